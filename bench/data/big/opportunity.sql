insert into opportunity (tenant_id, id, name, customer_id, owner_id, pipeline_id, stage_id, outcome, stage_since, amount, currency,
                         expected_close_on, closed_on, lost_reason, created_at, updated_at)
select uuid '${tenant}', bench.opportunity_id(n),
       (array['Renewal','Pilot','Extension','New site','Maintenance','Training','Licences','Rollout'])[1 + bench.chance(n, 40) % 8]
           || ' ' || (2021 + bench.chance(n, 41) % 7) || ' ' || to_hex(bench.chance(n, 42) % 65536),
       bench.customer_id(1 + bench.chance(n, 43) % ${customers}), bench.member_id(bench.owner(n, 44)),
       bench.pipeline_id(pipeline), bench.stage_id(pipeline, place), outcome, since,
       amount, case when amount is not null then (array['EUR','EUR','EUR','USD','RON'])[1 + bench.chance(n, 46) % 5] end,
       (bench.moment(n, ${customers}) + make_interval(days => 20 + bench.chance(n, 47) % 200))::date,
       case when outcome <> 'OPEN' then since::date end, case when outcome = 'LOST' then 'Price' end,
       bench.moment(n, ${customers}), since
from bench.opportunities_of(${from}, ${to})
