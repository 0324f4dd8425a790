import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { classOf } from '../names.ts';
import { folded } from '../plain.ts';
import { looksRandom } from '../random.ts';
import { isReference, valueAt } from '../value.ts';
import { holdsAny, wordsFor, wordsIn } from '../words.ts';
import { isProse } from './codes.ts';
import { words } from './named.ts';
import { plainPhraseAt } from './setting-values.ts';
import { isStrong, ofPeople } from './spoken-of-people.ts';

const names =
  'password|passwort|passphrase|passcode|pass phrase|pin|secret|token|api key|access key|credential|kennwort|mot de passe|contraseña|hasło|heslo|key content';

/** `the password is …`. */
const said = new RegExp(
  `\\b(${names})[ \\t]+(?:(?:is|was|ist|war|est|es|to|jest|används|lautet|used|of)\\b:?|:=?|=|“|„)[ \\t]*`,
  'gi',
);

const foreign = folded(
  'passwort|kennwort|zugangsdaten|api-schlüssel|schlüssel|mot de passe|identifiants|clé api|clé d.api|clé secrète|jeton|contraseña|clave de api|clave|llave|senha|chave de api|chave da api|chave|chiave|parola|wachtwoord|sleutel|lösenord|nyckel|hasło|klucz|пароль|ключ|токен|password|passphrase|pass phrase',
);

/** The same in other languages, also with whose it is: `Passwort für die Datenbank: …`, `jeton d’accès : …`. */
const saidElsewhere = new RegExp(
  `(?<![${letters}])(?:${foreign})(?:[ -]api)?(?: (?:für|for|zum|zur|der|des|de|del|della|di|d['’]|do|da|pour|voor|van|для|к)[^\\r\\n:=]{1,30}?)?[ \\t]{0,2}(?:[:=—–→-]{1,2}|(?<=[ \\t])(?:ist|lautet|war|est|é|è|es|is|jest|to|är)(?![${letters}]):?)[ \\t]{1,4}(?:[\\w.@-]{2,40}[ \\t]?[:/][ \\t]?)?(?=\\S)`,
  'gi',
);

/** Languages without spaces put the value right behind the name. */
const saidInEastAsia =
  /(?:パスワード|シークレット|トークン|キー|鍵|密码|密碼|口令|密钥|密鑰|令牌|비밀번호|암호|토큰|키)(?:は|が|을|는|은|是|为|為|[ \t:=：＝「『“（(])[ \t:：「『“（(]{0,3}(?=[!-~]{4})/g;

/** `use … as the password`. */
const asName =
  /["'`]?[ \t]+(?:as|for)[ \t]+(?:(?:the|my|our|your|its|a|an)[ \t]+)?(?:\w{1,12}[ -]){0,2}?(?:password|passphrase|secret|token|api[ -]?key)\b/gi;

const [ofSaid, ofForeign, ofEastAsia, ofUse] = [
  wordsFor(names.split('|').flatMap((name) => [`${name} `, `${name}\t`])),
  // Plain words: the pattern has one sign that stands for any, and one word of English.
  wordsIn(
    foreign
      .replace('d.api', 'd')
      .replace('|password|passphrase|pass phrase', '| è|password for|phrase for'),
  ),
  wordsIn(
    'パスワード|シークレット|トークン|キー|鍵|密码|密碼|口令|密钥|密鑰|令牌|비밀번호|암호|토큰|키',
  ),
  wordsIn(' as | for '),
];

/** A credential that a sentence names. */
export const spoken: Detector = (view, hits) => {
  const { text } = view;
  if (holdsAny(view, ofSaid))
    for (const match of matches(said, text))
      sentence(text, match[1] ?? '', match.index + match[0].length, hits);
  ofPeople(view, hits);
  if (holdsAny(view, ofForeign)) elsewhere(text, hits);
  if (holdsAny(view, ofEastAsia)) inEastAsia(text, hits);
  if (holdsAny(view, ofUse))
    for (const { index } of matches(asName, text)) usedAs(text, index, hits);
};

function usedAs(text: string, to: number, hits: Hit[]): void {
  const [value = ''] = /[^\s"'`(),;]{8,200}$/.exec(text.slice(Math.max(0, to - 200), to)) ?? [];
  if (isStrong(value) && !isReference(value))
    hits.push({ kind: 'secret', from: to - value.length, to });
}

function sentence(text: string, name: string, at: number, hits: Hit[]): void {
  const isPhrase = /phrase/i.test(name);
  const value = valueAt(text, at, isPhrase);
  if (!value) return;
  const to = value.quoted || isPhrase ? value.to : endOfWord(text, value.from, value.to);
  const bare = text.slice(value.from, to);
  if (bare.length < 4 || isOfCode(bare, isPhrase && !value.quoted)) return;
  const inQuotes = value.quoted && !/\s/.test(bare);
  if (inQuotes || isTelling(bare) || isPhraseOf(name, bare))
    hits.push({ kind: 'secret', from: value.from, to });
}

/** A variable that is named like what it holds; and a line with strings in it, which others read. */
const isOfCode = (bare: string, isLine: boolean): boolean =>
  isReference(bare) ||
  (classOf(bare) !== undefined && !/\d/.test(bare)) ||
  (isLine && /["`]|'[^']*'/.test(bare));

const isPhraseOf = (name: string, bare: string): boolean =>
  /phrase/i.test(name)
    ? !isProse(bare)
    : /pass/i.test(name) && /^[a-z]{3,}(?:[-._][a-z]{3,}){2,}$/.test(bare);

/** In a sentence signs between letters are of the word, and those behind it are not. */
function endOfWord(text: string, from: number, to: number): number {
  const [word = ''] =
    /^[\w!#$%^*~+@?.-]+(?:[&;,\\'`(){}|]+[\w!#$%^*~+@?.-]+)*/.exec(text.slice(from, from + 200)) ??
    [];
  return Math.max(to, from + word.replace(/[.!?]+$/, '').length);
}

const isTelling = (bare: string): boolean =>
  /\d|[a-z][A-Z]|[!#%+=*$@]/.test(bare) ||
  words.test(bare) ||
  (/^[A-Za-z]{8,}$/.test(bare) && looksRandom(bare));

function elsewhere(text: string, hits: Hit[]): void {
  for (const match of matches(saidElsewhere, text)) {
    const at = match.index + match[0].length;
    const joined = /[:=][ \t]+$/.test(match[0]);
    const value = (joined ? plainPhraseAt(text, at) : undefined) ?? valueAt(text, at);
    if (!value) continue;
    const bare = text.slice(value.from, value.to);
    const telling =
      isTelling(bare) ||
      (joined && !/^pass(?:word|.?phrase)/i.test(match[0]) && isWord(text, value.to, bare));
    if (bare.length >= 6 && telling && !isReference(bare))
      hits.push({ kind: 'secret', from: value.from, to: value.to });
  }
}

/** The only word of its line, which does not say how it stands with the password. */
const isWord = (text: string, to: number, bare: string): boolean =>
  /^[ \t.]*(?:[\r\n]|$)/.test(text.slice(to, to + 8)) &&
  /^\p{Ll}{6,}$/u.test(bare) &&
  !/^(?:falsch|ungült|fehl|leer|abgel|inval|incor|incorr|manqu|oubli|erron|requis|oblig|nieprawid|błęd|brak|vacía|necesar|expir|errat|mancant|ongeld|verlop|onjuist|невер|пуст)/i.test(
    bare,
  );

/** There a value is what is written in ASCII. */
function inEastAsia(text: string, hits: Hit[]): void {
  for (const match of matches(saidInEastAsia, text)) {
    const from = match.index + match[0].length;
    const [value = ''] =
      /^[^\s"'`<>()[\]{},;\u0080-\uffff]+/.exec(text.slice(from, from + 400)) ?? [];
    if (value.length > 3 && isTelling(value) && !isReference(value))
      hits.push({ kind: 'secret', from, to: from + value.length });
  }
}
