insert into relationship (tenant_id, id, type, from_id, to_id, role, created_at, updated_at)
select uuid '${tenant}', bench.id(7, n, ${customers}), 'WORKS_FOR', bench.customer_id(n),
       bench.customer_id(10 * (1 + bench.chance(n, 17) % (${customers} / 10))),
       (array['Buyer','Assistant','Director','Technician','Accountant'])[1 + bench.chance(n, 18) % 5],
       bench.moment(n, ${customers}), bench.moment(n, ${customers})
from generate_series(${from}::bigint, ${to}) n
where n % 10 <> 0 and bench.chance(n, 19) % 3 < 2
