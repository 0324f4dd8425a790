/** One call as the relay saw it go by. Times in milliseconds; bodies only as far as they are read, in memory only. */
export type Relayed = {
  readonly number: number;
  /** ISO 8601 with the local offset. */
  readonly at: string;
  readonly method: string;
  /** Below the base URL, without the query. */
  readonly route: string;
  /** Equal for calls that ask for the same. */
  readonly same: string;
  /** What the official SDKs say: 0 for the first attempt. */
  readonly retryCount?: number;
  /** A JSON body that is short enough, or the fields of a form. */
  readonly request?: Readonly<Record<string, unknown>>;
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of a body that tells of a failure, decoded. */
  readonly failure?: string;
  /** What follows `"usage"` in the body. */
  readonly usage?: string;
  readonly firstByteMs?: number;
  readonly totalMs: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  readonly end: RelayedEnd;
  readonly networkCode?: string;
};

/** `whole`: answered to its end · `left`: the program went · `cut`: upstream broke off · `unreachable`: no answer. */
export type RelayedEnd = 'whole' | 'left' | 'cut' | 'unreachable';
