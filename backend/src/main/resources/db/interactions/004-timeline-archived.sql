--liquibase formatted sql

--changeset rapport:interactions-004-timeline-archived runInTransaction:false
-- What was taken off a timeline is looked for in its order, too. Nobody waits for it: the table may be the largest of all.
-- One that was interrupted is begun anew.
drop index if exists interaction_customer_archived_ix;
create index concurrently interaction_customer_archived_ix
    on interaction_customer (tenant_id, customer_id, at desc, interaction_id desc) include (type) where archived;
