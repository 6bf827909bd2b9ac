--liquibase formatted sql

--changeset rapport:identity-010-organisation-id splitStatements:false
-- An organisation goes by its tenant_id. Under the name id besides, it has a history that is read like any other's.
alter table organisation add column id uuid not null generated always as (tenant_id) stored;
call app_journalled('organisation', 'organisation', 'id');
update journal j set record_id = o.tenant_id
from organisation o
where j.tenant_id = o.tenant_id and j.aggregate_id = o.tenant_id and j.record = 'organisation' and j.record_id is null;
