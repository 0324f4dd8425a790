import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { isReference, valueAt } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { tells } from './beside.ts';
import { words } from './named.ts';

/** The same with whose it is: `the key we use is …`, `password for the gateway = …`. */
const saidOf =
  /\b(?:password|pass ?phrase|passcode|pin|pw|secret|token|key)[ \t]+(?:(?:that |which )?(?:we|i|they|you)[ \t]+(?:use|used|have|set|got|entered|tried|typed)|(?:for|of|to|on|in)[ \t](?:[\w.'-]{1,24}[ \t]){0,3}?[\w.'-]{1,24})[ \t]+(?:is|was|=|:)(?:[ \t]+(?:now|still))?:?[ \t]+(?=\S)/gi;

/** `the password from … to …`; a user and a password with a stroke between them. */
const changedFrom =
  /\b(?:password|pass ?phrase|pin|secret|token|key)[ \t]+from[ \t]+(\S{4,80})[ \t]+to[ \t]+(?=\S)/gi;
const userAndPassword =
  /\b(?:log ?in|credentials|creds|account|user(?:name)? ?\/ ?pass(?:word)?)(?:[ \t]*[:=][ \t]*|[ \t]+(?:(?:is|are|with|as)[ \t]+)?)([\w.@+-]{2,64})(?:[ \t]+\/[ \t]+|[/:])(?=\S)/gi;

/** `I log in as … with …`. */
const loggedIn =
  /\blog(?:s|ged|ging)?[ -]?(?:in|on)[ \t]+(?:as|with)[ \t]+(?:user[ \t]+)?["'`]?([\w.@+-]{2,64})["'`]?[ \t]+(?:with|and|using|plus|\/)[ \t]+(?:(?:the[ \t]+)?(?:password|pass|pwd|pw)[ \t]+)?(?=\S)/gi;

/** The same in brackets, without a word on what it is: only a password of all sorts of signs tells. */
const inBrackets =
  /\(([a-z][\w.-]{2,30})[ \t]\/[ \t](?=[^\s()]{8,60}\))(?=[^\s()]*\d)(?=[^\s()]*[!#$%&*?^~])/gi;

/** Whose password is a word with a capital: `Mein Passwort ist Sommerwind`. */
const mine = new RegExp(
  `(?<![${letters}])(?:my|our|mein|unser|mon|notre|mi|nuestra|il mio|la mia|moje|nasze|minha|nossa|mijn|ons)[ \\t](?:\\w{1,12}[ \\t])?(?:password|passwort|kennwort|passphrase|mot de passe|contraseña|senha|parola|hasło|wachtwoord)[ \\t]+(?:is|ist|est|es|è|é|to|jest|was|war)[ \\t]+(?=[${letters}]{6})`,
  'gi',
);

/** The same behind a name in ASCII. */
const saidToo =
  /(?:password|passphrase|token|secret|key)[ \t]?(?:は|が|을|를|는|은|是|为|為|:)[ \t]?(?=[!-~]{4})/gi;

const [ofSaidOf, ofPair, ofLogIn, ofMine, ofSaidToo] = [
  wordsIn('password |phrase |passcode |pin |pw |secret |token |key '),
  wordsIn(' / |creds |credentials |login '),
  wordsIn('in as |in with |on as |on with '),
  wordsIn(
    'my |our |mein |unser |mon |notre |mi |nuestra |il mio |la mia |moje |nasze |minha |nossa |mijn |ons ',
  ),
  wordsIn('は|が|을|를|는|은|是|为|為'),
];

/** A credential that a sentence names with whose it is or what it is for. */
export const ofPeople: Detector = (view, hits) => {
  const { text } = view;
  if (holdsAny(view, ofSaidOf)) {
    afterEach(saidOf, text, hits);
    for (const { 0: whole, 1: old = '', index } of matches(changedFrom, text)) {
      ifStrong(text, index + whole.indexOf(old, 9), hits);
      ifStrong(text, index + whole.length, hits);
    }
  }
  if (holdsAny(view, ofPair)) {
    pairs(userAndPassword, text, hits);
    pairs(inBrackets, text, hits);
  }
  if (holdsAny(view, ofLogIn)) pairs(loggedIn, text, hits);
  if (holdsAny(view, ofMine)) ownWords(text, hits);
  if (holdsAny(view, ofSaidToo)) afterEach(saidToo, text, hits);
};

function afterEach(pattern: RegExp, text: string, hits: Hit[]): void {
  for (const { 0: whole, index } of matches(pattern, text))
    ifStrong(text, index + whole.length, hits);
}

/** The user goes with the password. */
function pairs(pattern: RegExp, text: string, hits: Hit[]): void {
  for (const { 0: whole, 1: user = '', index } of matches(pattern, text)) {
    const at = index + whole.length;
    const before = hits.length;
    ifStrong(text, at, hits, /[.\d@_]/.test(user));
    const from = index + whole.lastIndexOf(user);
    if (hits.length > before && !isReference(user))
      hits.push({ kind: 'user', from, to: from + user.length });
  }
}

/** A value that its looks or its quotes give away. */
function ifStrong(text: string, at: number, hits: Hit[], mixed = false): void {
  const value = valueAt(text, at);
  if (!value) return;
  const bare = text.slice(value.from, value.to);
  if (
    isStrong(bare) ||
    (mixed && isMixed(bare)) ||
    (value.quoted && /^\S{6,}$/.test(bare) && !isReference(bare))
  )
    hits.push({ kind: 'secret', from: value.from, to: value.to });
}

/** Behind a login that is no usual word, capitals within a word tell too. */
const isMixed = (bare: string): boolean =>
  /^[A-Za-z][A-Za-z.!#$%&*+-]{9,}$/.test(bare) &&
  /[a-z.][A-Z]/.test(bare) &&
  !/^[A-Z][a-z]+-[A-Z][a-z]+$/.test(bare);

/** Letters and digits in one word, which no model, size, version or status is. */
export const isStrong = (bare: string): boolean =>
  tells(bare) ||
  words.test(bare) ||
  (/^(?=.*[A-Za-z]{4})(?=.*\d)[A-Za-z\d]{8,}$/.test(bare) &&
    !/^(?:http|gpt|dalle|v\d)/i.test(bare));

function ownWords(text: string, hits: Hit[]): void {
  for (const { 0: whole, index } of matches(mine, text)) {
    const from = index + whole.length;
    const [word = ''] = /^\p{Lu}\p{Ll}{5,40}(?!\p{L})/u.exec(text.slice(from, from + 60)) ?? [];
    if (word !== '' && !isReference(word))
      hits.push({ kind: 'secret', from, to: from + word.length });
  }
}
