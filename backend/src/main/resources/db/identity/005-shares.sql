--liquibase formatted sql

--changeset rapport:identity-005-share splitStatements:false
-- One record let be seen or edited by a member, or by a team, beyond what their roles reach.
create table share (
    tenant_id   uuid not null,
    id          uuid not null,
    version     bigint not null default 0,
    resource    text not null,
    record_id   uuid not null,
    member_id   uuid,
    team_id     uuid,
    level       text not null,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    constraint share_pk primary key (tenant_id, id),
    constraint share_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
    constraint share_team_fk foreign key (tenant_id, team_id) references team (tenant_id, id) on delete cascade,
    constraint share_holder_ck check (num_nonnulls(member_id, team_id) = 1),
    constraint share_level_ck check (level in ('READ', 'EDIT'))
);
create unique index share_member_uq on share (tenant_id, member_id, resource, record_id) where member_id is not null;
create unique index share_team_uq on share (tenant_id, team_id, resource, record_id) where team_id is not null;
create index share_record_ix on share (tenant_id, record_id);
call app_business_table('share');
call app_journalled('share', '*', 'record_id');

--changeset rapport:identity-005-role-field splitStatements:false
-- Fields a role does not show, or shows without letting them be changed; of all others nothing is said.
create table role_field (
    tenant_id   uuid not null default app_tenant(),
    role_id     uuid not null,
    field       text not null,
    rule        text not null,
    constraint role_field_pk primary key (tenant_id, role_id, field),
    constraint role_field_role_fk foreign key (tenant_id, role_id) references role (tenant_id, id) on delete cascade,
    constraint role_field_rule_ck check (rule in ('HIDDEN', 'READ_ONLY'))
);
call app_business_table('role_field');
call app_journalled('role_field', 'roles', 'role_id');

--changeset rapport:identity-005-reach splitStatements:false
-- What a member reaches beside the permissions of their roles: the teams they belong to with those below, of which kinds
-- of record something is shared with them, and the fields kept from them. Of several roles the most permissive counts:
-- a field is seen that one role with the permission to read shows, and changed that one with the permission to write lets
-- be changed.
create function member_reach(p_tenant uuid, p_member uuid)
returns table (teams uuid[], shared text[], fields text[])
language sql stable security definer set search_path = public as
$$
    select r.teams,
           -- In the order of the index, so that it is used though one team may have most of the rows.
           array(select kind from unnest(array['customers', 'opportunities', 'tickets']) kind
                 where (select true from share s
                        where s.tenant_id = p_tenant and s.member_id = p_member and s.resource = kind
                        order by s.record_id limit 1)
                    or (select true from unnest(r.teams) team
                        cross join lateral (
                            select from share s
                            where s.tenant_id = p_tenant and s.team_id = team and s.resource = kind
                            order by s.record_id limit 1) found
                        limit 1)),
           array(select f.field || '=' || case when f.seen then 'READ_ONLY' else 'HIDDEN' end
                 from (select rule.field,
                              bool_or(p.permission = split_part(rule.field, '.', 1) || ':read'
                                      and own.rule is distinct from 'HIDDEN') as seen,
                              bool_or(p.permission = split_part(rule.field, '.', 1) || ':write' and own.rule is null) as changed
                       from (select distinct f.field from member_role mr
                             join role_field f on f.tenant_id = mr.tenant_id and f.role_id = mr.role_id
                             where mr.tenant_id = p_tenant and mr.member_id = p_member) rule
                       join member_role mr on mr.tenant_id = p_tenant and mr.member_id = p_member
                       left join role_permission p on p.tenant_id = mr.tenant_id and p.role_id = mr.role_id
                       left join role_field own on own.tenant_id = mr.tenant_id and own.role_id = mr.role_id
                                               and own.field = rule.field
                       group by rule.field) f
                 where not f.seen or not f.changed)
    from (select array(with recursive reach (team_id) as (
                           select mine.team_id from team_member mine
                           where mine.tenant_id = p_tenant and mine.member_id = p_member
                           union
                           select below.id from reach
                           join team below on below.tenant_id = p_tenant and below.parent_id = reach.team_id)
                       select team_id from reach) as teams) r
$$;
revoke execute on function member_reach from public;
grant execute on function member_reach to rapport_app;
