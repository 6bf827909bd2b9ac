// Figures in words: a line while measuring, and docs/performance.md between its two marks.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { operations } from './operations.mjs';

const DOCUMENT = 'docs/performance.md';
const BEGIN = '<!-- figures: written by make bench -->';
const END = '<!-- end of figures -->';

export function lineOf(operation, run, floor, before) {
  const cpu = run.serviceCpu + run.postgresCpu;
  const then = before?.runs?.find((each) => each.clients === run.clients);
  return [
    operation.name.padEnd(14),
    `${run.clients} clients`.padStart(10),
    `${run.perSecond}/s of ${run.possiblePerSecond}`.padStart(20),
    `p50 ${run.p50} p99 ${run.p99} ms`.padStart(26),
    `cpu ${run.serviceCpu} + ${run.postgresCpu} = ${cpu.toFixed(2)} ms`,
    floor?.cpu === undefined ? '' : `floor ${floor.cpu} ms`,
    then === undefined ? '' : `stored: p99 ${then.p99}, cpu ${(then.serviceCpu + then.postgresCpu).toFixed(2)}`,
    run.failures === undefined ? '' : `FAILED ${run.failures.join('; ')}`,
  ].join('  ');
}

/** Every size that was measured, largest first; what stands around the marks is written by hand and stays. */
export function writeReport() {
  const found = ['1m', '100k', '10k'].filter((size) => existsSync(`bench/results/${size}.json`));
  const figures = found.map((size) => section(JSON.parse(readFileSync(`bench/results/${size}.json`, 'utf8')))).join('\n');
  const text = readFileSync(DOCUMENT, 'utf8');
  const [head, rest] = text.split(BEGIN);
  writeFileSync(DOCUMENT, `${head}${BEGIN}\n${figures}\n${END}${rest.split(END)[1]}`);
}

function section(result) {
  const rows = operations.filter(({ name }) => result.operations[name]).flatMap((operation) => rowsOf(operation, result.operations[operation.name]));
  return `### ${result.customers.toLocaleString('en')} customers

${result.machine}; ${result.taken} UTC, load before ${result.loadBefore}. Ready ${result.readySeconds} s after the start, ${result.restMegabytes} MB
resident at rest and ${result.loadedMegabytes} MB after the load, PostgreSQL ${result.postgresMegabytes} MB; ${result.diskBytesPerCustomer.toLocaleString('en')} bytes on disk per customer with all that belongs to it.

| operation | clients | requests/s (at most) | p50 ms | p99 ms (target) | CPU ms: service + PostgreSQL (target) | floor CPU ms | ratio |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function rowsOf(operation, { runs, floor }) {
  return runs.map((run, index) => {
    const cpu = run.serviceCpu + run.postgresCpu;
    const target = (value) => (value === undefined ? '' : ` (${value})`);
    return `| ${index === 0 ? operation.label : ''} | ${run.clients} | ${run.perSecond} (${run.possiblePerSecond}) | ${run.p50} | ${run.p99}${
      run.clients === 8 ? target(operation.p99) : ''} | ${run.serviceCpu} + ${run.postgresCpu} = ${cpu.toFixed(2)}${target(operation.cpu)} | ${
      floor?.cpu ?? ''} | ${floor?.cpu ? (cpu / floor.cpu).toFixed(1) : ''} |`;
  });
}
