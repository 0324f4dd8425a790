import type { GivenRequest } from '../request/read-request.ts';

/** One call as the stand-in saw it. Times are milliseconds on one monotonic clock. */
export type CallSeen = {
  readonly at: number;
  /** When its answer was out, or its connection gone. */
  readonly endedAt?: number;
  readonly method: string;
  readonly path: string;
  /** Equal for calls that ask for the same. */
  readonly same: string;
  /** Set for an image request that could be read. */
  readonly request?: GivenRequest;
  /** Azure names the model in the path, by a deployment that nobody knows here. */
  readonly azure?: true;
  /** In memory only. */
  readonly key?: string;
  /** A fault bent its answer. */
  readonly bent: boolean;
  readonly status?: number;
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
  /** The body of an answer of 4xx or 5xx, or of a bent one. */
  readonly body?: string;
};

/** Why a program was ended from outside. */
export type Stopped = 'limit' | 'attempts' | 'interrupted';

/** How the user's program went. */
export type ProgramSeen =
  | { readonly kind: 'not-started'; readonly why: string }
  | {
      readonly kind: 'ran';
      /** Standard output and standard error, as they came. In memory only. */
      readonly output: string;
      /** Absent when a signal ended it. */
      readonly code?: number;
      readonly signal?: string;
      readonly stopped?: Stopped;
      readonly durationMs: number;
      /** Pictures that it wrote into its folder, by their relative names. */
      readonly pictures: readonly string[];
    };

export type ProgramRan = Extract<ProgramSeen, { readonly kind: 'ran' }>;
