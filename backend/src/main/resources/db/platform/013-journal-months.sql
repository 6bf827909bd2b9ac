--liquibase formatted sql

--changeset rapport:platform-013-journal-months splitStatements:false
-- As before, and besides for every month of which rows stand in the default partition: those of a backup that was
-- restored would be looked through again each time a month is added.
create or replace function journal_prepare(p_months integer default 3) returns void
language plpgsql volatile security definer set search_path = public as
$$
declare
    first timestamptz;
    part text;
begin
    perform pg_advisory_xact_lock(hashtext('journal_prepare'));
    perform set_config('lock_timeout', '5s', true);
    if not exists (select from journal_clock where server = (select system_identifier from pg_control_system())) then
        update journal_clock
        set server = (select system_identifier from pg_control_system()),
            shift = greatest(shift, coalesce((select max(transaction) from journal), 0));
    end if;
    for first in
        select month at time zone 'UTC'
        from (select date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead) as month
              from generate_series(0, p_months) ahead
              union select date_trunc('month', at at time zone 'UTC') from journal_default) months
        order by 1
    loop
        part := 'journal_' || to_char(first at time zone 'UTC', 'YYYY_MM');
        continue when to_regclass(part) is not null;
        execute format('create table %I (like journal including defaults including constraints)', part);
        execute format('with early as (delete from journal_default where at >= %L and at < %L returning *)
                        insert into %I select * from early', first, first + interval '1 month', part);
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('call app_owner_passes(%L)', part);
        execute format('alter table journal attach partition %I for values from (%L) to (%L)',
                       part, first, first + interval '1 month');
    end loop;
end
$$;
