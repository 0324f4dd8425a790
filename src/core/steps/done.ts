import type { Session } from '../session.ts';

/** What a demo keeps goes away with it: nothing of it can be called upon later. */
export function nextOf(
  session: Session,
  simulated: boolean,
  unkept = false,
): readonly (readonly [string, string])[] {
  const { saved, written } = session;
  const fix = nextFix(session);
  const lines: readonly (readonly [string, string] | false)[] = [
    written !== undefined && ['report', written],
    saved !== undefined && ['baseline', saved],
    fix !== undefined && ['fix', fix],
    ['next', 'Run your own program once more.'],
    saved !== undefined &&
      !simulated && ['', `imgfix-wizard recheck ${saved}   after every update`],
    written === undefined &&
      !simulated &&
      !unkept && ['', 'imgfix-wizard report   writes the report of this run'],
  ];
  return lines.filter((line) => line !== false);
}

/** The first fix that is not marked as done. */
const nextFix = ({ climbed, proved, fixed = [] }: Session): string | undefined =>
  (proved ?? climbed)?.causes[0]?.fixes.find(({ text }) => !fixed.includes(text))?.text;
