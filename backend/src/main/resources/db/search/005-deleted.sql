--liquibase formatted sql

--changeset rapport:search-005-deleted splitStatements:false
-- Records are archived, not deleted; but a creation that is taken back is gone, and so is its entry.
create function search_record_deleted() returns trigger language plpgsql security definer set search_path = public as
$$
begin
    delete from search_entry where tenant_id = old.tenant_id and kind = tg_argv[0] and record_id = old.id;
    return null;
end
$$;
create trigger search_customer_deleted after delete on customer
    for each row execute function search_record_deleted('customers');
create trigger search_opportunity_deleted after delete on opportunity
    for each row execute function search_record_deleted('opportunities');
create trigger search_ticket_deleted after delete on ticket
    for each row execute function search_record_deleted('tickets');
