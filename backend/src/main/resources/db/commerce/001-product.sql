--liquibase formatted sql

--changeset rapport:commerce-001-product splitStatements:false
create table product (
    tenant_id      uuid not null,
    id             uuid not null,
    version        bigint not null default 0,
    name           text not null,
    name_key       text collate "C" not null generated always as (app_fold(name)) stored,
    code           text,
    code_key       text collate "C" generated always as (app_fold(code)) stored,
    family         text,
    family_key     text collate "C" generated always as (app_fold(family)) stored,
    price_amount   numeric(19, 4),
    price_currency text,
    archived_at    timestamptz,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint product_pk primary key (tenant_id, id),
    constraint product_organisation_fk foreign key (tenant_id) references organisation,
    constraint product_name_ck check (length(name) between 1 and 200),
    constraint product_code_ck check (length(code) between 1 and 60),
    constraint product_family_ck check (length(family) between 1 and 100),
    constraint product_price_ck check ((price_amount is null) = (price_currency is null) and price_amount >= 0)
);
create unique index product_code_uq on product (tenant_id, code_key);
create index product_name_ix on product (tenant_id, name_key, id);
create index product_code_ix on product (tenant_id, coalesce(code_key, ''), id);
create index product_family_ix on product (tenant_id, coalesce(family_key, ''), id);
create index product_price_ix on product (tenant_id, coalesce(price_amount, -1), id);
create index product_created_ix on product (tenant_id, created_at, id);
create index product_updated_ix on product (tenant_id, updated_at, id);
call app_business_table('product', 'select, insert, update');
