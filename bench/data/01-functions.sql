-- What the other files compute everything from: a number's chance, and the id and the moment of the nth record of a kind.
-- Nothing here draws lots, so the same size gives the same rows on every machine.
drop schema if exists bench cascade;
create schema bench;

create function bench.chance(n bigint, salt integer) returns integer language sql immutable parallel safe as
$$ select (hashint8extended(n, salt) & 2147483647)::integer $$;

-- Five years, from 2021-11-20 to 2026-11-20.
create function bench.moment(n bigint, total bigint) returns timestamptz language sql immutable parallel safe as
$$ select to_timestamp((1637366400000 + n * 157766400000 / total)::double precision / 1000) $$;

-- A UUIDv7: its time is the record's, its version bits are followed by the kind, its variant bits by the number.
create function bench.id(kind integer, n bigint, total bigint) returns uuid language sql immutable parallel safe as
$$
    select encode(int8send(((1637366400000 + n * 157766400000 / total) << 16) | 28672 | kind)
                  || int8send(-9223372036854775808 + n), 'hex')::uuid
$$;

create function bench.customer_id(n bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(1, n, ${customers}) $$;
create function bench.interaction_id(n bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(2, n, ${interactions}) $$;
create function bench.message_id(n bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(3, n, ${messages}) $$;
create function bench.opportunity_id(n bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(4, n, ${customers}) $$;
create function bench.ticket_id(n bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(5, n, ${customers}) $$;
create function bench.member_id(n bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(9, n, 1000) $$;
create function bench.tag_id(n bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(11, n, 1000) $$;
create function bench.queue_id(n bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(12, n, 1000) $$;
create function bench.pipeline_id(n bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(13, n, 1000) $$;
create function bench.stage_id(pipeline bigint, place bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id(14, pipeline * 10 + place, 1000) $$;

-- Whose a record is: of a hundred ten are nobody's, the rest belongs to the sales people and to those who see only their own.
create function bench.owner(n bigint, salt integer) returns integer language sql immutable parallel safe as
$$
    select case when bench.chance(n, salt) % 10 = 0 then null
                else 11 + (bench.chance(n, salt + 1) % 130) + case when bench.chance(n, salt + 1) % 130 >= 120 then 60 else 0 end end
$$;
