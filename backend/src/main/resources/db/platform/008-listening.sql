--liquibase formatted sql

--changeset rapport:platform-008-journal-moved splitStatements:false
-- In which of these organisations something was settled at or after the number given for each. Over all organisations,
-- because one look serves all who listen; it tells nothing but that there is something.
create function journal_moved(p_tenants uuid[], p_from bigint[])
returns table (settled bigint, moved uuid[])
language sql stable security definer set search_path = public as
$$
    select s.settled,
           array(select t.tenant from unnest(p_tenants, p_from) as t (tenant, since)
                 where exists (select from journal j
                               where j.tenant_id = t.tenant and j.transaction >= t.since and j.transaction < s.settled))
    from (select journal_settled() as settled) s
$$;
revoke execute on function journal_moved from public;
grant execute on function journal_moved to rapport_app;
