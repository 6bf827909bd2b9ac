--liquibase formatted sql

--changeset rapport:platform-005-journal splitStatements:false
-- Every change of a business row, by whatever path it came: written by triggers, in the transaction that changes the row.
-- The application can read it and nothing else; the triggers write as the owner.
create sequence journal_seq;
create table journal (
    tenant_id    uuid not null,
    -- Where readers of the feed stand: the number of the transaction, then the order within it. Several changes of one
    -- record are made one after another, so for a single record the second alone is their order.
    transaction  bigint not null,
    seq          bigint not null default nextval('journal_seq'),
    at           timestamptz not null default clock_timestamp(),
    actor_id     uuid,
    means        text not null,
    means_id     uuid,
    line         bigint,
    request_id   text,
    -- What this takes back: a change's number, or an import's id.
    undoes       text,
    aggregate    text not null,
    aggregate_id uuid not null,
    record       text not null,
    record_id    uuid,
    -- What finds a row that has no id of its own.
    key          jsonb,
    operation    text not null,
    before       jsonb,
    after        jsonb,
    constraint journal_pk primary key (tenant_id, transaction, seq, at),
    constraint journal_means_ck check (means in ('SCREEN', 'TOKEN', 'IMPORT', 'JOB', 'RULE', 'MAIL', 'SYSTEM')),
    constraint journal_operation_ck check (operation in ('INSERT', 'UPDATE', 'DELETE'))
) partition by range (at);
create index journal_aggregate_ix on journal (tenant_id, aggregate_id, seq);
create index journal_means_ix on journal (tenant_id, means_id, seq) where means_id is not null;
create table journal_default partition of journal default;
call app_business_table('journal', 'select');
alter table journal_default enable row level security;
alter table journal_default force row level security;
call app_owner_passes('journal_default');

-- Transaction numbers start afresh when a backup is restored into another server. The shift added to them from then on
-- keeps the journal's going up.
create table journal_clock (
    only_row  boolean not null default true,
    server    bigint not null,
    shift     bigint not null,
    constraint journal_clock_pk primary key (only_row),
    constraint journal_clock_ck check (only_row)
);
insert into journal_clock (server, shift) select system_identifier, 0 from pg_control_system();

create function journal_transaction() returns bigint
language sql volatile security definer set search_path = public as
$$ select pg_current_xact_id()::text::bigint + shift from journal_clock $$;

-- Below this number every transaction is over: what is there now is all there will ever be.
create function journal_settled() returns bigint
language sql stable security definer set search_path = public as
$$ select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + shift from journal_clock $$;

--changeset rapport:platform-005-partitions splitStatements:false
-- Makes the partitions of this month and those to come, and finds out about a new server. Called at every start and
-- twice a day; rows that came before their partition did are moved into it from the default one.
create function journal_prepare(p_months integer default 3) returns void
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
    for month in 0 .. p_months loop
        first := date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + make_interval(months => month);
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
revoke execute on function journal_transaction, journal_settled, journal_prepare from public;
grant execute on function journal_transaction, journal_settled, journal_prepare to rapport_app;
select journal_prepare();

--changeset rapport:platform-005-triggers splitStatements:false
-- Who is at work and through what, is said by the application each time it takes a connection, in the setting app.origin:
-- 'means|id|member|request|what it undoes'. Whoever says nothing is the system.
--
-- For each row, because the service writes rows one by one, also in batches: a trigger for each statement, with its
-- transition tables, took half as long again for those.
--
-- Arguments: aggregate, column with its id, columns left out, columns left out of updates, columns that make up the key.
create function journal_write() returns trigger language plpgsql security definer set search_path = public as
$$
declare
    origin text[] := string_to_array(coalesce(nullif(current_setting('app.origin', true), ''), 'SYSTEM||||'), '|');
    whole jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    earlier jsonb;
    v_before jsonb;
    v_after jsonb;
begin
    if tg_op = 'UPDATE' then
        earlier := to_jsonb(old) - tg_argv[3]::text[];
        select jsonb_object_agg(f.key, earlier -> f.key), jsonb_object_agg(f.key, f.value) into v_before, v_after
        from jsonb_each(whole) f
        where earlier -> f.key <> f.value;
        if v_before is null then
            return null;
        end if;
    elsif tg_op = 'INSERT' then
        v_after := jsonb_strip_nulls(whole - tg_argv[2]::text[]);
    else
        v_before := jsonb_strip_nulls(whole - tg_argv[2]::text[]);
    end if;
    insert into journal (tenant_id, transaction, actor_id, means, means_id, request_id, undoes, aggregate, aggregate_id,
                         record, record_id, key, operation, before, after)
    values ((whole ->> 'tenant_id')::uuid,
            pg_current_xact_id()::text::bigint + (select shift from journal_clock),
            nullif(origin[3], '')::uuid, origin[1], nullif(origin[2], '')::uuid, nullif(origin[4], ''),
            nullif(origin[5], ''),
            case tg_argv[0] when '*' then whole ->> 'resource' else tg_argv[0] end,
            (whole ->> tg_argv[1])::uuid, tg_table_name, (whole ->> 'id')::uuid,
            case when tg_argv[4] <> '{}' then
                (select jsonb_object_agg(k, whole -> k) from unnest(tg_argv[4]::text[]) k) end,
            tg_op, v_before, v_after);
    return null;
end
$$;

-- Puts a business table into the journal, as part of an aggregate: a contact point's changes are its customer's. The
-- aggregate goes by the name the API has for it; '*' takes it from the row's own column resource.
create procedure app_journalled(name regclass, aggregate text, aggregate_column text default 'id') language plpgsql as
$$
declare
    left_out text[] := array(select attname::text from pg_attribute
                             where attrelid = name and attnum > 0 and not attisdropped and attgenerated <> '')
                       || array['tenant_id'];
    key text[] := case when exists (select from pg_attribute where attrelid = name and attname = 'id' and attnum > 0)
                  then '{}' else
                  array(select a.attname::text from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indrelid = name and i.indisprimary and a.attname <> 'tenant_id') end;
begin
    execute format('create trigger journal_write after insert or update or delete on %s
                    for each row execute function journal_write(%L, %L, %L, %L, %L)',
                   name, aggregate, aggregate_column, left_out, left_out || array['version', 'updated_at'], key);
end
$$;

--changeset rapport:platform-005-tables splitStatements:false
call app_journalled('organisation', 'organisation', 'tenant_id');
call app_journalled('member', 'members');
call app_journalled('member_role', 'members', 'member_id');
call app_journalled('team', 'teams');
call app_journalled('team_member', 'teams', 'team_id');
call app_journalled('role', 'roles');
call app_journalled('role_permission', 'roles', 'role_id');
call app_journalled('external_id', '*', 'record_id');
call app_journalled('customer', 'customers');
call app_journalled('contact_point', 'customers', 'customer_id');
call app_journalled('customer_tag', 'customers', 'customer_id');
call app_journalled('relationship', 'customers', 'from_id');
call app_journalled('tag', 'tags');
call app_journalled('saved_view', 'views');
call app_journalled('product', 'products');
call app_journalled('pipeline', 'pipelines');
call app_journalled('stage', 'pipelines', 'pipeline_id');
call app_journalled('opportunity', 'opportunities');
call app_journalled('opportunity_line', 'opportunities', 'opportunity_id');
call app_journalled('opportunity_contact', 'opportunities', 'opportunity_id');
call app_journalled('stage_history', 'opportunities', 'opportunity_id');
call app_journalled('queue', 'queues');
call app_journalled('ticket', 'tickets');
call app_journalled('interaction', 'interactions');
call app_journalled('interaction_customer', 'interactions', 'interaction_id');
call app_journalled('interaction_member', 'interactions', 'interaction_id');
call app_journalled('task', 'tasks');
call app_journalled('import_mapping', 'import-mappings');

--changeset rapport:platform-005-lines splitStatements:false
-- Which line of its file a record came from is known once a batch of an import is written: added to the rows of the
-- transaction that is still under way, and of no other.
create function journal_lines(p_ids uuid[], p_lines bigint[]) returns void
language sql volatile security definer set search_path = public as
$$
    update journal j set line = l.line
    from unnest(p_ids, p_lines) as l (id, line)
    where j.tenant_id = app_tenant() and j.aggregate_id = l.id and j.at >= now() and j.line is null
      and j.transaction = pg_current_xact_id()::text::bigint + (select shift from journal_clock)
$$;
revoke execute on function journal_lines from public;
grant execute on function journal_lines to rapport_app;
