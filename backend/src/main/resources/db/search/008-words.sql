--liquibase formatted sql

--changeset rapport:search-008-keys splitStatements:false
-- Folding a title takes longer than finding it: kept, so that a search folds nothing but what was typed.
alter table search_entry
    add column title_key text collate "C" not null generated always as (app_fold(title)) stored,
    add column last_key text collate "C" not null generated always as (split_part(app_fold(title), ' ', -1)) stored;
drop index search_entry_title_ix;
drop index search_entry_last_word_ix;
create index search_entry_title_key_ix on search_entry (tenant_id, title_key);
create index search_entry_last_key_ix on search_entry (tenant_id, last_key);

create or replace function search_refresh_customer(p_tenant uuid, p_id uuid) returns void
language plpgsql security definer set search_path = public as
$$
begin
    if not exists (select from customer c where c.tenant_id = p_tenant and c.id = p_id and c.archived_at is null) then
        delete from search_entry where tenant_id = p_tenant and kind = 'customers' and record_id = p_id;
        return;
    end if;
    insert into search_entry as e (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
    select c.tenant_id, 'customers', c.id, c.name, coalesce(c.email, c.phone, c.city),
           concat_ws(' ', c.name_key,
               (select string_agg(lower(ltrim(p.value, '+')), ' ' order by p.position) from contact_point p
                where p.tenant_id = c.tenant_id and p.customer_id = c.id and p.value is not null)),
           c.owner_id, c.updated_at
    from customer c where c.tenant_id = p_tenant and c.id = p_id
    on conflict (tenant_id, kind, record_id) do update set
        title = excluded.title, subtitle = excluded.subtitle, words = excluded.words,
        owner_id = excluded.owner_id, updated_at = excluded.updated_at
    where (e.title, e.subtitle, e.words, e.owner_id, e.updated_at)
        is distinct from (excluded.title, excluded.subtitle, excluded.words, excluded.owner_id, excluded.updated_at);
end
$$;

--changeset rapport:search-008-word splitStatements:false
-- Every word that stands in a title, once for each organisation: some thousands, where there are millions of entries. What
-- is typed with a mistake is compared with these. A word stays when the last title with it goes; it then leads nowhere.
create table search_word (
    tenant_id uuid not null,
    word      text collate "C" not null,
    constraint search_word_pk primary key (tenant_id, word)
);
create index search_word_alike_ix on search_word using gin (tenant_id, word gin_trgm_ops);
alter table search_word enable row level security;
alter table search_word force row level security;
create policy tenant_border on search_word using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
call app_owner_passes('search_word');

-- Numbers and codes are no words: nobody mistypes them for another that is meant.
create function search_words_of(title_key text) returns setof text language sql immutable strict parallel safe as
$$
    select distinct word from regexp_split_to_table(title_key, '[^[:alpha:]]+') word
    where length(word) between 3 and 40
$$;

insert into search_word (tenant_id, word)
select distinct e.tenant_id, w.word from search_entry e cross join lateral search_words_of(e.title_key) w (word);

-- A word that somebody else is just adding is left to them: to wait for it would tie transactions to each other.
create function search_note_words() returns trigger language plpgsql security definer set search_path = public as
$$
declare
    noted text;
begin
    for noted in
        select w.word from search_words_of(new.title_key) w (word)
        where not exists (select from search_word s where s.tenant_id = new.tenant_id and s.word = w.word)
    loop
        if pg_try_advisory_xact_lock(hashtext('search_word'), hashtext(new.tenant_id || noted)) then
            insert into search_word (tenant_id, word) values (new.tenant_id, noted) on conflict do nothing;
        end if;
    end loop;
    return null;
end
$$;
create trigger search_words_noted after insert or update of title on search_entry
    for each row execute function search_note_words();

create function search_words_alike(p_word text, p_limit integer) returns setof text
language plpgsql stable as
$$
begin
    perform set_config('pg_trgm.similarity_threshold', '0.3', true);
    return query execute format(
        'select w.word::text from search_word w where %s and w.word %% $1 order by similarity(w.word, $1) desc, w.word limit $2',
        case when search_is_large(app_tenant()) then 'coalesce(w.tenant_id = $3, false)' else 'w.tenant_id = $3' end)
        using p_word, p_limit, app_tenant();
end
$$;

-- Entries whose titles begin or end with a word like the one that was typed, or hold several as they should have been
-- typed; where these are few, also those that have the likeliest word elsewhere, such as in the
-- name of their customer. Null when there are none.
create function search_corrected(
    q text, p_kinds text[], p_scopes text[], p_viewer uuid, p_peers uuid[], p_teams uuid[], p_shared text[], p_limit integer)
returns search_entry[] language plpgsql stable as
$$
declare
    v_tenant uuid := app_tenant();
    typed    text[] := array(select t from regexp_split_to_table(q, ' ') t where t <> '' limit 8);
    phrase   text;
    found    search_entry[];
begin
    if cardinality(typed) > 1 then
        select string_agg(coalesce((select * from search_words_alike(t.word, 1)), t.word), ' ' order by t.place) into phrase
        from unnest(typed) with ordinality as t (word, place);
        phrase := replace(replace(replace(phrase, '\', '\\'), '%', '\%'), '_', '\_');
        return search_gather('e.words like $1', '%' || phrase || '%', p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared);
    end if;
    select array_agg(distinct e) into found
    from search_words_alike(q, 8) w (word)
    cross join lateral (
        (select b.* from search_entry b
         where b.tenant_id = v_tenant and b.title_key >= w.word and b.title_key < w.word || chr(1114111)
           and b.kind = any (p_kinds)
           and (p_scopes[array_position(p_kinds, b.kind)] = 'ORGANISATION' or search_visible(
               p_scopes[array_position(p_kinds, b.kind)], b.owner_id, b.kind, b.record_id, p_viewer, p_peers, p_teams, p_shared))
         order by b.tenant_id, b.title_key limit 30)
        union all
        (select l.* from search_entry l
         where l.tenant_id = v_tenant and l.last_key = w.word and l.kind = any (p_kinds)
           and (p_scopes[array_position(p_kinds, l.kind)] = 'ORGANISATION' or search_visible(
               p_scopes[array_position(p_kinds, l.kind)], l.owner_id, l.kind, l.record_id, p_viewer, p_peers, p_teams, p_shared))
         order by l.tenant_id, l.last_key limit 30)) e
    -- Two letters that changed places leave little in common; the length stays.
    where q <% e.words or abs(length(w.word) - length(q)) <= 1;
    if cardinality(found) < p_limit then
        found := search_gather('e.words like $1', '%' || (select * from search_words_alike(q, 1)) || '%',
                               p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared) || found;
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
    hits search_entry[];
    attempt integer := 0;
begin
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    select array_agg(b) into hits
    from ((select e.* from search_entry e
           where e.tenant_id = v_tenant and e.title_key >= q and e.title_key < beyond and e.kind = any (p_kinds)
             and (p_scopes[array_position(p_kinds, e.kind)] = 'ORGANISATION' or search_visible(
                 p_scopes[array_position(p_kinds, e.kind)], e.owner_id, e.kind, e.record_id, p_viewer, p_peers, p_teams, p_shared))
           order by e.tenant_id, e.title_key limit 100)
          union all
          (select e.* from search_entry e
           where e.tenant_id = v_tenant and e.last_key >= q and e.last_key < beyond and e.kind = any (p_kinds)
             and (p_scopes[array_position(p_kinds, e.kind)] = 'ORGANISATION' or search_visible(
                 p_scopes[array_position(p_kinds, e.kind)], e.owner_id, e.kind, e.record_id, p_viewer, p_peers, p_teams, p_shared))
           order by e.tenant_id, e.last_key limit 100)) b;
    if coalesce(cardinality(hits), 0) < p_limit then
        hits := search_gather('e.words like $1', '%' || beginning, p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared) || hits;
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
                     case when attempt > 0 then word_similarity(q, case when s.whole then s.words else s.own end) end desc,
                     s.whole and (s.words = q or s.words like q || ' %') desc,
                     s.title_key like beginning desc, (' ' || s.title_key) like '% ' || beginning desc,
                     s.whole and (' ' || s.words) like '% ' || beginning desc, s.updated_at desc, s.record_id
            limit p_limit;
        exit when found or attempt = 2;
        attempt := attempt + 1;
        hits := case attempt
            when 1 then search_corrected(q, p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared, p_limit)
            -- The mistake is in an address, or in a word no title has.
            else search_gather('$1 <% e.words', q, p_kinds, p_scopes, p_viewer, p_peers, p_teams, p_shared) end;
    end loop;
end
$$;
revoke execute on function search_words_of, search_note_words, search_words_alike, search_corrected from public;
