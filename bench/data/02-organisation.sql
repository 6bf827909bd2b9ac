-- The organisation, its 200 members in 20 teams and what they work with. Roles, queues and the password are those of the
-- demo organisation, which the service itself has made.
create temporary table demo as select tenant_id as id from organisation where slug = 'demo';

insert into organisation (tenant_id, slug, name, currency, language, time_zone)
select '${tenant}', 'bench', 'Bench', 'EUR', 'en', 'Europe/Bucharest';

insert into role (tenant_id, id, key, names, created_at, updated_at)
select '${tenant}', bench.id(15, row_number() over (order by r.key), 1000), r.key, r.names, bench.moment(0, 1), bench.moment(0, 1)
from role r join demo on demo.id = r.tenant_id;
insert into role (tenant_id, id, key, names, created_at, updated_at)
values ('${tenant}', bench.id(15, 900, 1000), 'own', '{"en": "Own records", "fr": "Les siens", "es": "Los suyos", "ro": "Ale sale"}',
        bench.moment(0, 1), bench.moment(0, 1));
insert into role_permission (tenant_id, role_id, permission, scope)
select '${tenant}', mine.id, p.permission, p.scope
from role_permission p
join demo on demo.id = p.tenant_id
join role r on r.tenant_id = p.tenant_id and r.id = p.role_id
join role mine on mine.tenant_id = '${tenant}' and mine.key = r.key;
insert into role_permission (tenant_id, role_id, permission, scope)
select p.tenant_id, own.id, p.permission,
       case when split_part(p.permission, ':', 1) in ('customers', 'interactions', 'tasks', 'opportunities', 'tickets')
            then 'OWN' else p.scope end
from role_permission p
join role r on r.tenant_id = p.tenant_id and r.id = p.role_id and r.key = 'sales'
join role own on own.tenant_id = p.tenant_id and own.key = 'own'
where p.tenant_id = '${tenant}';

insert into member (tenant_id, id, name, email, language, time_zone, state, created_at, updated_at)
select '${tenant}', bench.member_id(n), (array['Ana','Bruno','Carla','Dan','Elsa','Felix','Gina','Hugo','Ines','Jan'])[1 + n % 10]
           || ' ' || (array['Alba','Brandt','Costa','Dubois','Enache','Fischer','Garcia','Horvat','Ionescu','Jansen',
                            'Keller','Lopez','Marin','Novak','Olsen','Petit','Quintero','Rusu','Santos','Toma'])[1 + n / 10 % 20],
       case n when 1 then 'admin' when 3 then 'manager' when 11 then 'sales' when 131 then 'service' when 181 then 'reader'
              when 191 then 'own' else 'member' || n end || '@bench.example',
       'en', 'Europe/Bucharest', 'ACTIVE', bench.moment(0, 1), bench.moment(0, 1)
from generate_series(1, 200) n;
insert into member_role (tenant_id, member_id, role_id)
select r.tenant_id, bench.member_id(n), r.id
from generate_series(1, 200) n
join role r on r.tenant_id = '${tenant}' and r.key = case when n <= 2 then 'administrator' when n <= 10 then 'manager'
    when n <= 130 then 'sales' when n <= 180 then 'service' when n <= 190 then 'reader' else 'own' end;
insert into credential (tenant_id, member_id, password_hash, changed_at)
select '${tenant}', bench.member_id(n), c.password_hash, c.changed_at
from credential c
join demo on demo.id = c.tenant_id
join member m on m.tenant_id = c.tenant_id and m.id = c.member_id and m.email = 'admin@demo.example'
cross join generate_series(1, 200) n;

insert into team (tenant_id, id, name, parent_id, created_at, updated_at)
select '${tenant}', bench.id(10, n, 1000), 'Team ' || n, case when n > 4 then bench.id(10, 1 + n % 4, 1000) end,
       bench.moment(0, 1), bench.moment(0, 1)
from generate_series(1, 20) n;
insert into team_member (tenant_id, team_id, member_id)
select '${tenant}', bench.id(10, 1 + n % 20, 1000), bench.member_id(n) from generate_series(1, 200) n;

insert into tag (tenant_id, id, name, color, created_at, updated_at)
select '${tenant}', bench.tag_id(n), (array['Key account','Newsletter','Partner','Reseller','Trade fair','Referral',
           'Late payer','VIP','Pilot','Public sector','Export','Winback'])[n], 'blue', bench.moment(0, 1), bench.moment(0, 1)
from generate_series(1, 12) n;

insert into queue (tenant_id, id, names, created_at, updated_at)
select '${tenant}', bench.queue_id(n), jsonb_build_object('en', (array['Support','Billing','Complaints','Delivery','Returns'])[n]),
       bench.moment(n, 1000), bench.moment(n, 1000)
from generate_series(1, 5) n;

insert into pipeline (tenant_id, id, names, position, created_at, updated_at)
select '${tenant}', bench.pipeline_id(n), jsonb_build_object('en', (array['New business','Renewals','Partners'])[n]), n - 1,
       bench.moment(0, 1), bench.moment(0, 1)
from generate_series(1, 3) n;
insert into stage (tenant_id, id, pipeline_id, names, position, probability, outcome, created_at, updated_at)
select '${tenant}', bench.stage_id(p, s), bench.pipeline_id(p),
       jsonb_build_object('en', (array['Prospecting','Engaging','Proposal','Negotiation','Won','Lost'])[s]), s - 1,
       (array[10, 25, 50, 75, 100, 0])[s], (array['OPEN','OPEN','OPEN','OPEN','WON','LOST'])[s],
       bench.moment(0, 1), bench.moment(0, 1)
from generate_series(1, 3) p cross join generate_series(1, 6) s;

insert into ticket_counter (tenant_id, last) values ('${tenant}', ${customers});
drop table demo;
