--liquibase formatted sql

--changeset rapport:platform-014-journal-cost splitStatements:false
-- The same entries for less. A table's checks are read and parsed anew by each statement that writes to it, which here is
-- each row of every business table: the one thing the application decides is checked by the trigger instead, and what the
-- trigger itself says needs no check.
alter table journal drop constraint journal_means_ck, drop constraint journal_operation_ck;

-- One more argument: the columns whose changes are noted, so that they are compared one by one without a query. It may be
-- older than the table: whether that was all, is compared in the end, and if not, the query finds the rest.
create or replace function journal_write() returns trigger language plpgsql security definer set search_path = public as
$$
declare
    origin text[] := string_to_array(coalesce(nullif(current_setting('app.origin', true), ''), 'SYSTEM||||'), '|');
    whole jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    earlier jsonb;
    name text;
    compared text[];
    v_key jsonb;
    v_before jsonb;
    v_after jsonb;
begin
    if tg_op = 'UPDATE' then
        earlier := to_jsonb(old);
        compared := tg_argv[3];
        v_before := '{}';
        v_after := '{}';
        foreach name in array coalesce(tg_argv[5], '{}')::text[] loop
            if earlier -> name <> whole -> name then
                compared := compared || name;
                v_before := v_before || jsonb_build_object(name, earlier -> name);
                v_after := v_after || jsonb_build_object(name, whole -> name);
            end if;
        end loop;
        if earlier - compared <> whole - compared then
            earlier := earlier - tg_argv[3]::text[];
            select jsonb_object_agg(f.key, earlier -> f.key), jsonb_object_agg(f.key, f.value) into v_before, v_after
            from jsonb_each(whole) f
            where earlier -> f.key <> f.value;
        elsif v_before = '{}' then
            return null;
        end if;
    elsif tg_op = 'INSERT' then
        v_after := jsonb_strip_nulls(whole - tg_argv[2]::text[]);
    else
        v_before := jsonb_strip_nulls(whole - tg_argv[2]::text[]);
    end if;
    if tg_argv[4] <> '{}' then
        select jsonb_object_agg(k, whole -> k) into v_key from unnest(tg_argv[4]::text[]) k;
    end if;
    if origin[1] not in ('SCREEN', 'TOKEN', 'IMPORT', 'JOB', 'RULE', 'MAIL', 'SYSTEM') then
        raise exception 'nobody changes anything through %', origin[1] using errcode = 'check_violation';
    end if;
    insert into journal (tenant_id, transaction, actor_id, means, means_id, request_id, undoes, aggregate, aggregate_id,
                         record, record_id, key, operation, before, after)
    values ((whole ->> 'tenant_id')::uuid,
            pg_current_xact_id()::text::bigint + (select shift from journal_clock),
            nullif(origin[3], '')::uuid, origin[1], nullif(origin[2], '')::uuid, nullif(origin[4], ''),
            nullif(origin[5], ''),
            case tg_argv[0] when '*' then whole ->> 'resource' else tg_argv[0] end,
            (whole ->> tg_argv[1])::uuid, tg_table_name, (whole ->> 'id')::uuid, v_key, tg_op, v_before, v_after);
    return null;
end
$$;

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
begin
    execute format('create or replace trigger journal_write after insert or update or delete on %s
                    for each row execute function journal_write(%L, %L, %L, %L, %L, %L)',
                   name, aggregate, aggregate_column, left_out, unchanging, key, compared);
end
$$;

-- Those that are there already are made again, with the argument they lack.
do $$
declare
    t record;
begin
    for t in select tgrelid::regclass as rel, string_to_array(encode(tgargs, 'escape'), '\000') as args
             from pg_trigger where tgname = 'journal_write' and tgparentid = 0 loop
        call app_journalled(t.rel, t.args[1], t.args[2]);
    end loop;
end
$$;
