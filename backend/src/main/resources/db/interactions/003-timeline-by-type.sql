--liquibase formatted sql

--changeset rapport:interactions-003-timeline-by-type
-- A timeline of one type: letters are found among fifty thousand calls without reading past the calls.
create index interaction_customer_type_ix
    on interaction_customer (tenant_id, customer_id, type, at desc, interaction_id desc) where not archived;
