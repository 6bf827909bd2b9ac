insert into stage_history (tenant_id, id, opportunity_id, stage_id, entered_at, left_at, member_id)
select uuid '${tenant}', bench.id(8, n * 2, ${customers} * 2), bench.opportunity_id(n), bench.stage_id(pipeline, place), since, null,
       bench.member_id(bench.owner(n, 44))
from bench.opportunities_of(${from}, ${to})
union all
select uuid '${tenant}', bench.id(8, n * 2 + 1, ${customers} * 2), bench.opportunity_id(n), bench.stage_id(pipeline, 1),
       bench.moment(n, ${customers}), since, bench.member_id(bench.owner(n, 44))
from bench.opportunities_of(${from}, ${to})
where place > 1
