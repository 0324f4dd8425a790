import { causeLines } from '../cli/cause-lines.ts';
import type { Climbed, Session, SessionEvent } from '../core/session.ts';
import {
  type Act,
  type Choice,
  changedWords,
  choicesOf,
  concludedOf,
  headlineOf,
  nextWords,
} from '../core/steps/diagnosis.ts';
import { type At, back } from './at.ts';
import type { Talk } from './talk.ts';

/** The cause, its proof, its rivals, its fixes; and the next move. */
export async function diagnosis({ talk, session }: At, told: boolean): Promise<SessionEvent> {
  const { climbed } = session;
  if (!climbed) return back;
  if (!told) sayDiagnosis(talk, session, climbed);
  const choices = choicesOf(climbed).filter(({ act }) => !elsewhere.includes(act));
  for (;;) {
    talk.say('', 'What comes next?');
    const chosen = await talk.choose(choices.map(worded));
    if (chosen === 'back') return back;
    const event = await follow(talk, session, climbed, choices[chosen]?.act);
    if (event) return event;
  }
}

/** Steps that this face has not. */
const elsewhere: readonly Act[] = ['wait', 'try'];

const worded = (choice: Choice) =>
  choice.act === 'fix' ? { label: 'Mark a fix as done, or as not done' } : choice;

async function follow(
  talk: Talk,
  session: Session,
  climbed: Climbed,
  act: Act | undefined,
): Promise<SessionEvent | undefined> {
  switch (act) {
    case 'fix':
      return markedFix(talk, session, climbed);
    case 'evidence':
      talk.say('', ...climbed.entries.flatMap(entryLines));
      return undefined;
    case 'again':
      return { type: 'test-again' };
    case 'moderate':
      return { type: 'moderation-begun' };
    case 'prove':
    case 'report':
    case 'finish':
      return { type: 'next-chosen', next: act };
    default:
      return undefined;
  }
}

function sayDiagnosis(talk: Talk, session: Session, climbed: Climbed): void {
  const { before } = session;
  const { concluded } = concludedOf(session, climbed);
  const { causes, excluded, next, notProven } = climbed;
  const [best] = causes;
  talk.begin(`${headlineOf(climbed)}${best ? ` Certainty: ${best.certainty}.` : ''}`);
  if (concluded !== undefined) talk.say(`experiment: ${concluded}`);
  else if (before) talk.say(`changed: ${changedWords(before, climbed)}`);
  talk.say(
    ...causes.flatMap(causeLines),
    ...excluded.map(({ title, against: [why] }) => `ruled out: ${title}: ${why?.text ?? ''}`),
  );
  if (next) talk.say(`To decide it: ${nextWords(next)}`);
  if (!best) talk.say(...notProven.map((line) => `Not proven: ${line}`));
  else {
    talk.say(
      'On another machine or network the same is tested by: npx imgfix-wizard check',
      'Waiting for a recovery and guided experiments are in the wizard without --plain.',
    );
  }
}

async function markedFix(
  talk: Talk,
  { fixed = [] }: Session,
  { causes: [best] }: Climbed,
): Promise<SessionEvent | undefined> {
  const fixes = best?.fixes ?? [];
  talk.say('Which one?');
  const chosen = await talk.choose(
    fixes.map(({ text }) => ({ label: `${fixed.includes(text) ? 'done' : 'to do'}: ${text}` })),
  );
  const fix = chosen === 'back' ? undefined : fixes[chosen];
  return fix && { type: 'fix-marked', fix: fix.text };
}

function entryLines(entry: Climbed['entries'][number]): readonly string[] {
  const { id, outcome, summary, evidence, proves, requestId } = entry;
  return [
    `${id}: ${outcome}: ${summary}`,
    ...evidence.filter(({ text }) => text !== summary).map(({ text }) => `  also: ${text}`),
    ...(proves === undefined ? [] : [`  proves: ${proves}`]),
    ...(requestId === undefined ? [] : [`  request id: ${requestId}`]),
  ];
}
