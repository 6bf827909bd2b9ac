--liquibase formatted sql

--changeset rapport:identity-002-credentials splitStatements:false
create table credential (
    tenant_id     uuid not null,
    member_id     uuid not null,
    password_hash text not null,
    changed_at    timestamptz not null,
    constraint credential_pk primary key (tenant_id, member_id),
    constraint credential_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app_business_table('credential');

-- One sign-in on one device. The refresh token is kept only as a hash; the one before it is remembered so that its
-- reuse, the mark of a stolen cookie, ends the session.
create table session (
    tenant_id     uuid not null,
    id            uuid not null,
    member_id     uuid not null,
    token_hash    text not null,
    previous_hash text,
    rotated_at    timestamptz not null,
    address       text,
    user_agent    text,
    created_at    timestamptz not null,
    last_used_at  timestamptz not null,
    expires_at    timestamptz not null,
    ended_at      timestamptz,
    constraint session_pk primary key (tenant_id, id),
    constraint session_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index session_member_ix on session (tenant_id, member_id, last_used_at desc);
create index session_expiry_ix on session (expires_at);
call app_business_table('session');

create table mailed_token (
    tenant_id   uuid not null,
    id          uuid not null,
    member_id   uuid not null,
    purpose     text not null,
    token_hash  text not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    constraint mailed_token_pk primary key (tenant_id, id),
    constraint mailed_token_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
    constraint mailed_token_purpose_ck check (purpose in ('RESET', 'INVITATION'))
);
create index mailed_token_hash_ix on mailed_token (token_hash);
create index mailed_token_member_ix on mailed_token (tenant_id, member_id);
call app_business_table('mailed_token');

-- Failed attempts per account and per address, before anybody is known: not an organisation's data, and only hashes.
create table sign_in_attempt (
    key            text not null,
    failures       integer not null,
    blocked_until  timestamptz not null,
    last_failed_at timestamptz not null,
    constraint sign_in_attempt_pk primary key (key)
);
create index sign_in_attempt_age_ix on sign_in_attempt (last_failed_at);
grant select, insert, update, delete on sign_in_attempt to rapport_app;

--changeset rapport:identity-002-lookups splitStatements:false
-- The look-ups that happen before an organisation is known. They run as the owner and give out only what sign-in needs.
create function sign_in_candidates(p_email text, p_slug text)
returns table (tenant_id uuid, slug text, organisation text, member_id uuid, password_hash text)
language sql stable security definer set search_path = public as
$$
    select m.tenant_id, o.slug, o.name, m.id, c.password_hash
    from member m
    join organisation o on o.tenant_id = m.tenant_id
    join credential c on c.tenant_id = m.tenant_id and c.member_id = m.id
    where m.email = p_email and m.state = 'ACTIVE' and (p_slug is null or o.slug = p_slug)
    order by o.slug
    limit 5
$$;

create function mailed_token_owner(p_hash text)
returns table (tenant_id uuid, id uuid)
language sql stable security definer set search_path = public as
$$ select t.tenant_id, t.id from mailed_token t where t.token_hash = p_hash and t.used_at is null $$;

create function reset_candidates(p_email text)
returns table (tenant_id uuid, member_id uuid)
language sql stable security definer set search_path = public as
$$ select m.tenant_id, m.id from member m where m.email = p_email and m.state = 'ACTIVE' order by m.tenant_id limit 5 $$;

-- Who is calling: one round trip for everything that decides what the caller may see. No session means a job acts for them.
create function load_member(p_tenant uuid, p_member uuid, p_session uuid)
returns table (name text, language text, time_zone text, currency text, permissions text[], peers uuid[])
language sql stable security definer set search_path = public as
$$
    select m.name, m.language, m.time_zone, o.currency,
           array(select distinct p.permission || '=' || p.scope
                 from member_role r
                 join role_permission p on p.tenant_id = r.tenant_id and p.role_id = r.role_id
                 where r.tenant_id = m.tenant_id and r.member_id = m.id),
           array(select distinct peer.member_id
                 from team_member mine
                 join team_member peer on peer.tenant_id = mine.tenant_id and peer.team_id = mine.team_id
                 where mine.tenant_id = m.tenant_id and mine.member_id = m.id)
    from member m
    join organisation o on o.tenant_id = m.tenant_id
    where m.tenant_id = p_tenant and m.id = p_member and m.state = 'ACTIVE'
      and (p_session is null or exists (
          select from session s
          where s.tenant_id = p_tenant and s.id = p_session and s.member_id = p_member
            and s.ended_at is null and s.expires_at > now()))
$$;

revoke execute on function sign_in_candidates, mailed_token_owner, reset_candidates, load_member from public;
grant execute on function sign_in_candidates, mailed_token_owner, reset_candidates, load_member to rapport_app;

--changeset rapport:identity-002-exists splitStatements:false
create function organisation_exists(p_slug text) returns boolean
language sql stable security definer set search_path = public as
$$ select exists (select from organisation where slug = p_slug) $$;
revoke execute on function organisation_exists from public;
grant execute on function organisation_exists to rapport_app;
