--liquibase formatted sql

--changeset rapport:platform-019-border splitStatements:false
-- The organisation is asked for once a query and not for each row it looks at: a tenth of what lists take.
create or replace procedure app_business_table(name regclass, grants text default 'select, insert, update, delete')
language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy tenant_border on %s using (tenant_id = (select app_tenant()))
                    with check (tenant_id = (select app_tenant()))', name);
    execute format('create policy owner_passes on %s to %I using (true) with check (true)', name, current_user);
    execute format('grant %s on %s to rapport_app', grants, name);
end
$$;

--changeset rapport:platform-019-borders splitStatements:false runInTransaction:false
-- Table by table, so that no two are locked at once while others work.
do $$
declare
    bordered regclass;
begin
    foreach bordered in array array(select polrelid::regclass from pg_policy where polname = 'tenant_border') loop
        execute format('alter policy tenant_border on %s using (tenant_id = (select app_tenant()))
                        with check (tenant_id = (select app_tenant()))', bordered);
        commit;
    end loop;
end
$$;
