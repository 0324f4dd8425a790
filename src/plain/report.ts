import type { SessionEvent } from '../core/session.ts';
import type { Acted } from '../wizard/ports.ts';
import { type At, type ReadyAt, back } from './at.ts';

/** The very bytes that will be written, read before they exist. */
export async function report({ talk, session, ready }: ReadyAt): Promise<SessionEvent> {
  const climbed = session.proved ?? session.climbed;
  if (!climbed) return back;
  const { pages, leftOut, kept } = await ready.report(climbed, session);
  const { file, text, checked } = pages.md;
  talk.begin('The report, exactly as it will be written, begins on the next line.');
  talk.show(`${text.trimEnd()}\n`);
  const removed = leftOut.map(({ kind, count }) => `${kind} ${count}`).join(', ');
  talk.say(
    '',
    `The report ends here. Removed: ${removed === '' ? 'nothing' : removed}. Kept: ${kept}.`,
  );
  const no = { type: 'report-answered', report: 'no' } as const;
  if (checked === undefined) return no;
  talk.say(
    `Checked: ${checked}.`,
    'As JSON, as a page or short: imgfix-wizard report --format json, html or issue.',
  );
  const agreed = await talk.yes(`Write ${file}?`);
  if (agreed === 'back') return back;
  return agreed ? { type: 'report-answered', report: { format: 'md' } } : no;
}

/** Writes the report, or the baseline, once; and says so when it could not. */
export async function write(at: ReadyAt, step: 'save' | 'write'): Promise<SessionEvent> {
  const { session, ready } = at;
  const { save, report: answered } = session;
  const last = session.proved ?? session.climbed;
  if (!last) return back;
  if (step === 'save') {
    const name = typeof save === 'object' ? save.name : '';
    const where = done(at, 'baseline', await ready.saveBaseline(name, last));
    return where === undefined
      ? { type: 'save-answered', save: 'no' }
      : { type: 'saved', name: where };
  }
  const format = typeof answered === 'object' ? answered.format : 'md';
  const { pages } = await ready.report(last, session);
  const where = done(at, 'report', await pages[format].write());
  return where === undefined
    ? { type: 'report-answered', report: 'no' }
    : { type: 'written', file: where };
}

function done({ talk }: At, what: string, acted: Acted): string | undefined {
  if (acted.kind === 'done') {
    talk.say(`The ${what} is written: ${acted.where}`);
    return acted.where;
  }
  talk.say(`The ${what} is not written: ${acted.why}`);
  return undefined;
}
