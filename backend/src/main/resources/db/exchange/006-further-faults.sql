--liquibase formatted sql

--changeset rapport:exchange-006-further-faults
-- What else is wrong with a rejected row, beside the first fault: [{"field", "code", "arguments"}].
alter table import_row add column further jsonb;
