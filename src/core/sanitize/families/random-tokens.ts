import { inSet, isAlphanumeric, isDigit } from '../chars.ts';
import type { Detector } from '../detector.ts';
import { looksRandom, oddness } from '../random.ts';
import { inRuns } from '../runs.ts';
import type { Range, View } from '../view.ts';
import { holdsAny, wordsFor, wordsIn } from '../words.ts';

/** What is known not to be a secret though it looks like chance: the policy's list of look-alikes. */
const kept: readonly string[] = [
  // Ids of requests and of answers.
  '(?:req|resp|msg|chatcmpl|call|ig|img|run|batch|evt|gen|rs|fc|ws|cmpl|imgen|inc|thread|asst|step|trace|span|file|ftjob|video|upload|modr)[_-](?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[A-Za-z0-9]{8,64})(?!-*\\w)',
  '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?!-*\\w)',
  '[0-9a-f]{16}-[A-Z]{3}(?![\\w-])',
  '[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(?![\\w-])',
  'stainless-[a-z]{2,12}-retry-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\\w-])',
  '1-[0-9a-f]{8}-[0-9a-f]{24}(?![\\w-])',
  '0[0-7][0-9A-HJKMNP-TV-Z]{24}(?![\\w-])',
  'gen-\\d{10}-[A-Za-z0-9]{16,32}(?![\\w-])',
  '[a-z]{3}\\d::(?:[a-z]{3}\\d::)?\\w{5}-\\d{13}-[0-9a-f]{12}(?![\\w-])',
  // Digests of public files.
  'h1:[A-Za-z0-9+/]{43}=(?![\\w+/=])',
  'sha512-[A-Za-z0-9+/]{86}==(?![\\w+/=])',
  'sha384-[A-Za-z0-9+/]{64}(?![\\w+/=])',
  'sha256-[A-Za-z0-9+/]{43}=(?![\\w+/=])',
  'sha256:[0-9a-f]{64}(?![\\w])',
  '(?:TLS|SSL)_[A-Z0-9_]+|(?:ECDHE|DHE|AES|RSA|CHACHA20)-[A-Z0-9-]+',
  // What a container is called by what runs it.
  '(?:containerd|docker|cri-o|podman)://[0-9a-f]{64}(?!\\w)',
];

/** A commit is one only after a word that says so; the id of a request after the name of its header. */
const traced = 'request trace correlation span invocation activity transaction event'.split(' ');

const said =
  '(?:(?:(?:[\\w.-]{0,40}[_.-])?(?:commit|HEAD|revision|rev|tree|parent|sha|source_?version)(?:[_-]?(?:id|hash|sha|oid))?|git(?:Head|Commit|Sha|Rev)|merge|cherry[- ]pick(?:ed)?(?: from)?|checkout|at commit|GIT_COMMIT|GITHUB_SHA|Merge)(?:[:=@/ \\t]|(?:["\']|&quot;|&#34;)\\s?[:=]\\s?(?:["\']|&quot;|&#34;)){1,3}(?:is |now at |detached at )?[0-9a-f]{40}(?![\\w])|(?:[\\w-]*(?:' +
  traced.join('|') +
  ')[-_. ]?id|(?:trace|span|transaction)["\'\\\\]{1,4}:\\s?\\{\\s{0,8}["\'\\\\]{1,4}id|cf-ray|x-vercel-id|x-amz-id-2|x-amz-cf-id|(?:x-)?b3(?:-\\w+)?(?=["\'\\\\]{0,4}\\s{0,3}[:=])|x-azure-ref|idempotency-key|traceparent|x-served-by|x-railway-request-id|x-cloud-trace-context|ray(?: id)?|etag)(?:["\'\\\\]{0,4}|&quot;|&#34;)\\s{0,3}[:=]?\\s{0,3}(?:W/)?(?:["\'\\\\]{0,4}|&quot;|&#34;)(?:[\\w:+/=;.-]{8,128}))';

/** So do the names of sums. */
const summed =
  '(?:checksum|shasum|sha1|sha256|sha384|sha512|md5|digest)["\'\\\\]{0,4}\\s{0,3}[:=]\\s{0,3}["\'\\\\]{0,4}[0-9a-f]{32,128}(?!\\w)';

/** And what stands in the address of a public package. */
const packaged =
  '\\.t(?:ar\\.)?gz#[0-9a-f]{40}(?!\\w)|/packages/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{60}(?!\\w)';

const saying = wordsFor([
  ...traced.flatMap((name) => [
    `${name}id`,
    `${name}-id`,
    `${name}_id`,
    `${name}.id`,
    `${name} id`,
    `${name}":`,
    `${name}\\":`,
  ]),
  ...'ray vercel-id x-amz- b3 azure-ref idempotency-key traceparent x-served-by trace-context'.split(
    ' ',
  ),
  ...'etag checksum md5 digest gz# packages/ commit head rev tree parent sha sourceversion source_version merge cherry checkout'.split(
    ' ',
  ),
]);

/** The sign of a changed line stands before none. */
const byItself = new RegExp(`(?<![A-Za-z0-9/_]|(?<=\\S)[+-])(?:${kept.join('|')})`, 'gi');

const byWhatStandsBefore = new RegExp(`(?<![\\w-])(?:${said}|${summed})|${packaged}`, 'gi');

/** The most usual ones, seen by themselves. */
const asId = /^(?:req_[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

const candidates = /[A-Za-z0-9+/_.~=-]{20,}/g;

const inPart = inSet(/[A-Za-z0-9_~-]/);

/** The longest stretch of a text that is of a set. */
function longestOf(set: (code: number) => boolean, text: string): number {
  let longest = 0;
  let begin = 0;
  for (let at = 0; at < text.length; at++) {
    if (set(text.charCodeAt(at))) continue;
    longest = Math.max(longest, at - begin);
    begin = at + 1;
  }
  return Math.max(longest, text.length - begin);
}

export const randomTokens: Detector = (view, hits) => {
  for (const { 0: found, index } of inRuns(view, candidates, 20)) {
    for (const { from, to } of isBase64(found)
      ? [{ from: 0, to: found.length }]
      : randomParts(found))
      if (!isBoundary(view, found, index) && !isHarmless(view, index + from, index + to))
        hits.push({ kind: 'secret', from: index + from, to: index + to });
  }
};

/** Random parts with one sign between them are one value; a short one counts beside another. */
function randomParts(found: string): readonly Range[] {
  const parts = partsOf(found);
  if (!parts.some(({ from, to }) => to - from >= 20)) return [];
  const list: { from: number; to: number }[] = [];
  for (const { from, to } of parts) {
    const part = found.slice(from, to);
    const last = list.at(-1);
    const beside = last !== undefined && from - last.to <= 1;
    if (
      !isRandom(part) &&
      !(beside && part.length >= 6 && /\d|[a-z][A-Z]/.test(part) && looksRandom(part))
    )
      continue;
    if (beside) last.to = to;
    else list.push({ from, to });
  }
  return list;
}

/** What stands between the signs of a run. */
function partsOf(found: string): readonly Range[] {
  const parts: Range[] = [];
  let from = 0;
  for (let at = 0; at <= found.length; at++) {
    if (inPart(found.charCodeAt(at))) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts;
}

/** Whether it lies in something that is kept. */
function isHarmless(view: View, begin: number, end: number): boolean {
  const { text } = view;
  let from = begin;
  let to = end;
  if (text[from] === '-') from++;
  while (text[to - 1] === '-') to--;
  if (asId.test(text.slice(from, to))) return true;
  const token = { from, to };
  return (
    isWithin(byItself, text, token, stretchAround(text, from, to)) ||
    (holdsAny(view, saying) &&
      isWithin(byWhatStandsBefore, text, token, { from: Math.max(0, from - 140), to: to + 140 }))
  );
}

/** Whether a match in a part of the text holds all of a token. */
function isWithin(pattern: RegExp, text: string, token: Range, part: Range): boolean {
  const around = text.slice(part.from, part.to);
  pattern.lastIndex = 0;
  // One that begins behind it cannot hold it.
  for (let match = pattern.exec(around); match !== null; match = pattern.exec(around)) {
    if (part.from + match.index > token.from) break;
    if (part.from + pattern.lastIndex >= token.to) return true;
  }
  return false;
}

/** What ids and digests are made of. */
const hangsTogether = inSet(/[\w+/=:-]/);

/** Where nothing is said of a token, only what it hangs together with can tell, and the sign behind that. */
function stretchAround(text: string, from: number, to: number): Range {
  let begin = from;
  while (begin > from - 140 && hangsTogether(text.charCodeAt(begin - 1))) begin--;
  let end = to;
  while (end < to + 140 && hangsTogether(text.charCodeAt(end))) end++;
  return { from: begin, to: end + 1 };
}

/** The line between two parts of a form. */
const isBoundary = (view: View, found: string, at: number): boolean =>
  isLineBetween(view.text, found, at) ||
  (holdsAny(view, boundary) && isNamed(view.text, found, at));

const boundary = wordsIn('boundary=');

const isLineBetween = (text: string, found: string, at: number): boolean =>
  found.startsWith('--') &&
  (/^-{4,}\w+-{0,2}$/.test(found) ||
    (/^--[\w.-]+$/.test(found) && text[at - 1] === '\n' && text[at + found.length] !== ' '));

const isNamed = (text: string, found: string, at: number): boolean =>
  /boundary=["']?$/i.test(text.slice(Math.max(0, at - 12), at)) || /^boundary=/i.test(found);

/** A run with slashes and pluses that has no readable part. */
function isBase64(run: string): boolean {
  if (run.length < 32 || !(run.includes('/') || run.includes('+'))) return false;
  const body = run.replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]{32,}$/.test(body)) return false;
  return (
    oddness(body) > 0.36 &&
    !body.split('/').some((part) => /^[a-z]{5,}$/.test(part)) &&
    /\d/.test(body)
  );
}

function isRandom(part: string): boolean {
  if (part.length < 20) return false;
  const digits = longestOf(isDigit, part);
  if (digits > 0 && /^(?:0x)?[0-9a-f]+$/i.test(part))
    return part.length >= 24 && (/[a-f]/i.test(part) || part.length >= 32);
  const odd = oddness(part);
  // Digits, and words with dashes between them.
  if (odd < 0.3 || /^(?:[\d_-]+|[a-z]+(?:-[a-z]+){2,})$/.test(part)) return false;
  return longestOf(isAlphanumeric, part) < 10
    ? part.length >= 30 && odd > 0.45
    : digits > 0 || part.length >= 24;
}
