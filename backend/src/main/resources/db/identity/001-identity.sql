--liquibase formatted sql

--changeset rapport:identity-001-organisation splitStatements:false
create table organisation (
    tenant_id   uuid not null,
    slug        text not null,
    name        text not null,
    currency    text not null,
    language    text not null,
    time_zone   text not null,
    version     bigint not null default 0,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    constraint organisation_pk primary key (tenant_id),
    constraint organisation_name_ck check (length(name) between 1 and 200),
    constraint organisation_currency_ck check (currency ~ '^[A-Z]{3}$')
);
-- Slugs are what a person types to choose an organisation at sign-in, so they are unique over all of them.
create unique index organisation_slug_uq on organisation (slug);
call app_business_table('organisation', 'select, insert, update');

create table member (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    name        text not null,
    name_key    text collate "C" not null generated always as (app_fold(name)) stored,
    email       text,
    language    text not null,
    time_zone   text not null,
    state       text not null,
    manager_id  uuid,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint member_pk primary key (tenant_id, id),
    constraint member_organisation_fk foreign key (tenant_id) references organisation,
    constraint member_manager_fk foreign key (tenant_id, manager_id) references member (tenant_id, id),
    constraint member_name_ck check (length(name) between 1 and 200),
    constraint member_email_ck check (email = lower(email)),
    constraint member_state_ck check (state in ('TO_INVITE', 'INVITED', 'ACTIVE', 'DEACTIVATED'))
);
create unique index member_email_uq on member (tenant_id, email);
create index member_name_ix on member (tenant_id, name_key, id);
create index member_manager_ix on member (tenant_id, manager_id);
create index member_sign_in_ix on member (email) where state = 'ACTIVE';
call app_business_table('member', 'select, insert, update');

create table team (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    name        text not null,
    name_key    text collate "C" not null generated always as (app_fold(name)) stored,
    parent_id   uuid,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint team_pk primary key (tenant_id, id),
    constraint team_organisation_fk foreign key (tenant_id) references organisation,
    constraint team_parent_fk foreign key (tenant_id, parent_id) references team (tenant_id, id),
    constraint team_name_ck check (length(name) between 1 and 200)
);
create unique index team_name_uq on team (tenant_id, name_key);
create index team_parent_ix on team (tenant_id, parent_id);
call app_business_table('team');

create table team_member (
    tenant_id   uuid not null default app_tenant(),
    team_id     uuid not null,
    member_id   uuid not null,
    constraint team_member_pk primary key (tenant_id, team_id, member_id),
    constraint team_member_team_fk foreign key (tenant_id, team_id) references team (tenant_id, id) on delete cascade,
    constraint team_member_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index team_member_member_ix on team_member (tenant_id, member_id);
call app_business_table('team_member');

create table role (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    key         text not null,
    names       jsonb not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint role_pk primary key (tenant_id, id),
    constraint role_organisation_fk foreign key (tenant_id) references organisation
);
create unique index role_key_uq on role (tenant_id, key);
call app_business_table('role');

create table role_permission (
    tenant_id   uuid not null default app_tenant(),
    role_id     uuid not null,
    permission  text not null,
    scope       text not null,
    constraint role_permission_pk primary key (tenant_id, role_id, permission),
    constraint role_permission_role_fk foreign key (tenant_id, role_id) references role (tenant_id, id) on delete cascade,
    constraint role_permission_scope_ck check (scope in ('OWN', 'TEAM', 'ORGANISATION'))
);
call app_business_table('role_permission');

create table member_role (
    tenant_id   uuid not null default app_tenant(),
    member_id   uuid not null,
    role_id     uuid not null,
    constraint member_role_pk primary key (tenant_id, member_id, role_id),
    constraint member_role_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
    constraint member_role_role_fk foreign key (tenant_id, role_id) references role (tenant_id, id)
);
create index member_role_role_ix on member_role (tenant_id, role_id);
call app_business_table('member_role');
