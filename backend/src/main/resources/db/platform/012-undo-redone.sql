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

do $$
begin
    execute replace(pg_get_functiondef('journal_undo(bigint, uuid, bigint)'::regprocedure),
                    'and not exists (select from journal u where u.tenant_id = app_tenant() and u.aggregate_id = j.aggregate_id
                      and u.undoes = j.transaction::text)',
                    'and journal_counts(j.aggregate_id, j.transaction)');
    if pg_get_functiondef('journal_undo(bigint, uuid, bigint)'::regprocedure) not like '%journal_counts%' then
        raise exception 'journal_undo is not as expected';
    end if;
end
$$;
