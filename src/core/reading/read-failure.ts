import type { Finding } from '../evidence.ts';
import { modelStatus } from '../models/lookup.ts';
import { present } from '../present.ts';
import { readRequest } from '../request/read-request.ts';
import { neededKey, withoutAdvice, withoutKeySearch, withoutSearch } from './advice.ts';
import { echoFindings } from './echo.ts';
import {
  endpointIn,
  modelIn,
  networkCodeIn,
  requestIdsIn,
  retryAfterIn,
  sdkIn,
  timeIn,
} from './facts-of-text.ts';
import { errorsIn } from './fields.ts';
import { assignmentSaid } from './mention.ts';
import { noText } from './no-text.ts';
import { withoutOthers, withoutStrangers } from './others.ts';
import { cameThrough, isPassing, isTroubled, lastAttempt, withoutPast } from './over.ts';
import { meaningOfParameter } from './parameters.ts';
import { maybeQuoted } from './quoting.ts';
import type { ReadFailure, Reading } from './reading.ts';
import { type Recognised, recognise } from './recognise.ts';
import type { ErrorFields } from './rules/rule.ts';
import { modelFindings, saidFinding } from './said.ts';
import type { SaidCode } from './signals.ts';
import { speakerIn } from './speaker.ts';
import { statusIn, statusIsShared } from './status.ts';
import { type About, type Surroundings, surroundingsOf, throughFindings } from './surroundings.ts';
import { toldFindings } from './told.ts';
import { noFailure } from './tone.ts';
import { type Plain, unwrap } from './unwrap.ts';

export type { About } from './surroundings.ts';

/** Reads a pasted failure, without a network: what it says, and what that is evidence of. Linear, never throws. */
export function readFailure(raw: string, about: About): ReadFailure {
  if (noText(raw)) return { reading: { requestIds: [] }, findings: [], notAFailure: true };
  const whole = unwrap(raw);
  const { plain: all, others } = withoutOthers(whole);
  const { plain, errors, around, status, said } = lookAtOpen(all, about);
  const root = said ?? unsaid(status);
  const foreign = others && all.text.trim() === '';
  const read = readingOf({ plain: foreign ? whole : plain, errors, around, status, root });
  const reading: Reading = foreign ? { ...read, speaker: 'other' } : read;
  const notAFailure =
    all.whole &&
    !foreign &&
    !(others && isLeft(whole.text, plain.text)) &&
    (cameThrough(plain.text) || noFailure(plain.text, said !== undefined));
  return {
    reading,
    findings: notAFailure ? [] : findingsOf(root, reading, around, plain, about.today),
    notAFailure,
  };
}

/** What failed of another service may be the user's own use of it: only a success beside it says more. */
const isLeft = (whole: string, rest: string): boolean =>
  isTroubled(whole) &&
  !isTroubled(rest) &&
  !/\b(?:200|ok|saved|success\w*|succeeded|done|completed?|generated|ready|healthy|works?|well|uploaded|stored|wrote|written)\b/i.test(
    rest,
  );

/** Looks at what is still open: not at attempts that a later one outlived, nor at what is told of the past. */
function lookAtOpen(all: Plain, about: About): Look {
  const last = lastAttempt(all);
  const latest = look(last, about);
  const open =
    last === all || latest.said !== undefined || isTroubled(last.text) ? latest : look(all, about);
  const stated = withoutPast(open.plain);
  const today = stated && look(stated, about);
  const now = sinceKey(advised(today?.said ? today : open, about), about);
  const alone = withoutStrangers(now.plain, isPassing, isTroubled);
  const own = alone && look(alone, about);
  return own?.said && !vague.has(own.said.says) ? own : now;
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
    recognise(errors, plain, status) ??
    refusedValue(plain, about.request) ??
    missingPrompt(plain, around) ??
    refusedAssignment(plain);
  return { plain, errors, around, status, said };
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

/** It failed, without a word why: what surrounds it may still tell. */
const unsaid = (status: number | undefined): Recognised => ({
  says: 'says-nothing',
  fields: { message: '', ...(status !== undefined && { status }) },
  own: false,
});

function findingsOf(
  root: Recognised,
  { speaker, model }: Reading,
  around: Surroundings,
  plain: Plain,
  today: string,
): readonly Finding[] {
  const { says, own } = root;
  const { status: _, ...unstated } = root.fields;
  const fields = !own && statusIsShared(plain.flat, root.fields.status) ? unstated : root.fields;
  const told = toldFindings(root, plain.flat, around);
  // What has another explanation beside it is not unambiguous.
  const sure =
    speaker === 'service' &&
    own &&
    isError(fields) &&
    told.length === 0 &&
    !maybeQuoted(plain.text);
  const asked = aboutModel.has(says)
    ? model
    : ofOldModels.has(says)
      ? endedOnly(around.model ?? modelIn(plain), today)
      : undefined;
  return [
    saidFinding(says, fields, sure),
    ...(says === 'says-key-incorrect' ? echoFindings(plain.flat, sure) : []),
    ...modelFindings(asked, today),
    ...throughFindings(around),
    ...told,
  ];
}

/** A message alone may be the line of a log, beside an error of the service; so may one that runs into that error. */
const isError = ({ type, code, message }: ErrorFields): boolean =>
  (type !== undefined || code !== undefined) && !/["']message["']\s?:|\{\s?$/.test(message);

const aboutModel: ReadonlySet<SaidCode> = new Set(['says-model-missing', 'says-model-denied']);

/** What only retired models knew: then the model is the root, and the parameter its echo. */
const ofOldModels: ReadonlySet<SaidCode> = new Set([
  'says-response-format',
  'says-style',
  'says-quality',
  'says-parameter-unknown',
]);

const endedOnly = (model: string | undefined, today: string): string | undefined =>
  model !== undefined && modelStatus(model, today).kind === 'ended' ? model : undefined;

type Seen = {
  readonly plain: Plain;
  readonly errors: readonly ErrorFields[];
  readonly around: Surroundings;
  readonly status: number | undefined;
  readonly root: Recognised;
};

function readingOf({ plain, errors, around, status, root }: Seen): Reading {
  const fields = errors.includes(root.fields) ? root.fields : bestOf(errors);
  const { type, code, param, message } = fields ?? {};
  const said = message === undefined || message === '' ? plain.flat : message;
  const model = modelIn(plain) ?? around.model;
  const found = {
    status,
    type,
    code,
    param,
    message: said.slice(0, 600),
    model,
    ...sdkIn(plain),
    endpoint: endpointIn(plain),
    baseUrl: around.baseUrl,
    networkCode: networkCodeIn(plain),
    retryAfterSeconds: retryAfterIn(plain),
    time: timeIn(plain),
    speaker: speakerIn(plain, errors, around),
  };
  return { ...present(found), requestIds: requestIdsIn(plain) };
}

const bestOf = (errors: readonly ErrorFields[]): ErrorFields | undefined =>
  errors.find(({ type, message }) => type !== undefined && message !== '') ??
  errors.find(({ message }) => message !== '') ??
  errors[0];
