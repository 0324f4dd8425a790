import { letters } from './chars.ts';
import type { Hit } from './detector.ts';
import type { Kind } from './kinds.ts';
import { matches } from './matches.ts';
import { classOf } from './names.ts';
import { usual } from './usual-words.ts';
import type { View } from './view.ts';

/** A value that was found. */
type Found = { readonly kind: Kind; readonly value: string; readonly from: number };

/** Two words and more of a name, each with a capital or of those between names. */
const fullName =
  /^\p{Lu}[\p{L}'’.-]{0,30}(?:[ \t]+(?:\p{Ll}{2,4}[ \t]+)?\p{Lu}[\p{L}'’.-]{0,30}){1,3}$/u;

/** Words that no name of a person has: what has them is a team, a product, a label. */
export const noPerson = new RegExp(
  `(?<![${letters}])(?:the|your|our|this|open ?ai|chatgpt|azure|microsoft|google|amazon|aws|github|gitlab|slack|zapier|support|help|team|desk|service|services|sales|billing|admin|api|sdk|http|https|image|images|model|request|response|error|status|code|id|key|token|user|users|name|email|mail|organization|project|account|rate|limit|server|client|host|gateway|proxy|time|date|subject|from|to|cc|bot|new|bad|invalid|internal|not|found|too|many|python|node|linux|windows|mac|macos|docker|run|build|job|test|log|version|digest|info|contact|noreply|reply|mailer|daemon|delivery|system|authors?|contributors?|copyright|developers?|maintainers?|portions|license|software|public|list|group|foundation|inc|ltd|gmbh|corp|corporation|labs?|community|university|institute|hello|world|production|development|staging|default|notifications?)(?![${letters}])`,
  'i',
);

const address = /@|e-mail-\d/;

/** A name counts where an address stands beside it. */
const isPerson = ({ value, from }: Found, text: string): boolean =>
  value.length >= 7 &&
  fullName.test(value) &&
  !noPerson.test(value) &&
  address.test(text.slice(Math.max(0, from - 100), from + value.length + 100));

/** Letters and digits, or words with a dash, of which one is somebody's own. */
const isTelling = (value: string): boolean =>
  /^(?=[\w-]*[\d-])[A-Za-z][\w-]{5,62}$/.test(value) &&
  classOf(value) === undefined &&
  !/^(?:gpt|dall-e|chatgpt|claude|gemini|req|resp|org|proj)[-_]/i.test(value) &&
  value.split(/[\d_-]+/).some((part) => part.length > 3 && !usual.test(part));

/** A folder can have the name of a package. */
const isPackage = (value: string, text: string): boolean =>
  text.includes(`node_modules/${value}`) || text.includes(`site-packages/${value}`);

const ofPlaces: ReadonlySet<Kind> = new Set(['resource', 'folder', 'user']);

const word = /(?<![\w-])[A-Za-z][\w-]{5,62}(?![\w-])/g;

/** A hostile text cannot have more names looked for. */
const mostNames = 50;

type Given = { readonly names: ReadonlySet<string>; readonly labels: ReadonlyMap<string, Kind> };

/** What a text gives away in one place: a name that stands beside its address, a label of an address, a folder of a path. */
export function givenAway(found: readonly Found[], text: string): Given | undefined {
  const names = new Set<string>();
  const labels = new Map<string, Kind>();
  // A log says the same name on every line.
  const seen = new Set<string>();
  for (const one of found) {
    if (one.kind === 'person' && names.size < mostNames && isPerson(one, text))
      names.add(one.value);
    else if (
      ofPlaces.has(one.kind) &&
      !seen.has(one.value) &&
      isTelling(one.value) &&
      !isPackage(one.value, text)
    )
      labels.set(one.value, one.kind);
    seen.add(one.value);
  }
  return names.size + labels.size === 0 ? undefined : { names, labels };
}

/** It goes wherever it stands. */
export const againIn = ({ text }: View, { names, labels }: Given): readonly Hit[] => [
  ...namesIn(text, names),
  ...labelsIn(text, labels),
];

function namesIn(text: string, names: ReadonlySet<string>): readonly Hit[] {
  const hits: Hit[] = [];
  if (names.size === 0) return hits;
  const lower = text.toLowerCase();
  // A few letters are longer in lower case.
  const [place, isSame] = lower.length === text.length ? [lower, true] : [text, false];
  for (const name of names) {
    const value = isSame ? name.toLowerCase() : name;
    for (let at = place.indexOf(value); at !== -1; at = place.indexOf(value, at + value.length)) {
      const to = at + value.length;
      if (!/\p{L}/u.test((text[at - 1] ?? '') + (text[to] ?? '')))
        hits.push({ kind: 'person', from: at, to, value: name });
    }
  }
  return hits;
}

/** The name of a file stays. */
function labelsIn(text: string, labels: ReadonlyMap<string, Kind>): readonly Hit[] {
  if (labels.size === 0) return [];
  return matches(word, text).flatMap(({ 0: value, index }) => {
    const kind = labels.get(value);
    const to = index + value.length;
    const isFile = /^\.(?!git\b)[a-z][a-z0-9]{0,5}(?![\w.])/i.test(text.slice(to, to + 8));
    return kind === undefined || isFile ? [] : [{ kind, from: index, to }];
  });
}
