--liquibase formatted sql

--changeset rapport:interactions-002-opportunity splitStatements:false
alter table interaction add constraint interaction_opportunity_fk
    foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, id);
alter table task add constraint task_opportunity_fk
    foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, id);
