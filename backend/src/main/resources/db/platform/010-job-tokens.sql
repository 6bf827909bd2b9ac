--liquibase formatted sql

--changeset rapport:platform-010-job-tokens splitStatements:false
-- A job that a program asked for reaches no further than the program's token.
alter table job add column token_id uuid;

drop function claim_job(uuid, interval);
create function claim_job(p_claim uuid, p_lease interval)
returns table (tenant_id uuid, id uuid, kind text, member_id uuid, token_id uuid, arguments text, attempts integer)
language plpgsql volatile security definer set search_path = public as
$$
begin
    -- One claim at a time, else two workers could each take a job of the same lane.
    perform pg_advisory_xact_lock(hashtext('claim_job'));
    return query
    update job claimed
    set state = 'RUNNING', claim = p_claim, leased_until = now() + p_lease, attempts = claimed.attempts + 1,
        started_at = coalesce(claimed.started_at, now()), updated_at = now(), version = claimed.version + 1
    from (
        select j.tenant_id, j.id
        from job j
        where j.due_at <= now()
          and (j.state = 'QUEUED' or (j.state = 'RUNNING' and j.leased_until < now()))
          and not exists (
              select from job other
              where other.tenant_id = j.tenant_id and other.lane = j.lane and other.id <> j.id
                and other.state = 'RUNNING' and other.leased_until >= now())
        order by j.due_at, j.id
        limit 1
        for update skip locked) next
    where claimed.tenant_id = next.tenant_id and claimed.id = next.id
    returning claimed.tenant_id, claimed.id, claimed.kind, claimed.member_id, claimed.token_id, claimed.arguments::text,
              claimed.attempts;
end
$$;
revoke execute on function claim_job from public;
grant execute on function claim_job to rapport_app;
