import type { Relayed } from '../core/watch/relayed.ts';

export type RelayOptions = {
  /** Where calls go, such as https://api.openai.com/v1; without a slash at its end. */
  readonly upstream: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly stamp: () => string;
  /** Told of every call when it is over, with the moment it began on the monotonic clock. */
  readonly onCall: (relayed: Relayed, startedAt: number) => void;
};

export type Relay = {
  /** What the user's program is given as its base URL. */
  readonly baseUrl: string;
  readonly inFlight: () => number;
  readonly close: () => Promise<void>;
};
