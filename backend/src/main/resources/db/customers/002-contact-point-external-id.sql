--liquibase formatted sql

--changeset rapport:customers-002-contact-point-external-id splitStatements:false
-- What other systems call a customer's contact points; apart from external_id, because the journal speaks of the customer
-- and the link goes with the contact point.
create table contact_point_external_id (
    tenant_id        uuid not null default app_tenant(),
    customer_id      uuid not null,
    source           text not null,
    external_id      text not null,
    contact_point_id uuid not null,
    constraint contact_point_external_id_pk primary key (tenant_id, customer_id, source, external_id),
    constraint contact_point_external_id_point_fk foreign key (tenant_id, contact_point_id)
        references contact_point (tenant_id, id) on delete cascade,
    constraint contact_point_external_id_length_ck check (length(external_id) <= 300 and length(source) <= 100)
);
create index contact_point_external_id_point_ix on contact_point_external_id (tenant_id, contact_point_id);
call app_business_table('contact_point_external_id');
call app_journalled('contact_point_external_id', 'customers', 'customer_id');
