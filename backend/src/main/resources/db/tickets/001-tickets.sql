--liquibase formatted sql

--changeset rapport:tickets-001-queue splitStatements:false
create table queue (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    -- One name per language, always all of them.
    names       jsonb not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint queue_pk primary key (tenant_id, id),
    constraint queue_organisation_fk foreign key (tenant_id) references organisation
);
create index queue_created_ix on queue (tenant_id, created_at, id);
call app_business_table('queue');

--changeset rapport:tickets-001-number splitStatements:false
-- The last number given out. Counting in a row instead of a sequence keeps each organisation's numbers its own.
create table ticket_counter (
    tenant_id uuid not null,
    last      bigint not null,
    constraint ticket_counter_pk primary key (tenant_id),
    constraint ticket_counter_organisation_fk foreign key (tenant_id) references organisation
);
call app_business_table('ticket_counter', 'select, insert, update');

--changeset rapport:tickets-001-ticket splitStatements:false
create table ticket (
    tenant_id       uuid not null,
    id              uuid not null,
    version         bigint not null default 0,
    number          bigint not null,
    -- As people say it, folded like every text that is filtered; and as text that sorts like the number.
    number_key      text collate "C" not null generated always as ('t-' || number) stored,
    number_order    text collate "C" not null generated always as (lpad(number::text, 19, '0')) stored,
    subject         text not null,
    subject_key     text collate "C" not null generated always as (app_fold(subject)) stored,
    status          text not null,
    priority        text not null,
    priority_order  text collate "C" not null generated always as (
        case priority when 'LOW' then '1' when 'NORMAL' then '2' when 'HIGH' then '3' else '4' end) stored,
    type            text,
    channel         text,
    customer_id     uuid,
    requester_id    uuid,
    queue_id        uuid,
    assignee_id     uuid,
    last_message_at timestamptz,
    solved_at       timestamptz,
    closed_at       timestamptz,
    archived_at     timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint ticket_pk primary key (tenant_id, id),
    constraint ticket_organisation_fk foreign key (tenant_id) references organisation,
    constraint ticket_customer_fk foreign key (tenant_id, customer_id) references customer (tenant_id, id),
    constraint ticket_requester_fk foreign key (tenant_id, requester_id) references customer (tenant_id, id),
    constraint ticket_queue_fk foreign key (tenant_id, queue_id) references queue (tenant_id, id),
    constraint ticket_assignee_fk foreign key (tenant_id, assignee_id) references member (tenant_id, id),
    constraint ticket_subject_ck check (length(subject) between 1 and 300),
    constraint ticket_status_ck check (status in ('NEW', 'OPEN', 'WAITING', 'SOLVED', 'CLOSED')),
    constraint ticket_priority_ck check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    constraint ticket_type_ck check (type in ('QUESTION', 'PROBLEM', 'COMPLAINT', 'REQUEST')),
    constraint ticket_channel_ck check (
        channel in ('EMAIL', 'PHONE', 'CHAT', 'PORTAL', 'SMS', 'LETTER', 'SOCIAL', 'IN_PERSON')),
    constraint ticket_solved_ck check ((status in ('SOLVED', 'CLOSED')) = (solved_at is not null)),
    constraint ticket_closed_ck check ((status = 'CLOSED') = (closed_at is not null))
);
create unique index ticket_number_uq on ticket (tenant_id, number);
create index ticket_number_key_ix on ticket (tenant_id, number_key);
create index ticket_number_order_ix on ticket (tenant_id, number_order, id);
create index ticket_subject_ix on ticket (tenant_id, subject_key, id);
create index ticket_priority_ix on ticket (tenant_id, priority_order, id);
create index ticket_created_ix on ticket (tenant_id, created_at, id);
create index ticket_updated_ix on ticket (tenant_id, updated_at, id);
create index ticket_last_message_ix on ticket (tenant_id, coalesce(last_message_at, '-infinity'::timestamptz), id);
create index ticket_assignee_ix on ticket (tenant_id, assignee_id, status, updated_at, id);
create index ticket_customer_ix on ticket (tenant_id, customer_id, created_at, id);
create index ticket_requester_ix on ticket (tenant_id, requester_id, created_at, id);
create index ticket_queue_ix on ticket (tenant_id, queue_id, status, updated_at, id);
-- All that the counts of the inbox read: the tickets somebody still has to do something about.
create index ticket_active_ix on ticket (tenant_id, queue_id, status, assignee_id)
    where archived_at is null and status in ('NEW', 'OPEN', 'WAITING');
call app_business_table('ticket', 'select, insert, update');
