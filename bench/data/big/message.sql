insert into interaction (tenant_id, id, type, direction, at, subject, body, internal, ticket_id, author_id, created_at, updated_at)
select uuid '${tenant}', bench.message_id(m), case when internal then 'NOTE' else 'EMAIL' end,
       case when internal then null when place = 0 then 'IN' else 'OUT' end, at, case when internal then null else subject end,
       '<p>' || (array['Thank you for writing to us.','Could you look into this, please?','We have sent it again today.',
                       'The part arrives on Thursday.','This is about the invoice of last month.'])[1 + bench.chance(m, 70) % 5] || '</p>',
       internal, bench.ticket_id(n), bench.member_id(coalesce(assignee, 131 + bench.chance(m, 71) % 50)), at, at
from bench.messages_of(${from}, ${to})
