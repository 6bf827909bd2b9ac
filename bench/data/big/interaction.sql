insert into interaction (tenant_id, id, type, direction, at, duration_minutes, subject, body, author_id, created_at, updated_at)
select uuid '${tenant}', bench.interaction_id(n), type, case when type <> 'NOTE' then (array['IN','OUT'])[1 + bench.chance(n, 23) % 2] end,
       bench.moment(n, ${interactions}), case when type in ('CALL', 'MEETING') then 5 + bench.chance(n, 24) % 55 end,
       (array['Delivery date','Offer','Yearly meeting','Complaint about an invoice','New contact','Price list','Site visit'])[1 + bench.chance(n, 25) % 7],
       '<p>' || (array['Asked for a new offer until the end of the month.','Is content, wants to extend next year.',
                       'Nobody was in; call again.','Sent the documents that were missing.'])[1 + bench.chance(n, 26) % 4] || '</p>',
       bench.member_id(11 + bench.chance(n, 27) % 190), bench.moment(n, ${interactions}), bench.moment(n, ${interactions})
from bench.interactions_of(${from}, ${to})
