--liquibase formatted sql

--changeset rapport:search-006-customer-of splitStatements:false
-- What an entry says of its own record; the rest of its words are the customer's.
create function search_own(p_kind text, p_title text, p_subtitle text) returns text language sql immutable parallel safe as
$$
    select case p_kind when 'tickets' then lower(split_part(coalesce(p_subtitle, ''), ' · ', 1)) || ' ' else '' end
           || app_fold(p_title)
$$;

--changeset rapport:search-006-seen splitStatements:false
-- As search_records, for one viewer: with what is shared with them, and without finding or naming a record by what they
-- may not see of it: contact points (kinds in p_narrow) and customers (how far p_customers reaches, NONE for not at all).
create function search_seen(
    p_q text, p_kinds text[], p_scopes text[], p_viewer uuid, p_peers uuid[], p_teams uuid[], p_shared text[],
    p_narrow text[], p_customers text, p_limit integer)
returns table (kind text, record_id uuid, title text, subtitle text)
language plpgsql stable security definer set search_path = public as
$$
declare
    q text := search_fold(p_q);
    beginning text := replace(replace(replace(q, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    alike boolean := false;
begin
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    loop
        return query
            with candidate as (
                select e.*, search_own(e.kind, e.title, e.subtitle) as own
                from search_entry e
                join unnest(p_kinds, p_scopes) as allowed (kind, scope) on allowed.kind = e.kind
                where e.tenant_id = app_tenant() and not alike and e.words like '%' || beginning
                  and search_visible(allowed.scope, e.owner_id, e.kind, e.record_id, p_viewer, p_peers, p_teams, p_shared)
                limit 2000),
            like_it as (
                select e.*, search_own(e.kind, e.title, e.subtitle) as own
                from search_entry e
                join unnest(p_kinds, p_scopes) as allowed (kind, scope) on allowed.kind = e.kind
                where e.tenant_id = app_tenant() and alike and q <% e.words
                  and search_visible(allowed.scope, e.owner_id, e.kind, e.record_id, p_viewer, p_peers, p_teams, p_shared)
                limit 2000),
            seen as (
                select c.*, not c.kind = any (p_narrow) and (
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
                from (select * from candidate union all select * from like_it) c)
            select s.kind, s.record_id, s.title,
                   case when s.whole then s.subtitle
                        when s.kind = 'tickets' then split_part(s.subtitle, ' · ', 1) end
            from seen s
            where s.whole or (not alike and s.own like '%' || beginning) or (alike and q <% s.own)
            order by app_fold(s.title) = q desc,
                     case when alike then word_similarity(q, app_fold(s.title)) end desc,
                     case when alike then word_similarity(q, case when s.whole then s.words else s.own end) end desc,
                     s.whole and (s.words = q or s.words like q || ' %') desc,
                     app_fold(s.title) like beginning desc, (' ' || app_fold(s.title)) like '% ' || beginning desc,
                     s.whole and (' ' || s.words) like '% ' || beginning desc, s.updated_at desc, s.record_id
            limit p_limit;
        exit when found or alike;
        alike := true;
    end loop;
end
$$;

create function search_visible(
    p_scope text, p_owner uuid, p_kind text, p_record uuid, p_viewer uuid, p_peers uuid[], p_teams uuid[], p_shared text[])
returns boolean language sql stable parallel safe as
$$
    select p_scope = 'ORGANISATION' or coalesce(p_owner = p_viewer, false)
           or (p_scope = 'TEAM' and (p_owner is null or p_owner = any (p_peers)))
           or (p_kind = any (p_shared) and exists (
               select from share s
               where s.tenant_id = app_tenant() and s.record_id = p_record and s.resource = p_kind
                 and (s.member_id = p_viewer or s.team_id = any (p_teams))))
$$;
revoke execute on function search_seen, search_visible from public;
grant execute on function search_seen to rapport_app;
