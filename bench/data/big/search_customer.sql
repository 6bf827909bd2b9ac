insert into search_entry (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
select c.tenant_id, 'customers', c.id, c.name, c.email, concat_ws(' ', c.name_key, c.email, ltrim(c.phone, '+')), c.owner_id, c.updated_at
from customer c
where c.tenant_id = uuid '${tenant}' and c.id between bench.customer_id(${from}) and bench.customer_id(${to})
