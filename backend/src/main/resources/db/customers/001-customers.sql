--liquibase formatted sql

--changeset rapport:customers-001-tag splitStatements:false
create table tag (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    name        text not null,
    name_key    text collate "C" not null generated always as (app_fold(name)) stored,
    color       text not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint tag_pk primary key (tenant_id, id),
    constraint tag_organisation_fk foreign key (tenant_id) references organisation,
    constraint tag_name_ck check (length(name) between 1 and 60)
);
create unique index tag_name_uq on tag (tenant_id, name_key);
call app_business_table('tag');

--changeset rapport:customers-001-customer splitStatements:false
create table customer (
    tenant_id          uuid not null,
    id                 uuid not null,
    version            bigint not null default 0,
    kind               text not null,
    name               text not null,
    name_key           text collate "C" not null generated always as (app_fold(name)) stored,
    given_name         text,
    family_name        text,
    job_title          text,
    language           text,
    lifecycle          text not null,
    owner_id           uuid,
    industry           text,
    founded_year       integer,
    employee_count     integer,
    revenue_amount     numeric(19, 4),
    revenue_currency   text,
    website            text,
    description        text,
    -- Kept beside the contact points so that a list of a million shows them without joining: the primary of each kind.
    email              text,
    phone              text,
    city               text,
    country            text,
    last_interaction_at timestamptz,
    archived_at        timestamptz,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    constraint customer_pk primary key (tenant_id, id),
    constraint customer_organisation_fk foreign key (tenant_id) references organisation,
    constraint customer_owner_fk foreign key (tenant_id, owner_id) references member (tenant_id, id),
    constraint customer_kind_ck check (kind in ('COMPANY', 'PERSON')),
    constraint customer_lifecycle_ck check (lifecycle in ('PROSPECT', 'ACTIVE', 'FORMER')),
    constraint customer_name_ck check (length(name) between 1 and 300),
    constraint customer_founded_ck check (founded_year between 1 and 9999),
    constraint customer_employees_ck check (employee_count >= 0),
    constraint customer_revenue_ck check ((revenue_amount is null) = (revenue_currency is null))
);
create index customer_name_ix on customer (tenant_id, name_key, id);
create index customer_created_ix on customer (tenant_id, created_at, id);
create index customer_updated_ix on customer (tenant_id, updated_at, id);
create index customer_contact_ix on customer (tenant_id, coalesce(last_interaction_at, '-infinity'::timestamptz), id);
create index customer_owner_ix on customer (tenant_id, owner_id, name_key, id);
create index customer_email_ix on customer (tenant_id, email);
create index customer_phone_ix on customer (tenant_id, phone);
call app_business_table('customer', 'select, insert, update');

create table contact_point (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    customer_id uuid not null,
    position    integer not null,
    type        text not null,
    value       text,
    label       text,
    is_primary  boolean not null,
    network     text,
    street      text,
    locality    text,
    region      text,
    postal_code text,
    country     text,
    verified_at timestamptz,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint contact_point_pk primary key (tenant_id, id),
    constraint contact_point_customer_fk foreign key (tenant_id, customer_id)
        references customer (tenant_id, id) on delete cascade,
    constraint contact_point_type_ck check (type in ('EMAIL', 'PHONE', 'POSTAL', 'HANDLE'))
);
create index contact_point_customer_ix on contact_point (tenant_id, customer_id, position);
create index contact_point_value_ix on contact_point (tenant_id, type, value);
call app_business_table('contact_point');

create table customer_tag (
    tenant_id   uuid not null default app_tenant(),
    customer_id uuid not null,
    tag_id      uuid not null,
    constraint customer_tag_pk primary key (tenant_id, customer_id, tag_id),
    constraint customer_tag_customer_fk foreign key (tenant_id, customer_id)
        references customer (tenant_id, id) on delete cascade,
    constraint customer_tag_tag_fk foreign key (tenant_id, tag_id) references tag (tenant_id, id) on delete cascade
);
create index customer_tag_tag_ix on customer_tag (tenant_id, tag_id, customer_id);
call app_business_table('customer_tag');

create table relationship (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    type        text not null,
    from_id     uuid not null,
    to_id       uuid not null,
    role        text,
    started_on  date,
    ended_on    date,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint relationship_pk primary key (tenant_id, id),
    constraint relationship_from_fk foreign key (tenant_id, from_id) references customer (tenant_id, id) on delete cascade,
    constraint relationship_to_fk foreign key (tenant_id, to_id) references customer (tenant_id, id) on delete cascade,
    constraint relationship_type_ck check (type in ('WORKS_FOR', 'SUBSIDIARY_OF')),
    constraint relationship_self_ck check (from_id <> to_id),
    constraint relationship_dates_ck check (ended_on >= started_on)
);
-- One current relationship of a type between two customers; past ones stay.
create unique index relationship_current_uq on relationship (tenant_id, type, from_id, to_id) where ended_on is null;
create index relationship_from_ix on relationship (tenant_id, from_id, type);
create index relationship_to_ix on relationship (tenant_id, to_id, type);
call app_business_table('relationship');
