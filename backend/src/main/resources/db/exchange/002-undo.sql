--liquibase formatted sql

--changeset rapport:exchange-002-undo
-- When all it did was last taken back, and up to which place in the journal.
alter table import add column undone_at timestamptz, add column undone_seq bigint not null default 0;
