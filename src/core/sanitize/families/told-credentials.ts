import { lazily } from '../../lazily.ts';
import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { beginsWithEvidence } from '../evidence.ts';
import { matches } from '../matches.ts';
import { classOf } from '../names.ts';
import { folded } from '../plain.ts';
import { isReference, valueAt } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { isStrong } from './spoken-of-people.ts';

/** What a name of a credential ends with. */
const english = 'password|passwd|passphrase|passcode|pwd|secret|token|key|authorization|credential';

const foreign = folded(
  'passwort|kennwort|mot de passe|contraseña|senha|hasło|heslo|wachtwoord|lösenord|пароль|schlüssel|clé|clave|llave|chave|chiave|klucz|sleutel|nyckel|ключ|jeton',
);

/** The names of a language, up to the end of the word; most stand before a blank or a bracket, where something follows. */
const namesIn = (names: string) => ({
  held: wordsIn(names),
  all: lazily(() => new RegExp(`(?:${names})s?(?![${letters}\\d_-])`, 'gi')),
  followed: lazily(() => new RegExp(`(?:${names})s?(?=[ \\t(])`, 'gi')),
});

const languages = [english, foreign].map(namesIn);

/** Which of several it is: in brackets, by its number, by what it is for. */
const whose =
  '(?:[ \\t]{0,2}\\([^()\\r\\n:=]{1,40}\\)|[ \\t](?:#|no\\.? ?|nr\\.? ?)?\\d{1,2}|' +
  `[ \\t](?:for|of|from|on|in|für|pour|para|per|dla|voor)[ \\t](?:[${letters}\\w./'-]{1,24}[ \\t]){0,3}?[${letters}\\w./'-]{1,24})`;

const verbs = folded('is|was|are|lautet|ist|war|est|es|è|é|jest|to|är');

/** `API key #2: …`, `password (prod): …`, `my key (prod) is …`. */
const decorated = `${whose}(?:[ \\t]{0,2}(?:[:=]|-{1,2}>|=>|→|-(?=[ \\t]))[ \\t]{0,3}|[ \\t](?:${verbs})[ \\t](?:now[ \\t])?)`;

/** Signs that no setting has between its name and its value. */
const bySign = '[ \\t]{1,2}(?:→|-|=>)[ \\t]{1,2}';

/** `the admin password was changed to …`, `das Passwort wurde auf … geändert`. */
const changed =
  '(?:[ \\t](?:was|is|were|has|had|been|got|now|just|wurde|ist|a|été|fue|zostało)){1,3}[ \\t](?:changed|set|reset|updated|rotated|switched|renewed|changé|cambiad[ao]|zmienione)[ \\t](?:back[ \\t])?(?:to|auf|na|à|en|a)[ \\t]{1,2}|[ \\t]wurde[ \\t]auf[ \\t]{1,2}';

/** How the value follows on the name. */
const followings = lazily(
  () => new RegExp(`(?:[ \\t](?:d['’])?api)?(?:(${decorated})|${bySign}|${changed})(?=\\S)`, 'iy'),
);

/** What somebody does to a setting, before its name: `we set Authorization to …`. */
const setTo = /[ \t]to[ \t]{1,2}(?=\S)/iy;
const doing =
  /(?:^|[\s"'(])(?:set|sets|setting|change|changed|changing|switched|reset|update|updated|rotate|rotated|put|pointed|assigned)[ \t]+(?:[\w'-]{1,16}[ \t]+){0,3}[\w.-]{0,30}$/i;

/** Nothing, or a verb alone, stands between a password and its name. */
const nothing = /[ \t]{1,2}(?:(?:is|was)[ \t]{1,2})?(?=[^\s:=(])/iy;
const ofPassword = new RegExp(`^(?:pass|pwd|mot |kenn|cont|senh|has|hes|wach|l.sen|.{0,2}po)`, 'i');

const ofUs = '(?:my|our|the|your|their|a|his|her|unser|mein|das|der|notre|mon|le|la)';

/** The value first: `… is our API key`, `… <- this is the key we use`. */
const valueBefore = lazily(
  () =>
    new RegExp(
      `["'\`]?(?:[ \\t]+(?:is|was|ist|war|est|=)[ \\t]+(?:still[ \\t]+)?${ofUs}[ \\t]+|[ \\t]{0,4}(?:<-{1,2}|←|<=)[ \\t]{0,4}(?:(?:this|that|here)(?:[ \\t]is|['’]s)[ \\t]+)?(?:${ofUs}[ \\t]+)?)(?:[\\w-]{1,20}[ \\t]){0,2}[\\w.-]{0,30}$`,
      'i',
    ),
);

const ofValues = wordsIn(' is | was | ist | war | est | = |<-|←|<=');

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A key that opens nothing. */
const opensNothing =
  /(?:public|primary|foreign|cache|partition|sort|idempotency|request|object|host|trace|session|search|lookup|row)[ _-]?$/i;

/** A credential beside a name that says more than itself, or in a sentence that puts it anywhere. */
export const toldCredentials: Detector = (view, hits) => {
  const { text } = view;
  if (view.shape.longest < 8) return;
  const couldPrecede = holdsAny(view, ofValues);
  for (const { held, all, followed } of languages) {
    if (!holdsAny(view, held)) continue;
    for (const { 0: name, index } of matches(couldPrecede ? all() : followed(), text)) {
      const before = text.slice(Math.max(0, index - 80), index);
      if (opensNothing.test(before)) continue;
      behind(text, index + name.length, name, before, hits);
      if (couldPrecede) inFront(text, index, before, hits);
    }
  }
};

function behind(text: string, at: number, name: string, before: string, hits: Hit[]): void {
  const next = text[at];
  if (next !== ' ' && next !== '\t' && next !== '(') return;
  const following = matchAt(followings(), text, at);
  if (following) take(text, at + following[0].length, hits, following[1] !== undefined);
  else if (ofPassword.test(name)) takeBehind(nothing, text, at, hits);
  if (!following && doing.test(before)) takeBehind(setTo, text, at, hits);
}

function takeBehind(pattern: RegExp, text: string, at: number, hits: Hit[]): void {
  const found = matchAt(pattern, text, at);
  if (found) take(text, at + found[0].length, hits, false);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What tells itself to be one; an id too, where all else says that it is a key. */
function take(text: string, at: number, hits: Hit[], idToo: boolean): void {
  const value = valueAt(text, at);
  if (!value) return;
  const found = text.slice(value.from, value.to);
  if (isOne(found, idToo) || (value.quoted && /^\S{6,}$/.test(found) && !isNoValue(found)))
    hits.push({ kind: 'secret', from: value.from, to: value.to });
}

const isNoValue = (value: string): boolean =>
  isReference(value) ||
  beginsWithEvidence(value) ||
  (classOf(value) !== undefined && !/\d/.test(value));

const isOne = (value: string, idToo: boolean): boolean =>
  (idToo && uuid.test(value)) || (isStrong(value) && !isNoValue(value));

function inFront(text: string, index: number, before: string, hits: Hit[]): void {
  const at = valueBefore().exec(before)?.index;
  if (at === undefined) return;
  const to = index - before.length + at;
  const [value = ''] = /[^\s"'`(),;]{8,200}$/.exec(text.slice(Math.max(0, to - 200), to)) ?? [];
  if (isOne(value, true)) hits.push({ kind: 'secret', from: to - value.length, to });
}
