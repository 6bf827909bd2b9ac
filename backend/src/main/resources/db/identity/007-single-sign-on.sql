--liquibase formatted sql

--changeset rapport:identity-007-identity-provider splitStatements:false
-- Where members of an organisation sign in instead of with a password: an OpenID provider, and the e-mail domains it is for.
create table identity_provider (
    tenant_id        uuid not null,
    id               uuid not null,
    version          bigint not null default 0,
    name             text not null,
    name_key         text collate "C" not null generated always as (app_fold(name)) stored,
    issuer           text not null,
    client_id        text not null,
    domains          text[] not null,
    active           boolean not null,
    password_allowed boolean not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint identity_provider_pk primary key (tenant_id, id),
    constraint identity_provider_name_ck check (length(name) between 1 and 200)
);
create index identity_provider_name_ix on identity_provider (tenant_id, name_key, id);
create index identity_provider_domain_ix on identity_provider using gin (domains) where active;
call app_business_table('identity_provider');
call app_journalled('identity_provider', 'identity-providers');

-- Encrypted, and apart from what the journal and lists read.
create table identity_provider_secret (
    tenant_id   uuid not null,
    provider_id uuid not null,
    secret      text not null,
    constraint identity_provider_secret_pk primary key (tenant_id, provider_id),
    constraint identity_provider_secret_provider_fk foreign key (tenant_id, provider_id)
        references identity_provider (tenant_id, id) on delete cascade
);
call app_business_table('identity_provider_secret');

-- Who a member is to a provider. The first account that comes in by the member's e-mail address stays the one.
create table member_account (
    tenant_id   uuid not null,
    provider_id uuid not null,
    subject     text not null,
    member_id   uuid not null,
    created_at  timestamptz not null default now(),
    constraint member_account_pk primary key (tenant_id, provider_id, subject),
    constraint member_account_member_uq unique (tenant_id, member_id, provider_id),
    constraint member_account_provider_fk foreign key (tenant_id, provider_id)
        references identity_provider (tenant_id, id) on delete cascade,
    constraint member_account_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app_business_table('member_account');

--changeset rapport:identity-007-by-domain splitStatements:false
-- Before an organisation is known. The domain alone decides: whether anybody has the address is not asked.
create function single_sign_on_providers(p_domain text)
returns table (tenant_id uuid, id uuid, name text, organisation text)
language sql stable security definer set search_path = public as
$$
    select p.tenant_id, p.id, p.name, o.name
    from identity_provider p
    join organisation o on o.tenant_id = p.tenant_id
    where p.active and p.domains @> array[p_domain]
    order by o.name, p.name, p.id
    limit 20
$$;
revoke execute on function single_sign_on_providers from public;
grant execute on function single_sign_on_providers to rapport_app;
