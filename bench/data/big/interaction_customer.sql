insert into interaction_customer (tenant_id, interaction_id, customer_id, at, type, archived)
select uuid '${tenant}', bench.interaction_id(n), bench.customer_id(party), bench.moment(n, ${interactions}), type, false
from bench.interactions_of(${from}, ${to})
