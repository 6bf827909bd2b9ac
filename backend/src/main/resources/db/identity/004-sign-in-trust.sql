--liquibase formatted sql

--changeset rapport:identity-004-second-factor splitStatements:false
-- The secret a member's authenticator app shares with us, encrypted; it counts once it is confirmed. The step of the code
-- used last is kept, so that no code opens twice.
create table second_factor (
    tenant_id    uuid not null,
    member_id    uuid not null,
    secret       text not null,
    last_step    bigint not null default 0,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    constraint second_factor_pk primary key (tenant_id, member_id),
    constraint second_factor_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app_business_table('second_factor');

-- For the day the authenticator is lost; each works once.
create table recovery_code (
    tenant_id uuid not null,
    member_id uuid not null,
    code_hash text not null,
    used_at   timestamptz,
    constraint recovery_code_pk primary key (tenant_id, member_id, code_hash),
    constraint recovery_code_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app_business_table('recovery_code');

-- Sign-ins that are half way, by the hash of the secret their browser was given: not yet an organisation's data.
create table sign_in_challenge (
    key        text not null,
    purpose    text not null,
    content    text not null,
    expires_at timestamptz not null,
    constraint sign_in_challenge_pk primary key (key)
);
create index sign_in_challenge_age_ix on sign_in_challenge (expires_at);
grant select, insert, delete on sign_in_challenge to rapport_app;

-- By what a session was opened, and whether that was more than a password.
alter table session
    add column method text not null default 'PASSWORD',
    add column strong boolean not null default false;

--changeset rapport:identity-004-sign-in-journal splitStatements:false
-- Who came in, or tried to, when, from where and by what; and what was done to the ways in. Nobody changes it.
create table sign_in_event (
    tenant_id  uuid not null,
    id         uuid not null,
    at         timestamptz not null,
    kind       text not null,
    method     text,
    member_id  uuid not null,
    actor_id   uuid,
    subject    text,
    address    text,
    user_agent text,
    constraint sign_in_event_pk primary key (tenant_id, id),
    constraint sign_in_event_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
    constraint sign_in_event_actor_fk foreign key (tenant_id, actor_id) references member (tenant_id, id)
);
create index sign_in_event_at_ix on sign_in_event (tenant_id, at, id);
create index sign_in_event_member_ix on sign_in_event (tenant_id, member_id, at, id);
create index sign_in_event_age_ix on sign_in_event (at);
call app_business_table('sign_in_event', 'select, insert');

-- Of all organisations, what lies before a moment.
create function forget_sign_ins(p_before timestamptz) returns bigint
language sql volatile security definer set search_path = public as
$$
    with gone as (delete from sign_in_event where at < p_before returning 1)
    select count(*) from gone
$$;
revoke execute on function forget_sign_ins from public;
grant execute on function forget_sign_ins to rapport_app;

insert into role_permission (tenant_id, role_id, permission, scope)
select r.tenant_id, r.id, 'sign-ins:read', 'ORGANISATION' from role r where r.key = 'administrator'
on conflict do nothing;
