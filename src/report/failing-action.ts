import type { CheckEntry, RunRecord } from '../core/documents.ts';
import type { CheckId, Tier } from '../core/evidence.ts';
import { present } from '../core/present.ts';
import type { Reading } from '../core/reading/reading.ts';

/** One failing check, and the request it made where it made one. */
export type FailingAction = {
  readonly check: CheckId;
  readonly title: string;
  readonly seen: string;
  readonly call?: {
    readonly method: string;
    readonly path: string;
    readonly at: string;
    readonly status?: number;
    readonly requestId?: string;
    readonly withKey: boolean;
  };
};

/** What a repeated request can show comes before what only this machine can; a lower tier before a higher one. */
export function failingAction({ check, about }: RunRecord): FailingAction | undefined {
  const failed = check.checks.filter(({ outcome }) => outcome === 'fail');
  const callOf = ({ id }: CheckEntry) =>
    about.exchanges.findLast(({ checkId, method }) => checkId === id && method !== '');
  const one = failed.find((entry) => callOf(entry) !== undefined) ?? failed[0];
  if (!one) return undefined;
  const call = callOf(one);
  return {
    check: one.id,
    title: one.title,
    seen: one.summary,
    ...(call && {
      call: {
        method: call.method,
        path: call.path,
        at: call.at,
        ...present({ status: call.status, requestId: call.requestId }),
        withKey: carriesKey[one.tier],
      },
    }),
  };
}

const carriesKey: Readonly<Record<Tier, boolean>> = {
  local: false,
  network: false,
  account: true,
  probe: true,
  paid: true,
};

/** The fields of the error that the user's program got. */
export type ErrorShape = Partial<
  Pick<Reading, 'status' | 'type' | 'code' | 'param' | 'message' | 'networkCode' | 'speaker'>
>;

export function errorOf(reading: Reading): ErrorShape {
  const { status, type, code, param, message, networkCode, speaker } = reading;
  return present({ status, type, code, param, message, networkCode, speaker });
}
