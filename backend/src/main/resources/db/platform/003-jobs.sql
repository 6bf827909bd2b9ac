--liquibase formatted sql

--changeset rapport:platform-003-job splitStatements:false
-- Work that outlives a request. A worker holds a job by its claim for as long as the lease it keeps prolonging; when the
-- worker dies the lease runs out and the next one goes on. Jobs of one lane run one after another.
create table job (
    tenant_id         uuid not null,
    id                uuid not null,
    version           bigint not null default 0,
    kind              text not null,
    lane              text not null,
    arguments         jsonb not null,
    member_id         uuid not null,
    state             text not null,
    progress          bigint not null default 0,
    total             bigint,
    result            jsonb,
    failure_code      text,
    failure_arguments jsonb,
    cancel_requested  boolean not null default false,
    attempts          integer not null default 0,
    claim             uuid,
    leased_until      timestamptz,
    due_at            timestamptz not null default now(),
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    started_at        timestamptz,
    finished_at       timestamptz,
    constraint job_pk primary key (tenant_id, id),
    constraint job_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint job_state_ck check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    constraint job_claim_ck check ((state = 'RUNNING') = (claim is not null))
);
create index job_created_ix on job (tenant_id, created_at, id);
create index job_member_ix on job (tenant_id, member_id, created_at, id);
create index job_due_ix on job (due_at) where state in ('QUEUED', 'RUNNING');
call app_business_table('job', 'select, insert, update');

--changeset rapport:platform-003-claims splitStatements:false
-- Over all organisations, because a worker serves them all; it gives out only whose the job is and what kind of work.
create function claim_job(p_claim uuid, p_lease interval)
returns table (tenant_id uuid, id uuid, kind text, member_id uuid, arguments text, attempts integer)
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
    returning claimed.tenant_id, claimed.id, claimed.kind, claimed.member_id, claimed.arguments::text, claimed.attempts;
end
$$;

-- Prolongs the leases of the jobs a process is working on.
create function prolong_jobs(p_claims uuid[], p_lease interval) returns void
language sql volatile security definer set search_path = public as
$$ update job set leased_until = now() + p_lease where state = 'RUNNING' and claim = any(p_claims) $$;

revoke execute on function claim_job, prolong_jobs from public;
grant execute on function claim_job, prolong_jobs to rapport_app;
