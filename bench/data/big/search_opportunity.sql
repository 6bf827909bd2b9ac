insert into search_entry (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
select o.tenant_id, 'opportunities', o.id, o.name, c.name, concat_ws(' ', o.name_key, c.name_key), o.owner_id, o.updated_at
from opportunity o left join customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id
where o.tenant_id = uuid '${tenant}' and o.id between bench.opportunity_id(${from}) and bench.opportunity_id(${to})
