insert into customer (tenant_id, id, kind, name, given_name, family_name, language, lifecycle, owner_id, industry,
                      founded_year, employee_count, website, email, phone, city, country, last_interaction_at, created_at, updated_at)
select uuid '${tenant}', bench.customer_id(s.n), case when company then 'COMPANY' else 'PERSON' end, name,
       case when not company then given end, case when not company then family end, lang,
       (array['PROSPECT','PROSPECT','ACTIVE','ACTIVE','FORMER'])[1 + bench.chance(s.n, 12) % 5], bench.member_id(owner),
       case when company then (array['Retail','Manufacturing','Construction','Software','Health','Transport'])[1 + bench.chance(s.n, 13) % 6] end,
       case when company then 1950 + bench.chance(s.n, 14) % 75 end, case when company then 1 + bench.chance(s.n, 15) % 900 end,
       case when company then 'https://' || split_part(email, '@', 2) end,
       email, phone, case when has_address then city end, case when has_address then country end, l.at,
       bench.moment(s.n, ${customers}), greatest(bench.moment(s.n, ${customers}), coalesce(l.at, '-infinity'))
from bench.customers_of(${from}, ${to}) s
left join bench.last_contact l on l.n = s.n
