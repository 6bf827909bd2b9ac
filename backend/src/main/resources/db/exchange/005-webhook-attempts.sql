--liquibase formatted sql

--changeset rapport:exchange-005-attempts splitStatements:false
-- Each time a message was sent, with what stood around it and what came back; its body is the message's. They go with it.
create table webhook_attempt (
    tenant_id       uuid not null,
    delivery_id     uuid not null,
    at              timestamptz not null,
    url             text not null,
    request_headers jsonb not null,
    duration_ms     bigint not null,
    status          integer,
    failure         text,
    answer_headers  jsonb,
    answer          text,
    constraint webhook_attempt_pk primary key (tenant_id, delivery_id, at),
    constraint webhook_attempt_delivery_fk foreign key (tenant_id, delivery_id)
        references webhook_delivery (tenant_id, id) on delete cascade
);
call app_business_table('webhook_attempt');
