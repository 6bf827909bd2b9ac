--liquibase formatted sql

--changeset rapport:platform-003-local-name splitStatements:false
-- The name in a language out of names per language: else the English one, else whichever there is.
create function app_local_name(names jsonb, language text) returns text language sql immutable parallel safe as
$$ select coalesce(names ->> language, names ->> 'en', (select min(value) from jsonb_each_text(names))) $$;
