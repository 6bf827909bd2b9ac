--liquibase formatted sql

--changeset rapport:tickets-003-notes splitStatements:false
-- An internal note is part of its ticket: whoever sees the ticket hears of it, reads of it in the ticket's history and can
-- take it back. So are those that were written before.
call app_journalled_elsewhere('interaction', 'internal', 'tickets', 'ticket_id');

update journal j set aggregate = 'tickets', aggregate_id = i.ticket_id
from interaction i
where i.internal and i.ticket_id is not null
  and j.tenant_id = i.tenant_id and j.aggregate_id = i.id and j.record = 'interaction';
