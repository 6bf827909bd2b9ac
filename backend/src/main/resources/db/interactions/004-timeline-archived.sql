--liquibase formatted sql

--changeset rapport:interactions-004-timeline-archived
-- What was taken off a timeline is looked for in its order, too.
create index interaction_customer_archived_ix
    on interaction_customer (tenant_id, customer_id, at desc, interaction_id desc) include (type) where archived;
