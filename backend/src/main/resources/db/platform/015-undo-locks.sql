--liquibase formatted sql

--changeset rapport:platform-015-undo-locks splitStatements:false
-- Before it is judged what was changed since, nobody changes it any more: an edit that was under way is waited for and
-- counts, a later one finds the record gone or as the way back has left it. In the order of ids, so that two ways back do
-- not wait for each other. Parts of a record go through its root; those added to older records are held as well, for they
-- are looked at one by one.
do $$
declare
    following text := 'where made.aggregate_id = u.aggregate_id;';
    definition text := pg_get_functiondef('journal_undo(bigint, uuid, bigint)'::regprocedure);
begin
    if regexp_count(definition, following) <> 1 then
        raise exception 'journal_undo is not as expected';
    end if;
    execute replace(definition, following, following || '
    for t in select * from journalled_table j where j.aggregate_column = ''id''
             and j.aggregate in (select distinct u.aggregate from undo_entry u) order by j.rel::oid loop
        execute format(''select count(*) from (
                            select from %s x where x.tenant_id = app_tenant() and x.id in (
                                select u.aggregate_id from undo_entry u where u.aggregate = %L)
                            order by x.id for update of x) held'', t.rel, t.aggregate);
    end loop;
    for t in select * from journalled_table j where j.name in (
                 select distinct u.record from undo_entry u
                 where u.operation = ''INSERT'' and not u.created and u.record_id is distinct from u.aggregate_id)
             order by j.rel::oid loop
        execute format(''select count(*) from (
                            select from %s x where exists (
                                select from undo_entry e
                                where e.operation = ''''INSERT'''' and not e.created and e.record = %L and %s)
                            for update of x) held'', t.rel, t.name, journal_key_condition(t.rel, t.key));
    end loop;');
end
$$;
