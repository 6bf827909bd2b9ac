--liquibase formatted sql

--changeset rapport:platform-006-idempotency splitStatements:false
-- What was answered to a request with an Idempotency-Key, written in the transaction of its effect. The primary key is
-- where identical requests meet: the second waits for the first to end and then finds its answer.
create table idempotency_key (
    tenant_id   uuid not null,
    member_id   uuid not null,
    key         text not null,
    fingerprint text not null,
    status      integer,
    headers     jsonb,
    body        text,
    created_at  timestamptz not null default now(),
    constraint idempotency_key_pk primary key (tenant_id, member_id, key),
    constraint idempotency_key_member_fk foreign key (tenant_id, member_id)
        references member (tenant_id, id) on delete cascade,
    constraint idempotency_key_length_ck check (length(key) between 1 and 255)
);
create index idempotency_key_age_ix on idempotency_key (created_at);
call app_business_table('idempotency_key');

-- Those of all organisations that are a day old.
create function forget_idempotency_keys() returns bigint
language sql volatile security definer set search_path = public as
$$
    with gone as (delete from idempotency_key where created_at < now() - interval '24 hours' returning 1)
    select count(*) from gone
$$;
revoke execute on function forget_idempotency_keys from public;
grant execute on function forget_idempotency_keys to rapport_app;
