insert into customer_tag (tenant_id, customer_id, tag_id)
select uuid '${tenant}', bench.customer_id(n), bench.tag_id(1 + bench.chance(n, 16) % 12)
from generate_series(${from}::bigint, ${to}) n where n % 3 = 0
union all
select uuid '${tenant}', bench.customer_id(n), bench.tag_id(1 + (bench.chance(n, 16) + 5) % 12)
from generate_series(${from}::bigint, ${to}) n where n % 9 = 0
