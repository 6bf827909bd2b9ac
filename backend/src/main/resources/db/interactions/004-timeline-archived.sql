--liquibase formatted sql

--changeset rapport:interactions-004-timeline-archived runInTransaction:false
-- What was taken off a timeline is looked for in its order, too. The table may be the largest of all: nobody who works
-- waits for it, only the copy that starts. One that was interrupted is begun anew.
drop index concurrently if exists interaction_customer_archived_ix;
create index concurrently interaction_customer_archived_ix
    on interaction_customer (tenant_id, customer_id, at desc, interaction_id desc) include (type) where archived;
