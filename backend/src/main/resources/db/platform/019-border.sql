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
-- Table by table, so that no two are locked at once while others work; and whoever waits for a table holds up all who come
-- after, so a table that is read for long is tried again later.
do $$
declare
    bordered regclass;
    attempts integer := 0;
begin
    perform set_config('lock_timeout', '2s', false);
    loop
        select p.polrelid::regclass into bordered from pg_policy p
        where p.polname = 'tenant_border' and pg_get_expr(p.polqual, p.polrelid) !~* 'select'
        order by random() limit 1;
        exit when not found;
        begin
            execute format('alter policy tenant_border on %s using (tenant_id = (select app_tenant()))
                            with check (tenant_id = (select app_tenant()))', bordered);
        exception when lock_not_available then
            attempts := attempts + 1;
            if attempts = 300 then
                raise;
            end if;
            perform pg_sleep(1);
        end;
        commit;
    end loop;
    reset lock_timeout;
end
$$;
