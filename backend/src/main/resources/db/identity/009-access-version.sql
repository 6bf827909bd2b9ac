--liquibase formatted sql

--changeset rapport:identity-009-access-version splitStatements:false
-- A number for each organisation that changes, in the same transaction, with everything that decides what its members may
-- do. Whoever remembers a member's rights compares one number instead of reading them anew, and is never late.
create table access_version (
    tenant_id uuid not null,
    version   bigint not null default 1,
    constraint access_version_pk primary key (tenant_id)
);
call app_business_table('access_version', 'select');

-- Once a transaction, and as late as it can be, so that the organisation's row is locked for the moment of the commit.
create function access_changed() returns trigger
language plpgsql security definer set search_path = public as
$$
declare
    changed uuid := case tg_op when 'DELETE' then old.tenant_id else new.tenant_id end;
    mark    text := changed || ' ' || pg_current_xact_id();
begin
    if current_setting('app.access_changed', true) is distinct from mark then
        insert into access_version as a (tenant_id) values (changed)
        on conflict on constraint access_version_pk do update set version = a.version + 1;
        perform set_config('app.access_changed', mark, true);
    end if;
    return null;
end
$$;
revoke execute on function access_changed from public;

create constraint trigger access_changed after insert or delete or update of name, language, time_zone, state on member
    deferrable initially deferred for each row execute function access_changed();
create constraint trigger access_changed after insert or update of currency on organisation
    deferrable initially deferred for each row execute function access_changed();
create constraint trigger access_changed after insert or delete or update of parent_id on team
    deferrable initially deferred for each row execute function access_changed();
create constraint trigger access_changed after insert or delete or update on team_member
    deferrable initially deferred for each row execute function access_changed();
create constraint trigger access_changed after insert or delete or update on member_role
    deferrable initially deferred for each row execute function access_changed();
create constraint trigger access_changed after insert or delete or update on role_permission
    deferrable initially deferred for each row execute function access_changed();
create constraint trigger access_changed after insert or delete or update on role_field
    deferrable initially deferred for each row execute function access_changed();
create constraint trigger access_changed after insert or delete or update on share
    deferrable initially deferred for each row execute function access_changed();

--changeset rapport:identity-009-caller splitStatements:false
-- The number, for a function that reads rights in the same statement, thus of the same moment.
create function access_version_of(p_tenant uuid) returns bigint
language sql stable security definer set search_path = public as
$$ select coalesce((select version from access_version where tenant_id = p_tenant), 0) $$;
revoke execute on function access_version_of from public;
grant execute on function access_version_of to rapport_app;

-- What is asked at every request: null once the session is over; of a job, which has none, only the number.
create function caller_version(p_tenant uuid, p_member uuid, p_session uuid) returns bigint
language plpgsql stable security definer set search_path = public as
$$
begin
    if p_session is not null and not exists (
        select from session s
        where s.tenant_id = p_tenant and s.id = p_session and s.member_id = p_member
          and s.ended_at is null and s.expires_at > now())
    then
        return null;
    end if;
    return coalesce((select version from access_version where tenant_id = p_tenant), 0);
end
$$;
revoke execute on function caller_version from public;
grant execute on function caller_version to rapport_app;

-- The same for a program: nothing for a token that opens nothing. Its use is noted to the minute, as before.
create function api_token_caller(p_tenant uuid, p_id uuid, p_hash text)
returns table (member_id uuid, permissions text[], version bigint)
language plpgsql volatile security definer set search_path = public as
$$
begin
    update api_token t set last_used_at = now()
    where t.tenant_id = p_tenant and t.id = p_id and t.token_hash = p_hash
      and (t.last_used_at is null or t.last_used_at < now() - interval '1 minute');
    return query
    select t.member_id, t.permissions, coalesce((select v.version from access_version v where v.tenant_id = p_tenant), 0)
    from api_token t
    where t.tenant_id = p_tenant and t.id = p_id and t.token_hash = p_hash
      and t.revoked_at is null and (t.expires_at is null or t.expires_at > now());
end
$$;
revoke execute on function api_token_caller from public;
grant execute on function api_token_caller to rapport_app;
