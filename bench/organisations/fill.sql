-- Five thousand organisations of four members and a hundred customers each, made of what the demo organisation has.
-- The journal's triggers are off meanwhile: what is to be measured reads none of it.
set session_replication_role = replica;
create temporary table demo as select tenant_id as id from organisation where slug = 'demo';
create temporary table made as
select n, uuidv7() as id, 'org-' || n as slug from generate_series(1, 5000) n;

insert into organisation (tenant_id, slug, name, currency, language, time_zone)
select id, slug, 'Organisation ' || n, 'EUR', 'en', 'Europe/Bucharest' from made;

create temporary table roles as
select o.id as tenant_id, uuidv7() as id, r.id as model, r.key, r.names
from made o cross join role r join demo on demo.id = r.tenant_id;
insert into role (tenant_id, id, key, names, created_at, updated_at)
select tenant_id, id, key, names, now(), now() from roles;
insert into role_permission (tenant_id, role_id, permission, scope)
select mine.tenant_id, mine.id, p.permission, p.scope
from roles mine join role_permission p on p.role_id = mine.model join demo on demo.id = p.tenant_id;

create temporary table members as
select o.id as tenant_id, uuidv7() as id, o.slug, kind.key
from made o cross join (values ('administrator'), ('manager'), ('sales'), ('service')) kind (key);
insert into member (tenant_id, id, name, email, language, time_zone, state, created_at, updated_at)
select tenant_id, id, initcap(key) || ' of ' || slug, key || '@' || slug || '.example', 'en', 'Europe/Bucharest', 'ACTIVE', now(), now()
from members;
insert into member_role (tenant_id, member_id, role_id)
select m.tenant_id, m.id, r.id from members m join roles r on r.tenant_id = m.tenant_id and r.key = m.key;
insert into credential (tenant_id, member_id, password_hash, changed_at)
select m.tenant_id, m.id, c.password_hash, now()
from members m
cross join (select c.password_hash from credential c join demo on demo.id = c.tenant_id
            join member a on a.tenant_id = c.tenant_id and a.id = c.member_id and a.email = 'admin@demo.example') c;

insert into customer (tenant_id, id, kind, name, lifecycle, owner_id, created_at, updated_at)
select o.id, uuidv7(), 'COMPANY',
       (array['Alba', 'Brandt', 'Costa', 'Dubois', 'Enache', 'Fischer', 'Garcia', 'Horvat'])[1 + c % 8] || ' ' || c,
       'ACTIVE', m.id, now() - make_interval(hours => c), now() - make_interval(hours => c)
from made o join members m on m.tenant_id = o.id and m.key = 'sales' cross join generate_series(1, 100) c;
insert into search_entry (tenant_id, kind, record_id, title, subtitle, words, owner_id, updated_at)
select c.tenant_id, 'customers', c.id, c.name, null, c.name_key, c.owner_id, c.updated_at
from customer c join made o on o.id = c.tenant_id;

set session_replication_role = origin;
analyze;
