import type { Finding } from '../evidence.ts';

/** Who an answer speaks for. Only the service's own word proves anything about the account. */
export type Speaker =
  | 'service'
  | 'edge'
  | 'proxy'
  | 'gateway'
  | 'portal'
  | 'client'
  | 'azure'
  /** Another service, whose failure is not the image call's. */
  | 'other'
  | 'unknown';

/** What was read out of a failure. Unknown values are left out. */
export type Reading = {
  readonly status?: number;
  readonly type?: string;
  readonly code?: string;
  readonly param?: string;
  readonly message?: string;
  readonly requestIds: readonly string[];
  readonly model?: string;
  readonly sdk?: string;
  readonly sdkVersion?: string;
  readonly endpoint?: string;
  readonly baseUrl?: string;
  readonly networkCode?: string;
  readonly retryAfterSeconds?: number;
  readonly time?: string;
  readonly speaker?: Speaker;
};

/** A failure as it was read: what was extracted, what it says as evidence, and whether it is one at all. */
export type ReadFailure = {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly notAFailure: boolean;
};
