--liquibase formatted sql

--changeset rapport:exchange-001-import splitStatements:false
create table import (
    tenant_id     uuid not null,
    id            uuid not null,
    version       bigint not null default 0,
    member_id     uuid not null,
    file_id       uuid not null,
    file_name     text not null,
    file_size     bigint not null,
    encoding      text not null,
    delimiter     text not null,
    header        boolean not null,
    columns       jsonb not null,
    row_count     bigint not null,
    target        text,
    mapping       jsonb not null,
    state         text not null,
    job_id        uuid,
    -- How far the job is: rows read, and whether it is on its second way through the file, linking rows to each other.
    position      bigint not null default 0,
    linking       boolean not null default false,
    created       bigint not null default 0,
    updated       bigint not null default 0,
    skipped       bigint not null default 0,
    rejected      bigint not null default 0,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint import_pk primary key (tenant_id, id),
    constraint import_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint import_job_fk foreign key (tenant_id, job_id) references job (tenant_id, id),
    constraint import_state_ck check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
create index import_created_ix on import (tenant_id, created_at, id);
create index import_member_ix on import (tenant_id, member_id, created_at, id);
create index import_job_ix on import (tenant_id, job_id);
call app_business_table('import');

-- What became of each row of the last check or run. The key tells a row from the others of its file; cells are kept of
-- rejected rows only, for the file of errors.
create table import_row (
    tenant_id   uuid not null default app_tenant(),
    id          uuid not null,
    import_id   uuid not null,
    line        bigint not null,
    key         text,
    state       text not null,
    record_id   uuid,
    field       text,
    code        text,
    arguments   jsonb,
    cells       jsonb,
    constraint import_row_pk primary key (tenant_id, id),
    constraint import_row_import_fk foreign key (tenant_id, import_id) references import (tenant_id, id) on delete cascade,
    constraint import_row_state_ck check (state in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED'))
);
-- The database is the judge of "twice": neither a line nor a key is written two times by one run.
create unique index import_row_line_uq on import_row (tenant_id, import_id, line);
create unique index import_row_key_uq on import_row (tenant_id, import_id, key);
create index import_row_state_ix on import_row (tenant_id, import_id, state, line);
call app_business_table('import_row');

--changeset rapport:exchange-001-mapping splitStatements:false
create table import_mapping (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    name        text not null,
    name_key    text collate "C" not null generated always as (app_fold(name)) stored,
    target      text not null,
    mapping     jsonb not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint import_mapping_pk primary key (tenant_id, id),
    constraint import_mapping_organisation_fk foreign key (tenant_id) references organisation,
    constraint import_mapping_name_ck check (length(name) between 1 and 200)
);
create unique index import_mapping_name_uq on import_mapping (tenant_id, target, name_key);
call app_business_table('import_mapping');
