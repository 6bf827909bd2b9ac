insert into search_entry (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
select t.tenant_id, 'tickets', t.id, t.subject, concat_ws(' · ', upper(t.number_key), c.name),
       concat_ws(' ', t.number_key, t.subject_key, c.name_key), t.assignee_id, t.updated_at
from ticket t left join customer c on c.tenant_id = t.tenant_id and c.id = t.customer_id
where t.tenant_id = uuid '${tenant}' and t.id between bench.ticket_id(${from}) and bench.ticket_id(${to})
