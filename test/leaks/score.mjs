#!/usr/bin/env node
// Scores a sanitizer on a leak corpus.
//   node score.mjs corpus.jsonl --module ./library.mjs   its sanitize(text, { env }) and findLeaks(text, { env })
//   node score.mjs corpus.jsonl --selftest               whether corpus and scorer agree
//   options: --quiet (no table of kinds) --failures N (print N failing cases)
// Exit status 0 only when no case leaks and at least 99 % of the evidence survives.
import { readFileSync } from 'node:fs';
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
async function main() {
  const argv = process.argv.slice(2);
  const opt = (n) => {
    const i = argv.indexOf(n);
    return i < 0 ? null : argv[i + 1];
  };
  const has = (n) => argv.includes(n);
  const file = argv[0];
  if (!file || file.startsWith('--')) {
    console.error('usage: score.mjs corpus.jsonl --module FILE | --selftest');
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
  if (!opt('--module')) {
    console.error('name --module');
    process.exit(2);
  }
  const mod = await import(pathToFileURL(resolve(opt('--module'))).href);
  if (typeof mod.sanitize !== 'function') {
    console.error('the module exports no sanitize()');
    process.exit(2);
  }

  const rows = await score(cases, mod.sanitize);
  const s = summary(rows);
  if (!has('--quiet')) console.log(table(rows, 'kind'));
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
  if (mod.findLeaks) {
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
  const pass = s.leakRate === 0 && s.keepRate >= KEEP_MIN && s.errors === 0;
  console.log(
    `cases ${s.cases} (${s.withSecrets} with secrets)  leak rate ${(100 * s.leakRate).toFixed(2)} % (${s.leaking} cases: ${s.whole} whole, ${s.partialOnly} in part only)  keep rate ${(100 * s.keepRate).toFixed(2)} % (${s.lost} of ${s.keeps} lost)  errors ${s.errors}  changed by a second pass ${s.unstable}  ${pass ? 'PASS' : 'FAIL'}`,
  );
  process.exit(pass ? 0 : 1);
}
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
