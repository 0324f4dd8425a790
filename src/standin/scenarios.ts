import type { CauseId } from '../core/causes/ids.ts';

/** How one answer is bent. `path` is looked for in method and path: `POST /v1/images/generations`. */
export type Fault = {
  readonly on: RegExp;
  /** Holds also for calls without a key. */
  readonly beforeKey?: true;
  /** Holds only when the body has a prompt. */
  readonly withPrompt?: true;
  /** Holds only when the body has all of these. */
  readonly withAll?: readonly string[];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly error?: {
    readonly message: string;
    readonly type: string | null;
    readonly code: string | null;
    readonly param?: string;
  };
  readonly html?: string;
  /** A body that says to be JSON, byte for byte. */
  readonly text?: string;
  readonly delayMs?: number;
  /** `stalled`: half of the answer, and then nothing. */
  readonly cut?: 'before' | 'inside' | 'stalled' | 'silent';
  /** Holds for so many calls only. */
  readonly times?: number;
};

export type Scenario = {
  readonly name: string;
  /** One line for `demo --help`. */
  readonly title: string;
  /** The failure that a user of this story holds. */
  readonly paste?: string;
  readonly cause?: CauseId;
  readonly model?: string;
  readonly faults: readonly Fault[];
  readonly degraded?: true;
  /** Every key is taken for a good one. */
  readonly anyKey?: true;
};

const images = /^POST \/v1\/images\/generations/;
const anything = /^[A-Z]+ \/v1\//;

const sdk = (
  status: number,
  kind: string,
  message: string,
  code: string | null,
  param: string | null = null,
) =>
  `openai.${kind}: Error code: ${status} - {'error': {'message': ${JSON.stringify(message)}, 'type': 'invalid_request_error', 'param': ${param === null ? 'None' : `'${param}'`}, 'code': ${code === null ? 'None' : `'${code}'`}}}`;

type Told = {
  readonly status: number;
  readonly kind: string;
  readonly message: string;
  readonly type: string;
  readonly code: string | null;
};

/** A service that says the same to every call of `on`, and the paste that a user holds of it. */
function says(
  name: string,
  title: string,
  cause: CauseId,
  told: Told,
  fault: Partial<Fault> = {},
): Scenario {
  const { status, kind, message, type, code } = told;
  return {
    name,
    title,
    cause,
    paste: sdk(status, kind, message, code),
    faults: [{ on: images, status, error: { message, type, code }, ...fault }],
  };
}

const invalid = 'invalid_request_error';

/** Texts and codes: facts/errors.json. */
const list: readonly Scenario[] = [
  { name: 'healthy', title: 'everything works', faults: [] },
  {
    name: 'model-retired',
    title: 'the code still asks for dall-e-3',
    cause: 'model_retired',
    model: 'dall-e-3',
    paste:
      sdk(
        400,
        'BadRequestError',
        "Unknown parameter: 'response_format'.",
        'unknown_parameter',
        'response_format',
      ) + "\n  client.images.generate(model='dall-e-3', response_format='b64_json')",
    faults: [],
  },
  says(
    'key-invalid',
    'the key was revoked',
    'key_invalid',
    {
      status: 401,
      kind: 'AuthenticationError',
      message:
        'Incorrect API key provided: sk-proj-********************************0000. You can find your API key at https://platform.openai.com/account/api-keys.',
      type: invalid,
      code: 'invalid_api_key',
    },
    { on: anything },
  ),
  says(
    'org-mismatch',
    'the organization that is set is another one',
    'org_or_project_mismatch',
    {
      status: 401,
      kind: 'AuthenticationError',
      message: 'OpenAI-Organization header should match organization for API key',
      type: invalid,
      code: 'mismatched_organization',
    },
    { on: anything },
  ),
  says('org-unverified', 'the organization is not verified', 'org_unverified', {
    status: 403,
    kind: 'PermissionDeniedError',
    message:
      'Your organization must be verified to use the model `gpt-image-2`. Please go to: https://platform.openai.com/settings/organization/general and click on Verify Organization. If you just verified, it can take up to 15 minutes for access to propagate.',
    type: invalid,
    code: null,
  }),
  says('model-no-access', 'the project may not use the model', 'model_no_access', {
    status: 403,
    kind: 'PermissionDeniedError',
    message: 'Project `proj_simulated00000000` does not have access to model `gpt-image-2.6-flare`',
    type: invalid,
    code: 'model_not_found',
  }),
  says(
    'region',
    'the country is not supported',
    'region_unsupported',
    {
      status: 403,
      kind: 'PermissionDeniedError',
      message: 'Country, region, or territory not supported',
      type: 'request_forbidden',
      code: 'unsupported_country_region_territory',
    },
    { on: anything, beforeKey: true },
  ),
  says('quota', 'the quota is used up', 'quota_exhausted', {
    status: 429,
    kind: 'RateLimitError',
    message: 'You exceeded your current quota, please check your plan and billing details.',
    type: 'insufficient_quota',
    code: 'insufficient_quota',
  }),
  says('billing-limit', 'the spend limit is reached', 'billing_hard_limit', {
    status: 400,
    kind: 'BadRequestError',
    message: 'Billing hard limit has been reached',
    type: 'image_generation_user_error',
    code: 'billing_hard_limit_reached',
  }),
  says(
    'rate-limit',
    'too many requests this minute',
    'rate_limit',
    {
      status: 429,
      kind: 'RateLimitError',
      message:
        'Rate limit reached for gpt-image-2.6-flare in organization org-simulated0000 on input-images per min: Limit 5, Used 5, Requested 1. Please try again in 12s.',
      type: 'input-images',
      code: 'rate_limit_exceeded',
    },
    {
      headers: {
        'retry-after': '12',
        'x-ratelimit-limit-input-images': '5',
        'x-ratelimit-remaining-input-images': '0',
        'x-ratelimit-reset-input-images': '12s',
      },
    },
  ),
  says(
    'moderation',
    'the safety system refuses the prompt',
    'content_policy',
    {
      status: 400,
      kind: 'BadRequestError',
      message: 'Your request was rejected by the safety system. safety_violations=[violence].',
      type: 'image_generation_user_error',
      code: 'moderation_blocked',
    },
    { withPrompt: true },
  ),
  says(
    'combination',
    'two parameters do not go together, and the answer does not say which',
    'param_other',
    {
      status: 400,
      kind: 'BadRequestError',
      message: 'The request could not be processed.',
      type: 'image_generation_user_error',
      code: null,
    },
    { withPrompt: true, withAll: ['background', 'output_compression'] },
  ),
  says('server-error', 'the service fails with 500', 'server_error', {
    status: 500,
    kind: 'InternalServerError',
    message: 'The server had an error while processing your request. Sorry about that!',
    type: 'server_error',
    code: null,
  }),
  says(
    'overloaded',
    'the service is overloaded',
    'overloaded',
    {
      status: 503,
      kind: 'InternalServerError',
      message: 'Our servers are currently overloaded. Please try again later.',
      type: 'service_unavailable_error',
      code: 'server_is_overloaded',
    },
    { on: anything },
  ),
  {
    ...says('incident', 'an incident is open on the status page', 'incident', {
      status: 500,
      kind: 'InternalServerError',
      message: 'The server had an error while processing your request. Sorry about that!',
      type: 'server_error',
      code: null,
    }),
    degraded: true,
  },
  {
    name: 'bad-gateway',
    title: 'the edge answers 502',
    cause: 'gateway_error',
    paste: 'openai.InternalServerError: <html><head><title>502 Bad Gateway</title></head></html>',
    faults: [
      {
        on: anything,
        beforeKey: true,
        status: 502,
        html: '<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>',
        headers: { server: 'cloudflare', 'cf-ray': '0000000000000000-SIM' },
      },
    ],
  },
  {
    name: 'block-page',
    title: 'a company filter blocks the host',
    cause: 'proxy_blocked',
    paste:
      'APIError: 403 <html><body><h1>Access denied</h1>This site is blocked by your organization.</body></html>',
    faults: [
      {
        on: /./,
        beforeKey: true,
        status: 403,
        html: '<html><body><h1>Access denied</h1>This site is blocked.</body></html>',
      },
    ],
  },
  {
    name: 'slow',
    title: 'an image takes half a minute',
    faults: [{ on: images, withPrompt: true, delayMs: 30_000 }],
  },
  {
    name: 'reset',
    title: 'connections are cut',
    cause: 'connection_reset',
    paste: 'APIConnectionError: Connection error.\n  cause: Error: read ECONNRESET',
    faults: [{ on: anything, beforeKey: true, cut: 'before' }],
  },
  {
    name: 'truncated',
    title: 'the image’s answer ends in the middle',
    faults: [{ on: images, withPrompt: true, cut: 'inside' }],
  },
];

export const scenarios: ReadonlyMap<string, Scenario> = new Map(list.map((one) => [one.name, one]));

export const scenarioList: readonly { readonly name: string; readonly title: string }[] = list.map(
  ({ name, title }) => ({ name, title }),
);
