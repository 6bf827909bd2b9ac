import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export async function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The packaged service as a process of its own, with a data folder of its own. */
export class Service {
  /** @param settings of its environment; without a database among them it brings its own */
  static async prepare(folder, settings = {}) {
    mkdirSync(folder, { recursive: true });
    return new Service(folder, await freePort(), settings);
  }

  constructor(folder, port, settings) {
    this.data = join(folder, 'data');
    this.log = join(folder, 'service.log');
    this.port = port;
    this.address = `http://localhost:${port}`;
    this.api = `${this.address}/api/v1`;
    this.settings = settings;
  }

  start() {
    const out = openSync(this.log, 'a');
    this.process = spawn('scripts/run.sh', ['--built'], {
      stdio: ['ignore', out, out],
      env: {
        ...process.env,
        PORT: String(this.port),
        RAPPORT_DATA: this.data,
        RAPPORT_DEMO: 'true',
        RAPPORT_DEMO_PASSWORD: 'rapport-demo',
        RAPPORT_ENV: 'test',
        DATABASE_URL: '',
        ...this.settings,
      },
    });
    return this;
  }

  async ready(limitSeconds = 300) {
    const until = Date.now() + limitSeconds * 1000;
    while (Date.now() < until) {
      if (this.process.exitCode !== null) throw new Error(`the service did not start; its log is ${this.log}`);
      try {
        if ((await fetch(`${this.address}/q/health/ready`)).ok) return this;
      } catch {
        // Not listening yet.
      }
      await sleep(100);
    }
    throw new Error(`not ready after ${limitSeconds} s; the log is ${this.log}`);
  }

  freeze() {
    this.process.kill('SIGSTOP');
  }

  thaw() {
    this.process.kill('SIGCONT');
  }

  /** Ends it, by default as an operator does; resolves when it is gone. */
  async end(signal = 'SIGTERM') {
    if (!this.process || this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await gone;
  }

  postmasterPid() {
    return Number(this.#postmaster()[0]);
  }

  /** What another copy needs for using this one's database: each login with its own password, as in production. */
  database() {
    const passwords = this.#passwords();
    return {
      DATABASE_URL: `postgres://rapport_service:${passwords.service}@127.0.0.1:${this.#postmaster()[3].trim()}/rapport`,
      QUARKUS_LIQUIBASE_USERNAME: 'rapport_owner',
      QUARKUS_LIQUIBASE_PASSWORD: passwords.owner,
    };
  }

  /** For what follows the embedded server, which its other logins may not. */
  superuser() {
    return { port: Number(this.#postmaster()[3]), password: this.#passwords().superuser };
  }

  #passwords() {
    const lines = readFileSync(join(this.data, 'postgres-passwords'), 'utf8').trim().split('\n');
    return Object.fromEntries(lines.map((line) => line.split('=')));
  }

  #postmaster() {
    return readFileSync(join(this.data, 'postgres/postmaster.pid'), 'utf8').split('\n');
  }
}
