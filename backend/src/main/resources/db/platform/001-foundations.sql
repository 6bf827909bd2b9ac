--liquibase formatted sql

--changeset rapport:platform-001-extensions
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

--changeset rapport:platform-001-role splitStatements:false
-- The service works as this role: it owns nothing and cannot bypass row-level security.
do $$
begin
    if not exists (select from pg_roles where rolname = 'rapport_app') then
        create role rapport_app nologin;
    end if;
    if not pg_has_role(current_user, 'rapport_app', 'member') then
        execute format('grant rapport_app to %I', current_user);
    end if;
    execute format('grant usage on schema %I to rapport_app', current_schema());
end
$$;

--changeset rapport:platform-001-functions splitStatements:false
-- The organisation of the current request or job; nothing is visible while it is unset.
create function app_tenant() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

-- What two spellings must share to be "the same text": no case, no accents. Immutable so that it can be indexed:
-- the dictionary is named, so its result changes only if an administrator edits that dictionary.
create function app_fold(value text) returns text language sql immutable strict parallel safe as
$$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- Puts the border around a business table: row-level security, forced, and the application's grants.
-- The owner (migrations, and the few security-definer functions that work before an organisation is known) passes.
create procedure app_business_table(name regclass, grants text default 'select, insert, update, delete')
language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy tenant_border on %s using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', name);
    execute format('create policy owner_passes on %s to %I using (true) with check (true)', name, current_user);
    execute format('grant %s on %s to rapport_app', grants, name);
end
$$;
