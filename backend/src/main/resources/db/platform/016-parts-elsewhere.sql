--liquibase formatted sql

--changeset rapport:platform-016-parts-elsewhere splitStatements:false
-- Some rows of a table belong to a record of another kind than the rest: what is told of them, and who may take it back,
-- is told of that record. One more argument of the trigger names the column that marks them, the other kind, and the
-- column with its id.
do $$
declare
    definition text := pg_get_functiondef('journal_write()'::regprocedure);
    declared text := 'v_key jsonb;';
    written text := 'insert into journal (tenant_id';
    kind text := 'case tg_argv[0] when ''*'' then';
    owner text := '(whole ->> tg_argv[1])::uuid';
begin
    if (select count(*) from unnest(array[declared, written, kind, owner]) part
        where length(definition) - length(replace(definition, part, '')) <> length(part)) > 0 then
        raise exception 'journal_write is not as expected';
    end if;
    definition := replace(definition, declared, 'elsewhere text[];
    ' || declared);
    definition := replace(definition, written, 'if tg_argv[6] <> '''' and (whole ->> (tg_argv[6]::text[])[1])::boolean then
        elsewhere := tg_argv[6];
    end if;
    ' || written);
    definition := replace(definition, kind, 'case when elsewhere is not null then elsewhere[2] when tg_argv[0] = ''*'' then');
    execute replace(definition, owner, '(whole ->> coalesce(elsewhere[3], tg_argv[1]))::uuid');
end
$$;

-- Whoever is made anew keeps what it said of such rows.
create or replace procedure app_journalled(name regclass, aggregate text, aggregate_column text default 'id')
language plpgsql as
$$
declare
    left_out text[] := array(select attname::text from pg_attribute
                             where attrelid = name and attnum > 0 and not attisdropped and attgenerated <> '')
                       || array['tenant_id'];
    unchanging text[] := left_out || array['version', 'updated_at'];
    compared text[] := array(select attname::text from pg_attribute
                             where attrelid = name and attnum > 0 and not attisdropped
                               and attname <> all (unchanging)
                             order by attnum);
    key text[] := case when exists (select from pg_attribute where attrelid = name and attname = 'id' and attnum > 0)
                  then '{}' else
                  array(select a.attname::text from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indrelid = name and i.indisprimary and a.attname <> 'tenant_id') end;
    elsewhere text := coalesce((select (string_to_array(encode(tgargs, 'escape'), '\000'))[7] from pg_trigger
                                where tgrelid = name and tgname = 'journal_write'), '');
begin
    execute format('create or replace trigger journal_write after insert or update or delete on %s
                    for each row execute function journal_write(%L, %L, %L, %L, %L, %L, %L)',
                   name, aggregate, aggregate_column, left_out, unchanging, key, compared, elsewhere);
end
$$;

create procedure app_journalled_elsewhere(name regclass, mark text, aggregate text, aggregate_column text)
language plpgsql as
$$
declare
    args text[] := (select string_to_array(encode(tgargs, 'escape'), '\000') from pg_trigger
                    where tgrelid = name and tgname = 'journal_write');
begin
    execute format('create or replace trigger journal_write after insert or update or delete on %s
                    for each row execute function journal_write(%L, %L, %L, %L, %L, %L, %L)',
                   name, args[1], args[2], args[3], args[4], args[5], args[6], array[mark, aggregate, aggregate_column]);
end
$$;
