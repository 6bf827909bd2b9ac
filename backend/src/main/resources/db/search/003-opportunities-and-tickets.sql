--liquibase formatted sql

--changeset rapport:search-003-opportunities splitStatements:false
create function search_opportunity_changed() returns trigger language plpgsql security definer set search_path = public as
$$
begin
    if new.archived_at is not null then
        delete from search_entry
        where tenant_id = new.tenant_id and kind = 'opportunities' and record_id = new.id;
    else
        insert into search_entry (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
        select new.tenant_id, 'opportunities', new.id, new.name, c.name, concat_ws(' ', new.name_key, c.name_key),
               new.owner_id, new.updated_at
        from (select 1) one
        left join customer c on c.tenant_id = new.tenant_id and c.id = new.customer_id
        on conflict (tenant_id, kind, record_id) do update set
            title = excluded.title, subtitle = excluded.subtitle, words = excluded.words,
            owner_id = excluded.owner_id, updated_at = excluded.updated_at;
    end if;
    return null;
end
$$;

create trigger search_opportunity_inserted after insert on opportunity
    for each row execute function search_opportunity_changed();
create trigger search_opportunity_updated after update on opportunity for each row
    when (old.name is distinct from new.name or old.customer_id is distinct from new.customer_id
          or old.owner_id is distinct from new.owner_id or old.archived_at is distinct from new.archived_at)
    execute function search_opportunity_changed();

--changeset rapport:search-003-tickets splitStatements:false
create function search_ticket_changed() returns trigger language plpgsql security definer set search_path = public as
$$
begin
    if new.archived_at is not null then
        delete from search_entry where tenant_id = new.tenant_id and kind = 'tickets' and record_id = new.id;
    else
        insert into search_entry (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
        select new.tenant_id, 'tickets', new.id, new.subject, concat_ws(' · ', upper(new.number_key), c.name),
               concat_ws(' ', new.number_key, new.subject_key, c.name_key), new.assignee_id, new.updated_at
        from (select 1) one
        left join customer c on c.tenant_id = new.tenant_id and c.id = new.customer_id
        on conflict (tenant_id, kind, record_id) do update set
            title = excluded.title, subtitle = excluded.subtitle, words = excluded.words,
            owner_id = excluded.owner_id, updated_at = excluded.updated_at;
    end if;
    return null;
end
$$;

create trigger search_ticket_inserted after insert on ticket
    for each row execute function search_ticket_changed();
create trigger search_ticket_updated after update on ticket for each row
    when (old.subject is distinct from new.subject or old.customer_id is distinct from new.customer_id
          or old.assignee_id is distinct from new.assignee_id or old.archived_at is distinct from new.archived_at)
    execute function search_ticket_changed();
