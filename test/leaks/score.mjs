#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
// Scores a sanitizer on a leak corpus.
//   node score.mjs corpus.jsonl --module ./sanitizer.mjs [--export sanitize]   text in, text out (sync or async), called as fn(text, { env })
//   node score.mjs corpus.jsonl --cmd "prog args"      one process; JSONL {id,text,env} in, JSONL {id,text} out, same order
//   node score.mjs corpus.jsonl --cmd-each "prog args" one process a case; text on stdin, text on stdout
//   options: --kinds (table a kind) --contexts (table a context) --failures N (print N failing cases) --stress --json FILE --selftest
// Exit status 0 only when no case leaks and at least 99 % of the evidence survives.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { views, leakOf, plain } from './corpus-lib.mjs';

const KEEP_MIN = 0.99;
const textOf = (r) => (typeof r === 'string' ? r : r?.text); // sanitize may return { text, replaced }
const squash = (t) => t.replace(/\s+/g, '');

export function judge(c, out) {
  const v = views(out),
    low = v.map((x) => x.toLowerCase());
  const leaks = [];
  for (const s of c.secrets) {
    const l = leakOf(s, v, low);
    if (l) leaks.push({ secret: s, ...l });
  }
  const p = plain(out),
    q = squash(out);
  const lost = c.keep.filter((k) => !out.includes(k) && !p.includes(k) && !q.includes(squash(k)));
  return { leaks, lost, whole: leaks.some((l) => l.whole) };
}

export async function score(cases, fn) {
  const rows = [];
  for (const c of cases) {
    let out = '',
      error = null;
    try {
      const o = textOf(await fn(c.text, { env: c.env ?? {} }, c));
      if (typeof o !== 'string') throw new Error('no text returned');
      out = o;
    } catch (err) {
      error = String(err?.message ?? err).slice(0, 200);
    }
    const j = judge(c, out);
    let again = null;
    if (!error) {
      try {
        again = textOf(await fn(out, { env: c.env ?? {} }, c)) === out;
      } catch {
        again = false;
      }
    }
    rows.push({
      id: c.id,
      kind: c.kind,
      context: c.context,
      secrets: c.secrets.length,
      keeps: c.keep.length,
      ...j,
      out,
      error,
      stable: again,
    });
  }
  return rows;
}
const pctOf = (a, b) => (b ? ((100 * a) / b).toFixed(1) : '-').padStart(6);
export function summary(rows) {
  const withS = rows.filter((x) => x.secrets);
  const leak = withS.filter((x) => x.leaks.length);
  const keeps = rows.reduce((n, x) => n + x.keeps, 0),
    lost = rows.reduce((n, x) => n + x.lost.length, 0);
  return {
    cases: rows.length,
    withSecrets: withS.length,
    leaking: leak.length,
    leakRate: withS.length ? leak.length / withS.length : 0,
    whole: leak.filter((x) => x.whole).length,
    partialOnly: leak.filter((x) => !x.whole).length,
    keeps,
    lost,
    keepRate: keeps ? (keeps - lost) / keeps : 1,
    errors: rows.filter((x) => x.error).length,
    unstable: rows.filter((x) => x.stable === false).length,
  };
}
function table(rows, by) {
  const g = new Map();
  for (const x of rows) {
    const k = x[by];
    if (!g.has(k)) g.set(k, []);
    g.get(k).push(x);
  }
  const lines = [`${by.padEnd(24)} cases  leak  whole  part   keep%`];
  for (const [k, l] of [...g].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const s = summary(l);
    lines.push(
      `${k.padEnd(24)} ${String(s.cases).padStart(5)} ${String(s.leaking).padStart(5)} ${String(s.whole).padStart(6)} ${String(s.partialOnly).padStart(5)}  ${pctOf(s.keeps - s.lost, s.keeps)}`,
    );
  }
  return lines.join('\n');
}
async function throughput(cases, fn, seconds = 1.5) {
  const bytes = cases.reduce((n, c) => n + Buffer.byteLength(c.text), 0);
  const speeds = [];
  const t0 = process.hrtime.bigint();
  do {
    const a = process.hrtime.bigint();
    for (const c of cases) {
      try {
        await fn(c.text, { env: c.env ?? {} }, c);
      } catch {}
    }
    speeds.push(bytes / 1e6 / (Number(process.hrtime.bigint() - a) / 1e9));
  } while (Number(process.hrtime.bigint() - t0) / 1e9 < seconds || speeds.length < 3);
  return speeds.sort((a, b) => a - b)[speeds.length >> 1];
}
// inputs that make careless patterns slow; each about 200 kB
export const STRESS = {
  'one long word': () => 'a'.repeat(200000),
  digits: () => '4'.repeat(200000),
  'hex run': () => '0f'.repeat(100000),
  equals: () => '='.repeat(200000),
  'sk- chain': () => 'sk-'.repeat(66000),
  'dots and words': () => 'a.'.repeat(100000),
  'at signs': () => 'a@'.repeat(100000),
  'scheme chain': () => 'http://a:'.repeat(22000),
  'quotes and backslashes': () => '\\"'.repeat(100000),
  'open quotes': () => '"key":"'.repeat(28000),
  spaces: () => ' '.repeat(200000) + 'x',
  colons: () => ':'.repeat(200000),
  'hex colons': () => 'ab:'.repeat(66000),
  percent: () => '%41'.repeat(66000),
  'begin markers': () => '-----BEGIN A PRIVATE KEY-----\n'.repeat(7000),
  'base64 body': () => 'QUJD'.repeat(50000),
  escapes: () => '\u001b['.repeat(100000),
  newlines: () => 'abcdef\n'.repeat(28000),
  dashes: () => '-'.repeat(200000),
  slashes: () => '/home/'.repeat(33000),
  'name=name=': () => 'token='.repeat(33000),
  'open braces': () => '{"a":'.repeat(40000),
};
async function stress(fn) {
  const res = [];
  for (const [name, mk] of Object.entries(STRESS)) {
    const t = mk();
    const a = process.hrtime.bigint();
    let err = '';
    try {
      await fn(t, { env: {} }, {});
    } catch (e) {
      err = ' ' + e.message.slice(0, 60);
    }
    res.push({ name, ms: Number(process.hrtime.bigint() - a) / 1e6, err });
  }
  return res.sort((a, b) => b.ms - a.ms);
}

async function main() {
  const argv = process.argv.slice(2);
  const opt = (n) => {
    const i = argv.indexOf(n);
    return i < 0 ? null : argv[i + 1];
  };
  const has = (n) => argv.includes(n);
  const file = argv[0];
  if (!file || file.startsWith('--')) {
    console.error(
      'usage: score.mjs corpus.jsonl --module FILE | --cmd "..." | --cmd-each "..." | --selftest',
    );
    process.exit(2);
  }
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  if (has('--selftest')) {
    const same = summary(await score(cases, (t) => t)),
      none = summary(await score(cases, () => ''));
    const ok =
      same.leakRate === 1 && same.keepRate === 1 && none.leakRate === 0 && none.keepRate === 0;
    console.log(
      `unchanged text: leak ${same.leakRate}, keep ${same.keepRate}; empty text: leak ${none.leakRate}, keep ${none.keepRate}; ${ok ? 'corpus and scorer agree' : 'PROBLEM'}`,
    );
    process.exit(ok ? 0 : 1);
  }
  let fn,
    mod = null;
  if (opt('--module')) {
    mod = await import(pathToFileURL(resolve(opt('--module'))).href);
    fn = mod[opt('--export') ?? 'sanitize'] ?? mod.default;
    if (typeof fn !== 'function') {
      console.error('the module exports no sanitize()');
      process.exit(2);
    }
  } else if (opt('--cmd')) {
    const input =
      cases.map((c) => JSON.stringify({ id: c.id, text: c.text, env: c.env ?? {} })).join('\n') +
      '\n';
    const p = spawnSync('sh', ['-c', opt('--cmd')], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 29,
    });
    const got = new Map(
      p.stdout
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((l) => {
          const o = JSON.parse(l);
          return [o.id, o.text];
        }),
    );
    fn = (t, _, c) => (c?.text === t ? got.get(c.id) : t);
  } else if (opt('--cmd-each')) {
    fn = (t, { env }) => {
      const p = spawnSync('sh', ['-c', opt('--cmd-each')], {
        input: t,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, ...env },
      });
      if (p.status) throw new Error('exit ' + p.status);
      return p.stdout;
    };
  } else {
    console.error('name --module, --cmd or --cmd-each');
    process.exit(2);
  }

  const rows = await score(cases, fn);
  const s = summary(rows);
  if (!has('--quiet')) {
    console.log(table(rows, 'kind'));
    if (has('--contexts')) console.log('\n' + table(rows, 'context'));
  }
  const n = Number(opt('--failures') ?? 0);
  let shown = 0;
  for (const x of rows) {
    if (shown >= n) break;
    if (!x.leaks.length && !x.lost.length && !x.error) continue;
    shown++;
    const c = cases.find((y) => y.id === x.id);
    console.log(
      `\n-- ${x.id} (${x.context})${x.error ? ' ERROR ' + x.error : ''}\n in  ${JSON.stringify(c.text).slice(0, 900)}\n out ${JSON.stringify(x.out).slice(0, 900)}${x.leaks.map((l) => `\n   leak ${l.whole ? 'whole' : 'part'} ${JSON.stringify(l.part.slice(0, 60))} of ${JSON.stringify(l.secret.slice(0, 50))}`).join('')}${x.lost.length ? '\n   lost ' + JSON.stringify(x.lost) : ''}`,
    );
  }
  if (mod?.findLeaks) {
    let hit = 0,
      tot = 0,
      alarm = 0,
      clean = 0;
    for (const c of cases) {
      const o = { env: c.env ?? {} };
      if (c.secrets.length) {
        tot++;
        if ((await mod.findLeaks(c.text, o)).length) hit++;
      } else {
        clean++;
        if ((await mod.findLeaks(c.text, o)).length) alarm++;
      }
    }
    let after = 0;
    for (const x of rows)
      if ((await mod.findLeaks(x.out, { env: cases.find((y) => y.id === x.id).env ?? {} })).length)
        after++;
    console.log(
      `self-check: finds something in ${hit}/${tot} unsanitized cases with secrets, in ${alarm}/${clean} without; alarms on ${after}/${rows.length} sanitized outputs`,
    );
  }
  const mbs = opt('--cmd-each') || opt('--cmd') ? null : await throughput(cases, fn);
  let worst = null;
  if (has('--stress') && !opt('--cmd') && !opt('--cmd-each')) {
    const st = await stress(fn);
    worst = st[0];
    console.log(
      'slowest 200 kB inputs: ' +
        st
          .slice(0, 4)
          .map((x) => `${x.name} ${x.ms.toFixed(0)} ms${x.err}`)
          .join('; '),
    );
  }
  const pass = s.leakRate === 0 && s.keepRate >= KEEP_MIN && s.errors === 0;
  console.log(
    `cases ${s.cases} (${s.withSecrets} with secrets)  leak rate ${(100 * s.leakRate).toFixed(2)} % (${s.leaking} cases: ${s.whole} whole, ${s.partialOnly} in part only)  keep rate ${(100 * s.keepRate).toFixed(2)} % (${s.lost} of ${s.keeps} lost)  errors ${s.errors}  changed by a second pass ${s.unstable}${mbs ? `  throughput ${mbs.toFixed(2)} MB/s` : ''}  ${pass ? 'PASS' : 'FAIL'}`,
  );
  if (opt('--json'))
    writeFileSync(
      opt('--json'),
      JSON.stringify({ ...s, mbs, worst, rows: rows.map(({ out, ...x }) => x) }, null, 1),
    );
  process.exit(pass ? 0 : 1);
}
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
