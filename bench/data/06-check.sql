-- What no constraint says: the search's entries are those its triggers write, and customers know when they were last spoken to.
do $$
declare
    sample uuid;
    wrong bigint;
begin
    for sample in select bench.customer_id(1 + n * (${customers} / 200)) from generate_series(0, 199) n loop
        create temporary table if not exists entry as select * from search_entry with no data;
        insert into entry select * from search_entry where tenant_id = '${tenant}' and kind = 'customers' and record_id = sample;
        perform search_refresh_customer('${tenant}', sample);
    end loop;
    select count(*) into wrong from entry e
    where not exists (select from search_entry s where s.tenant_id = e.tenant_id and s.kind = e.kind and s.record_id = e.record_id
                      and s is not distinct from e);
    if wrong > 0 then raise exception '% of 200 search entries differ from what the triggers write', wrong; end if;
    select count(*) into wrong from (select bench.customer_id(1 + n * (${customers} / 200)) as id from generate_series(0, 199) n) k
    join customer c on c.tenant_id = '${tenant}' and c.id = k.id
    where c.last_interaction_at is distinct from (
        select max(x.at) from interaction_customer x where x.tenant_id = c.tenant_id and x.customer_id = c.id and not x.archived);
    if wrong > 0 then raise exception '% of 200 customers have another last interaction', wrong; end if;
    drop table entry;
end
$$;
