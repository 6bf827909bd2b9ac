--liquibase formatted sql

--changeset rapport:search-009-words splitStatements:false
-- Each word is looked up by its key. With all words of a title in one query the planner reads every word the organisation
-- has, for it cannot know that a title has three: most of what adding a customer took.
create or replace function search_note_words() returns trigger language plpgsql security definer set search_path = public as
$$
declare
    noted text;
begin
    foreach noted in array array(select search_words_of(new.title_key)) loop
        continue when exists (select from search_word s where s.tenant_id = new.tenant_id and s.word = noted);
        -- One that somebody else is just adding is left to them: to wait for it would tie transactions to each other.
        if pg_try_advisory_xact_lock(hashtext('search_word'), hashtext(new.tenant_id || noted)) then
            insert into search_word (tenant_id, word) values (new.tenant_id, noted) on conflict do nothing;
        end if;
    end loop;
    return null;
end
$$;

-- Codes such as 56f4 have digits in them, and their letters alone are no words either.
create or replace function search_words_of(title_key text) returns setof text language sql immutable strict parallel safe as
$$
    select distinct word from regexp_split_to_table(title_key, '[^[:alnum:]]+') word
    where length(word) between 3 and 40 and word !~ '[[:digit:]]'
$$;

--changeset rapport:search-009-large splitStatements:false
drop function search_is_large;

-- How large an organisation is, as far as the planner knows. Where it has many of all entries (is_large), its own are found
-- sooner among those with the same letters than by gathering all of its own first. Where it has very many (is_huge),
-- comparing a text with every entry takes longer than anybody waits while typing; the setting app.search_huge says how many
-- that are, which tests lower. It asks the planner, because pg_stats,
-- which it knows that from, shows nothing of tables with row-level security, not even to their owner; and it is volatile
-- because only such functions may.
create function search_size(p_tenant uuid, out is_large boolean, out is_huge boolean)
language plpgsql volatile security definer set search_path = public as
$$
declare
    plan json;
    expected numeric;
    everybodys numeric := (select reltuples from pg_class where oid = 'search_entry'::regclass);
begin
    execute format('explain (format json) select from search_entry where tenant_id = %L', p_tenant) into plan;
    expected := plan #>> '{0,Plan,Plan Rows}';
    -- As long as nothing was counted yet, nobody is large.
    is_large := everybodys > 0 and expected > 0.05 * everybodys;
    is_huge := expected > coalesce(nullif(current_setting('app.search_huge', true), ''), '200000')::numeric;
end
$$;

drop function search_gather;
create function search_gather(
    p_match text, p_text text, p_large boolean, p_kinds text[], p_scopes text[], p_viewer uuid, p_peers uuid[],
    p_teams uuid[], p_shared text[], p_most integer)
returns search_entry[] language plpgsql stable as
$$
declare
    gathered search_entry[];
begin
    execute format(
        'select array_agg(c) from (
             select e.* from search_entry e
             where %s and %s and coalesce(e.kind = any ($2), false)
               and ($3[array_position($2, e.kind)] = ''ORGANISATION'' or search_visible(
                   $3[array_position($2, e.kind)], e.owner_id, e.kind, e.record_id, $4, $5, $6, $7))
             limit $9) c',
        p_match,
        -- Hidden from the index, of which every entry of the organisation would be read.
        case when p_large then 'coalesce(e.tenant_id = $8, false)' else 'e.tenant_id = $8' end)
    into gathered
    using p_text, p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared, app_tenant(), p_most;
    return gathered;
end
$$;

drop function search_words_alike;
create function search_words_alike(p_word text, p_large boolean, p_limit integer) returns setof text
language plpgsql stable as
$$
begin
    perform set_config('pg_trgm.similarity_threshold', '0.3', true);
    return query execute format(
        'select w.word::text from search_word w where %s and w.word %% $1 order by similarity(w.word, $1) desc, w.word limit $2',
        case when p_large then 'coalesce(w.tenant_id = $3, false)' else 'w.tenant_id = $3' end)
        using p_word, p_limit, app_tenant();
end
$$;

drop function search_corrected;
create function search_corrected(
    q text, p_large boolean, p_kinds text[], p_scopes text[], p_viewer uuid, p_peers uuid[], p_teams uuid[],
    p_shared text[], p_limit integer, p_gathered integer)
returns search_entry[] language plpgsql stable as
$$
declare
    v_tenant uuid := app_tenant();
    typed    text[] := array(select t from regexp_split_to_table(q, ' ') t where t <> '' limit 8);
    each_word integer := least(p_limit, 200);
    phrase   text;
    found    search_entry[];
begin
    if cardinality(typed) > 1 then
        select string_agg(coalesce((select * from search_words_alike(t.word, p_large, 1)), t.word), ' ' order by t.place)
        into phrase
        from unnest(typed) with ordinality as t (word, place);
        phrase := replace(replace(replace(phrase, '\', '\\'), '%', '\%'), '_', '\_');
        return search_gather('e.words like $1', '%' || phrase || '%', p_large, p_kinds, p_scopes, p_viewer, p_peers,
                             p_teams, p_shared, p_gathered);
    end if;
    select array_agg(distinct e) into found
    from (select w.word from search_words_alike(q, p_large, 8) with ordinality as w (word, place)
          -- Two letters that changed places leave little in common; the length stays. The likeliest is better than none.
          where q <% w.word or abs(length(w.word) - length(q)) <= 1 or w.place = 1
          order by w.place limit 5) w
    cross join lateral (
        (select b.* from search_entry b
         where b.tenant_id = v_tenant and b.title_key >= w.word and b.title_key < w.word || chr(1114111)
           and b.kind = any (p_kinds)
           and (p_scopes[array_position(p_kinds, b.kind)] = 'ORGANISATION' or search_visible(
               p_scopes[array_position(p_kinds, b.kind)], b.owner_id, b.kind, b.record_id, p_viewer, p_peers, p_teams, p_shared))
         order by b.tenant_id, b.title_key limit each_word)
        union all
        (select l.* from search_entry l
         where l.tenant_id = v_tenant and l.last_key = w.word and l.kind = any (p_kinds)
           and (p_scopes[array_position(p_kinds, l.kind)] = 'ORGANISATION' or search_visible(
               p_scopes[array_position(p_kinds, l.kind)], l.owner_id, l.kind, l.record_id, p_viewer, p_peers, p_teams, p_shared))
         order by l.tenant_id, l.last_key limit each_word)) e;
    if coalesce(cardinality(found), 0) < p_limit then
        found := search_gather('e.words like $1', '%' || (select * from search_words_alike(q, p_large, 1)) || '%', p_large,
                               p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared, p_gathered) || found;
    end if;
    return found;
end
$$;

create or replace function search_seen(
    p_q text, p_kinds text[], p_scopes text[], p_viewer uuid, p_peers uuid[], p_teams uuid[], p_shared text[],
    p_narrow text[], p_customers text, p_limit integer)
returns table (kind text, record_id uuid, title text, subtitle text)
-- Beginnings are read from an index in its order whatever is asked, so they are planned once; what depends on the text is
-- planned for it, see search_gather.
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as
$$
declare
    v_tenant uuid := app_tenant();
    q text := search_fold(p_q);
    beyond text := q || chr(1114111);
    beginning text := replace(replace(replace(q, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    -- Some more than are shown, for the order among them.
    most integer := least(greatest(5 * p_limit, 50), 2000);
    -- Many more where some of what is gathered may turn out to be none of what the viewer is shown.
    gathered integer := case when p_customers = 'ORGANISATION' and cardinality(p_narrow) = 0 then greatest(500, p_limit) else 2000 end;
    v_large boolean;
    v_huge boolean;
    hits search_entry[];
    attempt integer := 0;
begin
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    select array_agg(b) into hits
    from ((select e.* from search_entry e
           where e.tenant_id = v_tenant and e.title_key >= q and e.title_key < beyond and e.kind = any (p_kinds)
             and (p_scopes[array_position(p_kinds, e.kind)] = 'ORGANISATION' or search_visible(
                 p_scopes[array_position(p_kinds, e.kind)], e.owner_id, e.kind, e.record_id, p_viewer, p_peers, p_teams, p_shared))
           order by e.tenant_id, e.title_key limit most)
          union all
          (select e.* from search_entry e
           where e.tenant_id = v_tenant and e.last_key >= q and e.last_key < beyond and e.kind = any (p_kinds)
             and not (e.title_key >= q and e.title_key < beyond)
             and (p_scopes[array_position(p_kinds, e.kind)] = 'ORGANISATION' or search_visible(
                 p_scopes[array_position(p_kinds, e.kind)], e.owner_id, e.kind, e.record_id, p_viewer, p_peers, p_teams, p_shared))
           order by e.tenant_id, e.last_key limit most)) b;
    if coalesce(cardinality(hits), 0) < p_limit then
        select s.is_large, s.is_huge into v_large, v_huge from search_size(v_tenant) s;
        hits := search_gather('e.words like $1', '%' || beginning, v_large, p_kinds, p_scopes, p_viewer, p_peers, p_teams,
                              p_shared, gathered) || hits;
    end if;
    loop
        return query
            with seen as materialized (
                select c.*,
                       case c.kind when 'tickets' then lower(split_part(coalesce(c.subtitle, ''), ' · ', 1)) || ' ' else '' end
                           || c.title_key as own,
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
                from (select distinct on (u.kind, u.record_id) u.* from unnest(hits) u) c)
            select s.kind, s.record_id, s.title,
                   case when s.whole then s.subtitle
                        when s.kind = 'tickets' then split_part(s.subtitle, ' · ', 1) end
            from seen s
            where s.whole or (attempt = 0 and s.own like '%' || beginning) or (attempt > 0 and q <% s.own)
            order by s.title_key = q desc,
                     case when attempt > 0 then word_similarity(q, s.title_key) end desc,
                     -- Several words have as much of the text in them: the one that has least besides is meant.
                     case attempt when 1 then greatest(similarity(q, split_part(s.title_key, ' ', 1)), similarity(q, s.last_key)) end desc,
                     case attempt when 2 then word_similarity(q, case when s.whole then s.words else s.own end) end desc,
                     s.whole and (s.words = q or s.words like q || ' %') desc,
                     s.title_key like beginning desc, (' ' || s.title_key) like '% ' || beginning desc,
                     s.whole and (' ' || s.words) like '% ' || beginning desc, s.updated_at desc, s.record_id
            limit p_limit;
        attempt := attempt + 1;
        exit when found or attempt > 2;
        if v_large is null then
            select s.is_large, s.is_huge into v_large, v_huge from search_size(v_tenant) s;
        end if;
        if attempt = 1 then
            hits := search_corrected(
                q, v_large, p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared, p_limit, gathered);
        else
            -- The mistake is in an address, or in a word no title has.
            exit when v_huge and q !~ '[^[:alpha:]]';
            hits := search_gather('$1 <% e.words', q, v_large, p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared,
                                  gathered);
        end if;
    end loop;
end
$$;

-- For the text box above a list, whose own order counts: what would be found for somebody who sees all, some 2,000 where
-- that is more.
create or replace function search_ids(p_kind text, p_q text) returns setof uuid
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as
$$
declare
    v_tenant uuid := app_tenant();
    nobody uuid := '00000000-0000-0000-0000-000000000000';
    all_of text[] := array['ORGANISATION'];
    q text := search_fold(p_q);
    beyond text := q || chr(1114111);
    contained text := '%' || replace(replace(replace(q, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    most integer := 2000;
    size record;
    began integer;
    hits search_entry[];
begin
    return query
        (select e.record_id from search_entry e
         where e.tenant_id = v_tenant and e.title_key >= q and e.title_key < beyond and e.kind = p_kind
         order by e.tenant_id, e.title_key limit most)
        union
        (select e.record_id from search_entry e
         where e.tenant_id = v_tenant and e.last_key >= q and e.last_key < beyond and e.kind = p_kind
         order by e.tenant_id, e.last_key limit most);
    get diagnostics began = row_count;
    if began >= most then
        return;
    end if;
    size := search_size(v_tenant);
    hits := search_gather('e.words like $1', contained, size.is_large, array[p_kind], all_of, nobody, '{}', '{}', '{}', most);
    if began = 0 and hits is null then
        perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
        hits := search_corrected(q, size.is_large, array[p_kind], all_of, nobody, '{}', '{}', '{}', most, most);
        if hits is null and (not size.is_huge or q ~ '[^[:alpha:]]') then
            hits := search_gather('$1 <% e.words', q, size.is_large, array[p_kind], all_of, nobody, '{}', '{}', '{}', most);
        end if;
    end if;
    return query select h.record_id from unnest(hits) h;
end
$$;
drop function search_records;
-- Nobody has asked this one since entries keep their keys.
drop function search_own;

revoke execute on function search_size, search_gather, search_words_alike, search_corrected from public;
