--liquibase formatted sql

--changeset rapport:exchange-003-webhook splitStatements:false
-- Where somebody wants to be told of changes. It sees what its member sees.
create table webhook (
    tenant_id  uuid not null,
    id         uuid not null,
    version    bigint not null default 0,
    member_id  uuid not null,
    name       text not null,
    name_key   text collate "C" not null generated always as (app_fold(name)) stored,
    url        text not null,
    events     text[] not null,
    filter     text,
    active     boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint webhook_pk primary key (tenant_id, id),
    constraint webhook_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
    constraint webhook_name_ck check (length(name) between 1 and 200)
);
create index webhook_created_ix on webhook (tenant_id, created_at, id);
create index webhook_name_ix on webhook (tenant_id, name_key, id);
call app_business_table('webhook');
call app_journalled('webhook', 'webhooks');

-- What messages are signed with. After a change the old one is used beside the new one for a while.
create table webhook_secret (
    tenant_id  uuid not null,
    id         uuid not null,
    webhook_id uuid not null,
    secret     text not null,
    expires_at timestamptz,
    created_at timestamptz not null default now(),
    constraint webhook_secret_pk primary key (tenant_id, id),
    constraint webhook_secret_webhook_fk foreign key (tenant_id, webhook_id) references webhook (tenant_id, id) on delete cascade
);
create index webhook_secret_webhook_ix on webhook_secret (tenant_id, webhook_id);
call app_business_table('webhook_secret');

-- How far each has read the journal, who is at work on it, and how its receiver has been doing.
create table webhook_progress (
    tenant_id     uuid not null,
    webhook_id    uuid not null,
    transaction   bigint not null,
    seq           bigint not null,
    claim         uuid,
    leased_until  timestamptz,
    due_at        timestamptz not null default now(),
    failures      integer not null default 0,
    failing_since timestamptz,
    failed_at     timestamptz,
    failed_for    text,
    constraint webhook_progress_pk primary key (tenant_id, webhook_id),
    constraint webhook_progress_webhook_fk foreign key (tenant_id, webhook_id) references webhook (tenant_id, id) on delete cascade,
    constraint webhook_progress_failed_ck check (failed_for in ('UNREACHABLE', 'GONE'))
);
create index webhook_progress_due_ix on webhook_progress (due_at) where failed_at is null;
call app_business_table('webhook_progress');

-- Messages: those still to be delivered, and for a while those that were or could not be.
create sequence webhook_position;
grant usage on sequence webhook_position to rapport_app;
create table webhook_delivery (
    tenant_id        uuid not null,
    id               uuid not null,
    webhook_id       uuid not null,
    position         bigint not null default nextval('webhook_position'),
    type             text not null,
    record_id        uuid not null,
    payload          text not null,
    state            text not null default 'PENDING',
    attempts         integer not null default 0,
    due_at           timestamptz not null default now(),
    first_attempt_at timestamptz,
    last_attempt_at  timestamptz,
    duration_ms      bigint,
    status           integer,
    failure          text,
    answer           text,
    created_at       timestamptz not null default now(),
    constraint webhook_delivery_pk primary key (tenant_id, id),
    constraint webhook_delivery_webhook_fk foreign key (tenant_id, webhook_id) references webhook (tenant_id, id) on delete cascade,
    constraint webhook_delivery_state_ck check (state in ('PENDING', 'DELIVERED', 'PARKED'))
);
create index webhook_delivery_log_ix on webhook_delivery (tenant_id, webhook_id, created_at, id);
create index webhook_delivery_due_ix on webhook_delivery (tenant_id, webhook_id, due_at) where state = 'PENDING';
create index webhook_delivery_record_ix on webhook_delivery (tenant_id, webhook_id, record_id, position) where state = 'PENDING';
create index webhook_delivery_old_ix on webhook_delivery (created_at) where state <> 'PENDING';
call app_business_table('webhook_delivery');

--changeset rapport:exchange-003-claims splitStatements:false
-- Over all organisations, because the copies of the service share all the work. One copy at a time is at work on one
-- webhook: that keeps the order of messages and the number of connections to its receiver.
create function claim_webhooks(p_claim uuid, p_lease interval, p_limit integer)
returns table (tenant_id uuid, webhook_id uuid)
language sql volatile security definer set search_path = public as
$$
    update webhook_progress claimed
    set claim = p_claim, leased_until = now() + p_lease
    from (
        select p.tenant_id, p.webhook_id
        from webhook_progress p
        join webhook w on w.tenant_id = p.tenant_id and w.id = p.webhook_id and w.active
        where p.failed_at is null and p.due_at <= now() and (p.leased_until is null or p.leased_until < now())
          and (exists (select from webhook_delivery d
                       where d.tenant_id = p.tenant_id and d.webhook_id = p.webhook_id
                         and d.state = 'PENDING' and d.due_at <= now())
               or exists (select from journal j
                          where j.tenant_id = p.tenant_id and (j.transaction, j.seq) > (p.transaction, p.seq)
                            and j.transaction < journal_settled()))
        order by p.due_at
        limit p_limit
        for update of p skip locked) next
    where claimed.tenant_id = next.tenant_id and claimed.webhook_id = next.webhook_id
    returning claimed.tenant_id, claimed.webhook_id
$$;

create function prolong_webhooks(p_claims uuid[], p_lease interval) returns void
language sql volatile security definer set search_path = public as
$$ update webhook_progress set leased_until = now() + p_lease where claim = any(p_claims) $$;

-- What was delivered is kept for a week, what could not be for a month.
create function forget_webhook_deliveries() returns void
language sql volatile security definer set search_path = public as
$$
    delete from webhook_delivery
    where state <> 'PENDING'
      and created_at < now() - case state when 'DELIVERED' then interval '7 days' else interval '30 days' end
$$;
revoke execute on function claim_webhooks, prolong_webhooks, forget_webhook_deliveries from public;
grant execute on function claim_webhooks, prolong_webhooks, forget_webhook_deliveries to rapport_app;

-- Organisations that are already there learn of the new permissions.
insert into role_permission (tenant_id, role_id, permission, scope)
select r.tenant_id, r.id, p.permission, case r.key when 'administrator' then 'ORGANISATION' else 'OWN' end
from role r cross join (values ('webhooks:read'), ('webhooks:write')) p (permission)
where r.key in ('administrator', 'manager')
on conflict do nothing;
