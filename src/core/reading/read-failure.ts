import type { Finding } from '../evidence.ts';
import { modelStatus } from '../models/lookup.ts';
import { present } from '../present.ts';
import { neededKey } from './advice.ts';
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
import { lookAtOpen } from './look.ts';
import { noText } from './no-text.ts';
import { namesOthersOnly, withoutOthers } from './others.ts';
import { cameThrough, isTroubled } from './over.ts';
import { maybeQuoted } from './quoting.ts';
import type { ReadFailure, Reading, Speaker } from './reading.ts';
import type { Recognised } from './recognise.ts';
import type { ErrorFields } from './rules/rule.ts';
import { modelFindings, saidFinding } from './said.ts';
import type { SaidCode } from './signals.ts';
import { speakerIn } from './speaker.ts';
import { statusIsShared } from './status.ts';
import { type About, type Surroundings, throughFindings } from './surroundings.ts';
import { toldFindings } from './told.ts';
import { noFailure } from './tone.ts';
import { type Plain, unwrap } from './unwrap.ts';

export type { About } from './surroundings.ts';

/** Reads a pasted failure, without a network: what it says, and what that is evidence of. Linear, never throws. */
export function readFailure(raw: string, about: About): ReadFailure {
  if (noText(raw)) return { reading: { requestIds: [] }, findings: [], notAFailure: true };
  const whole = unwrap(raw);
  const { plain: all, others } = withoutOthers(whole);
  const { plain, errors, around, status, said, rivalled } = lookAtOpen(all, about);
  const root = rooted(said, status, rivalled);
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

/** What was said, not in the service's words where another failure has its say. Without a word why, what surrounds it may still tell. */
const rooted = (
  said: Recognised | undefined,
  status: number | undefined,
  rivalled: boolean,
): Recognised =>
  said
    ? { ...said, own: said.own && !rivalled }
    : {
        says: 'says-nothing',
        fields: { message: '', ...(status !== undefined && { status }) },
        own: false,
      };

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
    !maybeQuoted(plain.text) &&
    !namesOthersOnly(plain.text);
  const echoes = says === 'says-key-incorrect' ? echoFindings(plain.flat, sure) : [];
  const asked = aboutModel.has(says)
    ? model
    : ofOldModels.has(says)
      ? endedOnly(around.model ?? modelIn(plain), today)
      : undefined;
  return [
    saidFinding(says, fields, sure),
    ...echoes,
    ...modelFindings(asked, today),
    ...throughFindings(around),
    ...told,
    ...answeredFindings(root, speaker),
    ...keyFindings(root, echoes),
  ];
}

/** Most calls fail so only with a key; the word for nothing in its place is none. */
const keyFindings = (root: Recognised, echoes: readonly Finding[]): readonly Finding[] =>
  neededKey(root) && !echoes.some(({ code }) => code === 'echo-of-no-key')
    ? [{ code: 'key-was-sent', facts: {} }]
    : [];

/** Who was answered had a network. */
const answeredFindings = (root: Recognised, speaker: Speaker | undefined): readonly Finding[] =>
  speaker === 'service' && root.own ? [{ code: 'service-answered', facts: {} }] : [];

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
