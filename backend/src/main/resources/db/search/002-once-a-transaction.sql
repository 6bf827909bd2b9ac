--liquibase formatted sql

--changeset rapport:search-002-once splitStatements:false
-- A customer arrives with several contact points in one transaction. Writing the entry (and its trigram index) once, at
-- the commit, makes bulk work several times faster than once for each row.
create or replace function search_refresh_customer(p_tenant uuid, p_id uuid) returns void
language plpgsql security definer set search_path = public as
$$
declare
    fresh search_entry;
begin
    select c.tenant_id, 'customers', c.id, c.name, coalesce(c.email, c.phone, c.city),
           concat_ws(' ', c.name_key,
               (select string_agg(lower(ltrim(p.value, '+')), ' ' order by p.position) from contact_point p
                where p.tenant_id = c.tenant_id and p.customer_id = c.id and p.value is not null)),
           c.owner_id, c.updated_at
    into fresh
    from customer c where c.tenant_id = p_tenant and c.id = p_id and c.archived_at is null;
    if fresh.record_id is null then
        delete from search_entry where tenant_id = p_tenant and kind = 'customers' and record_id = p_id;
        return;
    end if;
    if exists (select from search_entry e where e.tenant_id = p_tenant and e.kind = 'customers' and e.record_id = p_id
               and e is not distinct from fresh) then
        return;
    end if;
    insert into search_entry values (fresh.*)
    on conflict (tenant_id, kind, record_id) do update set
        title = excluded.title, subtitle = excluded.subtitle, words = excluded.words,
        owner_id = excluded.owner_id, updated_at = excluded.updated_at;
end
$$;

drop trigger search_customer_inserted on customer;
drop trigger search_customer_updated on customer;
drop trigger search_contact_point_changed on contact_point;
create constraint trigger search_customer_inserted after insert on customer
    deferrable initially deferred for each row execute function search_customer_changed();
create constraint trigger search_customer_updated after update on customer
    deferrable initially deferred for each row
    when (old.name is distinct from new.name or old.owner_id is distinct from new.owner_id
          or old.archived_at is distinct from new.archived_at or old.email is distinct from new.email
          or old.phone is distinct from new.phone or old.city is distinct from new.city)
    execute function search_customer_changed();
create constraint trigger search_contact_point_changed after insert or update or delete on contact_point
    deferrable initially deferred for each row execute function search_contact_point_changed();
