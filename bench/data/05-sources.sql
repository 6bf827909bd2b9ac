-- What several tables say of the same opportunity, ticket, message or interaction.
create function bench.opportunities_of(first bigint, last bigint)
returns table (n bigint, pipeline integer, place integer, outcome text, since timestamptz, amount numeric)
language sql stable as
$$
    select n, pipeline, place, case place when 5 then 'WON' when 6 then 'LOST' else 'OPEN' end,
           case when place = 1 then bench.moment(n, ${customers})
                else least(bench.moment(n, ${customers}) + make_interval(secs => bench.chance(n, 50) % 7776000),
                           bench.moment(1, 1)) end,
           case when bench.chance(n, 51) % 20 > 0
                then round((exp(5 + (bench.chance(n, 52) % 1000) / 180.0))::numeric, 2) end
    from (select n, case when bench.chance(n, 53) % 10 < 6 then 1 when bench.chance(n, 53) % 10 < 9 then 2 else 3 end as pipeline,
                 case when n > ${customers} * 7 / 10 and bench.chance(n, 54) % 10 < 8 then 1 + bench.chance(n, 55) % 4
                      when bench.chance(n, 55) % 5 < 3 then 5 else 6 end as place
          from generate_series(first, last) n) o
$$;

create function bench.tickets_of(first bigint, last bigint)
returns table (n bigint, party bigint, subject text, status text, assignee integer, last_at timestamptz)
language sql stable as
$$
    select n, 1 + bench.chance(n, 30) % ${customers},
           (array['Invoice','Delivery','Password','Spare part','Refund','Wrong size','Contract','Opening hours'])[1 + bench.chance(n, 31) % 8]
               || ' ' || (array['missing','late','again','question','not accepted','to be changed'])[1 + bench.chance(n, 32) % 6]
               || ' ' || to_hex(bench.chance(n, 33) % 1048576),
           status,
           case when status = 'NEW' or bench.chance(n, 34) % 20 = 0 then null
                when bench.chance(n, 35) % 10 = 0 then 191 + bench.chance(n, 36) % 10
                else 131 + bench.chance(n, 36) % 50 end,
           bench.moment(n, ${customers}) + make_interval(secs => 3600 * (2 - n % 2))
    from (select n, case when n > ${customers} * 95 / 100 and bench.chance(n, 37) % 10 < 8
                         then (array['NEW','OPEN','OPEN','WAITING'])[1 + bench.chance(n, 38) % 4]
                         when bench.chance(n, 37) % 10 = 0 then 'SOLVED' else 'CLOSED' end as status
          from generate_series(first, last) n) t
$$;

-- Of two tickets the even one has three messages and the odd one two; every tenth last one is an internal note.
create function bench.messages_of(first bigint, last bigint)
returns table (m bigint, n bigint, place integer, party bigint, subject text, assignee integer, at timestamptz, internal boolean)
language sql stable as
$$
    select (t.n - 1) / 2 * 5 + case t.n % 2 when 1 then place else 2 + place end, t.n, place, t.party, t.subject, t.assignee,
           bench.moment(t.n, ${customers}) + make_interval(secs => 3600 * place), place > 0 and bench.chance(t.n, 39) % 10 = 0
    from bench.tickets_of(first, last) t
    cross join generate_series(0, 1 + (1 - t.n % 2)::integer) place
$$;

-- With whom an interaction was: a few customers have very many, some have many, most have a few.
create function bench.interactions_of(first bigint, last bigint) returns table (n bigint, type text, party bigint)
language sql stable as
$$
    select n, (array['EMAIL','EMAIL','EMAIL','EMAIL','EMAIL','EMAIL','EMAIL','EMAIL','CALL','CALL','CALL','CALL','CALL','NOTE','NOTE','NOTE',
                     'MEETING','MEETING','LETTER','MESSAGE'])[1 + bench.chance(n, 22) % 20],
           case when r < ${heavy} * ${heavyEach} then 10 * (1 + r % ${heavy})
                when r < ${heavy} * ${heavyEach} + ${customers} / 2 then 10 * (${heavy} + 1 + r % (${customers} / 1000))
                when r < ${heavy} * ${heavyEach} + ${customers} * 3 / 2 then 1 + (r % (${customers} / 50)) * 37 % ${customers}
                else 1 + bench.chance(n, 21) % ${customers} end
    from (select n, n * 2654435761 % ${interactions} as r from generate_series(first, last) n) i
$$;
