import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A second server that follows the embedded one of a service by streaming replication. */
export class Standby {
  /** Of a service that is stopped, and its server with it. */
  static copyOf(service, folder, port) {
    cpSync(join(service.data, 'postgres'), folder, { recursive: true, mode: 0 });
    execFileSync('chmod', ['700', folder]);
    rmSync(join(folder, 'postmaster.pid'), { force: true });
    writeFileSync(join(folder, 'standby.signal'), '');
    return new Standby(service, folder, port);
  }

  constructor(service, folder, port) {
    this.folder = folder;
    this.port = port;
    const programs = readdirSync(service.data).find((name) => name.startsWith('postgresql-'));
    this.bin = join(service.data, programs, 'bin');
  }

  start(primary) {
    if (existsSync(join(this.folder, 'postmaster.pid'))) rmSync(join(this.folder, 'postmaster.pid'));
    const { port, password } = primary.superuser();
    appendFileSync(
      join(this.folder, 'postgresql.auto.conf'),
      `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=${password}'\n` +
        "hot_standby_feedback = on\nwal_retrieve_retry_interval = '500ms'\n",
    );
    // A standby refuses to follow a primary that takes more connections than itself.
    const [most] = readFileSync(join(this.folder, 'postmaster.opts'), 'utf8').match(/max_connections=\d+/);
    const options = `-c port=${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c ${most}`;
    this.#run('pg_ctl', ['start', '-D', this.folder, '-l', `${this.folder}.log`, '-w', '-t', '60', '-o', options]);
  }

  /** Replays nothing more until it is thawed, and still answers queries. */
  freeze() {
    this.#signal('SIGSTOP', ['startup', 'walreceiver']);
  }

  thaw() {
    this.#signal('SIGCONT', ['startup', 'walreceiver']);
  }

  kill() {
    this.thaw();
    const pid = this.#pid();
    if (pid) {
      const children = this.#children(pid);
      for (const each of [pid, ...children]) this.#kill(each, 'SIGKILL');
    }
  }

  #pid() {
    const file = join(this.folder, 'postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
  }

  #signal(signal, roles) {
    const pid = this.#pid();
    for (const child of pid ? this.#children(pid) : []) {
      const title = execFileSync('ps', ['-o', 'args=', '-p', String(child)], { encoding: 'utf8' });
      if (roles.some((role) => title.includes(role))) this.#kill(child, signal);
    }
  }

  #children(pid) {
    const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
    return listed
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter(([, parent]) => parent === pid)
      .map(([child]) => child);
  }

  #kill(pid, signal) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended by itself.
    }
  }

  /** As root in a user namespace, since PostgreSQL refuses root. */
  #run(program, args) {
    const command = [join(this.bin, program), ...args];
    const [first, ...rest] = process.getuid() === 0 ? ['unshare', '-U', ...command] : command;
    execFileSync(first, rest, { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C' } });
  }
}
