--liquibase formatted sql

--changeset rapport:identity-011-access-reasons splitStatements:false
-- With whom a record is shared: members, and those of the teams it is shared with and of the teams above these.
create function access_shares(p_resource text, p_record uuid)
returns table (member_id uuid, team_id uuid, level text) language sql stable as
$$
    with recursive above (team_id, via, level) as (
        select s.team_id, s.team_id, s.level from share s
        where s.tenant_id = app_tenant() and s.resource = p_resource and s.record_id = p_record and s.team_id is not null
        union
        select t.parent_id, a.via, a.level from above a
        join team t on t.tenant_id = app_tenant() and t.id = a.team_id and t.parent_id is not null)
    select s.member_id, null::uuid, s.level from share s
    where s.tenant_id = app_tenant() and s.resource = p_resource and s.record_id = p_record and s.member_id is not null
    union
    select tm.member_id, a.via, a.level from above a
    join team_member tm on tm.tenant_id = app_tenant() and tm.team_id = a.team_id
$$;

-- Who may see or edit a record with this owner, and what lets them: one row for each way a member comes to it.
create function access_reasons(p_resource text, p_record uuid, p_owner uuid)
returns table (member_id uuid, role_id uuid, permission text, scope text, way text, team_id uuid)
language sql stable as
$$
    with recursive above (team_id, via) as (
        select tm.team_id, tm.team_id from team_member tm
        where tm.tenant_id = app_tenant() and tm.member_id = p_owner
        union
        select t.parent_id, a.via from above a
        join team t on t.tenant_id = app_tenant() and t.id = a.team_id and t.parent_id is not null),
    granted as (
        select mr.member_id, mr.role_id, p.permission, p.scope from member_role mr
        join role_permission p on p.tenant_id = mr.tenant_id and p.role_id = mr.role_id
        where mr.tenant_id = app_tenant() and p.permission in (p_resource || ':read', p_resource || ':write'))
    select g.member_id, g.role_id, g.permission, g.scope,
           case when g.scope = 'ORGANISATION' then 'ORGANISATION' when g.member_id = p_owner then 'OWNER' else 'UNOWNED' end,
           null::uuid
    from granted g
    where g.scope = 'ORGANISATION' or g.member_id = p_owner or (g.scope = 'TEAM' and p_owner is null)
    union
    select g.member_id, g.role_id, g.permission, g.scope, 'TEAM', a.via from granted g
    join team_member tm on tm.tenant_id = app_tenant() and tm.member_id = g.member_id
    join above a on a.team_id = tm.team_id
    where g.scope = 'TEAM' and g.member_id <> p_owner
    union
    select s.member_id, null, g.permission, null, 'SHARE', s.team_id from access_shares(p_resource, p_record) s
    join granted g on g.member_id = s.member_id and (g.permission = p_resource || ':read' or s.level = 'EDIT')
$$;
