insert into interaction_customer (tenant_id, interaction_id, customer_id, at, type, archived)
select uuid '${tenant}', bench.message_id(m), bench.customer_id(party), at, 'EMAIL', false
from bench.messages_of(${from}, ${to})
where not internal
