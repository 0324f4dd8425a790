import type { Reading } from '../core/reading/reading.ts';
import type { Corrections, SessionEvent } from '../core/session.ts';
import {
  type ContextLine,
  type Edited,
  correctionOf,
  linesOf,
  questions,
} from '../core/steps/context.ts';
import { type ReadyAt, back } from './at.ts';
import { gather } from './paste.ts';

/** Read, not asked; a line is corrected by its number. */
export async function context(at: ReadyAt): Promise<SessionEvent> {
  const { talk, ports, session, ready } = at;
  // A demo never leaves this machine.
  const fixed = ({ id }: ContextLine) =>
    id === 'sdk' || id === 'way' || (id === 'base-url' && ports.simulated !== undefined);
  const lines = linesOf(ready.situation, session);
  sayRead(at, lines.filter(fixed));
  const offered = lines.filter((line) => !fixed(line));
  const chosen = await talk.choose(
    offered.map(({ label, value }) => ({ label, ...(value !== '' && { hint: value }) })),
  );
  return chosen === 'back' ? back : follow(at, offered[chosen]?.id);
}

function sayRead({ talk, session, ready }: ReadyAt, fixed: readonly ContextLine[]): void {
  const { pasted, corrections } = session;
  const { paste } = ready.situation;
  talk.begin(pasted?.says ?? 'All of this was read on this machine.');
  if (paste) talk.say(`In the text: ${readWords(paste.reading)}.`);
  if (pasted?.missing !== undefined) talk.say(pasted.missing);
  talk.say(...fixed.map(({ label, value }) => [label, value] as const));
  if (corrections.runsOn === 'elsewhere') {
    talk.say('Checks here prove nothing about another machine. Run there: npx imgfix-wizard check');
  }
  talk.say('Is this so? 1 goes on; another number corrects its line.');
}

async function follow(at: ReadyAt, id: ContextLine['id'] | undefined): Promise<SessionEvent> {
  const { runsOn, frequency } = at.session.corrections;
  switch (id) {
    case 'runs-on':
      return corrected({ runsOn: runsOn === 'elsewhere' ? 'here' : 'elsewhere' });
    case 'frequency':
      return corrected({ frequency: frequency === 'sometimes' ? 'always' : 'sometimes' });
    case 'model':
    case 'base-url':
    case 'plan':
    case 'key':
    case 'request':
      // Nothing was typed: the line stays as it is.
      return (await typed(at, id)) ?? context(at);
    default:
      return { type: 'context-agreed' };
  }
}

const corrected = (corrections: Corrections): SessionEvent => ({ type: 'corrected', corrections });

async function typed(at: ReadyAt, what: Edited): Promise<SessionEvent | undefined> {
  const { talk, ports } = at;
  const text = await asked(at, what);
  if (text === '') return undefined;
  const refused = what === 'request' ? ports.takeRequest(text) : undefined;
  if (refused !== undefined) {
    talk.say(refused);
    return typed(at, what);
  }
  if (what === 'key') ports.takeKey(text);
  return corrected(correctionOf(what, text));
}

async function asked({ talk }: ReadyAt, what: Edited): Promise<string> {
  const question = questions[what];
  if (what === 'request') {
    talk.say(`${question} To end it: an empty line, and then a line with a single dot.`);
    return gather(talk);
  }
  const line = await (what === 'key' ? talk.secret(question) : talk.typed(question));
  return line ?? '';
}

/** What was read out of the text, by name. */
function readWords({ status, type, code, param, networkCode, model, requestIds }: Reading): string {
  const parts: readonly (readonly [string, string | number | undefined])[] = [
    ['status', status],
    ['type', type],
    ['code', code ?? networkCode],
    ['parameter', param],
    ['model', model],
    ['request id', requestIds.length > 0 ? requestIds.join(' ') : undefined],
  ];
  const said = parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  return said.length === 0 ? 'no status, code or request id' : said.join(', ');
}
