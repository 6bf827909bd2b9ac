insert into ticket (tenant_id, id, number, subject, status, priority, type, channel, customer_id, requester_id, queue_id, assignee_id,
                    last_message_at, solved_at, closed_at, created_at, updated_at)
select uuid '${tenant}', bench.ticket_id(n), n, subject, status,
       (array['LOW','NORMAL','NORMAL','NORMAL','HIGH','URGENT'])[1 + bench.chance(n, 60) % 6],
       (array['QUESTION','PROBLEM','COMPLAINT','REQUEST'])[1 + bench.chance(n, 61) % 4],
       (array['EMAIL','EMAIL','PHONE','CHAT'])[1 + bench.chance(n, 62) % 4],
       bench.customer_id(party), case when party % 10 <> 0 then bench.customer_id(party) end,
       case when bench.chance(n, 63) % 20 > 0 then bench.queue_id(1 + bench.chance(n, 64) % 5) end, bench.member_id(assignee),
       last_at, case when status in ('SOLVED', 'CLOSED') then last_at end, case when status = 'CLOSED' then last_at end,
       bench.moment(n, ${customers}), last_at
from bench.tickets_of(${from}, ${to})
