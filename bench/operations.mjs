// What is measured: the requests the app sends, who sends them, what they should cost at most, and the bare SQL of the same work.
const page = (rows) => `limit ${rows + 1}`;
const at = (n) => `(array[__IDS__]::uuid[])[:${n}]`;
const CUSTOMER_COLUMNS = `c.id, c.kind, c.name, c.lifecycle, c.industry, c.email, c.phone, c.city, c.country,
  c.last_interaction_at, c.created_at, c.updated_at, o.name as owner`;
const OWNER = 'left join member o on o.tenant_id = c.tenant_id and o.id = c.owner_id';
const OWN = 'kind==PERSON;lifecycle==ACTIVE;createdAt=ge=2023-01-01T00:00:00Z';
const PREFIXES = ['ion', 'popes', 'mülle', 'gonzal', 'kowals', 'ashton', 'martin', 'linds', 'dubois', 'fernand', 'sch', 'hold'];
const TYPOS = ['poepscu', 'schniedermann', 'gonzlaez', 'kowlaski', 'lindqvsit', 'duboisse', 'fernadnez', 'ashtno'];
const pick = (list, i) => list[i % list.length];
const get = (path) => ({ method: 'GET', path: path.replaceAll(';', '%3B') });
const post = (path, body) => ({ method: 'POST', path, body });

/**
 * cpu: milliseconds of processor a request may take, service and PostgreSQL together; p99: milliseconds at 8 clients. prepare
 * gives what requests need; requests are sent one after the other by one client and count as one.
 */
export const operations = [
  {
    name: 'list',
    label: 'list 50 customers by name, first page',
    cpu: 1.0, p99: 20,
    requests: () => [get('/customers?sort=name&limit=50')],
    floor: () => `select ${CUSTOMER_COLUMNS} from customer c ${OWNER}
      where c.tenant_id = :tenant and c.archived_at is null order by c.name_key, c.id ${page(50)}`,
  },
  {
    name: 'deep',
    label: 'list 50 customers by name, somewhere deep',
    cpu: 1.0, p99: 20,
    prepare: async (api, customers) => {
      const cursors = [];
      for (let tenth = 0.5; tenth < 10; tenth++) {
        cursors.push((await api(get(`/customers?sort=name&limit=1&skip=${Math.round((customers * tenth) / 10)}`))).next);
      }
      return { cursors };
    },
    requests: ({ cursors }, i) => [get(`/customers?sort=name&limit=50&cursor=${encodeURIComponent(pick(cursors, i))}`)],
    floor: () => `select ${CUSTOMER_COLUMNS} from customer c ${OWNER}
      where c.tenant_id = :tenant and c.archived_at is null
        and (c.name_key, c.id) > ((array['b','d','f','h','k','m','p','r','s','v'])[1 + :n % 10], '00000000-0000-0000-0000-000000000000'::uuid)
      order by c.name_key, c.id ${page(50)}`,
  },
  {
    name: 'filter',
    label: 'list 50 with a three-part filter, own records only',
    member: 'own',
    cpu: 2.0, p99: 30,
    requests: () => [get(`/customers?sort=name&limit=50&filter=${OWN}`)],
    floor: () => `select ${CUSTOMER_COLUMNS} from customer c ${OWNER}
      where c.tenant_id = :tenant and c.archived_at is null and c.owner_id = :member and c.kind = 'PERSON'
        and c.lifecycle = 'ACTIVE' and c.created_at >= '2023-01-01T00:00:00Z' order by c.name_key, c.id ${page(50)}`,
  },
  {
    name: 'get',
    label: 'one customer',
    prepare: (api) => ids(api, '/customers?sort=-lastInteractionAt&limit=200'),
    requests: ({ ids }, i) => [get(`/customers/${pick(ids, i)}`)],
    floor: () => `select c.*, o.name as owner, (select json_agg(p) from contact_point p
        where p.tenant_id = c.tenant_id and p.customer_id = c.id) from customer c ${OWNER}
      where c.tenant_id = :tenant and c.id = ${at('i')}`,
  },
  {
    name: 'customer-page',
    label: 'everything the page of a customer shows',
    cpu: 1.5, p99: 25,
    prepare: (api) => ids(api, '/customers?sort=-lastInteractionAt&limit=200'),
    requests: ({ ids }, i) => [get(`/customers/${pick(ids, i)}/overview`)],
    floor: () => `select c.*, (select json_agg(p) from contact_point p where p.tenant_id = c.tenant_id and p.customer_id = c.id),
        (select json_agg(r) from relationship r where r.tenant_id = c.tenant_id and r.from_id = c.id),
        (select json_agg(t) from (select i.* from interaction_customer x join interaction i on i.tenant_id = x.tenant_id and i.id = x.interaction_id
            where x.tenant_id = c.tenant_id and x.customer_id = c.id and not x.archived order by x.at desc, x.interaction_id desc limit 31) t),
        (select json_agg(d) from (select * from opportunity d where d.tenant_id = c.tenant_id and d.customer_id = c.id limit 6) d),
        (select json_agg(t) from (select * from ticket t where t.tenant_id = c.tenant_id and t.customer_id = c.id limit 6) t)
      from customer c where c.tenant_id = :tenant and c.id = ${at('i')}`,
  },
  {
    name: 'search',
    label: 'search as one types, three letters and more',
    cpu: 4.0, p99: 40,
    requests: (_, i) => [get(`/search?q=${encodeURIComponent(pick(PREFIXES, i))}`)],
    floor: () => `select record_id, title, subtitle from search_entry
      where tenant_id = :tenant and words like '%' || (array[${texts(PREFIXES)}])[1 + :n % ${PREFIXES.length}] || '%' limit 10`,
    floorAsOwner: true,
  },
  {
    name: 'typo',
    label: 'search with a typing mistake',
    cpu: 4.0, p99: 40,
    requests: (_, i) => [get(`/search?q=${encodeURIComponent(pick(TYPOS, i))}`)],
    floor: () => `select record_id, title, subtitle from search_entry
      where tenant_id = :tenant and (array[${texts(TYPOS)}])[1 + :n % ${TYPOS.length}] <% words limit 10`,
    floorAsOwner: true,
  },
  {
    name: 'create',
    label: 'create a customer, with journal',
    cpu: 1.5, p99: 30,
    requests: (_, i) => [
      post('/customers', {
        kind: 'PERSON', givenName: 'Bench', familyName: `Person ${i}`,
        contactPoints: [{ type: 'EMAIL', value: `bench.${i}.${Date.now()}@example.com`, primary: true }],
      }),
    ],
    floor: () => `with c as (insert into customer (tenant_id, id, kind, name, lifecycle, created_at, updated_at)
        values (:tenant, gen_random_uuid(), 'PERSON', 'Bench Floor', 'PROSPECT', now(), now()) returning tenant_id, id)
      insert into contact_point (tenant_id, id, customer_id, position, type, value, is_primary, created_at, updated_at)
      select tenant_id, gen_random_uuid(), id, 0, 'EMAIL', 'floor@example.com', true, now(), now() from c`,
  },
  {
    name: 'move',
    label: 'move an opportunity to another stage',
    cpu: 1.5, p99: 30,
    prepare: async (api) => {
      const pipeline = (await api(get('/pipelines?limit=10&sort=position'))).items[0];
      const open = pipeline.stages.filter((stage) => stage.outcome === 'OPEN').map((stage) => stage.id);
      const found = await ids(api, `/opportunities?filter=pipelineId==${pipeline.id};outcome==OPEN&limit=200&sort=-createdAt`);
      return { ...found, open };
    },
    requests: ({ ids, open }, i) => [
      post(`/opportunities/${pick(ids, i)}/stage`, { stageId: open[(Math.floor(i / ids.length) + i) % open.length] }),
    ],
    floor: () => `update opportunity set stage_since = now(), updated_at = now(), version = version + 1
      where tenant_id = :tenant and id = ${at('i')}`,
  },
  {
    name: 'reply',
    label: 'reply to a ticket',
    cpu: 1.5, p99: 30,
    prepare: (api) => ids(api, '/tickets?filter=status=in=(NEW,OPEN,WAITING)&limit=200&sort=-createdAt'),
    requests: ({ ids }, i) => [
      post(`/tickets/${pick(ids, i)}/replies`, { body: `<p>The part is on its way (${i}).</p>` }),
    ],
    floor: () => `with i as (insert into interaction (tenant_id, id, type, direction, at, body, internal, ticket_id, created_at, updated_at)
        values (:tenant, gen_random_uuid(), 'EMAIL', 'OUT', now(), '<p>The part is on its way.</p>', false, ${at('i')}, now(), now()))
      update ticket set status = 'WAITING', last_message_at = now(), updated_at = now(), version = version + 1
      where tenant_id = :tenant and id = ${at('i')}`,
  },
  {
    name: 'board',
    label: 'board: first 20 cards, count and sums of every stage',
    cpu: 2.0, p99: 30,
    prepare: async (api) => ({ id: (await api(get('/pipelines?limit=10&sort=position'))).items[0].id }),
    requests: ({ id }) => [get(`/pipelines/${id}/board?limit=20`)],
    floor: ({ id }) => `select s.id, o.id, o.name, o.amount, o.currency, o.stage_since from stage s
      cross join lateral (select * from opportunity o where o.tenant_id = s.tenant_id and o.pipeline_id = s.pipeline_id
        and o.stage_id = s.id and o.archived_at is null order by o.stage_since desc, o.id desc limit 21) o
      where s.tenant_id = :tenant and s.pipeline_id = '${id}'`,
  },
  {
    name: 'summary',
    label: 'figures of a pipeline',
    prepare: async (api) => ({ id: (await api(get('/pipelines?limit=10&sort=position'))).items[0].id }),
    requests: ({ id }) => [get(`/pipelines/${id}/summary`)],
    floor: () => 'select 1',
  },
  {
    name: 'inbox',
    label: 'inbox: counts per queue and the first 50 tickets',
    cpu: 2.0, p99: 30,
    requests: () => [
      get('/queues/counts'),
      get('/tickets?filter=status=in=(NEW,OPEN,WAITING)&sort=-lastMessageAt,-createdAt&limit=50'),
    ],
    floor: () => `select t.* from ticket t where t.tenant_id = :tenant and t.archived_at is null
      and t.status in ('NEW', 'OPEN', 'WAITING') order by coalesce(t.last_message_at, '-infinity'::timestamptz) desc, t.id desc ${page(50)}`,
  },
  {
    name: 'timeline',
    label: 'timeline of a customer with 50,000 interactions',
    cpu: 1.0, p99: 20,
    prepare: async (api) => ({ id: await busiest(api) }),
    requests: ({ id }) => [get(`/customers/${id}/timeline?limit=50`)],
    floor: ({ id }) => `select i.* from interaction_customer x
      join interaction i on i.tenant_id = x.tenant_id and i.id = x.interaction_id
      where x.tenant_id = :tenant and x.customer_id = '${id}' and not x.archived
      order by x.at desc, x.interaction_id desc ${page(50)}`,
  },
];

async function ids(api, path) {
  return { ids: (await api(get(path))).items.map((item) => item.id) };
}

/** The tenth customer that was made has most interactions; see bench/data. */
async function busiest(api) {
  return (await api(get('/customers?sort=createdAt&limit=11'))).items.find((item) => item.kind === 'COMPANY').id;
}

function texts(list) {
  return list.map((text) => `'${text}'`).join(',');
}
