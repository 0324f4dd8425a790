/** What the guide wants of a fix before it is believed. */
export const guidePoints = {
  'known-good': 'The known-good succeeds',
  'known-bad': 'The known-bad fails clearly',
  traceable: 'Logs can be traced',
  'no-credentials': 'Logs hold no credentials',
  'retries-stop': 'Retries stop',
} as const;

export type GuidePoint = keyof typeof guidePoints;

/** Everything that is judged, and the point of the guide that it belongs to. */
const belongsTo = {
  reached: 'known-good',
  succeeds: 'known-good',
  'request-valid': 'known-good',
  'answer-used': 'known-good',
  fails: 'known-bad',
  'message-clear': 'known-bad',
  'no-crash-dump': 'known-bad',
  'body-hidden': 'known-bad',
  'request-id-shown': 'traceable',
  'key-hidden': 'no-credentials',
  'key-from-settings': 'no-credentials',
  'ended-by-itself': 'retries-stop',
  'not-retried': 'retries-stop',
  'retries-bounded': 'retries-stop',
  'retries-spaced': 'retries-stop',
  'retries-grow': 'retries-stop',
  'retries-jittered': 'retries-stop',
  'retry-after-kept': 'retries-stop',
} as const satisfies Readonly<Record<string, GuidePoint>>;

export type JudgedId = keyof typeof belongsTo;

/** `warn` and `unsure` change no verdict. */
export type JudgedOutcome = 'pass' | 'warn' | 'fail' | 'unsure';

export type Judged = {
  readonly id: JudgedId;
  readonly point: GuidePoint;
  readonly outcome: JudgedOutcome;
  /** What was seen, in one sentence or two. */
  readonly text: string;
};

export const judged = (id: JudgedId, outcome: JudgedOutcome, text: string): Judged => ({
  id,
  point: belongsTo[id],
  outcome,
  text,
});

export const passOrFail = (id: JudgedId, passed: boolean, good: string, bad: string): Judged =>
  passed ? judged(id, 'pass', good) : judged(id, 'fail', bad);
