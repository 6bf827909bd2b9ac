// What most people do most of the time, so that Java reads the classes of it while it is being watched. train.mjs ADDRESS
const [address] = process.argv.slice(2);
const api = `${address}/api/v1`;

const signedIn = await fetch(`${api}/auth/sign-in`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ email: 'admin@demo.example', password: 'rapport-demo' }),
});
const { accessToken } = await signedIn.json();
const headers = { authorization: `Bearer ${accessToken}` };

async function get(path) {
  const answer = await fetch(`${api}${path}`, { headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const customer = (await get('/customers?limit=1')).items[0];
const pipeline = (await get('/pipelines?limit=1')).items[0];
for (let round = 0; round < 20; round++) {
  await get('/me');
  await get('/customers?sort=name&limit=50');
  await get(`/customers/${customer.id}`);
  await get(`/customers/${customer.id}/timeline`);
  await get(`/pipelines/${pipeline.id}/board`);
  await get('/queues/counts');
  await get('/tickets?filter=status=in=(NEW,OPEN)&limit=50');
  await get('/tasks?filter=status==OPEN&limit=50');
  await get('/search?q=ion');
}
const created = await fetch(`${api}/customers`, {
  method: 'POST',
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify({ kind: 'COMPANY', name: 'Training' }),
});
if (!created.ok) throw new Error(`a customer cannot be added: ${created.status}`);
