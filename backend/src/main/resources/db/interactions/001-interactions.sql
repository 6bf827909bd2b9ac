--liquibase formatted sql

--changeset rapport:interactions-001-interaction splitStatements:false
-- One storage for every channel: calls and letters, but also what is said in tickets. Internal ones are what members say
-- among themselves in a ticket; they have no customers, so no timeline can show them.
create table interaction (
    tenant_id        uuid not null,
    id               uuid not null,
    version          bigint not null default 0,
    type             text not null,
    direction        text,
    at               timestamptz not null,
    duration_minutes integer,
    subject          text,
    body             text,
    outcome          text,
    internal         boolean not null default false,
    opportunity_id   uuid,
    ticket_id        uuid,
    author_id        uuid,
    archived_at      timestamptz,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint interaction_pk primary key (tenant_id, id),
    constraint interaction_organisation_fk foreign key (tenant_id) references organisation,
    constraint interaction_ticket_fk foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint interaction_author_fk foreign key (tenant_id, author_id) references member (tenant_id, id),
    constraint interaction_type_ck check (type in ('NOTE', 'CALL', 'MEETING', 'EMAIL', 'LETTER', 'MESSAGE')),
    constraint interaction_direction_ck check (direction in ('IN', 'OUT')),
    constraint interaction_duration_ck check (duration_minutes >= 0),
    constraint interaction_internal_ck check (not internal or (ticket_id is not null and type = 'NOTE'))
);
create index interaction_at_ix on interaction (tenant_id, at, id);
create index interaction_created_ix on interaction (tenant_id, created_at, id);
create index interaction_updated_ix on interaction (tenant_id, updated_at, id);
create index interaction_author_ix on interaction (tenant_id, author_id, at, id);
create index interaction_ticket_ix on interaction (tenant_id, ticket_id, at, id) where ticket_id is not null;
create index interaction_opportunity_ix on interaction (tenant_id, opportunity_id, at, id) where opportunity_id is not null;
call app_business_table('interaction', 'select, insert, update');

-- Whom an interaction was with. It repeats what timelines are ordered and filtered by, so that a page of one is read from
-- a single index however much there is before and after it.
create table interaction_customer (
    tenant_id      uuid not null default app_tenant(),
    interaction_id uuid not null,
    customer_id    uuid not null,
    at             timestamptz not null,
    type           text not null,
    archived       boolean not null,
    constraint interaction_customer_pk primary key (tenant_id, interaction_id, customer_id),
    constraint interaction_customer_interaction_fk foreign key (tenant_id, interaction_id)
        references interaction (tenant_id, id) on delete cascade,
    constraint interaction_customer_customer_fk foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index interaction_customer_timeline_ix
    on interaction_customer (tenant_id, customer_id, at desc, interaction_id desc) include (type) where not archived;
-- For lists of archived interactions and for the foreign key.
create index interaction_customer_customer_ix on interaction_customer (tenant_id, customer_id, interaction_id);
call app_business_table('interaction_customer');

create table interaction_member (
    tenant_id      uuid not null default app_tenant(),
    interaction_id uuid not null,
    member_id      uuid not null,
    constraint interaction_member_pk primary key (tenant_id, interaction_id, member_id),
    constraint interaction_member_interaction_fk foreign key (tenant_id, interaction_id)
        references interaction (tenant_id, id) on delete cascade,
    constraint interaction_member_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index interaction_member_member_ix on interaction_member (tenant_id, member_id);
call app_business_table('interaction_member');

--changeset rapport:interactions-001-task splitStatements:false
create table task (
    tenant_id      uuid not null,
    id             uuid not null,
    version        bigint not null default 0,
    kind           text not null,
    title          text not null,
    title_key      text collate "C" not null generated always as (app_fold(title)) stored,
    description    text,
    status         text not null,
    priority       text not null,
    due_on         date,
    starts_at      timestamptz,
    ends_at        timestamptz,
    remind_at      timestamptz,
    done_at        timestamptz,
    assignee_id    uuid,
    customer_id    uuid,
    opportunity_id uuid,
    ticket_id      uuid,
    archived_at    timestamptz,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint task_pk primary key (tenant_id, id),
    constraint task_organisation_fk foreign key (tenant_id) references organisation,
    constraint task_assignee_fk foreign key (tenant_id, assignee_id) references member (tenant_id, id),
    constraint task_customer_fk foreign key (tenant_id, customer_id) references customer (tenant_id, id),
    constraint task_ticket_fk foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint task_title_ck check (length(title) between 1 and 300),
    constraint task_kind_ck check (kind in ('TASK', 'APPOINTMENT')),
    constraint task_status_ck check (status in ('OPEN', 'DONE')),
    constraint task_priority_ck check (priority in ('LOW', 'NORMAL', 'HIGH')),
    constraint task_done_ck check ((status = 'DONE') = (done_at is not null)),
    constraint task_period_ck check (ends_at > starts_at),
    constraint task_appointment_ck check (kind = 'TASK' or (starts_at is not null and ends_at is not null))
);
-- Somebody's day: what is due, what begins, what to be reminded of.
create index task_due_ix on task (tenant_id, assignee_id, status, due_on);
create index task_starts_ix on task (tenant_id, assignee_id, status, starts_at);
create index task_remind_ix on task (tenant_id, assignee_id, status, remind_at) where remind_at is not null;
create index task_due_order_ix on task (tenant_id, coalesce(due_on, 'infinity'::date), id);
create index task_starts_order_ix on task (tenant_id, coalesce(starts_at, 'infinity'::timestamptz), id);
create index task_title_ix on task (tenant_id, title_key, id);
create index task_created_ix on task (tenant_id, created_at, id);
create index task_updated_ix on task (tenant_id, updated_at, id);
create index task_customer_ix on task (tenant_id, customer_id, status, due_on) where customer_id is not null;
create index task_ticket_ix on task (tenant_id, ticket_id, status, due_on) where ticket_id is not null;
create index task_opportunity_ix on task (tenant_id, opportunity_id, status, due_on) where opportunity_id is not null;
call app_business_table('task', 'select, insert, update');
