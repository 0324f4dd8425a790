import { withoutCounts } from './counts.ts';
import { anyCode } from './rules/codes.ts';
import { type Plain, plainOf } from './unwrap.ts';

/** Failures that pass by themselves: a later attempt that ended otherwise outlived them. */
const passing =
  /\b(?:408|409|429|5\d\d)\b|rate.?limit|too many requests|timed? ?-?out|E(?:CONN|AI_|TIMED|PIPE|HOST|NET)\w*|reset|overloaded|unavailable|connection error|socket/i;

/** Those that no wait mends, though they may bear the same status. */
const lasting = /quota|credit|billing|spend|moderation|limit:? 0\b/i;

const trying =
  /\b(?:attempt|try|retry|call|run|versuch)["']?\s?[#=:]?\s?(\d{1,2})\b|^\W{0,4}#(\d{1,2})\b|\b(first|second|third|fourth) (?:attempt|try|call|run)\b/i;

const ordinals = ['first', 'second', 'third', 'fourth'];

function attemptIn(line: string): number | undefined {
  const [, named, numbered, word] = trying.exec(line) ?? [];
  if (word !== undefined) return ordinals.indexOf(word.toLowerCase()) + 1;
  const number = named ?? numbered;
  return number === undefined ? undefined : Number(number);
}

/** Without the attempts that a later failure outlived: the last state decides. */
export function lastAttempt(plain: Plain): Plain {
  if (!/attempt|try|retry|call|run|versuch|#\d/i.test(plain.text)) return plain;
  const lines = plain.text.split('\n');
  const later = laterAttempts(lines);
  const saysMore = restsThatSay(lines);
  const kept = lines.filter((line, place) => {
    const next = later[place];
    return next === undefined || !isPassing(line) || !saysMore(next);
  });
  return kept.length === lines.length ? plain : plainOf(kept.join('\n'), plain.whole);
}

/** For each line of an attempt the next line of a later one. */
function laterAttempts(lines: readonly string[]): readonly (number | undefined)[] {
  const later: (number | undefined)[] = lines.map(() => undefined);
  // An attempt has a number of two digits at most.
  const nearest = new Map<number, number>();
  for (let place = lines.length - 1; place >= 0; place--) {
    const own = attemptIn(lines[place] ?? '');
    if (own === undefined) continue;
    const next = Math.min(...[...nearest].map(([other, at]) => (other > own ? at : Infinity)));
    if (next !== Infinity) later[place] = next;
    nearest.set(own, place);
  }
  return later;
}

/** Whether something stands behind the number of an attempt, or on a line below. */
function restsThatSay(lines: readonly string[]): (place: number) => boolean {
  const last = lines.findLastIndex((line) => saying.test(line));
  return (place) => last > place || saying.test((lines[place] ?? '').replace(trying, ''));
}

const saying = /[A-Za-z\d]{3}/;

/** It may pass by itself. */
export const isPassing = (text: string): boolean => passing.test(text) && !lasting.test(text);

/** Something failed, whatever it was. */
export const isTroubled = (text: string): boolean =>
  trouble.test(text) && trouble.test(withoutCounts(text));

/** "It is not insufficient_quota", "no 429 and no moderation_blocked". */
const denied = new RegExp(
  `\\b(?:not?|isn['’]t|wasn['’]t|nor|neither|without|never|kein\\w{0,2}|nicht|weder|noch)\\s+(?:an?\\s+|the\\s+|about\\s+)?(?:(?:HTTP\\s+)?[45]\\d\\d\\s+)?(?:["'\`]?(?:${anyCode})["'\`]?|(?:HTTP\\s+)?[45]\\d\\d(?=[\\s,;.)]))`,
  'gi',
);

/** A cheap look before it, which takes long to build. */
const denying =
  /(?:\bno|not|isn['’]t|wasn['’]t|nor|neither|without|never|kein\w{0,2}|nicht|weder|noch)\s+(?:an?\s|the\s|about\s|HTTP\s|[45]\d\d|["'`]?(?:[a-z]+_|NoC|contentF|Respons|Deploym|ApiV|InvalidA|Operation|RateL|TooM|AiG))/i;

/** What is told of another day, up to where it comes to today. */
const earlier =
  /(?<![\w-])(?<!(?:since|until|till|seit|bis) )(?:yesterday|last (?:week|month|night|year|time|friday|monday)|earlier|previously|at first|(?:\d+|two|three|a few|some) (?:days|weeks|months|hours) ago|gestern|vorgestern|(?:vorige|letzte)[nrs]? (?:woche|monat|nacht|mal)|früher|zuerst|anfangs|hier soir|la semaine dernière|ayer|la semana pasada|ieri|вчера)\b[\s\S]{0,600}?(?<=[.;,:!?)\n]\s{0,3}(?:(?:and|but|und|aber) )?)(?=(?:since |from |as of |seit )?(?:today|this morning|now|heute|jetzt|aujourd|hoy|oggi|сегодня)(?![\w-]))/gi;

/** What introduces the one that was seen. */
const seen =
  '(?:\\b(?:mine|(?:my|our) (?:error|message|log|output|case)(?: file)?)(?: (?:is|says|reads|shows|stands)\\b|:)|\\bbut (?:I|we) (?:get|see|got)\\b|\\b(?:what|all) (?:I|we) (?:get|see|have)\\b|\\bonly (?:this|message|error)\\b|\\bwas ich (?:bekomme|sehe)\\b|\\b(?:nur (?:das|dies|diese)|sondern)\\b)';
const isSeen = new RegExp(seen, 'i');

/** What others list, and what it is not, up to where it comes to what was seen. */
const stated = new RegExp(
  `^[\\s\\S]{0,1200}?(?:\\bdocs?\\b|documentation|usual|known|\\b(?:support|colleague|chatgpt|forum|faq|blog|article|wiki|tutorial|somebody|someone)\\b|\\b(?:told|wrote) |\\bnone\\b|\\bnot?\\b|n't\\b|neither|\\bkein|\\bnicht\\b)[\\s\\S]{0,1200}?${seen}`,
  'i',
);

const byNow = /today|this morning|\bnow\b|heute|jetzt|aujourd|\bhoy\b|\boggi\b|сегодня/i;

/** What somebody has ruled out, or only asks, or another had, or a metric counts none of. */
const ruledOut =
  /^[^\n]*(?:\[non-?fatal\]|\((?:ignored|optional|non-?fatal|best[- ]effort)\))[^\n]*$|\b(?:for (?:me|us) it was|I had the same)\b[^\n]*|\b(?:it|this|that) (?:is not|isn['’]t|was not|wasn['’]t) ["“„][^"”“\n]{3,200}["”“]|\([^()\n]{3,120} would (?:be|say|give) [^()\n]{1,40}\)|\b(?:readme|faq|docs?|documentation|wiki|handbook) (?:\w+ ){0,2}["“„][^"”“\n]{3,300}["”“]|\bbefore: [^\n]{3,300}?(?=\b(?:after|now|since|with) )|\bruled out:? [^.\n]{0,200}[.\n]|\b(?:I|we)(?: have|['’]ve)? (?:excluded|ruled out) [^.\n]{0,200}[.\n]|\bnot (?:the |our |an? )?(?:key|quota|billing|safety system|content policy|moderation)(?=[\s,;.:)])|\([^()\n]{0,60}\?\)|^[^\n]*[^\n<][ \t]*(?:<-+|←)[^\n]{0,80}\b(?:expected|harmless|unrelated|known|(?:different|other|another) (?:service|app|program))\b[^\n]*$|^[a-z_]\w*\{[^}\n]{0,400}\} 0(?:\.0{1,9})?$/gim;

/** Another route of the same service: what it refuses says nothing of pictures. */
const otherRoute =
  /^\W{0,12}(?:(?:GET|POST) )?(?:\S{0,60}\/v1\/|\/)?(?:models|chat\/completions|embeddings|moderations)\b(?![^\n]{0,300}gpt-image)[ \t]?(?::|->|→|=>| [1-5]\d\d)[^\n]*$/gim;
const routeOfImages = /images\/(?:generations|edits)|images\.(?:generate|edit)/i;

/** A text without what it says not to be, or to be over: undefined where nothing of that stands in it. */
export function withoutPast({ text, whole }: Plain): Plain | undefined {
  const own = routeOfImages.test(text) || hasCome(text) ? text.replace(otherRoute, '') : text;
  const told = denying.test(own) ? own.replace(denied, '') : own;
  const late = byNow.test(told) ? told.replace(earlier, '') : told;
  const left = (isSeen.test(late) ? late.replace(stated, '') : late).replace(ruledOut, '');
  return left === text ? undefined : plainOf(left, whole);
}

const trouble =
  /[✗✘✖❌]|(?<!\b0 )\b(?:error|exception|fail(?:ed|ure|s)?|refused|denied|fehler\w*)\b|\w(?:Error|Exception)\b|(?<![\d.:])\b[45]\d\d\b(?!\s?(?:ms|s|k?b|px|items?|files?|images?|bytes|output|input|tokens)\b)|timed? ?-?out|\bE(?:CONN|AI_|TIMED|PIPE|HOST|NET)[A-Z_]+|broken pipe|reset by|hang ?up|terminated/i;

/** A picture came, or the call was answered well. */
const came: readonly RegExp[] = [
  /\b(?:saved|wrote|written|stored|uploaded|gespeichert)\b.{0,80}\.(?:png|jpe?g|webp|gif|svg)\b/i,
  /(?:→|->|=>).{0,60}\.(?:png|jpe?g|webp|gif|svg)\b/i,
  /\b(?:image|picture|bild|cover|poster)s?\b(?!.{0,20}\b(?:not|no)\b).{0,30}\b(?:generated|done|ready|created|saved|ok|fertig)\b/i,
  /images?[/.](?:generat|edit)\w*\S*["' ]+(?:HTTP\/[\d.]+ )?"?200\b/i,
  /\bgenerated [1-9]\d{0,2} images?\b|^[ \t]*(?:the )?(?:image|picture)s? saved\b/im,
];

const hasCome = (text: string): boolean => some(came, text);

/** A picture came, and nothing else is told. */
export const onlyCame = (text: string): boolean => hasCome(text) && !isTroubled(text);

/** An attempt with its number ended well: whatever the earlier ones ended with is over. */
const attemptCame =
  /\b(?:(?:attempt|try|call|retry|versuch)["']?\s?[#=:]?\s?\d|(?:second|third|fourth|next|last) (?:attempt|call|try))\b.{0,40}\b(?:ok|succeeded|success|200)\b|\b(?:ok|succeeded|saved|came)\b.{0,60}\bafter \d+ (?:tries|retries|attempts)\b|^\W{0,4}(?:retry|after (?:\w+ ){0,3}\w+|fallback [^:\n]{1,40}?) ?(?::|->|→).{0,20}\b(?:ok|succeeded|success|200)\b/im;

/** An answer could not be used: that the call went well says nothing of that. */
const ofAnswer = /\b(?:Type|Attribute|Key|Name|Reference|Value|Syntax|Index)Error\b/;

const gaveUp =
  /g[ai]v(?:e|en|ing) up|(?:retries|attempts|tries) (?:are |were )?exhausted|exhausted (?:all )?(?:its |the |\d+ )?(?:retries|attempts|tries)|\babort|\bdropped\b|\b[1-9]\d* (?:failed|errors?|failures?)\b|partial|no image|\b0 images?/i;

/** Without one of them a picture that came later came too late: somebody had stopped waiting. */
const again =
  /\bretr(?:y|ying|ied|ies)\b|\b(?:attempt|try|tries|versuch)\b|\b(?:sleeping|waiting|waited|backing off)\b|images\/(?:generations|edits)\S*["' ]+(?:HTTP\/[\d.]+ )?"?200\b/i;

const some = (words: readonly RegExp[], line: string): boolean =>
  words.some((one) => one.test(line));

const notSo = /(?<!\b0 )\b(?:error|fail\w*|refused|rejected|denied|not|no|never|nothing)\b/i;

/** What failed was tried again, and came: nothing is open. */
export function cameThrough(text: string): boolean {
  if (!some([attemptCame, ...came], text) || gaveUp.test(text)) return false;
  const lines = text.split('\n');
  const well = lines.map((line) => some([attemptCame, ...came], line) && !notSo.test(line));
  const isFailed = lines.map((line, place) => well[place] !== true && isTroubled(line));
  const last = isFailed.lastIndexOf(true);
  const after = lines.slice(last + 1);
  if (last === -1 || !after.some((line) => some(came, line) || /\bimages?\b|gpt-image/i.test(line)))
    return false;
  if (after.some((line) => attemptCame.test(line))) return true;
  const passed = lines.every(
    (line, place) => isFailed[place] !== true || (passing.test(line) && !ofAnswer.test(line)),
  );
  return passed && again.test(text) && after.some((line) => some(came, line));
}
