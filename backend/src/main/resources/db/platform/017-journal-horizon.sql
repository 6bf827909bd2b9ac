--liquibase formatted sql

--changeset rapport:platform-017-journal-confined splitStatements:false
-- A transaction that will be long says for which organisation alone it writes, before it has a number and outside of any
-- savepoint. It says so by an advisory lock, which others see for as long as it lasts. Whether it could.
create function journal_confine() returns boolean
language plpgsql volatile set search_path = public as
$$
begin
    if pg_current_xact_id_if_assigned() is not null or app_tenant() is null then
        return false;
    end if;
    perform pg_advisory_xact_lock_shared(hashtext('journal_confined'), hashtext(app_tenant()::text));
    perform set_config('app.confined', app_tenant()::text, true);
    return true;
end
$$;

-- It is held to its word: what others have read past must not come to stand there.
do $$
declare
    start text := 'begin\s+if tg_op = ''UPDATE'' then';
    definition text := pg_get_functiondef('journal_write()'::regprocedure);
begin
    if regexp_count(definition, start) <> 1 then
        raise exception 'journal_write is not as expected';
    end if;
    execute regexp_replace(definition, start, 'begin
    if coalesce(current_setting(''app.confined'', true), '''') not in ('''', whole ->> ''tenant_id'') then
        raise exception ''this transaction writes for another organisation'' using errcode = ''check_violation'';
    end if;
    if tg_op = ''UPDATE'' then');
end
$$;

-- Locks have numbers without a sign.
create function journal_key(name text) returns bigint language sql immutable strict as
$$ select hashtext(name)::bigint & 4294967295 $$;

-- What was under way when the statement's snapshot was taken, and for whom alone if that was said. The locks are looked at
-- after the snapshot: one that has ended since has none any more and counts as anybody's, which is never wrong. Nor is it
-- when two organisations have the same key. One's own transaction is in no snapshot of one's own; of a standby's snapshot
-- nothing is known but where it begins.
create function journal_under_way() returns table (number bigint, confined_to bigint)
language sql stable security definer set search_path = public as
$$
    with locks as materialized (
        select virtualtransaction as holder, transactionid, objid::bigint as key
        from pg_locks
        where granted and (locktype = 'transactionid' and mode = 'ExclusiveLock'
                           or locktype = 'advisory' and objsubid = 2 and classid::bigint = journal_key('journal_confined'))),
    running (xid) as (
        select x from pg_snapshot_xip(pg_current_snapshot()) x
        union select pg_current_xact_id_if_assigned() where pg_current_xact_id_if_assigned() is not null
        union select pg_snapshot_xmin(pg_current_snapshot()) where pg_is_in_recovery())
    select running.xid::text::bigint + clock.shift,
           (select confined.key from locks own join locks confined on confined.holder = own.holder
            where own.transactionid = running.xid::xid and confined.transactionid is null
            limit 1)
    from running cross join journal_clock clock
$$;

-- Below this number every transaction that may write for the organisation is over: what is there of it now is all there
-- will ever be.
create function journal_settled(p_tenant uuid) returns bigint
language sql stable security definer set search_path = public as
$$
    select least((select min(number) from journal_under_way()
                  where confined_to is null or confined_to = journal_key(p_tenant::text)),
                 pg_snapshot_xmax(pg_current_snapshot())::text::bigint + shift)
    from journal_clock
$$;

-- How far each of these organisations is settled, with one look at what is under way.
create function journal_settled(p_tenants uuid[]) returns table (tenant uuid, settled bigint)
language sql stable security definer set search_path = public as
$$
    with under_way as materialized (select number, confined_to from journal_under_way())
    select t.tenant,
           least((select min(u.number) from under_way u
                  where u.confined_to is null or u.confined_to = journal_key(t.tenant::text)),
                 pg_snapshot_xmax(pg_current_snapshot())::text::bigint + clock.shift)
    from unnest(p_tenants) as t (tenant) cross join journal_clock clock
$$;

-- The same, and whether something is there at or after the number given for each.
drop function journal_moved;
create function journal_moved(p_tenants uuid[], p_from bigint[])
returns table (tenant uuid, settled bigint, moved boolean)
language sql stable security definer set search_path = public as
$$
    select s.tenant, s.settled,
           exists (select from journal j
                   where j.tenant_id = s.tenant and j.transaction >= t.since and j.transaction < s.settled)
    from journal_settled(p_tenants) s join unnest(p_tenants, p_from) as t (tenant, since) using (tenant)
$$;
revoke execute on function journal_confine, journal_under_way, journal_settled(uuid), journal_settled(uuid[]), journal_moved
    from public;
grant execute on function journal_confine, journal_settled(uuid), journal_moved to rapport_app;
