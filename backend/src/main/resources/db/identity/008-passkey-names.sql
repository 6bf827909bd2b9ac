--liquibase formatted sql

--changeset rapport:identity-008-passkey-version
-- A passkey with another name is a newer version of it; one that was only used is not.
alter table passkey add column version bigint not null default 0;
