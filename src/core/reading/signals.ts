/** How something was said. `sure`: the service itself unambiguously said it; only then does it prove anything. */
export type Said = {
  readonly sure: boolean;
  readonly status?: number;
  /** The parameter that was named. */
  readonly param?: string;
  /** Seconds after which to try again, as the message names them. */
  readonly seconds?: number;
};

/** What can be said. A code names what was said, not what is wrong. */
export const saidCodes = [
  'says-key-missing',
  'says-key-incorrect',
  'says-key-damaged',
  'says-key-kind',
  'says-scope-missing',
  'says-organization-mismatch',
  'says-organization-unverified',
  'says-account-deactivated',
  'says-region-unsupported',
  'says-address-not-allowed',
  'says-model-denied',
  'says-model-missing',
  'says-model-retired',
  'says-rate-limit',
  'says-limit-zero',
  'says-quota-exhausted',
  'says-spend-limit',
  'says-billing-inactive',
  'says-endpoint-unsupported',
  'says-size',
  'says-n',
  'says-quality',
  'says-response-format',
  'says-style',
  'says-background',
  'says-output-format',
  'says-moderation-parameter',
  'says-input-fidelity',
  'says-stream',
  'says-parameter-unknown',
  'says-type',
  'says-parameter',
  'says-prompt-missing',
  'says-prompt-long',
  'says-image-input',
  'says-body-malformed',
  'says-content-policy',
  'says-tool',
  'says-sdk-old',
  'says-sdk-misuse',
  'says-sdk-fault',
  'says-data-missing',
  'says-data-empty',
  'says-answer-unread',
  'says-image-url-expired',
  'says-timed-out',
  'says-time-limit',
  'says-aborted',
  'says-connection-error',
  'says-path-unknown',
  'says-not-found',
  'says-html-instead',
  'says-azure',
  'says-gateway',
  'says-name-unresolved',
  'says-connection-refused',
  'says-connection-timeout',
  'says-connection-reset',
  'says-certificate-untrusted',
  'says-certificate-invalid',
  'says-unreachable',
  'says-offline',
  'says-proxy-login',
  'says-proxy-set',
  'page-blocked',
  'page-of-gateway',
  'says-server-error',
  'says-overloaded',
  'says-outage',
  /** Only a status, which several causes share. */
  'status-401',
  'status-429',
  'says-nothing',
] as const;

export type SaidCode = (typeof saidCodes)[number];

/**
 * What can be read out of a text: a pasted failure, or the answer of a live call, which goes through the same tables.
 */
export interface TextFacts extends Record<SaidCode, Said> {
  'echo-of-no-key': { sure: boolean };
  'echo-of-foreign-key': { kind: string; sure: boolean };
  'echo-of-damaged-key': { fault: string; sure: boolean };
  'named-model-ended': { model: string; on: string; successor: string };
  'named-model-unknown': { model: string; near?: string };
  'named-model-current': { model: string };
  /** The call went through something that speaks for the service. */
  'through-gateway': { name: string };
  'through-azure': { name: string };
  /** The answer complains about a parameter that the request does not hold: something added it. */
  'parameter-not-sent': { param: string };
  /** The answer misses a parameter that the request holds: something took it out, or nobody read the body. */
  'parameter-not-received': { param: string };
  /** An OpenAI key went to somebody else's host. */
  'key-of-openai-elsewhere': { readonly [name: string]: never };
  /** The service itself answered the failing call: whatever this machine lacks now, its network did not fail it. */
  'service-answered': { readonly [name: string]: never };
  /** Nobody gets so far who sends no key. */
  'key-was-sent': { readonly [name: string]: never };
  /** The base URL has no path: most compatible servers want /v1 there. */
  'base-url-bare': { readonly [name: string]: never };
}
