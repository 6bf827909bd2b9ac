--liquibase formatted sql

--changeset rapport:views-001-view splitStatements:false
create table saved_view (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    resource    text not null,
    name        text not null,
    name_key    text collate "C" not null generated always as (app_fold(name)) stored,
    filter      text,
    sort        text,
    columns     text[] not null,
    shared      boolean not null,
    owner_id    uuid not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint saved_view_pk primary key (tenant_id, id),
    constraint saved_view_owner_fk foreign key (tenant_id, owner_id) references member (tenant_id, id)
);
create index saved_view_name_ix on saved_view (tenant_id, name_key, id);
create index saved_view_owner_ix on saved_view (tenant_id, owner_id);
create unique index saved_view_name_uq on saved_view (tenant_id, resource, owner_id, name_key);
call app_business_table('saved_view');
