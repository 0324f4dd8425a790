import { inSet } from '../chars.ts';
import type { Detector } from '../detector.ts';
import { matches } from '../matches.ts';
import { looksRandom, oddness } from '../random.ts';
import { inRuns } from '../runs.ts';
import type { Range, View } from '../view.ts';
import { holdsAny, wordsFor } from '../words.ts';

/** What is known not to be a secret though it looks like chance: the policy's list of look-alikes. */
const kept: readonly string[] = [
  // Ids of requests and of answers.
  '(?:req|resp|msg|chatcmpl|call|ig|img|run|batch|evt|gen|rs|fc|ws|cmpl|imgen|inc|thread|asst|step|trace|span|file|ftjob|video|upload|modr)[_-](?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[A-Za-z0-9]{8,64})(?![\\w-])',
  '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\\w-])',
  '[0-9a-f]{16}-[A-Z]{3}(?![\\w-])',
  '[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(?![\\w-])',
  'stainless-[a-z]{2,12}-retry-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\\w-])',
  '1-[0-9a-f]{8}-[0-9a-f]{24}(?![\\w-])',
  '0[0-7][0-9A-HJKMNP-TV-Z]{24}(?![\\w-])',
  '[a-z]{3}\\d::(?:[a-z]{3}\\d::)?\\w{5}-\\d{13}-[0-9a-f]{12}(?![\\w-])',
  // Digests of public files.
  'h1:[A-Za-z0-9+/]{43}=(?![\\w+/=])',
  'sha512-[A-Za-z0-9+/]{86}==(?![\\w+/=])',
  'sha384-[A-Za-z0-9+/]{64}(?![\\w+/=])',
  'sha256-[A-Za-z0-9+/]{43}=(?![\\w+/=])',
  'sha256:[0-9a-f]{64}(?![\\w])',
  '(?:TLS|SSL)_[A-Z0-9_]+|(?:ECDHE|DHE|AES|RSA|CHACHA20)-[A-Z0-9-]+',
];

/** A commit is one only after a word that says so; the id of a request after the name of its header. */
const traced = 'request trace correlation span invocation activity transaction'.split(' ');

const said =
  '(?:(?:(?:[\\w.-]{0,40}[_.-])?(?:commit|HEAD|revision|rev|tree|parent|sha|source_?version)(?:[_-]?(?:id|hash|sha|oid))?|git(?:Head|Commit|Sha|Rev)|merge|cherry[- ]pick(?:ed)?(?: from)?|checkout|at commit|GIT_COMMIT|GITHUB_SHA|Merge)(?:[:=@/ \\t]|(?:["\']|&quot;|&#34;)\\s?[:=]\\s?(?:["\']|&quot;|&#34;)){1,3}(?:is |now at |detached at )?[0-9a-f]{40}(?![\\w])|(?:[\\w-]*(?:' +
  traced.join('|') +
  ')[-_]?id|cf-ray|x-vercel-id|x-amz-id-2|x-amz-cf-id|x-b3-\\w+|traceparent|x-served-by|x-railway-request-id|x-cloud-trace-context|ray(?: id)?|etag)(?:["\'\\\\]{0,4}|&quot;|&#34;)\\s{0,3}[:=]?\\s{0,3}(?:W/)?(?:["\'\\\\]{0,4}|&quot;|&#34;)(?:[\\w:+/=;.-]{8,128}))';

/** So do the names of sums. */
const summed =
  '(?:checksum|shasum|sha1|sha256|sha384|sha512|md5|digest)["\'\\\\]{0,4}\\s{0,3}[:=]\\s{0,3}["\'\\\\]{0,4}[0-9a-f]{32,128}(?!\\w)';

/** And what stands in the address of a public package, or of a container. */
const packaged =
  '\\.t(?:ar\\.)?gz#[0-9a-f]{40}(?!\\w)|(?:containerd|docker|cri-o|podman)://[0-9a-f]{64}(?!\\w)|/packages/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{60}(?!\\w)';

const saying = wordsFor([
  ...traced.flatMap((name) => [`${name}id`, `${name}-id`, `${name}_id`]),
  ...'ray vercel-id x-amz- x-b3- traceparent x-served-by trace-context'.split(' '),
  ...'etag checksum md5 digest gz# packages/ commit head rev tree parent sha sourceversion source_version merge cherry checkout'.split(
    ' ',
  ),
]);

const harmless = new RegExp(
  `(?<![A-Za-z0-9+/_-])(?:${kept.join('|')})|(?<![\\w-])(?:${said}|${summed})|${packaged}`,
  'gi',
);

/** The most usual ones, seen by themselves. */
const asId = /^(?:req_[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

const candidates = /[A-Za-z0-9+/_.~=-]{20,}/g;

const parts = /[A-Za-z0-9_~-]+/g;

export const randomTokens: Detector = (view, hits) => {
  const { text } = view;
  for (const { 0: found, index } of inRuns(view, candidates, 20)) {
    for (const { from, to } of isBase64(found)
      ? [{ from: 0, to: found.length }]
      : randomParts(found))
      if (!isBoundary(text, found, index) && !isHarmless(view, index + from, index + to))
        hits.push({ kind: 'secret', from: index + from, to: index + to });
  }
};

/** Random parts with one sign between them are one value; a short one counts beside another. */
function randomParts(found: string): readonly Range[] {
  if (!/[A-Za-z0-9_~-]{20}/.test(found)) return [];
  const list: { from: number; to: number }[] = [];
  for (const { 0: part, index } of matches(parts, found)) {
    const last = list.at(-1);
    const beside = last !== undefined && index - last.to <= 1;
    if (
      !isRandom(part) &&
      !(beside && part.length >= 6 && /\d|[a-z][A-Z]/.test(part) && looksRandom(part))
    )
      continue;
    if (beside) last.to = index + part.length;
    else list.push({ from: index, to: index + part.length });
  }
  return list;
}

/** Whether it lies in something that is kept. */
function isHarmless(view: View, from: number, to: number): boolean {
  const { text } = view;
  if (asId.test(text.slice(from, to))) return true;
  const { from: begin, to: end } = holdsAny(view, saying)
    ? { from: Math.max(0, from - 140), to: to + 140 }
    : stretchAround(text, from, to);
  const around = text.slice(begin, end);
  harmless.lastIndex = 0;
  // One that begins behind it cannot hold it.
  for (let match = harmless.exec(around); match !== null; match = harmless.exec(around)) {
    if (begin + match.index > from) break;
    if (begin + harmless.lastIndex >= to) return true;
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
const isBoundary = (text: string, found: string, at: number): boolean =>
  (found.startsWith('--') &&
    (/^-{4,}\w+-{0,2}$/.test(found) ||
      (/^--[\w.-]+$/.test(found) && text[at - 1] === '\n' && text[at + found.length] !== ' '))) ||
  /boundary=["']?$/i.test(text.slice(Math.max(0, at - 12), at)) ||
  /^boundary=/i.test(found);

/** A run with slashes and pluses that has no readable part. */
function isBase64(run: string): boolean {
  if (run.length < 32) return false;
  const body = run.replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]{32,}$/.test(body) || !/[+/]/.test(body)) return false;
  return (
    oddness(body) > 0.36 &&
    !body.split('/').some((part) => /^[a-z]{5,}$/.test(part)) &&
    /\d/.test(body)
  );
}

function isRandom(part: string): boolean {
  if (part.length < 20) return false;
  if (/^(?:0x)?[0-9a-f]+$/i.test(part) && /\d/.test(part))
    return part.length >= 24 && (/[a-f]/i.test(part) || part.length >= 32);
  // Digits, and words with dashes between them.
  if (/^(?:[\d_-]+|[a-z]+(?:-[a-z]+){2,})$/.test(part)) return false;
  if (!/[A-Za-z0-9]{10}/.test(part)) return part.length >= 30 && oddness(part) > 0.45;
  return looksRandom(part) && (/\d/.test(part) || part.length >= 24);
}
