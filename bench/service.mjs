// The packaged service as a user starts it, on a folder that bench-data has filled.
import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { request as send, Agent } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

export async function startService(folder) {
  const port = await freePort();
  const log = openSync(join(folder, 'service.log'), 'a');
  const begun = performance.now();
  const process_ = spawn('scripts/run.sh', ['--built'], {
    stdio: ['ignore', log, log],
    // The limits stay on their path, but out of the way of one machine that asks for two hundred members.
    env: {
      ...process.env, PORT: String(port), RAPPORT_DATA: folder, DATABASE_URL: '', RAPPORT_MAIL_MOCK: 'true',
      RAPPORT_LIMIT_ADDRESS: '100000000', RAPPORT_LIMIT_MEMBER: '100000000', RAPPORT_LIMIT_SIGN_IN: '100000',
    },
  });
  while (!(await isReady(port))) {
    if (process_.exitCode !== null) throw new Error(`the service ended: ${folder}/service.log`);
    await sleep(20);
  }
  const [postmaster, , , databasePort] = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n');
  return {
    port,
    pid: process_.pid,
    postmaster: Number(postmaster),
    databasePort: Number(databasePort),
    readySeconds: (performance.now() - begun) / 1000,
    stop: () => new Promise((done) => { process_.once('exit', done); process_.kill('SIGTERM'); }),
  };
}

/** One connection of one member: sends a request and answers its status, its bytes and its JSON when it is asked for. */
export class Client {
  constructor(port, token) {
    this.port = port;
    this.token = token;
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 });
  }

  send({ method, path, body }, wanted = false) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      // As browsers ask, but for answers that are read here.
      'accept-encoding': wanted ? 'gzip' : 'gzip, deflate, br, zstd',
      ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
      ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    return new Promise((done, failed) => {
      const options = { host: '127.0.0.1', port: this.port, method, path: `/api/v1${path}`, headers, agent: this.agent };
      const asked = send(options, (answer) => {
        const parts = [];
        let bytes = 0;
        answer.on('data', (part) => { bytes += part.length; if (wanted || answer.statusCode >= 400) parts.push(part); });
        answer.on('end', () => done({ status: answer.statusCode, bytes, text: parts.length ? textOf(answer, parts) : '' }));
        answer.on('error', failed);
      });
      asked.on('error', failed);
      asked.end(text);
    });
  }

  async json(request) {
    const answer = await this.send(request, true);
    if (answer.status >= 400) throw new Error(`${request.method} ${request.path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  }

  close() {
    this.agent.destroy();
  }
}

export async function signIn(port, member) {
  const client = new Client(port);
  const body = { email: `${member}@bench.example`, password: process.env.RAPPORT_DEMO_PASSWORD ?? 'rapport-demo' };
  const { accessToken } = await client.json({ method: 'POST', path: '/auth/sign-in', body });
  client.close();
  return accessToken;
}

function textOf(answer, parts) {
  const whole = Buffer.concat(parts);
  return (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString('utf8');
}

function isReady(port) {
  return new Promise((done) => {
    send({ host: '127.0.0.1', port, path: '/q/health/ready' }, (answer) => { answer.resume(); done(answer.statusCode === 200); })
      .on('error', () => done(false))
      .end();
  });
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
