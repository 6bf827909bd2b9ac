--liquibase formatted sql

--changeset rapport:tickets-002-tally splitStatements:false
-- How many tickets wait in each queue, for the inbox: those in an active state that are not archived. Kept as
-- opportunity_tally is: writers append (CHANGE), from time to time that is folded into sums (SUM), whoever reads adds up both.
create table ticket_tally (
    tenant_id   uuid not null,
    id          bigint not null generated always as identity,
    level       text not null,
    queue_id    uuid,
    status      text not null,
    assignee_id uuid,
    number      bigint not null,
    constraint ticket_tally_pk primary key (tenant_id, id),
    constraint ticket_tally_level_ck check (level in ('CHANGE', 'SUM'))
);
create unique index ticket_tally_sum_uq
    on ticket_tally (tenant_id, queue_id, status, assignee_id) nulls not distinct where level = 'SUM';
create index ticket_tally_change_ix on ticket_tally (tenant_id) where level = 'CHANGE';
call app_business_table('ticket_tally', 'select');

create function ticket_tally_add(t ticket, p_sign integer) returns void
language sql security definer set search_path = public as
$$
    insert into ticket_tally (tenant_id, level, queue_id, status, assignee_id, number)
    select t.tenant_id, 'CHANGE', t.queue_id, t.status, t.assignee_id, p_sign
    where t.archived_at is null and t.status in ('NEW', 'OPEN', 'WAITING')
$$;

create function ticket_tally_write() returns trigger language plpgsql security definer set search_path = public as
$$
begin
    if tg_op <> 'INSERT' then
        perform ticket_tally_add(old, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform ticket_tally_add(new, 1);
    end if;
    return null;
end
$$;
create trigger ticket_tally_written after insert or delete on ticket
    for each row execute function ticket_tally_write();
create trigger ticket_tally_updated after update on ticket for each row
    when (old.status <> new.status or old.queue_id is distinct from new.queue_id
          or old.assignee_id is distinct from new.assignee_id or old.archived_at is distinct from new.archived_at)
    execute function ticket_tally_write();

create function ticket_tally_fold() returns void language plpgsql security definer set search_path = public as
$$
begin
    if not pg_try_advisory_xact_lock(hashtext('ticket_tally')) then
        return;
    end if;
    with change as (delete from ticket_tally where level = 'CHANGE' returning *)
    insert into ticket_tally as t (tenant_id, level, queue_id, status, assignee_id, number)
    select c.tenant_id, 'SUM', c.queue_id, c.status, c.assignee_id, sum(c.number)
    from change c
    group by c.tenant_id, c.queue_id, c.status, c.assignee_id
    having sum(c.number) <> 0
    on conflict (tenant_id, queue_id, status, assignee_id) where level = 'SUM'
    do update set number = t.number + excluded.number;
end
$$;

create function ticket_tally_rebuild() returns void language plpgsql security definer set search_path = public as
$$
begin
    perform pg_advisory_xact_lock(hashtext('ticket_tally'));
    lock table ticket in share mode;
    delete from ticket_tally;
    insert into ticket_tally (tenant_id, level, queue_id, status, assignee_id, number)
    select t.tenant_id, 'SUM', t.queue_id, t.status, t.assignee_id, count(*)
    from ticket t
    where t.archived_at is null and t.status in ('NEW', 'OPEN', 'WAITING')
    group by t.tenant_id, t.queue_id, t.status, t.assignee_id;
end
$$;
revoke execute on function ticket_tally_add, ticket_tally_write, ticket_tally_fold, ticket_tally_rebuild from public;
grant execute on function ticket_tally_fold to rapport_app;
select ticket_tally_rebuild();
