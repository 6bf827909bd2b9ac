-- Fifty small organisations, so that the large one is never alone in an index.
insert into organisation (tenant_id, slug, name, currency, language, time_zone)
select bench.id(20, o, 1000), 'small-' || o, 'Small ' || o, 'EUR', 'en', 'UTC' from generate_series(1, 50) o;
insert into pipeline (tenant_id, id, names, position, created_at, updated_at)
select bench.id(20, o, 1000), bench.id(21, o, 1000), '{"en": "Sales"}', 0, bench.moment(0, 1), bench.moment(0, 1)
from generate_series(1, 50) o;
insert into stage (tenant_id, id, pipeline_id, names, position, probability, outcome, created_at, updated_at)
select bench.id(20, o, 1000), bench.id(22, o, 1000), bench.id(21, o, 1000), '{"en": "Open"}', 0, 50, 'OPEN',
       bench.moment(0, 1), bench.moment(0, 1)
from generate_series(1, 50) o;
insert into customer (tenant_id, id, kind, name, lifecycle, created_at, updated_at)
select bench.id(20, o, 1000), bench.id(23, o * 1000 + n, 100000), 'COMPANY', 'Neighbour ' || o || '-' || n, 'ACTIVE',
       bench.moment(o * 1000 + n, 100000), bench.moment(o * 1000 + n, 100000)
from generate_series(1, 50) o cross join generate_series(1, 200) n;
insert into search_entry (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
select tenant_id, 'customers', id, name, null, name_key, null, updated_at from customer where tenant_id <> '${tenant}'
  and name like 'Neighbour %';
insert into opportunity (tenant_id, id, name, customer_id, pipeline_id, stage_id, outcome, stage_since, amount, currency,
                         created_at, updated_at)
select bench.id(20, o, 1000), bench.id(24, o * 1000 + n, 100000), 'Deal ' || n, bench.id(23, o * 1000 + n, 100000),
       bench.id(21, o, 1000), bench.id(22, o, 1000), 'OPEN', bench.moment(o * 1000 + n, 100000), n * 10, 'EUR',
       bench.moment(o * 1000 + n, 100000), bench.moment(o * 1000 + n, 100000)
from generate_series(1, 50) o cross join generate_series(1, 50) n;
insert into search_entry (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
select o.tenant_id, 'opportunities', o.id, o.name, c.name, concat_ws(' ', o.name_key, c.name_key), null, o.updated_at
from opportunity o join customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id
where o.tenant_id <> '${tenant}' and c.name like 'Neighbour %';
insert into stage_history (tenant_id, id, opportunity_id, stage_id, entered_at)
select bench.id(20, o, 1000), bench.id(25, o * 1000 + n, 100000), bench.id(24, o * 1000 + n, 100000), bench.id(22, o, 1000),
       bench.moment(o * 1000 + n, 100000)
from generate_series(1, 50) o cross join generate_series(1, 50) n;
