--liquibase formatted sql

--changeset rapport:platform-012-undo-redone splitStatements:false
-- A change counts unless it was taken back, by a way back that counts itself: what was undone and redone is there.
create function journal_counts(p_aggregate uuid, p_transaction bigint) returns boolean
language plpgsql stable set search_path = public as
$$
begin
    return not exists (
        select from journal u
        where u.tenant_id = app_tenant() and u.aggregate_id = p_aggregate and u.undoes = p_transaction::text
          and journal_counts(p_aggregate, u.transaction));
end
$$;

-- What was redone is looked for among the few changes that were taken back at all: asked of each row of a large
-- import, it would cost minutes. (Liquibase takes comments out of what it runs; the place is found by its code.)
do $$
declare
    following text := '\n    loop\s+added := 0;';
    definition text := pg_get_functiondef('journal_undo(bigint, uuid, bigint)'::regprocedure);
begin
    if regexp_count(definition, following) <> 1 then
        raise exception 'journal_undo is not as expected';
    end if;
    execute regexp_replace(definition, '(' || following || ')', '
    with redone as materialized (
        select distinct c.aggregate_id, j.transaction
        from (select aggregate_id, min(seq) as seq from undo_entry where created group by aggregate_id) c
        join journal u on u.tenant_id = app_tenant() and u.aggregate_id = c.aggregate_id and u.seq > c.seq
                          and u.undoes is not null
        join journal j on j.tenant_id = app_tenant() and j.aggregate_id = c.aggregate_id and j.seq > c.seq
                          and j.transaction::text = u.undoes and j.undoes is null
        where not exists (select from undo_entry own where own.seq = j.seq))
    insert into undo_kept
    select distinct r.aggregate_id, ''changed-since'' from redone r where journal_counts(r.aggregate_id, r.transaction)
    on conflict do nothing;
\1');
end
$$;
