import { lintRequest } from '../lint/lint.ts';
import type { DrillSeen } from './drill-seen.ts';
import { type DrillFault, drillFaults } from './faults.ts';
import { type Judged, judged, passOrFail } from './points.ts';
import type { CallSeen } from './seen.ts';

/** What a run says whose answer is good in the end: a valid request, a good end, and a use of the answer. */
export function judgeGood(seen: DrillSeen, met: readonly CallSeen[]): readonly Judged[] {
  const { program, fault, calls, today } = seen;
  const { ends }: DrillFault = drillFaults[fault];
  const { stopped, code } = program;
  if (stopped !== undefined) return [];
  const served = calls.some(({ status, bent }) => status === 200 && (!bent || fault === 'slow'));
  if (ends === 'either' && code !== 0 && !refusedAfterwards(calls)) {
    const text =
      'It gave up, though the limit would have cleared after a wait as long as it was told.';
    return [judged('succeeds', 'warn', text)];
  }
  return [
    served ? endedWell(code) : judged('succeeds', 'fail', unserved(met)),
    ...(fault === 'healthy' ? [requestValid(met, today)] : []),
    ...(fault === 'healthy' && code === 0 && served ? [answerUsed(seen)] : []),
  ];
}

/** The fault was over, and the request itself was refused: what the program says then is about that. */
export const refusedAfterwards = (calls: readonly CallSeen[]): boolean =>
  calls.some(({ bent, status = 0 }) => !bent && status >= 400);

const unserved = (met: readonly CallSeen[]): string =>
  met.some(({ status = 0 }) => status >= 400)
    ? 'No call of it was answered well: what it sent was refused.'
    : 'No call of it was answered: it did not wait long enough.';

const endedWell = (code: number | undefined): Judged =>
  passOrFail(
    'succeeds',
    code === 0,
    'It ended with exit code 0.',
    `The answer was good, and it ended with ${code === undefined ? 'a crash' : `exit code ${code}`}.`,
  );

function requestValid(met: readonly CallSeen[], today: string): Judged {
  const known = met.filter(({ request, azure }) => request && !azure);
  const results = known.flatMap(({ request }) => (request ? [lintRequest(request, today)] : []));
  const problems = results.flatMap((one) => one.problems);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const told = (list: typeof problems): string =>
    list
      .slice(0, 3)
      .map(({ param, text, fix }) => `${param}: ${text} ${fix}`)
      .join(' ');
  if (errors.length > 0) return judged('request-valid', 'fail', told(errors));
  if (results.length === 0) {
    const text = 'Its request could not be read as an image request, so it was not judged.';
    return judged('request-valid', 'unsure', text);
  }
  return problems.length > 0
    ? judged('request-valid', 'warn', told(problems))
    : judged('request-valid', 'pass', 'Its request fits the rules of the model.');
}

function answerUsed({ program: { pictures, output } }: DrillSeen): Judged {
  const [first] = pictures;
  if (first !== undefined) return judged('answer-used', 'pass', `It wrote ${first}.`);
  // The beginning of every PNG in base64.
  return output.includes('iVBORw0KGgo')
    ? judged('answer-used', 'pass', 'The picture is in its output.')
    : judged(
        'answer-used',
        'unsure',
        'What became of the picture cannot be seen from here; the faults no-data and error-in-200 tell more.',
      );
}
