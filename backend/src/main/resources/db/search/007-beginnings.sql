--liquibase formatted sql

--changeset rapport:search-007-beginnings splitStatements:false
-- What people type is mostly how a name begins, or how its last word does. With millions of entries these are read from an
-- index in order, as far as needed, where "contains" would first gather every place the letters stand.
create index search_entry_title_ix on search_entry (tenant_id, (app_fold(title) collate "C"));
create index search_entry_last_word_ix on search_entry (tenant_id, (split_part(app_fold(title), ' ', -1) collate "C"));

-- Whether an organisation has so many of all entries that finding its own among those with the same letters is quicker than
-- gathering all of its own first; as far as the planner knows.
create function search_is_large(p_tenant uuid) returns boolean language sql stable security definer set search_path = public as
$$
    select coalesce((
        select share > 0.05
        from pg_stats s
        cross join unnest(s.most_common_vals::text::uuid[], s.most_common_freqs) as common (tenant, share)
        where s.schemaname = 'public' and s.tablename = 'search_entry' and s.attname = 'tenant_id'
          and common.tenant = p_tenant), false)
$$;

create or replace function search_seen(
    p_q text, p_kinds text[], p_scopes text[], p_viewer uuid, p_peers uuid[], p_teams uuid[], p_shared text[],
    p_narrow text[], p_customers text, p_limit integer)
returns table (kind text, record_id uuid, title text, subtitle text)
-- Planned for what is asked: a plan for any text would read all of an organisation.
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan as
$$
declare
    v_tenant uuid := app_tenant();
    q text := search_fold(p_q);
    beyond text := q || chr(1114111);
    beginning text := replace(replace(replace(q, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    hits search_entry[];
    alike boolean := false;
begin
    select array_agg(b) into hits
    from ((select e.* from search_entry e
           join unnest(p_kinds, p_scopes) as allowed (kind, scope) on allowed.kind = e.kind
           where e.tenant_id = v_tenant and app_fold(e.title) collate "C" >= q and app_fold(e.title) collate "C" < beyond
             and (allowed.scope = 'ORGANISATION' or search_visible(
                 allowed.scope, e.owner_id, e.kind, e.record_id, p_viewer, p_peers, p_teams, p_shared))
           order by e.tenant_id, app_fold(e.title) collate "C"
           limit 200)
          union
          (select e.* from search_entry e
           join unnest(p_kinds, p_scopes) as allowed (kind, scope) on allowed.kind = e.kind
           where e.tenant_id = v_tenant and split_part(app_fold(e.title), ' ', -1) collate "C" >= q
             and split_part(app_fold(e.title), ' ', -1) collate "C" < beyond
             and (allowed.scope = 'ORGANISATION' or search_visible(
                 allowed.scope, e.owner_id, e.kind, e.record_id, p_viewer, p_peers, p_teams, p_shared))
           order by e.tenant_id, split_part(app_fold(e.title), ' ', -1) collate "C"
           limit 200)) b;
    if coalesce(cardinality(hits), 0) < p_limit then
        hits := search_gather('e.words like $1', '%' || beginning, p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared) || hits;
    end if;
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    loop
        return query
            with candidate as materialized (
                select c.*, app_fold(c.title) as key
                from (select distinct on (u.kind, u.record_id) u.* from unnest(hits) u) c),
            seen as materialized (
                select c.*,
                       case c.kind when 'tickets' then lower(split_part(coalesce(c.subtitle, ''), ' · ', 1)) || ' ' else '' end
                           || c.key as own,
                       not c.kind = any (p_narrow) and (
                           c.kind = 'customers' or p_customers = 'ORGANISATION' or (
                               p_customers <> 'NONE' and exists (
                                   select from customer k
                                   where k.tenant_id = c.tenant_id
                                     and k.id = case c.kind
                                         when 'opportunities' then (select o.customer_id from opportunity o
                                             where o.tenant_id = c.tenant_id and o.id = c.record_id)
                                         else (select t.customer_id from ticket t
                                             where t.tenant_id = c.tenant_id and t.id = c.record_id) end
                                     and search_visible(p_customers, k.owner_id, 'customers', k.id, p_viewer, p_peers,
                                                        p_teams, p_shared)))) as whole
                from candidate c)
            select s.kind, s.record_id, s.title,
                   case when s.whole then s.subtitle
                        when s.kind = 'tickets' then split_part(s.subtitle, ' · ', 1) end
            from seen s
            where s.whole or (not alike and s.own like '%' || beginning) or (alike and q <% s.own)
            order by s.key = q desc,
                     case when alike then word_similarity(q, s.key) end desc,
                     case when alike then word_similarity(q, case when s.whole then s.words else s.own end) end desc,
                     s.whole and (s.words = q or s.words like q || ' %') desc,
                     s.key like beginning desc, (' ' || s.key) like '% ' || beginning desc,
                     s.whole and (' ' || s.words) like '% ' || beginning desc, s.updated_at desc, s.record_id
            limit p_limit;
        exit when found or alike;
        alike := true;
        hits := search_gather('$1 <% e.words', q, p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared);
    end loop;
end
$$;

create function search_gather(
    p_match text, p_text text, p_kinds text[], p_scopes text[], p_viewer uuid, p_peers uuid[], p_teams uuid[],
    p_shared text[])
returns search_entry[] language plpgsql stable as
$$
declare
    gathered search_entry[];
begin
    execute format(
        'select array_agg(c) from (
             select e.* from search_entry e
             join unnest($2, $3) as allowed (kind, scope) on allowed.kind = e.kind
             where %s and %s
               and (allowed.scope = ''ORGANISATION'' or search_visible(
                   allowed.scope, e.owner_id, e.kind, e.record_id, $4, $5, $6, $7))
             limit 2000) c',
        p_match,
        -- Hidden from the index, of which every entry of the organisation would be read.
        case when search_is_large(app_tenant()) then 'coalesce(e.tenant_id = $8, false)' else 'e.tenant_id = $8' end)
    into gathered
    using p_text, p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared, app_tenant();
    return gathered;
end
$$;
revoke execute on function search_is_large, search_gather from public;
