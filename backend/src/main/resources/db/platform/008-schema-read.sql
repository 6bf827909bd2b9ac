--liquibase formatted sql

--changeset rapport:platform-008-schema-read splitStatements:false
-- The service says that it is not ready when the database was migrated for another release; for that it must see for which.
grant select on databasechangelog to rapport_app;
