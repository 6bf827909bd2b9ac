--liquibase formatted sql

--changeset rapport:identity-003-teams-below splitStatements:false
-- Who is calling, as before, but a member of a team also sees what the teams below it have.
create or replace function load_member(p_tenant uuid, p_member uuid, p_session uuid)
returns table (name text, language text, time_zone text, currency text, permissions text[], peers uuid[])
language sql stable security definer set search_path = public as
$$
    select m.name, m.language, m.time_zone, o.currency,
           array(select distinct p.permission || '=' || p.scope
                 from member_role r
                 join role_permission p on p.tenant_id = r.tenant_id and p.role_id = r.role_id
                 where r.tenant_id = m.tenant_id and r.member_id = m.id),
           array(with recursive reach (team_id) as (
                     select mine.team_id from team_member mine
                     where mine.tenant_id = m.tenant_id and mine.member_id = m.id
                     union
                     select below.id from reach
                     join team below on below.tenant_id = m.tenant_id and below.parent_id = reach.team_id)
                 select distinct peer.member_id from reach
                 join team_member peer on peer.tenant_id = m.tenant_id and peer.team_id = reach.team_id)
    from member m
    join organisation o on o.tenant_id = m.tenant_id
    where m.tenant_id = p_tenant and m.id = p_member and m.state = 'ACTIVE'
      and (p_session is null or exists (
          select from session s
          where s.tenant_id = p_tenant and s.id = p_session and s.member_id = p_member
            and s.ended_at is null and s.expires_at > now()))
$$;

--changeset rapport:identity-003-api-token splitStatements:false
-- A way in for programs: it acts as its member, and reaches no further than both the member and the token may. The
-- secret is kept only as a hash; its last characters are kept so that a person can tell tokens apart.
create table api_token (
    tenant_id    uuid not null,
    id           uuid not null,
    version      bigint not null default 0,
    member_id    uuid not null,
    name         text not null,
    name_key     text collate "C" not null generated always as (app_fold(name)) stored,
    token_hash   text not null,
    ending       text not null,
    permissions  text[] not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint api_token_pk primary key (tenant_id, id),
    constraint api_token_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
    constraint api_token_name_ck check (length(name) between 1 and 200)
);
create index api_token_created_ix on api_token (tenant_id, created_at, id);
create index api_token_member_ix on api_token (tenant_id, member_id);
call app_business_table('api_token', 'select, insert, update');

-- Its use is noted to the minute, so that a program that calls often does not write each time.
create function load_api_token(p_tenant uuid, p_id uuid, p_hash text)
returns table (member_id uuid, token_permissions text[],
               name text, language text, time_zone text, currency text, permissions text[], peers uuid[])
language sql volatile security definer set search_path = public as
$$
    update api_token t set last_used_at = now()
    where t.tenant_id = p_tenant and t.id = p_id and t.token_hash = p_hash
      and (t.last_used_at is null or t.last_used_at < now() - interval '1 minute');
    select t.member_id, t.permissions, m.*
    from api_token t
    cross join lateral load_member(t.tenant_id, t.member_id, null) m
    where t.tenant_id = p_tenant and t.id = p_id and t.token_hash = p_hash
      and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
$$;
revoke execute on function load_api_token from public;
grant execute on function load_api_token to rapport_app;

-- Organisations that are already there learn of the new permissions.
insert into role_permission (tenant_id, role_id, permission, scope)
select r.tenant_id, r.id, p.permission, case r.key when 'administrator' then 'ORGANISATION' else 'OWN' end
from role r cross join (values ('api-tokens:read'), ('api-tokens:write')) p (permission)
where r.key in ('administrator', 'manager')
on conflict do nothing;
