import { type FaultId, drillFaults } from '../core/drill/faults.ts';
import { type Fault, type Scenario, scenarios } from './scenarios.ts';

/** Calls that make an image, or lead to one; everything else answers as ever. */
const making = /^POST \/v1\//;

/** A fault of `demo`, for every call that makes an image. */
const told = (name: string): readonly Fault[] =>
  (scenarios.get(name)?.faults ?? []).map((fault) => {
    const { withPrompt: _, ...rest } = fault;
    return { ...rest, on: making };
  });

/** Seconds; long enough to be told from an accident, short enough to be waited for. */
const wait = { 'retry-after': '2' };
const limited = told('rate-limit').map((fault) => ({ ...fault, headers: wait }));

const refusedSize: Fault = {
  on: making,
  status: 400,
  error: {
    message: 'Width and height must both be divisible by 16.',
    type: 'image_generation_user_error',
    code: 'invalid_value',
    param: 'size',
  },
};

/** As the edge and gateways do it: the status says well, the body does not. */
const errorInside: Fault = {
  on: making,
  status: 200,
  error: { message: 'The image could not be made.', type: 'server_error', code: 'server_error' },
};

const how: Readonly<Record<FaultId, readonly Fault[]>> = {
  healthy: [],
  'key-refused': told('key-invalid'),
  'invalid-parameter': [refusedSize],
  moderation: told('moderation'),
  'billing-limit': told('billing-limit'),
  'rate-limit-clears': limited.map((fault) => ({ ...fault, times: 2 })),
  'rate-limit': limited,
  quota: told('quota'),
  'server-error': told('server-error'),
  'bad-gateway': told('bad-gateway'),
  overloaded: told('overloaded'),
  slow: [{ on: making, delayMs: 12_000 }],
  'no-answer': [{ on: making, cut: 'silent' }],
  'reset-before': [{ on: making, cut: 'before' }],
  'reset-inside': [{ on: making, cut: 'inside' }],
  'truncated-json': [{ on: making, status: 200, text: '{"created":1770000000,"data":[{"b64_js' }],
  'error-in-200': [errorInside],
  'no-data': [{ on: making, status: 200, text: '{"created":1770000000}' }],
  'stream-stops': [{ on: making, cut: 'stalled' }],
};

/** What the stand-in plays for one run of a drill. */
export const drillScenario = (id: FaultId): Scenario => ({
  name: id,
  title: drillFaults[id].title,
  faults: how[id],
  anyKey: true,
});
