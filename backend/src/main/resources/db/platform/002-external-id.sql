--liquibase formatted sql

--changeset rapport:platform-002-external-id splitStatements:false
-- The id a record has in another system or file, so that the same row updates instead of doubling.
create table external_id (
    tenant_id   uuid not null default app_tenant(),
    resource    text not null,
    source      text not null,
    external_id text not null,
    record_id   uuid not null,
    constraint external_id_pk primary key (tenant_id, resource, source, external_id),
    constraint external_id_organisation_fk foreign key (tenant_id) references organisation,
    constraint external_id_length_ck check (length(external_id) <= 300 and length(source) <= 100)
);
create index external_id_record_ix on external_id (tenant_id, resource, record_id);
call app_business_table('external_id');
