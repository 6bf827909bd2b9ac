--liquibase formatted sql

--changeset rapport:search-004-ranking splitStatements:false
-- What contains the text comes first and alone: likeness is for when nothing does, and then a title that is alike counts
-- before a company's name in small print.
create or replace function search_records(
    p_q text, p_kinds text[], p_scopes text[], p_viewer uuid, p_peers uuid[], p_limit integer)
returns table (kind text, record_id uuid, title text, subtitle text)
language plpgsql stable security definer set search_path = public as
$$
declare
    q text := search_fold(p_q);
    beginning text := replace(replace(replace(q, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
    return query
        with candidate as (
            select e.* from search_entry e
            join unnest(p_kinds, p_scopes) as allowed (kind, scope) on allowed.kind = e.kind
            where e.tenant_id = app_tenant() and e.words like '%' || beginning
              and (allowed.scope = 'ORGANISATION' or e.owner_id = p_viewer
                   or (allowed.scope = 'TEAM' and (e.owner_id is null or e.owner_id = any (p_peers))))
            limit 2000)
        select c.kind, c.record_id, c.title, c.subtitle
        from candidate c
        order by app_fold(c.title) = q desc, c.words = q or c.words like q || ' %' desc,
                 app_fold(c.title) like beginning desc, (' ' || app_fold(c.title)) like '% ' || beginning desc,
                 (' ' || c.words) like '% ' || beginning desc, c.updated_at desc, c.record_id
        limit p_limit;
    if found then
        return;
    end if;
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    return query
        with candidate as (
            select e.* from search_entry e
            join unnest(p_kinds, p_scopes) as allowed (kind, scope) on allowed.kind = e.kind
            where e.tenant_id = app_tenant() and q <% e.words
              and (allowed.scope = 'ORGANISATION' or e.owner_id = p_viewer
                   or (allowed.scope = 'TEAM' and (e.owner_id is null or e.owner_id = any (p_peers))))
            limit 2000)
        select c.kind, c.record_id, c.title, c.subtitle
        from candidate c
        order by word_similarity(q, app_fold(c.title)) desc, word_similarity(q, c.words) desc,
                 c.updated_at desc, c.record_id
        limit p_limit;
end
$$;
