--liquibase formatted sql

--changeset rapport:platform-007-tables splitStatements:false
-- What the journal's triggers know about their tables; see app_journalled.
create view journalled_table as
select t.tgrelid::regclass as rel, c.relname::text as name, a.args[1] as aggregate, a.args[2] as aggregate_column,
       a.args[3]::text[] as left_out,
       case when a.args[5] = '{}' then array['id'] else a.args[5]::text[] end as key
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
cross join lateral (select string_to_array(encode(t.tgargs, 'escape'), '\000') as args) a
where t.tgname = 'journal_write' and c.relnamespace = 'public'::regnamespace;

-- SQL that finds the row of a journal entry e among the rows x of a table.
create function journal_key_condition(p_rel regclass, p_key text[]) returns text language sql stable as
$$
    select 'x.tenant_id = e.tenant_id and ' || string_agg(
        case when k = 'id' then 'x.id = e.record_id'
             else format('x.%1$I = (e.key ->> %1$L)::%2$s', k, format_type(a.atttypid, null)) end, ' and ')
    from unnest(p_key) k join pg_attribute a on a.attrelid = p_rel and a.attname = k
$$;

-- The columns a row can be given, all but derived ones.
create function journal_columns(p_rel regclass) returns text language sql stable as
$$
    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = p_rel and attnum > 0 and not attisdropped and attgenerated = ''
$$;

--changeset rapport:platform-007-undo splitStatements:false
-- Takes back one change, or all that an import has done after a place in the journal, in the caller's transaction, and
-- answers what it had to leave as it is because it was changed again or is in use since. Whoever wants all or nothing
-- rolls back when there is an answer. As the owner, for records are not deleted otherwise; within the organisation.
--
-- A record the change created goes only as a whole. Of other records, what still is as the change left it returns to what
-- it was before, field by field.
create function journal_undo(p_change bigint, p_import uuid, p_after bigint)
returns table (aggregate text, aggregate_id uuid, record text, fields text[], reason text)
language plpgsql volatile security definer set search_path = public as
$$
#variable_conflict use_column
declare
    e record;
    t record;
    fk record;
    added bigint;
    more bigint;
begin
    if app_tenant() is null then
        raise exception 'no organisation is set';
    end if;
    if to_regclass('pg_temp.undo_entry') is not null then
        drop table pg_temp.undo_entry, pg_temp.undo_kept, pg_temp.undo_conflict, pg_temp.undo_failed;
    end if;
    create temp table undo_entry on commit drop as
        select j.* from journal j
        where j.tenant_id = app_tenant()
          and ((p_change is not null and j.transaction = p_change)
               or (p_import is not null and j.means = 'IMPORT' and j.means_id = p_import and j.seq > p_after));
    create temp table undo_kept (aggregate_id uuid primary key, reason text) on commit drop;
    create temp table undo_conflict (aggregate text, aggregate_id uuid, record text, fields text[], reason text)
        on commit drop;
    create temp table undo_failed on commit drop as select * from undo_entry limit 0;
    alter table undo_entry add column created boolean not null default false;
    create index on undo_entry (aggregate_id);
    create index on undo_entry (record, record_id);
    create index on undo_entry (seq);
    analyze undo_entry;
    update undo_entry u set created = true
    from (select root.aggregate_id from undo_entry root
          join journalled_table known on known.name = root.record and known.aggregate = root.aggregate
          where known.aggregate_column = 'id' and root.operation = 'INSERT' and root.record_id = root.aggregate_id) made
    where made.aggregate_id = u.aggregate_id;

    -- Created records that somebody has changed since, unless that was itself taken back.
    insert into undo_kept
    select distinct c.aggregate_id, 'changed-since'
    from (select aggregate_id, min(seq) as seq from undo_entry where created group by aggregate_id) c
    join journal j on j.tenant_id = app_tenant() and j.aggregate_id = c.aggregate_id and j.seq > c.seq
    where j.undoes is null
      and not (j.operation = 'UPDATE' and j.before - 'last_interaction_at' = '{}')
      and not exists (select from undo_entry u where u.seq = j.seq)
      and not exists (select from journal u where u.tenant_id = app_tenant() and u.aggregate_id = j.aggregate_id
                      and u.undoes = j.transaction::text);

    -- Created records that something refers to which stays; what stays makes others stay.
    loop
        added := 0;
        for fk in
            select distinct k.conrelid::regclass as child, k.confrelid::regclass as parent, parent.name,
                   ca.attname as child_column, child.name as child_name, child.key
            from pg_constraint k
            join journalled_table parent on parent.rel = k.confrelid
            join generate_subscripts(k.confkey, 1) i on true
            join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = k.confkey[i] and pa.attname = 'id'
            join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = k.conkey[i]
            left join journalled_table child on child.rel = k.conrelid
            where k.contype = 'f' and parent.name in (select distinct u.record from undo_entry u where u.operation = 'INSERT')
              and (child.name is not null or k.confdeltype <> 'c')
              -- The record's own parts go with it; were any added since, it has been changed.
              and ca.attname is distinct from child.aggregate_column
        loop
            execute format($sql$
                insert into undo_kept
                select distinct s.aggregate_id, 'in-use'
                from undo_entry s join %1$s x on x.tenant_id = s.tenant_id and x.%2$I = s.record_id
                where s.operation = 'INSERT' and s.record = %3$L and s.created
                  and not exists (select from undo_kept kept where kept.aggregate_id = s.aggregate_id)
                  and not exists (select from undo_entry e
                                  where %4$s)
                on conflict do nothing$sql$,
                fk.child, fk.child_column, fk.name,
                case when fk.child_name is null then 'false'
                     else format('e.operation = ''INSERT'' and e.record = %L and %s and not exists (
                                      select from undo_kept kept where kept.aggregate_id = e.aggregate_id)',
                                 fk.child_name, journal_key_condition(fk.child, fk.key)) end);
            get diagnostics more = row_count;
            added := added + more;
        end loop;
        exit when added = 0;
    end loop;
    insert into undo_conflict
    select distinct on (u.aggregate_id) u.aggregate, u.aggregate_id, null, null, k.reason
    from undo_kept k join undo_entry u on u.aggregate_id = k.aggregate_id
    where u.record_id = u.aggregate_id order by u.aggregate_id, u.seq;
    delete from undo_entry u using undo_kept k where k.aggregate_id = u.aggregate_id;

    -- Parts that were added to other records and changed since.
    for t in select * from journalled_table where name in (select distinct u.record from undo_entry u) loop
        execute format($sql$
            with changed as (
                delete from undo_entry u
                where u.operation = 'INSERT' and not u.created and u.record = %L and exists (
                    select from journal j
                    where j.tenant_id = u.tenant_id and j.aggregate_id = u.aggregate_id and j.record = u.record
                      and j.record_id is not distinct from u.record_id and j.key is not distinct from u.key
                      and j.seq > u.seq and j.operation = 'UPDATE' and j.undoes is null
                      and not exists (select from undo_entry own where own.seq = j.seq))
                returning u.*)
            insert into undo_conflict
            select c.aggregate, c.aggregate_id, c.record, array(select jsonb_object_keys(c.after)), 'changed-since'
            from changed c$sql$, t.name);
    end loop;

    -- First what was changed returns, so that nothing refers to what is to go.
    for e in select * from undo_entry where operation = 'UPDATE' and not created order by seq desc loop
        perform journal_undo_update(e.seq, false);
    end loop;

    -- Then what was added goes, the tables in the opposite order of their making.
    for t in select * from journalled_table where name in (
                 select distinct u.record from undo_entry u where u.operation = 'INSERT') order by rel::oid desc loop
        execute format('delete from %s x using undo_entry e where e.operation = ''INSERT'' and e.record = %L and %s',
                       t.rel, t.name, journal_key_condition(t.rel, t.key));
    end loop;

    -- What was deleted comes back, its version higher than any reader has seen; first what others refer to.
    for e in select d.*, j.rel, j.key as key_columns from undo_entry d join journalled_table j on j.name = d.record
             where d.operation = 'DELETE' and not d.created order by j.rel::oid, d.seq desc loop
        begin
            execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)',
                           e.rel, journal_columns(e.rel))
            using e.before || jsonb_build_object('tenant_id', e.tenant_id)
                  || case when e.before ? 'version'
                     then jsonb_build_object('version', (e.before ->> 'version')::bigint + 1) else '{}' end;
        exception when unique_violation or foreign_key_violation or check_violation then
            insert into undo_conflict values (e.aggregate, e.aggregate_id, e.record, null, 'cannot-return');
        end;
    end loop;
    for e in select f.seq from undo_failed f order by f.seq desc loop
        perform journal_undo_update(e.seq, true);
    end loop;

    -- Every record that something of was taken back is another version now.
    for t in select * from journalled_table j where j.aggregate_column = 'id' and exists (
                 select from undo_entry u where u.aggregate = j.aggregate and u.record <> j.name and not u.created) loop
        execute format('update %s x set version = version + 1, updated_at = now()
                        where x.tenant_id = app_tenant() and x.id in (
                            select u.aggregate_id from undo_entry u
                            where u.aggregate = %L and u.record <> %L and not u.created)',
                       t.rel, t.aggregate, t.name);
    end loop;
    return query select c.aggregate, c.aggregate_id, c.record, c.fields, c.reason from undo_conflict c;
end
$$;

-- One row of undo_entry that says UPDATE: the columns that still are as it left them.
create function journal_undo_update(p_seq bigint, p_again boolean) returns void
language plpgsql volatile security definer set search_path = public as
$$
declare
    e record;
    t journalled_table;
    present jsonb;
    undoable text[];
    changed text[];
    assignments text;
begin
    select * into e from undo_entry u where u.seq = p_seq;
    select * into t from journalled_table j where j.name = e.record;
    execute format('select to_jsonb(x) from %s x, undo_entry e where e.seq = $1 and %s for update of x',
                   t.rel, journal_key_condition(t.rel, t.key)) into present using p_seq;
    if present is null then
        insert into undo_conflict values (e.aggregate, e.aggregate_id, e.record, null, 'gone');
        return;
    end if;
    select array_agg(a.key) filter (where present -> a.key = a.value),
           array_agg(a.key) filter (where present -> a.key <> a.value and a.key <> 'last_interaction_at')
    into undoable, changed
    from jsonb_each(e.after) a;
    if changed is not null and not p_again then
        insert into undo_conflict values (e.aggregate, e.aggregate_id, e.record, changed, 'changed-since');
    end if;
    if undoable is null then
        return;
    end if;
    select string_agg(format('%1$I = back.%1$I', c), ', ')
           || case when present ? 'version' then ', version = x.version + 1' else '' end
           || case when present ? 'updated_at' then ', updated_at = now()' else '' end
    into assignments from unnest(undoable) c;
    begin
        execute format('update %1$s x set %2$s from undo_entry e, jsonb_populate_record(null::%1$s, $2) back
                        where e.seq = $1 and %3$s', t.rel, assignments, journal_key_condition(t.rel, t.key))
        using p_seq, e.before;
    exception when unique_violation or foreign_key_violation or check_violation or not_null_violation then
        if p_again then
            insert into undo_conflict values (e.aggregate, e.aggregate_id, e.record, undoable, 'cannot-return');
        else
            insert into undo_failed select * from undo_entry u where u.seq = p_seq;
        end if;
    end;
end
$$;
revoke execute on function journal_undo, journal_undo_update from public;
grant execute on function journal_undo to rapport_app;
