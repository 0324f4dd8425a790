import { causeLines } from '../cli/cause-lines.ts';
import { baselineName } from '../core/baseline/baseline.ts';
import { ledgerLine } from '../core/ledger.ts';
import type { Climbed, SessionEvent } from '../core/session.ts';
import { ledgerChoices, ledgerHeadline } from '../core/steps/ledger.ts';
import { names, offered, provedHeadline, shown, worked } from '../core/steps/result.ts';
import type { Picture } from '../wizard/ports.ts';
import { type ReadyAt, back } from './at.ts';

const without = { type: 'save-answered', save: 'no' } as const;

/** Known-good and known-bad; a baseline only when both came out as they must. */
export async function result(at: ReadyAt): Promise<SessionEvent> {
  const { talk, ready, session } = at;
  const { proved } = session;
  if (!proved) return back;
  const unearned = ready.unearned(proved);
  const picture = ready.picture();
  sayProof(at, proved, unearned);
  const choices = offered(proved, unearned === undefined);
  const image = picture ? [{ label: 'Save the image' }] : [];
  for (;;) {
    const chosen = await talk.choose([...choices, ...image]);
    const act = chosen === 'back' ? chosen : choices[chosen]?.act;
    if (act === 'again') return { type: 'test-again' };
    if (act === 'on') return without;
    if (act === 'save') {
      const saved = await save(at);
      if (saved) return saved;
    } else if (act === 'back') talk.say('What was paid for is not undone by a step back.');
    else if (picture) talk.say(await savedImage(picture));
  }
}

async function savedImage(picture: Picture): Promise<string> {
  const acted = await picture.save();
  return acted.kind === 'done'
    ? `The image is in ${acted.where}.`
    : `The image is not saved: ${acted.why}.`;
}

function sayProof({ talk }: ReadyAt, proved: Climbed, unearned: string | undefined): void {
  const works = worked(proved, unearned === undefined);
  const [best] = proved.causes;
  talk.begin(provedHeadline(proved, works));
  talk.say(
    ...proved.entries
      .filter(({ id, outcome }) => shown.includes(id) && outcome !== 'skipped')
      .map(({ id, outcome, summary }) => `${names[id] ?? id}: ${outcome}: ${summary}`),
    ...(works || !best ? [] : causeLines(best, 0)),
    unearned === undefined
      ? 'Not proven: your own program; imgfix-wizard sent this request.'
      : `No baseline: ${unearned}`,
  );
}

/** Undefined where the user thinks again. */
async function save(at: ReadyAt): Promise<SessionEvent | undefined> {
  const { talk, ready } = at;
  const clear = await cleared(at);
  if (!clear) return clear === false ? without : undefined;
  talk.say('No key, prompt or image is in a baseline. You alone can read the file.');
  for (;;) {
    const name = await talk.typed('What is this baseline called?', ready.suggestedName);
    if (name === undefined) return undefined;
    if (baselineName.test(name)) return { type: 'save-answered', save: { name } };
    talk.say('Letters, digits, dots, dashes and underscores; 64 at most.');
  }
}

/** Whether each temporary change is undone or kept; undefined where the user thinks again. */
async function cleared({ talk, ready }: ReadyAt): Promise<boolean | undefined> {
  for (;;) {
    const { open, undone } = await ready.look();
    const [first] = open;
    if (!first) return true;
    talk.begin(ledgerHeadline(open, undone));
    talk.say(...open.map(ledgerLine));
    const chosen = await talk.choose(ledgerChoices);
    if (chosen === 'back') return undefined;
    if (chosen === 1) await ready.keep(first);
    else if (chosen === 2) return false;
  }
}
