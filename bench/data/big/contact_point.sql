insert into contact_point (tenant_id, id, customer_id, position, type, value, is_primary, locality, country, created_at, updated_at)
select uuid '${tenant}', bench.id(6, s.n * 4 + p.place, ${customers} * 4), bench.customer_id(s.n), p.place, p.type, p.value, true,
       case when p.type = 'POSTAL' then city end, case when p.type = 'POSTAL' then country end,
       bench.moment(s.n, ${customers}), bench.moment(s.n, ${customers})
from bench.customers_of(${from}, ${to}) s
cross join lateral (
    select 0, 'EMAIL', email
    union all select 1, 'PHONE', phone where phone is not null
    union all select 1 + (phone is not null)::integer, 'POSTAL', null where has_address) p (place, type, value)
