import { attemptsOf } from './attempts.ts';
import type { DrillSeen } from './drill-seen.ts';
import { type DrillFault, drillFaults } from './faults.ts';
import { judgeGood, refusedAfterwards } from './known-good.ts';
import { crashDump, showsBody, showsKey } from './output.ts';
import { type Judged, judged, passOrFail } from './points.ts';
import { judgeRetries } from './retries.ts';
import type { CallSeen, ProgramRan } from './seen.ts';

/** Calls that the fault is about: those it bent and their repeats, and without a fault those that make something. */
export function aboutFault({
  fault,
  calls,
}: Pick<DrillSeen, 'fault' | 'calls'>): readonly CallSeen[] {
  const bent = new Set(calls.filter((call) => call.bent).map(({ same }) => same));
  return calls.filter(({ same, method, key }) =>
    fault === 'healthy' ? method === 'POST' && key !== undefined : bent.has(same),
  );
}

/** Judges one run of the user's program against one fault. Every judgement says what it rests on. */
export function judgeRun(seen: DrillSeen): readonly Judged[] {
  const { program, calls, canary, refused = [] } = seen;
  const met = aboutFault(seen);
  if (met.length === 0) return [refused.length > 0 ? strayed(refused) : unreached(calls)];
  const fault: DrillFault = drillFaults[seen.fault];
  const keys = [...new Set([canary, ...calls.flatMap(({ key }) => key ?? [])])];
  return [
    ended(program),
    ...(fault.ends === 'failed' ? [] : judgeGood(seen, met)),
    ...(failureDue(fault, seen) ? judgeFailure(fault, program, met) : []),
    passOrFail(
      'key-hidden',
      !keys.some((key) => showsKey(program.output, key)),
      'The key is nowhere in its output.',
      'The key, or a good part of it, stands in its output.',
    ),
    ...(keys.length > 1 ? [otherKey] : []),
    ...(refused.length > 0 ? [alsoStrayed(refused)] : []),
    ...judgeRetries(fault, attemptsOf(met, seen.usual), program),
  ];
}

/** A limit that clears may be waited for or not; a program that gives up has to say so. */
const failureDue = ({ ends }: DrillFault, { program, calls }: DrillSeen): boolean =>
  program.stopped !== 'interrupted' &&
  (ends === 'failed' || (ends === 'either' && program.code !== 0 && !refusedAfterwards(calls)));

const otherKey = judged(
  'key-from-settings',
  'warn',
  'Another key arrived than the one in OPENAI_API_KEY: it is read from somewhere else.',
);

const unreached = (calls: readonly CallSeen[]): Judged =>
  judged(
    'reached',
    'unsure',
    calls.length > 0
      ? `${calls.length} calls arrived, and none that asks for an image with a key.`
      : 'No call arrived. The program has to take its base URL from OPENAI_BASE_URL, or from the variable that you give it; until then it calls elsewhere, and nothing can be judged.',
  );

const strayed = (hosts: readonly string[]): Judged =>
  judged(
    'reached',
    'unsure',
    `Your program does not read OPENAI_BASE_URL: it called ${hosts.join(', ')}; nothing reached it.`,
  );

const alsoStrayed = (hosts: readonly string[]): Judged =>
  judged(
    'reached',
    'warn',
    `Not all of it reads OPENAI_BASE_URL: it also called ${hosts.join(', ')}; nothing reached it.`,
  );

function ended({ stopped, durationMs }: ProgramRan): Judged {
  const after = `${(durationMs / 1000).toFixed(1)} s`;
  const [outcome, text] = endings[stopped ?? 'not'];
  return judged('ended-by-itself', outcome, text.replace('#', after));
}

const endings = {
  not: ['pass', 'It ended by itself after #.'],
  limit: ['fail', 'It still ran after #, and was stopped. --timeout gives it longer.'],
  attempts: ['fail', 'It was still trying after #.'],
  interrupted: ['unsure', 'It was interrupted from outside after #.'],
} as const;

function judgeFailure(
  fault: DrillFault,
  program: ProgramRan,
  met: readonly CallSeen[],
): readonly Judged[] {
  const { output, stopped } = program;
  const bodies = met.flatMap(({ body }) => (body === undefined || body === '' ? [] : [body]));
  const dump = crashDump(output);
  return [
    ...(stopped === undefined ? [exitTells(program), message(fault, output)] : []),
    passOrFail(
      'no-crash-dump',
      dump === undefined,
      'It does not fall over.',
      `Its output holds ${dump ?? ''}.`,
    ),
    ...(bodies.length > 0
      ? [
          passOrFail(
            'body-hidden',
            !showsBody(output, bodies),
            'The raw answer is not in its output.',
            'The raw answer of the service stands in its output; it may hold what is private.',
          ),
        ]
      : []),
    ...(stopped === undefined ? traceable(fault, output, met) : []),
  ];
}

function exitTells({ code, signal }: ProgramRan): Judged {
  if (code === undefined) {
    return judged('fails', 'fail', `${signal ?? 'A signal'} ended it: it crashed.`);
  }
  return passOrFail(
    'fails',
    code !== 0,
    `It ended with exit code ${code}.`,
    'It ended with exit code 0, as if the call had succeeded.',
  );
}

function message({ words }: DrillFault, output: string): Judged {
  if (output.trim() === '') {
    return judged('message-clear', 'fail', 'It printed nothing: nobody learns what failed.');
  }
  return words.test(output)
    ? judged('message-clear', 'pass', 'It says what failed.')
    : judged('message-clear', 'warn', 'Its message names neither the status nor the reason.');
}

function traceable(
  { torn }: DrillFault,
  output: string,
  met: readonly CallSeen[],
): readonly Judged[] {
  const ids = met.flatMap(({ requestId }) => requestId ?? []);
  if (ids.length === 0) return [];
  if (ids.some((id) => output.includes(id))) {
    const text = 'Its output holds the request id of the failed call.';
    return [judged('request-id-shown', 'pass', text)];
  }
  const text =
    'Its output does not hold the request id (the header x-request-id), which support asks for first.';
  return [judged('request-id-shown', torn ? 'warn' : 'fail', text)];
}
