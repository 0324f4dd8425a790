import { readRequest } from '../request/read-request.ts';
import { neededKey, withoutAdvice, withoutKeySearch, withoutSearch } from './advice.ts';
import { errorsIn } from './fields.ts';
import { knownFault } from './known-fault.ts';
import { assignmentSaid } from './mention.ts';
import { withoutStrangers } from './others.ts';
import { isPassing, isTroubled, lastAttempt, onlyCame, withoutPast } from './over.ts';
import { meaningOfParameter } from './parameters.ts';
import { type Recognised, recognise } from './recognise.ts';
import { laterIn } from './sequence.ts';
import type { SaidCode } from './signals.ts';
import { statusIn } from './status.ts';
import { type About, type Surroundings, surroundingsOf } from './surroundings.ts';
import { type Plain, plainOf } from './unwrap.ts';

/** Looks at what is still open: not at attempts that a later one outlived, nor at what is told of the past. */
export function lookAtOpen(all: Plain, about: About): Look {
  const last = lastAttempt(all);
  const latest = look(last, about);
  const open =
    last === all || latest.said !== undefined || isTroubled(last.text) ? latest : look(all, about);
  const stated = withoutPast(open.plain);
  const today = stated && look(stated, about);
  const isToday = today && (today.said !== undefined || onlyCame(today.plain.text));
  const now = sinceKey(advised(isToday ? today : open, about), about);
  const alone = withoutStrangers(now.plain, isPassing, isTroubled);
  const own = alone && look(alone, about);
  return inOrder(own?.said && !vague.has(own.said.says) ? own : now, about);
}

/** Of several failures the last decides, where the text says which that is; otherwise none of them is sure. */
function inOrder(now: Look, about: About): Look {
  if (!now.said) return now;
  const { text } = withoutAdvice(now.plain) ?? now.plain;
  const later = laterIn(text);
  if (!later) return now;
  const last = look(plainOf(later.text, now.plain.whole), about);
  if (!last.said || vague.has(last.said.says) || last.said.says === now.said.says) return now;
  return later.told ? last : { ...now, rivalled: true };
}

/** Where something else was said than what somebody advises or guesses, that counts. */
function advised(now: Look, about: About): Look {
  if (!now.said || now.said.own) return now;
  const found = withoutSearch(now.plain);
  const later = found && look(found, about);
  const open = later && (saysWhy(later) || isTroubled(later.plain.text)) ? later : now;
  const bare = withoutAdvice(open.plain);
  const told = bare && look(bare, about);
  return told && saysWhy(told) ? told : open;
}

const saysWhy = ({ said }: Look): boolean => said !== undefined && said.says !== 'says-nothing';

/** A key that was missed in one place was found in another, where an answer shows that one was sent. */
function sinceKey(now: Look, about: About): Look {
  if (now.said?.says !== 'says-key-missing' || now.said.own) return now;
  const rest = withoutKeySearch(now.plain);
  const answer = recognise(errorsIn(rest.text), rest, undefined);
  return answer && neededKey(answer) ? look(rest, about) : now;
}

/** That it failed, and hardly more. */
const vague: ReadonlySet<SaidCode> = new Set([
  'says-nothing',
  'says-connection-error',
  'status-401',
  'status-429',
]);

type Look = ReturnType<typeof look>;

/** What stands in a text, and what is said there. */
function look(plain: Plain, about: About) {
  const errors = errorsIn(plain.text);
  const around = surroundingsOf(plain.flat, about);
  const status =
    statusIn(plain.flat) ?? errors.find((one) => one.status !== undefined)?.status ?? around.status;
  const said =
    knownFault(plain) ??
    recognise(errors, plain, status) ??
    refusedValue(plain, about.request) ??
    missingPrompt(plain, around) ??
    refusedAssignment(plain);
  return { plain, errors, around, status, said, rivalled: false };
}

/** A value is refused, and its parameter is not named: the request says where it stands. */
function refusedValue({ flat }: Plain, request: unknown): Recognised | undefined {
  const refused = /invalid value:? ['"`]([^'"`]{1,60})['"`]/i.exec(flat)?.[1];
  if (refused === undefined) return undefined;
  const sent = Object.entries(readRequest(request)?.body ?? {});
  const [name, ...others] = sent.flatMap(([one, value]) => (value === refused ? [one] : []));
  if (name === undefined || others.length > 0) return undefined;
  return { says: meaningOfParameter(name), fields: { message: flat, param: name }, own: false };
}

/** `quality="standard"` and a word of refusal beside it. */
function refusedAssignment({ flat }: Plain): Recognised | undefined {
  const says = assignmentSaid(flat);
  return says && { says, fields: { message: flat }, own: false };
}

/** Something required is missing, and the request shows what. */
const missingPrompt = ({ flat }: Plain, { sent }: Surroundings): Recognised | undefined =>
  /\bmissing_required_parameter\b/.test(flat) && sent !== undefined && !sent.has('prompt')
    ? { says: 'says-prompt-missing', fields: { message: flat }, own: false }
    : undefined;
