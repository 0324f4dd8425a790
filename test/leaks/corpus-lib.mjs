// Shared primitives of the leak corpora: a seeded random source, synthetic value makers,
// marker-based text assembly, and the leak matcher that score.mjs uses too.
// Original code. Every value made here is synthetic: random characters in a public shape.
// Vendor prefixes are joined at run time so that this file itself holds no key-shaped literal.

// ---------------------------------------------------------------- random source
export function rng(seed) {
  let h = 2166136261 >>> 0;
  for (const c of String(seed)) {
    h ^= c.codePointAt(0);
    h = Math.imul(h, 16777619) >>> 0;
  }
  let a = h || 1;
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const r = {
    next,
    int: (lo, hi) => lo + Math.floor(next() * (hi - lo + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (p) => next() < p,
    chars: (alphabet, n) => {
      let s = '';
      for (let i = 0; i < n; i++) s += alphabet[Math.floor(next() * alphabet.length)];
      return s;
    },
    shuffle: (list) => {
      const l = [...list];
      for (let i = l.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [l[i], l[j]] = [l[j], l[i]];
      }
      return l;
    },
  };
  return r;
}

export const A = {
  hex: '0123456789abcdef',
  HEX: '0123456789ABCDEF',
  digit: '0123456789',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  b32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
};
A.alpha = A.lower + A.upper;
A.alnum = A.alpha + A.digit;
A.url = A.alnum + '-_';
A.b64 = A.alnum + '+/';
const j = (...p) => p.join('');

// ---------------------------------------------------------------- markers
// S(x): x is secret. K(x): x has to survive. Private-use characters, so JSON and HTML escaping leave them alone.
const S0 = '\uE000',
  S1 = '\uE001',
  K0 = '\uE002',
  K1 = '\uE003';
const MARKS = /[\uE000-\uE003]/g;
export const S = (x) => S0 + x + S1;
export const K = (x) => K0 + x + K1;
export const bare = (t) => t.replace(MARKS, '');
export const mapSecrets = (t, fn) =>
  t.replace(/\uE000([^\uE001]*)\uE001/g, (_, v) => S0 + fn(v) + S1);
export function spans(t, open = S0, close = S1) {
  const out = [];
  let i = 0;
  for (;;) {
    const a = t.indexOf(open, i);
    if (a < 0) break;
    const b = t.indexOf(close, a);
    if (b < 0) throw new Error('open marker');
    out.push(t.slice(a + 1, b));
    i = b + 1;
  }
  return out;
}
const withoutSecrets = (t) => bare(t.replace(/\uE000[^\uE001]*\uE001/g, '\u0000'));

// ---------------------------------------------------------------- what may stay of a secret: its public prefix
export const PREFIXES = [
  'sk-proj-',
  'sk-svcacct-',
  'sk-service-',
  'sk-admin-',
  'sk-None-',
  'sk-ant-api03-',
  'sk-ant-admin01-',
  'sk-ant-oat01-',
  'sk-or-v1-',
  'sk-sp-',
  'sk-',
  'github_pat_',
  'ghp_',
  'gho_',
  'ghs_',
  'ghu_',
  'glpat-',
  'npm_',
  'hf_',
  'r8_',
  'AIza',
  'gsk_',
  'xai-',
  'pplx-',
  'hvs.',
  'SG.',
  'pat-',
  'xoxb-',
  'xoxp-',
  'xapp-1-',
  'https://hooks.slack.com/services/',
  'https://discord.com/api/webhooks/',
  'sk_live_',
  'sk_test_',
  'rk_live_',
  'whsec_',
  'AKIA',
  'ASIA',
  'ek_',
  'sess-',
  'org-',
  'proj_',
  'user-',
  'Bearer ',
  'Basic ',
  'Key ',
  'data:image/png;base64,',
  'data:image/jpeg;base64,',
  'data:image/webp;base64,',
  'iVBORw0KGgoAAAANSUhEUgAA',
  '/9j/4AAQSkZJRgABAQAAAQABAAD/',
  'UklGR',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI',
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB',
  'AAAAC3NzaC1lZDI1NTE5AAAAI',
  'b3BlbnNzaC1rZXktdjEAAAAA',
  'eyJhbGciOi',
  'MII',
  'otpauth://totp/',
].sort((x, y) => y.length - x.length);
export function core(secret) {
  for (const p of PREFIXES)
    if (secret.startsWith(p) && secret.length > p.length) return secret.slice(p.length);
  return secret;
}
// Length of the shortest run of characters that counts as a leak of this secret.
export const runLength = (n) => (n >= 12 ? 8 : n >= 8 ? 6 : n);

// ---------------------------------------------------------------- views of an output: ways a reader could still get at the secret
const ANSI =
  /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[[0-9;:?]*[ -/]*[@-~]|\u001b[@-Z\\-_]/g;
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff]/g;
const LOOKS = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  к: 'k',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  ο: 'o',
  α: 'a',
  ν: 'v',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  '＿': '_',
  ı: 'i',
};
const LOOKS_RE = new RegExp('[' + Object.keys(LOOKS).join('') + ']', 'g');
export function plain(t) {
  return t
    .replace(ANSI, '')
    .replace(INVISIBLE, '')
    .replace(LOOKS_RE, (c) => LOOKS[c])
    .normalize('NFKC');
}
const joinLines = (t) =>
  t
    .replace(/=\r?\n/g, '') // quoted-printable soft break
    .replace(/\\\r?\n[ \t]*/g, '') // backslash continuation
    .replace(/['"`]\s*(?:\+\s*)?\r?\n\s*(?:\+\s*)?['"`]/g, '') // "ab" + newline "cd"
    .replace(/[ \t]*[│|┃]?[ \t]*\r?\n[ \t]*(?:[>│|┃]+[ \t]*)*/g, '');
const pctDecode = (t) =>
  t.replace(/(?:%[0-9a-fA-F]{2})+/g, (m) => {
    try {
      return decodeURIComponent(m);
    } catch {
      return m;
    }
  });
const NAMED = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  sol: '/',
  equals: '=',
  hyphen: '-',
  lowbar: '_',
  plus: '+',
  colon: ':',
  commat: '@',
  period: '.',
};
const htmlDecode = (t) =>
  t.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (m, h, d, n) =>
    h ? String.fromCodePoint(parseInt(h, 16)) : d ? String.fromCodePoint(+d) : (NAMED[n] ?? m),
  );
const unescape1 = (t) =>
  t.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(["'\\/`bfnrt]))/g, (_, u, x, c) =>
    u
      ? String.fromCharCode(parseInt(u, 16))
      : x
        ? String.fromCharCode(parseInt(x, 16))
        : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[c] ?? c),
  );
const b64Decode = (t) =>
  (t.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? [])
    .filter((m) => m.length < 20000)
    .map((m) => {
      const s = m.replace(/-/g, '+').replace(/_/g, '/');
      return [0, 1, 2, 3]
        .map((o) => Buffer.from(s.slice(o), 'base64').toString('latin1'))
        .join('\n');
    })
    .join('\n');
export function views(out) {
  const p = plain(out);
  const set = new Set([out, p]);
  set.add(joinLines(p));
  const pct = pctDecode(p);
  set.add(pct);
  set.add(pctDecode(pct));
  set.add(pct.replace(/\+/g, ' '));
  const html = htmlDecode(p);
  set.add(html);
  const u1 = unescape1(p);
  set.add(u1);
  set.add(unescape1(u1));
  set.add(joinLines(unescape1(u1)));
  set.add(joinLines(html));
  const b = b64Decode(p);
  if (b) set.add(b);
  const bj = b64Decode(joinLines(p));
  if (bj) set.add(bj);
  return [...new Set([out, ...[...set].map(plain)])]; // the raw text too: link targets vanish from the plain view
}
// null, or { part, whole } for the first surviving run of the secret
export function leakOf(secret, viewList, lowered) {
  const c = plain(core(secret)).replace(/\r?\n/g, '');
  const n = runLength(c.length);
  if (c.length < 6 || n === c.length) {
    // short: whole and exact, on its own or inside a longer run
    for (const v of viewList) if (v.includes(c)) return { part: c, whole: true };
    return null;
  }
  const lc = c.toLowerCase();
  const low = lowered ?? viewList.map((v) => v.toLowerCase());
  for (const v of low) if (v.includes(lc)) return { part: c, whole: true };
  const step = lc.length > 4000 ? 37 : 1; // bodies: sampled runs
  for (let i = 0; i + n <= lc.length; i += step) {
    const g = lc.slice(i, i + n);
    if (/^(.)\1+$/.test(g)) continue;
    for (const v of low) if (v.includes(g)) return { part: c.slice(i, i + n), whole: false };
  }
  return null;
}

// ---------------------------------------------------------------- case assembly
const PLACEHOLDER_WORDS = [
  'redact',
  'remov',
  'privat',
  'prompt',
  'secret',
  'token',
  'hidden',
  'masked',
  'omitted',
  'charact',
  'bytes',
  'image',
  'email',
  'phone',
  'address',
  'path',
  'user',
  'home',
  'host',
  'internal',
  'public',
  'number',
  'account',
  'organi',
  'project',
  'session',
  'cookie',
  'password',
  'base64',
  'truncat',
  'sanitiz',
  'withheld',
  'content',
  'file',
  'data',
];
export class Corpus {
  constructor(tag) {
    this.tag = tag;
    this.list = [];
    this.count = {};
  }
  // make() returns marked text, or { text, env, raw }; raw: secrets before a transformation
  add(kind, context, make, opts = {}) {
    for (let tries = 0; tries < 12; tries++) {
      const m = make();
      const marked = typeof m === 'string' ? m : m.text;
      const problem = this.#put(kind, context, marked, typeof m === 'string' ? {} : m, opts);
      if (!problem) return;
      if (tries === 11)
        throw new Error(`${kind}/${context}: ${problem}\n${bare(marked).slice(0, 600)}`);
    }
  }
  #put(kind, context, marked, m, opts) {
    const text = bare(marked);
    const found = spans(marked);
    const secrets = new Set(m.raw ?? []);
    for (const f of found) {
      const b = f.replace(MARKS, '');
      if (b)
        for (const piece of m.raw ? b.split(ANSI).flatMap((x) => x.split(/\r?\n[ >│|]*/)) : [b])
          if (piece.length >= 8 || !m.raw) secrets.add(piece);
    }
    const list = [...secrets].filter((s) => s && !PREFIXES.includes(s));
    const keep = [...new Set(spans(marked, K0, K1).map((k) => k.replace(MARKS, '')))].filter(
      (k) => k.length > 2 && !/[\n\u001b]/.test(k) && text.includes(k),
    );
    if (!opts.keepOnly && !list.length) return 'no secret';
    if (opts.keepOnly && list.length) return 'secret in a keep-only case';
    if (!keep.length) return 'no keep';
    const v = views(text);
    const low = v.map((x) => x.toLowerCase());
    for (const s of list) if (!leakOf(s, v, low)) return `secret not findable: ${s.slice(0, 60)}`;
    const rest = views(withoutSecrets(marked));
    const restLow = rest.map((x) => x.toLowerCase());
    for (const s of list) {
      const l = leakOf(s, rest, restLow);
      if (l) return `part of a secret in the plain text: ${l.part}`;
    }
    const kv = views(keep.join('\n'));
    const kvLow = kv.map((x) => x.toLowerCase());
    for (const s of list)
      if (leakOf(s, kv, kvLow)) return `keep overlaps secret: ${s.slice(0, 40)}`;
    if (opts.words)
      for (const s of list)
        for (const w of PLACEHOLDER_WORDS)
          if (s.toLowerCase().includes(w)) return `placeholder word ${w} in ${s.slice(0, 60)}`;
    const n = (this.count[kind] = (this.count[kind] ?? 0) + 1);
    const rec = {
      id: `${this.tag}-${kind}-${String(n).padStart(2, '0')}`,
      kind,
      context,
      text,
      secrets: list,
      keep,
    };
    if (m.env) rec.env = m.env;
    this.list.push(rec);
    return null;
  }
  jsonl() {
    return this.list.map((c) => JSON.stringify(c)).join('\n') + '\n';
  }
}

// ---------------------------------------------------------------- transformations (work on marked text)
export function wrapAt(t, width = 80) {
  let col = 0,
    out = '';
  for (const c of t) {
    if (c >= '\uE000' && c <= '\uE003') {
      out += c;
      continue;
    }
    if (c === '\n') {
      out += c;
      col = 0;
      continue;
    }
    if (col === width) {
      out += '\n';
      col = 0;
    }
    out += c;
    col++;
  }
  return out;
}
// pads the lead so that the first secret crosses the right margin
export function straddle(lead, secret, tail, r, width = 80) {
  const len = bare(secret).length;
  const inside = Math.max(6, Math.min(len - 6, r.int(8, Math.max(9, Math.min(len - 8, 60)))));
  const startCol = width - inside;
  const words = [
    'retrying',
    'worker',
    'image',
    'batch',
    'step',
    'queue',
    'attempt',
    'generate',
    'call',
    'render',
  ];
  let l = bare(lead);
  const lastNl = l.lastIndexOf('\n');
  let col = (l.length - lastNl - 1) % width;
  let pad = (((startCol - col) % width) + width) % width;
  let filler = '';
  while (filler.length < pad) filler += r.pick(words) + ' ';
  filler = filler.slice(0, pad);
  if (filler && !filler.endsWith(' ')) filler = filler.slice(0, -1) + ' ';
  return filler.slice(0, pad) + lead + secret + tail;
}
export function ansiSplit(t, r) {
  const sgr = () =>
    '\u001b[' + r.pick(['0;33', '36', '1;31', '38;5;208', '0', '4;34', '01;31']) + 'm';
  return mapSecrets(t, (v) => {
    if (v.length < 10) return sgr() + v + '\u001b[0m';
    const cuts = [...new Set([r.int(5, v.length - 4), r.int(5, v.length - 4)])].sort(
      (a, b) => a - b,
    );
    let out = sgr(),
      at = 0;
    for (const c of cuts) {
      out += v.slice(at, c) + r.pick(['\u001b[0m', '\u001b[m\u001b[K', '\u001b[39m']) + sgr();
      at = c;
    }
    return out + v.slice(at) + '\u001b[0m';
  });
}
export function invisible(t, r) {
  return mapSecrets(t, (v) => {
    const mode = r.int(0, 3);
    if (mode === 0 && v.includes('-')) {
      const d = r.pick(['\u2011', '\u2010', '\u2013', '\u2212']);
      return v.replace(/-/g, d);
    }
    if (mode === 1) {
      const map = {
        a: 'а',
        e: 'е',
        o: 'о',
        p: 'р',
        c: 'с',
        x: 'х',
        A: 'А',
        B: 'В',
        E: 'Е',
        K: 'К',
        M: 'М',
        T: 'Т',
      };
      let hit = 0;
      const o = [...v].map((c, i) => (i > 3 && hit < 4 && map[c] ? (hit++, map[c]) : c)).join('');
      if (hit) return o;
    }
    const z = r.pick(['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad']);
    const cuts = [r.int(4, v.length - 4), r.int(4, v.length - 4)].sort((a, b) => a - b);
    return v.slice(0, cuts[0]) + z + v.slice(cuts[0], cuts[1]) + z + v.slice(cuts[1]);
  });
}
export const crlf = (t) => t.replace(/\r?\n/g, '\r\n');
export const htmlEscape = (t) =>
  t
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
export const jsonEscape = (t) => JSON.stringify(t).slice(1, -1);
export const pct = (v, r) => {
  const low = r.chance(0.4);
  return [...v]
    .map((c) =>
      /[A-Za-z0-9]/.test(c)
        ? c
        : '%' +
          Buffer.from(c)
            .toString('hex')
            .match(/../g)
            .map((h) => (low ? h : h.toUpperCase()))
            .join('%'),
    )
    .join('');
};
export const rawSecrets = (t) => spans(t).map((s) => s.replace(MARKS, ''));

// Puts a line into a surrounding; used for kinds that are lines rather than named credentials.
export const SURROUND = {
  markdown: (t) => '```text\n' + t + '\n```\n',
  crlf: (t) => crlf(t + '\n'),
  html: (t) => '<li><code>' + htmlEscape(t) + '</code></li>',
  'json-escaped': (t) => '{"level":"error","msg":"' + jsonEscape(t) + '"}',
  ansi: (t) => '\u001b[31m\u2716\u001b[0m \u001b[1m' + t + '\u001b[0m',
};
// variants: [context, make] pairs taken in turn; every third case is put into a surrounding from the list
export function variants(C, r, kind, n, list, opts = {}) {
  const order = r.shuffle(list.map((_, i) => i));
  for (let i = 0; i < n; i++) {
    const [ctx, fn] = list[order[i % list.length]];
    const w = opts.bare || i % 3 !== 2 ? null : r.pick(opts.surround ?? Object.keys(SURROUND));
    C.add(
      kind,
      w ?? ctx,
      () => {
        const m = fn();
        if (!w) return m;
        return typeof m === 'string' ? SURROUND[w](m) : { ...m, text: SURROUND[w](m.text) };
      },
      opts,
    );
  }
}

// ---------------------------------------------------------------- synthetic values
const MAGIC = j('T3Blbk', 'FJ');
export const make = {
  openaiLegacy: (r) => j('s', 'k-') + r.chars(A.alnum, 20) + MAGIC + r.chars(A.alnum, 20),
  openaiProj: (r, side = r.pick([74, 74, 58, 20])) =>
    j('s', 'k-', 'proj-') +
    r.chars(side === 20 ? A.alnum : A.url, side - 1) +
    r.chars(A.alnum, 1) +
    MAGIC +
    r.chars(side === 20 ? A.alnum : A.url, side - 1) +
    r.chars(A.alnum, 1),
  openaiSvc: (r) =>
    j('s', 'k-', r.chance(0.85) ? 'svcacct-' : 'service-') +
    r.chars(A.url, 57) +
    r.chars(A.alnum, 1) +
    MAGIC +
    r.chars(A.url, 57) +
    r.chars(A.alnum, 1),
  openaiAdmin: (r) =>
    j('s', 'k-', 'admin-') +
    r.chars(A.url, 57) +
    r.chars(A.alnum, 1) +
    MAGIC +
    r.chars(A.url, 57) +
    r.chars(A.alnum, 1),
  openaiNone: (r) => j('s', 'k-', 'None-') + r.chars(A.alnum, 20) + MAGIC + r.chars(A.alnum, 20),
  openaiSess: (r) => j('se', 'ss-') + r.chars(A.alnum, 40),
  openaiEk: (r) => j('e', 'k_') + (r.chance(0.6) ? r.chars(A.hex, 32) : r.chars(A.alnum, 40)),
  azure32: (r) => r.chars(A.hex, 32),
  azure84: (r) =>
    r.chars(A.alnum, 52) +
    'JQQJ99' +
    r.pick(['AK', 'BC', 'BJ', 'CA']) +
    'ACYeBjFX' +
    'J3w3AAAB' +
    'ACOG' +
    r.chars(A.alnum, 4),
  anthropic: (r) => j('s', 'k-ant-', 'api03-') + r.chars(A.url, 93) + 'AA',
  google: (r) => j('AI', 'za') + 'Sy' + r.chars(A.url, 32) + r.chars(A.alnum, 1),
  openrouter: (r) => j('s', 'k-or-', 'v1-') + r.chars(A.hex, 64),
  replicate: (r) => j('r', '8_') + r.chars(A.alnum, 37),
  hf: (r) => j('h', 'f_') + r.chars(A.alpha, 34),
  ghp: (r) => j('gh', r.pick(['p', 'o', 's', 'u']), '_') + r.chars(A.alnum, 36),
  ghFine: (r) => j('github', '_pat_') + r.chars(A.alnum, 22) + '_' + r.chars(A.alnum, 59),
  npm: (r) => j('np', 'm_') + r.chars(A.alnum, 36),
  slackBot: (r) =>
    j('xo', 'xb-') + r.chars(A.digit, 12) + '-' + r.chars(A.digit, 13) + '-' + r.chars(A.alnum, 24),
  slackApp: (r) =>
    j('xa', 'pp-1-') +
    'A' +
    r.chars(A.upper + A.digit, 10) +
    '-' +
    r.chars(A.digit, 13) +
    '-' +
    r.chars(A.hex, 64),
  slackHook: (r) =>
    j('https://hooks.', 'slack.com/services/') +
    'T' +
    r.chars(A.upper + A.digit, 10) +
    '/B' +
    r.chars(A.upper + A.digit, 10) +
    '/' +
    r.chars(A.alnum, 24),
  stripe: (r) => j(r.pick(['s', 'r']), 'k_', 'live_') + r.chars(A.alnum, r.pick([24, 99])),
  stripeHook: (r) => j('wh', 'sec_') + r.chars(A.alnum, 32),
  awsId: (r) => j(r.pick(['AK', 'AS']), 'IA') + r.chars(A.b32, 16),
  awsSecret: (r) => {
    let s;
    do {
      s = r.chars(A.b64, 40);
    } while (!/[+/]/.test(s) || !/\d/.test(s));
    return s;
  },
  jwt: (r) =>
    [
      { alg: 'RS256', typ: 'JWT', kid: r.chars(A.alnum, 8) },
      {
        sub: 'u|' + r.chars(A.digit, 14),
        mail: r.chars(A.lower, 7) + '@' + r.chars(A.lower, 6) + '.example',
        exp: 1795000000 + r.int(0, 9e6),
      },
    ]
      .map((o) => Buffer.from(JSON.stringify(o)).toString('base64url'))
      .join('.') +
    '.' +
    r.chars(A.url, 86),
  opaque: (r) =>
    r.pick([
      () => r.chars(A.alnum, 40),
      () => r.chars(A.url, 64),
      () => r.chars(A.hex, 48),
      () => r.chars(A.alnum, 24) + '.' + r.chars(A.alnum, 12),
    ])(),
  password: (r) =>
    r.pick(['Wint3r', 'Zeppelin', 'k0laCzka', 'blauWal', 'Tr4m', 'qUartz', 'mOkka', 'Fjord']) +
    r.pick(['!', '#', '_', '.', '-', '$', '']) +
    r.chars(A.alnum, r.int(4, 8)) +
    r.pick(['!', '%', '+', '', '=', '*']),
  uuid: (r) =>
    [8, 4, 4, 4, 12]
      .map((n, i) =>
        i === 2
          ? '4' + r.chars(A.hex, 3)
          : i === 3
            ? r.pick(['8', '9', 'a', 'b']) + r.chars(A.hex, 3)
            : r.chars(A.hex, n),
      )
      .join('-'),
  pemBody: (r, lines = 6) =>
    Array.from(
      { length: lines },
      (_, i) => (i === 0 ? 'MII' : '') + r.chars(A.b64, i === 0 ? 61 : i === lines - 1 ? 40 : 64),
    ),
  png: (r, n) => 'iVBORw0KGgoAAAANSUhEUgAA' + r.chars(A.b64, n) + r.pick(['=', '==', '']),
  jpeg: (r, n) => '/9j/4AAQSkZJRgABAQAAAQABAAD/' + r.chars(A.b64, n) + r.pick(['=', '==', '']),
  webp: (r, n) => 'UklGR' + r.chars(A.b64, n) + r.pick(['=', '==', '']),
  orgId: (r) => j('or', 'g-') + r.chars(A.alnum, 24),
  projId: (r) => j('pr', 'oj_') + r.chars(A.alnum, 24),
  gsk: (r) => j('gs', 'k_') + r.chars(A.alnum, 52),
  xai: (r) => j('xa', 'i-') + r.chars(A.alnum, 80),
  glpat: (r) => j('gl', 'pat-') + r.chars(A.url, 20),
  sendgrid: (r) => j('S', 'G.') + r.chars(A.url, 22) + '.' + r.chars(A.url, 43),
  telegram: (r) => r.chars('123456789', 1) + r.chars(A.digit, 9) + ':AA' + r.chars(A.url, 33),
  vault: (r) => j('hv', 's.') + r.chars(A.url, 94),
  entra: (r) => r.chars(A.alnum, 3) + '8Q~' + r.chars(A.alnum + '._~-', 33) + r.chars(A.alnum, 1),
  discord: (r) =>
    j('https://disc', 'ord.com/api/webhooks/') +
    r.chars('123456789', 1) +
    r.chars(A.digit, 18) +
    '/' +
    r.chars(A.url, 68),
  dotted: (r) =>
    r.pick([
      () => j('s', 'k-', 'sp-') + r.chars(A.alnum, 20) + '.' + r.chars(A.alnum, 28),
      () => r.chars(A.hex, 32) + '.' + r.chars(A.alnum, 16),
    ])(),
  totp: (r) => r.chars(A.b32, 32),
  luhn: (r) => {
    const [p, n] = r.pick([
      ['400000', 16],
      ['555555', 16],
      ['378282', 15],
      ['601100', 16],
    ]);
    let d = p + r.chars(A.digit, n - p.length - 1);
    let sum = 0;
    for (let i = 0; i < d.length; i++) {
      let x = +d[d.length - 1 - i];
      if (i % 2 === 0) {
        x *= 2;
        if (x > 9) x -= 9;
      }
      sum += x;
    }
    return d + ((10 - (sum % 10)) % 10);
  },
  notLuhn: (r) => {
    for (;;) {
      const d = r.chars('123456789', 1) + r.chars(A.digit, 15);
      if (!luhnOk(d)) return d;
    }
  },
  iban: (r) => {
    const [cc, bban] = r.pick([
      ['DE', () => '00000000' + r.chars(A.digit, 10)],
      ['PL', () => '00000000' + r.chars(A.digit, 16)],
      ['GB', () => 'TEST' + '000000' + r.chars(A.digit, 8)],
      ['NL', () => 'TEST' + r.chars(A.digit, 10)],
      ['FR', () => '00000' + '00000' + r.chars(A.digit, 11) + r.chars(A.digit, 2)],
    ]);
    const b = bban();
    const num = [...(b + cc + '00')]
      .map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55)))
      .join('');
    let m = 0;
    for (const c of num) m = (m * 10 + +c) % 97;
    return cc + String(98 - m).padStart(2, '0') + b;
  },
  ipPublic: (r) => {
    for (;;) {
      const p = [r.int(11, 222), r.int(0, 255), r.int(0, 255), r.int(1, 254)];
      if ([100, 127, 169, 172, 192, 198].includes(p[0])) continue;
      return p.join('.');
    }
  },
  ipPrivate: (r) =>
    r.pick([
      () => `10.${r.int(0, 255)}.${r.int(0, 255)}.${r.int(1, 254)}`,
      () => `192.168.${r.int(0, 255)}.${r.int(2, 254)}`,
      () => `172.${r.int(16, 31)}.${r.int(0, 255)}.${r.int(1, 254)}`,
    ])(),
  ip6: (r) =>
    r.pick([
      () =>
        `2a02:${r.chars(A.hex, 4)}:${r.chars(A.hex, 4)}:${r.chars(A.hex, 4)}:${r.chars(A.hex, 4)}:${r.chars(A.hex, 4)}:${r.chars(A.hex, 4)}:${r.chars(A.hex, 4)}`,
      () =>
        `2606:${r.chars(A.hex, 4)}:${r.chars('123456789', 1)}${r.chars(A.hex, 3)}::${r.chars('abcdef', 1)}${r.chars(A.hex, 3)}`,
      () =>
        `fd${r.chars(A.hex, 2)}:${r.chars(A.hex, 4)}:${r.chars(A.hex, 4)}::${r.chars(A.hex, 4)}`,
      () =>
        `fe80::${r.chars(A.hex, 4)}:${r.chars(A.hex, 2)}ff:fe${r.chars(A.hex, 2)}:${r.chars(A.hex, 4)}`,
    ])(),
  mac: (r, sep = r.pick([':', '-'])) =>
    Array.from({ length: 6 }, () => r.chars(r.chance(0.5) ? A.hex : A.hex, 2)).join(sep),
};
export function luhnOk(d) {
  let sum = 0;
  for (let i = 0; i < d.length; i++) {
    let x = +d[d.length - 1 - i];
    if (i % 2 === 1) {
      x *= 2;
      if (x > 9) x -= 9;
    }
    sum += x;
  }
  return sum % 10 === 0;
}

// ---------------------------------------------------------------- evidence that has to stay
export const ev = {
  req: (r) => 'req_' + r.chars(A.hex, 32),
  uuid: make.uuid,
  ray: (r) =>
    r.chars('123456789', 1) +
    r.chars(A.hex, 15) +
    '-' +
    r.pick(['FRA', 'NRT', 'WAW', 'IAD', 'SJC', 'AMS', 'CDG', 'SYD']),
  model: (r) =>
    r.pick([
      'gpt-image-2.5-flare-2026-09-08',
      'gpt-image-2',
      'gpt-image-2.6-sunburst',
      'gpt-image-1.5',
      'gpt-image-1-mini',
      'gpt-image-2.5-sunburst',
      'chatgpt-image-latest',
      'gpt-image-1',
      'dall-e-3',
    ]),
  sdk: (r) =>
    r.pick([
      'openai/7.57.0',
      'OpenAI/Python 1.75.0',
      'OpenAI/JS 4.104.0',
      'openai-python 2.8.1',
      'openai@7.57.0',
      'undici/6.21.1',
      'python-httpx/0.28.1',
      'AsyncOpenAI/Python 1.99.9',
    ]),
  node: (r) =>
    r.pick(['node v20.20.2', 'node v24.4.0', 'Python 3.12.4', 'Node.js v22.11.0', 'bun 1.3.2']),
  time: (r) => {
    const z = (n) => String(n).padStart(2, '0');
    const d = `2026-${z(r.int(6, 11))}-${z(r.int(1, 28))}`;
    const t = `${z(r.int(0, 23))}:${z(r.int(0, 59))}:${z(r.int(0, 59))}`;
    return r.pick([
      `${d}T${t}.${z(r.int(100, 999))}+0${r.int(1, 9)}:00`,
      `${d}T${t}Z`,
      `${d} ${t} +0530`,
      `${d}T${t}-0${r.int(3, 8)}:00`,
      `${d} ${t} Europe/Warsaw`,
    ]);
  },
  code: (r) =>
    r.pick([
      'invalid_api_key',
      'insufficient_quota',
      'rate_limit_exceeded',
      'billing_hard_limit_reached',
      'moderation_blocked',
      'model_not_found',
      'invalid_request_error',
      'image_generation_user_error',
      'unsupported_country_region_territory',
      'invalid_image_file',
    ]),
  status: (r) => r.pick([400, 401, 403, 404, 407, 413, 429, 500, 502, 503, 504]),
  size: (r) =>
    r.pick(['1536x1024', '1024x1536', '1024x1024', '1536x864', '3840x2160', '1792x1024']),
  errno: (r) =>
    r.pick([
      'ECONNREFUSED',
      'ECONNRESET',
      'ETIMEDOUT',
      'ENOTFOUND',
      'EAI_AGAIN',
      'UND_ERR_CONNECT_TIMEOUT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'ERR_INVALID_CHAR',
    ]),
  errClass: (r) =>
    r.pick([
      'AuthenticationError',
      'RateLimitError',
      'BadRequestError',
      'APIConnectionError',
      'PermissionDeniedError',
      'APIConnectionTimeoutError',
      'InternalServerError',
      'NotFoundError',
    ]),
  path: (r) =>
    r.pick(['/v1/images/generations', '/v1/images/edits', '/v1/responses', '/v1/models']),
  rate: (r) =>
    r.pick([
      `x-ratelimit-limit-requests: ${r.pick([5, 50, 500, 10000])}`,
      `x-ratelimit-remaining-requests: ${r.int(0, 4)}`,
      `x-ratelimit-reset-requests: ${r.int(1, 59)}s`,
      `x-ratelimit-limit-tokens: ${r.pick([30000000, 2000000, 150000])}`,
      `x-ratelimit-reset-tokens: 1m${r.int(10, 59)}s`,
    ]),
  ms: (r) => `openai-processing-ms: ${r.int(80, 91000)}`,
  sri: (r) => 'sha512-' + r.chars(A.b64, 86) + '==',
  commit: (r) => r.chars(A.hex, 40),
  digest: (r) => 'sha256:' + r.chars(A.hex, 64),
  trace: (r) => `00-${r.chars(A.hex, 32)}-${r.chars(A.hex, 16)}-01`,
};

// ---------------------------------------------------------------- invented people, firms, machines
const FIRST = [
  'Zofia',
  'Tomasz',
  'Ingrid',
  'Ayodele',
  'Marisol',
  'Kenji',
  'Priyanka',
  'Lorcan',
  'Beatriz',
  'Yusuf',
  'Saoirse',
  'Matej',
  'Dagny',
  'Olumide',
  'Henrietta',
  'Casimir',
];
const LAST = [
  'Nowakowska',
  'Wisniewski',
  'Halvorsen',
  'Adebayo',
  'Quintanilla',
  'Morimoto',
  'Raghunathan',
  'Gallchobhair',
  'Figueiredo',
  'Demirtas',
  'Brannigan',
  'Kovacevic',
  'Lindqvist',
  'Ogunleye',
  'Thistlewood',
  'Zawadzki',
];
const FIRM = [
  'kestrelworks',
  'quillmere',
  'bluefen',
  'ostrava-labs',
  'tanglewyck',
  'fernhollow',
  'moorcastle',
  'pellwood',
  'grimsvale',
  'hazelport',
  'zilverberg',
  'oakenfold-studio',
];
export const who = {
  first: (r) => r.pick(FIRST),
  last: (r) => r.pick(LAST),
  login: (r) => {
    const f = r.pick(FIRST).toLowerCase(),
      l = r.pick(LAST).toLowerCase();
    return r.pick([`${f}.${l}`, `${f[0]}${l}`, `${f}${l.slice(0, 4)}`, `${l}${r.int(2, 97)}`]);
  },
  full: (r) => `${r.pick(FIRST)} ${r.pick(LAST)}`,
  firm: (r) => r.pick(FIRM) + '-' + r.int(103, 989),
  domain: (r) =>
    `${r.pick(FIRM)}-${r.int(1031, 9897)}.${r.pick(['example', 'example', 'io', 'com', 'de', 'dev'])}`,
  email: (r) =>
    `${r.pick([who.login(r), who.login(r) + '+api', who.first(r).toLowerCase() + '_' + r.int(11, 99)])}@${who.domain(r)}`,
  internal: (r) =>
    `${r.pick(['llm-gw', 'proxy', 'build-07', 'nas', 'squid01', 'vault', 'ci-runner-3', 'gateway'])}.${r.pick(['corp', 'int', 'prod', 'dc2'])}.${r.pick(FIRM)}${r.int(11, 99)}.${r.pick(['local', 'internal', 'lan', 'corp', 'intranet', 'home.arpa'])}`,
  phone: (r) =>
    r.pick([
      () => `+1 415 555 01${r.int(10, 99)}`,
      () => `(212) 555-01${r.int(10, 99)}`,
      () => `+44 7700 900${r.int(100, 999)}`,
      () => `+33 1 99 00 ${r.int(10, 99)} ${r.int(10, 99)}`,
      () => `+49 30 23125 ${r.int(100, 999)}`,
      () => `+46 31 390 06 ${r.int(10, 99)}`,
      () => `+1-650-555-01${r.int(10, 99)}`,
    ])(),
};
