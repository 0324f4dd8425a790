export type DrillFault = {
  readonly title: string;
  /** What a passed run of it shows. */
  readonly proves: string;
  /** How a sound program ends: well, with a clear failure, or either. */
  readonly ends: 'well' | 'failed' | 'either';
  /** Whether the same call may be sent again; where it may, that has to be bounded all the same. */
  readonly retry: 'never' | 'allowed';
  /** Why a repeat is wrong where it is. */
  readonly because?: string;
  /** Words, one of which a clear message holds. */
  readonly words: RegExp;
  /** Seconds after which a program that still runs is ended. An image takes up to two minutes, and so may the wait for it. */
  readonly limitSeconds: number;
  /** The answer breaks after its headers: few clients keep a request id until then. */
  readonly torn?: true;
};

const usual = 60;
const patient = 150;
const silent =
  /time|silen|no (?:answer|response)|abort|stall|idle|socket|wait|incomplete|terminat/i;
const torn = /connect|reset|socket|hang ?up|network|fetch failed|closed|terminat|premature|abort/i;
const unread =
  /json|parse|unexpected|incomplete|truncat|malformed|invalid|unreadable|body|terminat/i;

/** Every fault that the stand-in plays; texts of the service: facts/errors.json. */
export const drillFaults = {
  healthy: {
    title: 'everything works',
    proves: 'It sends a valid request, and ends well when the answer is good.',
    ends: 'well',
    retry: 'allowed',
    words: /./,
    limitSeconds: patient,
  },
  'key-refused': {
    title: '401: the key is refused',
    proves: 'It names a refused key, does not print it, and does not try it again.',
    ends: 'failed',
    retry: 'never',
    because: 'a refused key stays refused',
    words: /401|key|unauthori[sz]ed|authenticat|credential/i,
    limitSeconds: usual,
  },
  'invalid-parameter': {
    title: '400: a parameter is refused',
    proves: 'It names what was refused, and does not send the same again.',
    ends: 'failed',
    retry: 'never',
    because: 'the same request is refused again',
    words: /400|invalid|parameter|size|bad ?request/i,
    limitSeconds: usual,
  },
  moderation: {
    title: '400: the safety system refuses the prompt',
    proves: 'It says that the prompt was refused, and does not send it again.',
    ends: 'failed',
    retry: 'never',
    because: 'the same prompt is refused again, and repeated violations count against the account',
    words: /400|moderat|safety|policy|reject|content|prompt/i,
    limitSeconds: usual,
  },
  'billing-limit': {
    title: '400: the spend limit is reached',
    proves: 'It names the limit, and does not try again.',
    ends: 'failed',
    retry: 'never',
    because: 'no wait raises a spend limit',
    words: /400|billing|limit|spend|credit|quota/i,
    limitSeconds: usual,
  },
  'rate-limit-clears': {
    title: '429 with retry-after, which clears after two attempts',
    proves: 'It waits as long as it is told to, and then succeeds.',
    ends: 'either',
    retry: 'allowed',
    words: /429|rate|limit|too many/i,
    limitSeconds: usual,
  },
  'rate-limit': {
    title: '429 with retry-after, which never clears',
    proves: 'It waits as long as it is told to, and gives up.',
    ends: 'failed',
    retry: 'allowed',
    words: /429|rate|limit|too many/i,
    limitSeconds: usual,
  },
  quota: {
    title: '429: the quota is used up',
    proves: 'It tells a used-up quota from a rate limit, and does not try again.',
    ends: 'failed',
    retry: 'never',
    because: 'no wait refills a quota',
    words: /429|quota|billing|credit|insufficient/i,
    limitSeconds: usual,
  },
  'server-error': {
    title: '500: the service fails',
    proves: 'Its retries stop, and it says what failed.',
    ends: 'failed',
    retry: 'allowed',
    words: /\b5\d\d\b|server|service|internal/i,
    limitSeconds: usual,
  },
  'bad-gateway': {
    title: '502 with a page of HTML',
    proves: 'It bears an answer that is no JSON, and does not print the page.',
    ends: 'failed',
    retry: 'allowed',
    words: /502|gateway|server|html|json|unexpected/i,
    limitSeconds: usual,
  },
  overloaded: {
    title: '503: the service is overloaded',
    proves: 'Its retries stop, and it says what failed.',
    ends: 'failed',
    retry: 'allowed',
    words: /503|overload|unavailable|server|busy/i,
    limitSeconds: usual,
  },
  slow: {
    title: 'the first byte takes 12 seconds',
    proves: 'It waits as long as an image may take.',
    ends: 'well',
    retry: 'never',
    because: 'the first call was still under way, and both are billed',
    words: /./,
    limitSeconds: patient,
  },
  'no-answer': {
    title: 'the call is taken, and never answered',
    proves: 'It has a limit of its own, and says that it waited in vain.',
    ends: 'failed',
    retry: 'allowed',
    words: silent,
    limitSeconds: patient,
  },
  'reset-before': {
    title: 'the connection is reset before the answer',
    proves: 'It tells a broken connection from an answer.',
    ends: 'failed',
    retry: 'allowed',
    words: torn,
    limitSeconds: usual,
  },
  'reset-inside': {
    title: 'the connection is reset in the middle of the answer',
    torn: true,
    proves: 'It does not take half an answer for a whole one.',
    ends: 'failed',
    retry: 'allowed',
    words: new RegExp(`${torn.source}|${unread.source}`, 'i'),
    limitSeconds: usual,
  },
  'truncated-json': {
    title: '200 with JSON that ends in the middle',
    torn: true,
    proves: 'It bears an answer that cannot be parsed.',
    ends: 'failed',
    retry: 'allowed',
    words: unread,
    limitSeconds: usual,
  },
  'error-in-200': {
    title: '200 with an error in its body',
    proves: 'It looks for an error before it takes 200 for success.',
    ends: 'failed',
    retry: 'allowed',
    words: /error|fail|no (?:image|data|picture)|server|missing|without|empty|unexpected/i,
    limitSeconds: usual,
  },
  'no-data': {
    title: '200 without data',
    proves: 'It notices that there is no picture in the answer.',
    ends: 'failed',
    retry: 'allowed',
    words: /no |missing|without|empty|unexpected|data|fail/i,
    limitSeconds: usual,
  },
  'stream-stops': {
    title: 'the answer begins and then goes silent',
    torn: true,
    proves: 'Its limit holds for the body too, not for the first byte alone.',
    ends: 'failed',
    retry: 'allowed',
    words: new RegExp(`${silent.source}|${unread.source}`, 'i'),
    limitSeconds: patient,
  },
} as const satisfies Readonly<Record<string, DrillFault>>;

export type FaultId = keyof typeof drillFaults;

export const isFault = (name: string): name is FaultId => Object.hasOwn(drillFaults, name);

export const allFaults: readonly FaultId[] = Object.keys(drillFaults).filter(isFault);

/** What is drilled unless faults are named: one of each kind, in well under a minute. */
export const quickSet: readonly FaultId[] = [
  'healthy',
  'key-refused',
  'rate-limit',
  'quota',
  'server-error',
  'error-in-200',
];
