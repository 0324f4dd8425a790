#!/usr/bin/env node
// Scores the library's explain() and lint() on the labelled corpora.
//   node score.mjs [--root DIR] [--failures FILE] [--requests FILE] [--misses N] [--json FILE]
// --root is the built project (default: this project). Prints one line a figure; exit 0 only when the floors below hold.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const opt = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const root = resolve(opt('--root', join(here, '../..')));
const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pick = (e) => (typeof e === 'string' ? e : pick(e.import ?? e.default ?? e['.']));
const lib = await import(
  pathToFileURL(join(root, pick(pkg.exports?.['.'] ?? pkg.exports ?? pkg.main))).href
);

const failuresFile = opt('--failures', join(here, 'failures.jsonl'));
const requestsFile = opt('--requests', join(here, 'requests.jsonl'));
const show = Number(opt('--misses', '0'));
const floors = {
  exact: 0.85,
  acceptable: 0.97,
  hard: 0.95,
  overconfident: 0.01,
  lint: 0.97,
  falseAlarm: 0.01,
};
const result = {};
const misses = [];

if (existsSync(failuresFile)) {
  const cases = rows(failuresFile);
  let exact = 0,
    ok = 0,
    hard = 0,
    hardOk = 0,
    over = 0,
    slowest = 0,
    named = 0;
  const t0 = performance.now();
  for (const c of cases) {
    const t = performance.now();
    let got;
    try {
      got = lib.explain(c.input, {
        ...(c.request === undefined ? {} : { request: c.request }),
        ...(c.context === undefined ? {} : { context: c.context }),
      });
    } catch (err) {
      got = { verdict: 'threw', causes: [], why: String(err) };
    }
    slowest = Math.max(slowest, performance.now() - t);
    const first =
      got.verdict === 'not-a-failure'
        ? 'not_an_error'
        : got.verdict === 'cause'
          ? got.causes?.[0]?.id
          : got.verdict === 'inconclusive'
            ? 'unknown'
            : String(got.verdict);
    const guess = got.verdict === 'inconclusive' ? got.causes?.[0]?.id : undefined;
    const isExact = first === c.cause;
    const isOk =
      isExact ||
      c.acceptable.includes(first) ||
      (c.acceptable.includes('unknown') && first === 'unknown');
    exact += isExact;
    ok += isOk;
    if (c.hard) {
      hard++;
      hardOk += isOk;
    }
    const confirmed = got.verdict === 'cause' && got.causes[0].certainty === 'confirmed';
    named += confirmed;
    if ((!isOk || c.cause === 'unknown') && confirmed) over++;
    if (!isOk)
      misses.push(
        `${c.id} want ${c.cause} got ${first}${guess ? ` (leans to ${guess})` : ''}${confirmed ? ' CONFIRMED' : ''} :: ${JSON.stringify(c.input.slice(0, 110))}`,
      );
  }
  const ms = performance.now() - t0;
  Object.assign(result, {
    cases: cases.length,
    exact: exact / cases.length,
    acceptable: ok / cases.length,
    hard: hardOk / Math.max(1, hard),
    confirmed: named,
    overconfident: over / cases.length,
    msPerText: ms / cases.length,
    slowestMs: slowest,
  });
}
if (existsSync(requestsFile)) {
  const cases = rows(requestsFile);
  let right = 0,
    decided = 0,
    alarms = 0,
    valids = 0,
    params = 0,
    paramsOk = 0;
  for (const c of cases) {
    let got;
    try {
      got = lib.lint(c.request, { endpoint: c.endpoint });
    } catch (err) {
      got = { verdict: 'threw', problems: [], why: String(err) };
    }
    const errors = (got.problems ?? []).filter((p) => p.severity === 'error');
    const verdict = got.verdict === 'valid' ? true : got.verdict === 'invalid' ? false : null;
    if (c.valid === true) {
      valids++;
      alarms += verdict === false;
    }
    if (c.valid !== null) {
      decided++;
      right += verdict === c.valid;
    }
    if (c.valid === false)
      for (const e of c.errors) {
        params++;
        const base = String(e.param).replace(/\[.*$/, '').split('.')[0];
        paramsOk += errors.some(
          (p) =>
            String(p.param) === e.param ||
            String(p.param).replace(/\[.*$/, '').split('.')[0] === base,
        );
      }
    if (c.valid !== null && verdict !== c.valid)
      misses.push(
        `${c.id} valid ${c.valid} got ${got.verdict} :: ${JSON.stringify(c.request).slice(0, 140)} want ${JSON.stringify(c.errors)}`,
      );
  }
  Object.assign(result, {
    requests: cases.length,
    lint: right / decided,
    falseAlarm: alarms / Math.max(1, valids),
    paramNamed: paramsOk / Math.max(1, params),
  });
}
for (const [k, v] of Object.entries(result))
  console.log(k.padEnd(14), Number.isInteger(v) ? v : v.toFixed(3));
for (const m of misses.slice(0, show)) console.log('miss', m);
if (opt('--json')) writeFileSync(opt('--json'), JSON.stringify({ result, misses }, null, 1));
const short = ['exact', 'acceptable', 'hard', 'lint']
  .filter((k) => k in result && result[k] < floors[k])
  .concat(['overconfident', 'falseAlarm'].filter((k) => k in result && result[k] > floors[k]));
console.log(
  short.length
    ? `below the floor: ${short.map((k) => `${k} ${result[k].toFixed(3)} (floor ${floors[k]})`).join(', ')}`
    : 'every floor holds',
);
process.exit(short.length ? 1 : 0);
