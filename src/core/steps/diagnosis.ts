import { conclusionOf, outcomeOf } from '../experiment.ts';
import type { Climbed, Session } from '../session.ts';

/** The first sentence about a climb. */
export function headlineOf({ causes: [best], verdict, results }: Climbed): string {
  if (best) return `${best.title}.`;
  if (verdict !== 'healthy') return 'The cause is not decided yet.';
  return results.some(({ id, outcome }) => id === 'paid/smallest-image' && outcome === 'pass')
    ? 'An image came, and nothing wrong was found.'
    : results.some(({ tier, outcome }) => tier === 'account' && outcome === 'pass')
      ? 'Nothing wrong was found, as far as free tests can tell.'
      : 'Nothing wrong was found on the way; the key was not tested.';
}

export function nextWords({ question, how, check }: NonNullable<Climbed['next']>): string {
  const words = [question, how].filter((part) => part !== undefined).join(' ');
  return words === '' ? `the check ${check ?? ''} would.` : words;
}

/** What failed then, and what it does now: compared, not assumed. */
export function changedWords(before: Climbed, now: Climbed): string {
  const changed = now.entries.flatMap(({ id, outcome }) => {
    const then = before.entries.find((entry) => entry.id === id)?.outcome;
    return then === undefined || then === outcome ? [] : [`${id} ${then}, now ${outcome}`];
  });
  return changed.length === 0
    ? 'nothing; every check ends as before.'
    : `${changed.slice(0, 4).join('; ')}.`;
}

export type Act =
  | 'fix'
  | 'again'
  | 'wait'
  | 'moderate'
  | 'try'
  | 'prove'
  | 'report'
  | 'finish'
  | 'evidence';
export type Choice = { readonly act: Act; readonly label: string; readonly hint?: string };

/** What the last experiment says, in words. */
export function concludedOf(
  { tried, before, elsewhere }: Session,
  climbed: Climbed,
): { readonly concluded?: string } {
  if (tried === undefined) return {};
  const outcome = tried === 'machine' ? elsewhere : before && outcomeOf(before, climbed);
  return outcome === undefined ? {} : { concluded: conclusionOf(tried, outcome) };
}

/** A policy block is suspected, and there is a prompt to ask about. */
const moderatable = ({ causes, offers }: Climbed): boolean =>
  offers?.includes('moderation') === true && causes.some(({ id }) => id === 'content_policy');

/** Without a key no image can be made, and no price be promised for it. */
const isKeyless = ({ results }: Climbed): boolean =>
  results.some(({ id, outcome }) => id === 'local/key-present' && outcome === 'fail');

/** What can be done about a diagnosis, the obvious next step first. */
export function choicesOf(climbed: Climbed): readonly Choice[] {
  const healthy = climbed.verdict === 'healthy';
  const fix: Choice = {
    act: 'fix',
    label: 'Go through the fixes',
    hint: 'copy, open the page, mark as done',
  };
  const again: Choice = { act: 'again', label: 'I changed something: test again' };
  const passing = climbed.causes[0]?.group === 'service';
  const wait: Choice = {
    act: 'wait',
    label: 'Wait until the service recovers',
    hint: 'free tests only, each minute',
  };
  const moderate: Choice = {
    act: 'moderate',
    label: 'Ask the free moderation about my prompt',
    hint: 'you are asked before it is sent',
  };
  const other: Choice = {
    act: 'try',
    label: 'Try another network, machine or key',
    hint: 'where does the failure stay?',
  };
  const prove: Choice = {
    act: 'prove',
    label: 'Prove it with an image',
    hint: 'what it costs comes first',
  };
  const report: Choice = { act: 'report', label: 'Show the support report' };
  const evidence: Choice = { act: 'evidence', label: 'All checks and their evidence' };
  const finish: Choice = { act: 'finish', label: 'Finish without a report' };
  return healthy
    ? [prove, report, again, evidence, finish]
    : [
        ...(climbed.causes.length > 0 ? [fix] : []),
        again,
        ...(passing ? [wait] : []),
        ...(moderatable(climbed) ? [moderate] : []),
        report,
        evidence,
        other,
        ...(isKeyless(climbed) ? [] : [prove]),
        finish,
      ];
}
