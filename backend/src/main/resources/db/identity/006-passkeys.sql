--liquibase formatted sql

--changeset rapport:identity-006-passkeys splitStatements:false
-- Public keys of members' passkeys. The count of uses shows when a key was copied, where its device counts.
create table passkey (
    tenant_id       uuid not null,
    id              uuid not null,
    member_id       uuid not null,
    name            text not null,
    credential_id   text not null,
    credential      bytea not null,
    sign_count      bigint not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    transports      text[] not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    constraint passkey_pk primary key (tenant_id, id),
    constraint passkey_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
    constraint passkey_credential_uq unique (tenant_id, member_id, credential_id),
    constraint passkey_name_ck check (length(name) between 1 and 100)
);
call app_business_table('passkey');

--changeset rapport:identity-006-second-factor-required splitStatements:false
alter table organisation add column second_factor_required boolean not null default false;

-- Whether a session was opened with a password alone where the organisation asks for more.
create function second_factor_missing(p_tenant uuid, p_session uuid) returns boolean
language sql stable security definer set search_path = public as
$$
    select exists (
        select from session s join organisation o on o.tenant_id = s.tenant_id and o.second_factor_required
        where s.tenant_id = p_tenant and s.id = p_session and not s.strong)
$$;
revoke execute on function second_factor_missing from public;
grant execute on function second_factor_missing to rapport_app;

insert into role_permission (tenant_id, role_id, permission, scope)
select r.tenant_id, r.id, p.permission, 'ORGANISATION'
from role r cross join (values ('organisation:read'), ('organisation:write')) p (permission)
where r.key = 'administrator'
on conflict do nothing;
