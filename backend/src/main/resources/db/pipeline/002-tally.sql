--liquibase formatted sql

--changeset rapport:pipeline-002-tally splitStatements:false
-- How many opportunities that are not archived stand where, and what they come to, so that nobody counts a million of
-- them for a board. Writers only append what they change (CHANGE), so none waits for another; from time to time that is
-- folded into sums by owner (OWNER) and of all (ALL, without owner). Whoever reads adds up one kind of sums and the changes.
create table opportunity_tally (
    tenant_id   uuid not null,
    id          bigint not null generated always as identity,
    level       text not null,
    pipeline_id uuid not null,
    stage_id    uuid not null,
    owner_id    uuid,
    currency    text,
    -- The month it was closed in; without one the row counts for all time. What is closed is in both.
    month       date,
    number      bigint not null,
    amount      numeric not null,
    constraint opportunity_tally_pk primary key (tenant_id, id),
    constraint opportunity_tally_level_ck check (level in ('CHANGE', 'OWNER', 'ALL'))
);
create unique index opportunity_tally_sum_uq
    on opportunity_tally (tenant_id, level, pipeline_id, month, owner_id, stage_id, currency) nulls not distinct
    where level <> 'CHANGE';
create index opportunity_tally_change_ix on opportunity_tally (tenant_id, pipeline_id) where level = 'CHANGE';
call app_business_table('opportunity_tally', 'select');

create function opportunity_tally_add(o opportunity, p_sign integer) returns void
language plpgsql security definer set search_path = public as
$$
begin
    if o.archived_at is not null then
        return;
    end if;
    insert into opportunity_tally (tenant_id, level, pipeline_id, stage_id, owner_id, currency, month, number, amount)
    values (o.tenant_id, 'CHANGE', o.pipeline_id, o.stage_id, o.owner_id, o.currency, null, p_sign,
            p_sign * coalesce(o.amount, 0));
    if o.closed_on is not null then
        insert into opportunity_tally (tenant_id, level, pipeline_id, stage_id, owner_id, currency, month, number, amount)
        values (o.tenant_id, 'CHANGE', o.pipeline_id, o.stage_id, o.owner_id, o.currency, o.closed_on - (extract(day from o.closed_on)::integer - 1),
                p_sign, p_sign * coalesce(o.amount, 0));
    end if;
end
$$;

create function opportunity_tally_write() returns trigger language plpgsql security definer set search_path = public as
$$
begin
    if tg_op <> 'INSERT' then
        perform opportunity_tally_add(old, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform opportunity_tally_add(new, 1);
    end if;
    return null;
end
$$;
create trigger opportunity_tally_written after insert or delete on opportunity
    for each row execute function opportunity_tally_write();
create trigger opportunity_tally_updated after update on opportunity for each row
    when (old.pipeline_id <> new.pipeline_id or old.stage_id <> new.stage_id or old.owner_id is distinct from new.owner_id
          or old.amount is distinct from new.amount or old.currency is distinct from new.currency
          or old.closed_on is distinct from new.closed_on or old.archived_at is distinct from new.archived_at)
    execute function opportunity_tally_write();

-- Moves changes into the sums: in one statement, so that whoever reads sees them in one place or in the other. One at a time.
create function opportunity_tally_fold() returns void language plpgsql security definer set search_path = public as
$$
begin
    if not pg_try_advisory_xact_lock(hashtext('opportunity_tally')) then
        return;
    end if;
    with change as (delete from opportunity_tally where level = 'CHANGE' returning *)
    insert into opportunity_tally as t
        (tenant_id, level, pipeline_id, stage_id, owner_id, currency, month, number, amount)
    select c.tenant_id, l.level, c.pipeline_id, c.stage_id, case l.level when 'OWNER' then c.owner_id end, c.currency, c.month,
           sum(c.number), sum(c.amount)
    from change c cross join (values ('OWNER'), ('ALL')) as l (level)
    group by 1, 2, 3, 4, 5, 6, 7
    having sum(c.number) <> 0 or sum(c.amount) <> 0
    on conflict (tenant_id, level, pipeline_id, month, owner_id, stage_id, currency) where level <> 'CHANGE'
    do update set number = t.number + excluded.number, amount = t.amount + excluded.amount;
end
$$;

-- Counts everything anew, for all organisations; nobody changes an opportunity meanwhile.
create function opportunity_tally_rebuild() returns void language plpgsql security definer set search_path = public as
$$
begin
    perform pg_advisory_xact_lock(hashtext('opportunity_tally'));
    lock table opportunity in share mode;
    delete from opportunity_tally;
    insert into opportunity_tally (tenant_id, level, pipeline_id, stage_id, owner_id, currency, month, number, amount)
    select o.tenant_id, l.level, o.pipeline_id, o.stage_id, case l.level when 'OWNER' then o.owner_id end, o.currency, m.month,
           count(*), coalesce(sum(o.amount), 0)
    from opportunity o
    cross join (values ('OWNER'), ('ALL')) as l (level)
    cross join lateral (
        select null::date union all
        select o.closed_on - (extract(day from o.closed_on)::integer - 1) where o.closed_on is not null) as m (month)
    where o.archived_at is null
    group by 1, 2, 3, 4, 5, 6, 7;
end
$$;
revoke execute on function opportunity_tally_add, opportunity_tally_write, opportunity_tally_fold, opportunity_tally_rebuild
    from public;
grant execute on function opportunity_tally_fold to rapport_app;
select opportunity_tally_rebuild();
