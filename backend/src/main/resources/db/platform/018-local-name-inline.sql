--liquibase formatted sql

--changeset rapport:platform-018-local-name-inline splitStatements:false
-- Whatever language there is. Apart, so that the function below holds no query and the planner writes it into the one that
-- calls it: called, it costs four microseconds a row, and a board has two hundred and fifty of them.
create function app_any_name(names jsonb) returns text language sql immutable parallel safe as
$$ select min(value) from jsonb_each_text(names) $$;

create or replace function app_local_name(names jsonb, language text) returns text language sql immutable parallel safe as
$$ select coalesce(names ->> language, names ->> 'en', app_any_name(names)) $$;
