--liquibase formatted sql

--changeset rapport:search-001-entry splitStatements:false
-- One row for each record that can be found, kept by triggers in the transaction that changes the record. Row-level
-- security would keep the trigram index from being used (its operators are not leakproof), so the application cannot
-- read this table at all: it asks the functions below, which hold to the organisation themselves.
create table search_entry (
    tenant_id  uuid not null,
    kind       text not null,
    record_id  uuid not null,
    title      text not null,
    subtitle   text,
    words      text not null,
    owner_id   uuid,
    updated_at timestamptz not null,
    constraint search_entry_pk primary key (tenant_id, kind, record_id)
);
create index search_entry_words_ix on search_entry using gin (tenant_id, words gin_trgm_ops);
alter table search_entry enable row level security;
alter table search_entry force row level security;
create policy tenant_border on search_entry using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());

create procedure app_owner_passes(name regclass) language plpgsql as
$$ begin execute format('create policy owner_passes on %s to %I using (true) with check (true)', name, current_user); end $$;
call app_owner_passes('search_entry');

-- The typed text as entries hold theirs; a number that looks like a phone is reduced to the digits after the trunk zero.
create function search_fold(q text) returns text language sql immutable strict parallel safe as
$$
    select case when q ~ '^[0-9+() ./-]{5,}$' then ltrim(regexp_replace(q, '[^0-9]', '', 'g'), '0')
                else regexp_replace(app_fold(btrim(q)), '\s+', ' ', 'g') end
$$;

create function search_records(p_q text, p_kinds text[], p_scopes text[], p_viewer uuid, p_peers uuid[], p_limit integer)
returns table (kind text, record_id uuid, title text, subtitle text)
language plpgsql stable security definer set search_path = public as
$$
declare
    q text := search_fold(p_q);
    contained text := '%' || replace(replace(replace(q, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    return query
        with candidate as (
            select e.* from search_entry e
            join unnest(p_kinds, p_scopes) as allowed (kind, scope) on allowed.kind = e.kind
            where e.tenant_id = app_tenant()
              and (e.words like contained or q <% e.words)
              and (allowed.scope = 'ORGANISATION' or e.owner_id = p_viewer
                   or (allowed.scope = 'TEAM' and (e.owner_id is null or e.owner_id = any (p_peers))))
            limit 2000)
        select c.kind, c.record_id, c.title, c.subtitle
        from candidate c
        order by app_fold(c.title) = q desc, app_fold(c.title) like substr(contained, 2) desc,
                 (' ' || c.words) like '% ' || substr(contained, 2) desc,
                 c.words like contained desc, word_similarity(q, c.words) desc, c.updated_at desc, c.record_id
        limit p_limit;
end
$$;

-- For the text box above a list: the ids of one kind that match, the best 2,000.
create function search_ids(p_kind text, p_q text) returns setof uuid
language sql stable security definer set search_path = public as
$$
    select s.record_id
    from search_records(p_q, array[p_kind], array['ORGANISATION'], '00000000-0000-0000-0000-000000000000', '{}', 2000) s
$$;

revoke execute on function search_records, search_ids from public;
grant execute on function search_records, search_ids to rapport_app;

--changeset rapport:search-001-customers splitStatements:false
create function search_refresh_customer(p_tenant uuid, p_id uuid) returns void
language sql security definer set search_path = public as
$$
    delete from search_entry where tenant_id = p_tenant and kind = 'customers' and record_id = p_id
        and exists (select from customer where tenant_id = p_tenant and id = p_id and archived_at is not null);
    insert into search_entry (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
    select c.tenant_id, 'customers', c.id, c.name, coalesce(c.email, c.phone, c.city),
           concat_ws(' ', c.name_key,
               (select string_agg(lower(ltrim(p.value, '+')), ' ') from contact_point p
                where p.tenant_id = c.tenant_id and p.customer_id = c.id and p.value is not null)),
           c.owner_id, c.updated_at
    from customer c
    where c.tenant_id = p_tenant and c.id = p_id and c.archived_at is null
    on conflict (tenant_id, kind, record_id) do update set
        title = excluded.title, subtitle = excluded.subtitle, words = excluded.words,
        owner_id = excluded.owner_id, updated_at = excluded.updated_at
$$;

create function search_customer_changed() returns trigger language plpgsql security definer set search_path = public as
$$ begin perform search_refresh_customer(new.tenant_id, new.id); return null; end $$;

create function search_contact_point_changed() returns trigger language plpgsql security definer set search_path = public as
$$
begin
    if tg_op = 'DELETE' then
        perform search_refresh_customer(old.tenant_id, old.customer_id);
    else
        perform search_refresh_customer(new.tenant_id, new.customer_id);
    end if;
    return null;
end
$$;

create trigger search_customer_inserted after insert on customer
    for each row execute function search_customer_changed();
create trigger search_customer_updated after update on customer for each row
    when (old.name is distinct from new.name or old.owner_id is distinct from new.owner_id
          or old.archived_at is distinct from new.archived_at or old.email is distinct from new.email
          or old.phone is distinct from new.phone or old.city is distinct from new.city)
    execute function search_customer_changed();
create trigger search_contact_point_changed after insert or update or delete on contact_point
    for each row execute function search_contact_point_changed();
