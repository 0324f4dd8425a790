import { isSet, setBit } from '../bits.ts';
import { inSet, isAlphanumeric } from '../chars.ts';
import { type Detector, type Hit, type Pattern, byPatterns } from '../detector.ts';
import { looksRandom } from '../random.ts';
import { inRuns } from '../runs.ts';
import type { Range, View } from '../view.ts';
import { beginnings, tellingBeginnings } from './vendor-beginnings.ts';

/** Letters of a key, and what stands in for those that were masked or cut. */
const masked = '[\\w*.…•-]';

/** A key does not begin inside a word. */
const lead = '(?<![A-Za-z0-9])';

/** A word after `sk-` is no key: a key has a digit, a capital, a mask, or great length. */
const keyLike = (value: string): boolean => {
  const body = value
    .replace(/^[a-z]+[-_](?:proj|svcacct|service|admin|None)?-?/, '')
    .replace(/[.…-]+$/, '');
  return (
    body.length >= 4 &&
    (/[0-9A-Z*•]/.test(body) ||
      /[.…]{2}/.test(body) ||
      body.replace(/[-_]/g, '').length >= 28 ||
      !/[aeiou]/.test(body))
  );
};

const patterns: readonly Pattern[] = [
  {
    kind: 'vendor-key',
    needs: ['sk-ant', 'sk-or-'],
    pattern: () => new RegExp(`${lead}sk-(?:ant|or)-${masked}{5,}[\\w*…•-]`, 'g'),
  },
  {
    kind: 'openai-key',
    needs: ['sk-', 'sess-', 'ek_', 'sk_'],
    pattern: () => new RegExp(`${lead}(?:sk-|sess-|ek_)(?!(?:ant|or)-)${masked}{4,}[\\w*…•-]`, 'g'),
    accepts: keyLike,
  },
  {
    kind: 'vendor-key',
    needs: [
      'hooks.slack',
      'webhook',
      'chat.googleapis',
      'hooks.zapier',
      'maker.ifttt',
      'open.feishu',
    ],
    pattern: () =>
      /(https:\/\/(?:hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/|(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/|[\w.-]+\.webhook\.office\.com\/|chat\.googleapis\.com\/v1\/spaces\/|hooks\.zapier\.com\/hooks\/catch\/|maker\.ifttt\.com\/trigger\/|open\.feishu\.cn\/open-apis\/bot\/v2\/hook\/|outlook\.office\.com\/webhook\/))([\w/@:.-]{8,})/g,
  },
  { kind: 'vendor-key', needs: ['-us'], pattern: () => /(?<!\w)[0-9a-f]{32}-us\d{1,2}(?!\w)/g },
  { kind: 'vendor-key', needs: [':aa'], pattern: () => /(?<!\d)(\b|bot)(\d{8,10}:AA[\w-]{30,})/g },
  {
    kind: 'vendor-key',
    needs: ['q~'],
    pattern: () => /(?<![A-Za-z0-9])[A-Za-z0-9_~.-]{3}\dQ~[\w.~-]{8,}/g,
  },
  {
    kind: 'vendor-key',
    needs: 'jqqj99 azca azcs azse azfu acdb azea +ast +amc +arm +aeh +aiot'.split(' '),
    pattern: () =>
      /(?<![A-Za-z0-9])[A-Za-z0-9+/]{20,90}(?:JQQJ99|AzCa|AzCS|AzSe|AzFu|ACDb|AzEA|\+ASt|\+AMC|\+ARm|\+AEh|\+AIoT)[A-Za-z0-9+/=]{4,}/g,
  },
  {
    kind: 'vendor-key',
    needs: ['eyj', 'eyk'],
    pattern: () => /(?<![A-Za-z0-9])ey[JK][\w-]{8,}(?:\.[\w*.…-]{4,}){0,4}/g,
  },
  {
    kind: 'vendor-key',
    run: 58,
    inRuns: true,
    pattern: () => /(?<![\w.])[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w.])/g,
  },
  // An id with the sign of a plan behind it.
  {
    kind: 'vendor-key',
    needs: [':fx'],
    pattern: () => /(?<![\w-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}:fx(?!\w)/gi,
  },
  // A version, one or two ids, and the secret behind them.
  {
    kind: 'vendor-key',
    digits: 13,
    pattern: () => /(?<![\w/.])[12]\/\d{13,17}(?:\/\d{13,17})?:[0-9a-f]{32}(?!\w)/g,
  },
  // What signs the address of a picture.
  { kind: 'secret', needs: ['/s--'], pattern: () => /(\/s--)([\w-]{6,40}?)(?=--\/)/g },
  // A token of two parts, of which the second has the beginning that tells.
  {
    kind: 'vendor-key',
    needs: ['.atlasv1.'],
    pattern: () => /(?<![A-Za-z0-9])[A-Za-z0-9]{10,20}\.atlasv1\.[\w-]{20,}/g,
  },
  // A masked echo: what is left of it identifies the key to those who have its list.
  {
    kind: 'secret',
    needs: ['***', '•••', '●●●'],
    pattern: () =>
      /(?<![\w*•●-])[\w-]{1,40}[*•●]{3,200}[\w-]{0,40}|(?<![\w*•●-])[*•●]{3,200}[\w-]{2,40}(?![\w*])/g,
    // In Markdown three stars begin what is loud.
    accepts: (value) =>
      !/^\*{3}[A-Z][a-z]+$/.test(value) &&
      /[A-Za-z0-9]/.test(value) &&
      (/[*•●]{4}/.test(value) || /[a-z0-9]{3}$/i.test(value)),
  },
  // Cut in its middle: `abcd1234...wxyz`.
  {
    kind: 'secret',
    needs: ['...', '…'],
    pattern: () => /(?<![\w./-])([A-Za-z0-9_-]{4,40}(?:\.{3}|…)[A-Za-z0-9_-]{3,40})(?![\w.])/g,
    accepts: (value) =>
      /\d/.test(value.split(/\.{3}|…/)[0] ?? '') &&
      /\d/.test(value.split(/\.{3}|…/)[1] ?? '') &&
      /[A-Za-z]/.test(value),
  },
];

type Beginning = { readonly begin: string; readonly rest: RegExp };

const none: readonly Beginning[] = [];

/** By their first two letters. */
const byLetters: (readonly Beginning[])[] = Array.from({ length: 128 * 128 }, () => none);

const lettersAt = (text: string, at: number): number =>
  (text.charCodeAt(at) << 7) | text.charCodeAt(at + 1);

/** Which of those there are, as bits: a hundredth of the memory, and nearly always the answer. */
const begun = new Uint32Array((128 * 128) / 32);

const isBegun = (letters: number): boolean => isSet(begun, letters);

function beginningsAt(text: string, at: number): readonly Beginning[] {
  const letters = lettersAt(text, at);
  return isBegun(letters) ? (byLetters[letters] ?? none) : none;
}

const usualRest = new RegExp(`^${masked}{5,}[\\w*…•-]`);

for (const one of [
  ...beginnings.map((begin) => ({ begin, rest: usualRest })),
  ...Object.entries(tellingBeginnings).map(([begin, rest]) => ({ begin, rest })),
]) {
  const letters = lettersAt(one.begin, 0);
  byLetters[letters] = [...beginningsAt(one.begin, 0), one];
  setBit(begun, letters);
}

const token = /(?<![A-Za-z0-9])[A-Za-z0-9][\w*.…•-]{9,}/g;

const byShape = byPatterns(patterns);

/** An id and its secret, with a colon between them. */
const idWithSecret = /(?<![\w-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}:[0-9a-f]{16,}/y;
const lengthOfId = 36;

function idsWithSecrets({ text, shape: { runs, longest } }: View, hits: Hit[]): void {
  if (longest < lengthOfId) return;
  // A colon ends the run that the id is in.
  for (let place = 1; place < runs.length; place += 2) {
    const to = runs[place] ?? 0;
    if (text[to] !== ':' || to < lengthOfId) continue;
    idWithSecret.lastIndex = to - lengthOfId;
    const [found = ''] = idWithSecret.exec(text) ?? [];
    if (found !== '')
      hits.push({ kind: 'vendor-key', from: to - lengthOfId, to: to - lengthOfId + found.length });
  }
}

export const vendorKeys: Detector = (view, hits) => {
  byShape(view, hits);
  idsWithSecrets(view, hits);
  for (const { 0: run, index } of inRuns(view, token, 10, mayBegin)) {
    const found = keyIn(run);
    if (found) {
      const to = index + found.to;
      hits.push({
        kind: 'vendor-key',
        from: index + found.from,
        to: to + lengthOfRest(view.text, to),
      });
    }
  }
};

/** What of a key stands behind a sign: a sum, with Atlassian. */
function lengthOfRest(text: string, at: number): number {
  if (text[at] === '=') return /^=[0-9A-F]{8}(?!\w)/.test(text.slice(at, at + 10)) ? 9 : 0;
  if (text[at] !== '/' && text[at] !== '+') return 0;
  // Others go on in base64.
  const [rest = ''] = /^[A-Za-z0-9+/]{8,400}={0,2}(?![\w-])/.exec(text.slice(at, at + 420)) ?? [];
  return /\d/.test(rest) && looksRandom(rest) ? rest.length : 0;
}

/** Whether a beginning stands somewhere in a run, and not inside a word. */
function mayBegin(text: string, from: number, to: number): boolean {
  let inWord = false;
  let code = text.charCodeAt(from);
  for (let at = from + 1; at < to; at++) {
    const next = text.charCodeAt(at);
    if (!inWord && isBegun((code << 7) | next))
      for (const { begin } of beginningsAt(text, at - 1))
        if (text.startsWith(begin, at - 1)) return true;
    inWord = isAlphanumeric(code);
    code = next;
  }
  return false;
}

/** The first key of a run of letters: at its beginning, or after a sign in it. */
function keyIn(run: string): Range | undefined {
  // Behind the last sign of a key there is none, however many beginnings follow each other.
  let end = run.length;
  while (end > 0 && !isOfKey(run.charCodeAt(end - 1))) end--;
  for (let at = 0; at !== -1 && at < Math.min(end, run.length - 8); at = nextStart(run, at)) {
    const length = keyAt(run, at);
    if (length !== undefined) return { from: at, to: at + length };
  }
  return undefined;
}

function nextStart(run: string, at: number): number {
  for (let place = at; place < run.length; place++)
    if (signs.has(run.charAt(place))) return place + 1;
  return -1;
}

/** A word after a beginning is no key. */
const isOfKey = inSet(/[0-9A-Z*]/);

const signs: ReadonlySet<string> = new Set('_.-*…•');

/** The length of the key that begins at a place. */
function keyAt(text: string, at: number): number | undefined {
  for (const { begin, rest } of beginningsAt(text, at)) {
    if (!text.startsWith(begin, at)) continue;
    const body = rest.exec(text.slice(at + begin.length))?.[0] ?? '';
    if (body !== '' && /[0-9A-Z*]/.test(body)) return begin.length + body.length;
  }
  return undefined;
}
