import { catalogue } from '../core/models/catalogue.ts';
import { modelStatus } from '../core/models/lookup.ts';
import { greyPng } from './picture.ts';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly key?: string;
  readonly json?: Readonly<Record<string, unknown>>;
  /** YYYY-MM-DD. */
  readonly today: string;
};

export type Answer = {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  /** Of the edge: no request id, no body. */
  readonly edge?: true;
};

const refused = (
  status: number,
  message: string,
  code: string | null,
  param: string | null = null,
  type = 'invalid_request_error',
): Answer => ({
  status,
  json: { error: { message, type, param, code } },
});

/** What a healthy service answers (facts: sections 2 to 4 of the fact sheet). */
export function healthyAnswer(asked: Asked): Answer {
  const { method, path, key, today } = asked;
  if (path === '/')
    return { status: 421, json: { message: 'Welcome to the OpenAI API! (SIMULATED)' } };
  if (!path.startsWith('/v1/') || path.includes('/variations')) return { status: 404, edge: true };
  if (key === undefined) {
    return refused(
      401,
      "You didn't provide an API key. You need to provide your API key in an Authorization header.",
      null,
    );
  }
  if (!/^sk-/.test(key) || /control|revoked/.test(key)) return incorrectKey(key);
  if (method === 'GET' && path === '/v1/models') {
    const data = [...catalogue.values()]
      .filter(({ id }) => modelStatus(id, today).kind !== 'ended')
      .map(modelObject);
    return { status: 200, json: { object: 'list', data } };
  }
  const model = /^\/v1\/models\/([^/]+)$/.exec(path)?.[1];
  if (method === 'GET' && model !== undefined) return oneModel(decodeURIComponent(model), today);
  if (method === 'POST' && path === '/v1/images/generations') return generation(asked);
  if (method === 'POST' && path === '/v1/moderations') {
    return {
      status: 200,
      json: {
        id: 'modr-simulated',
        model: 'omni-moderation-latest',
        results: [{ flagged: false }],
      },
    };
  }
  return { status: 404, edge: true };
}

function incorrectKey(key: string): Answer {
  const echo =
    key.length < 16 ? key : `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}`;
  return refused(
    401,
    `Incorrect API key provided: ${echo}. You can find your API key at https://platform.openai.com/account/api-keys.`,
    'invalid_api_key',
  );
}

const modelObject = ({ id, endsOn }: { readonly id: string; readonly endsOn?: string }) => ({
  id,
  object: 'model',
  created: 1_770_000_000,
  owned_by: 'system',
  shutdown_date: endsOn ?? null,
});

function oneModel(id: string, today: string): Answer {
  const facts = catalogue.get(id);
  return facts && modelStatus(id, today).kind !== 'ended'
    ? { status: 200, json: modelObject(facts) }
    : refused(
        404,
        `The model '${id}' does not exist or you do not have access to it.`,
        'model_not_found',
        'model',
      );
}

const known = new Set([
  'model',
  'prompt',
  'n',
  'size',
  'quality',
  'background',
  'output_format',
  'output_compression',
  'moderation',
  'stream',
  'partial_images',
  'user',
  'safety_identifier',
  'complexity',
]);

function generation({ json, today }: Asked): Answer {
  if (!json) return refused(400, 'We could not parse the JSON body of your request.', null);
  const { prompt, model, size, quality, n } = json;
  if (typeof prompt !== 'string' || prompt === '') {
    return refused(
      400,
      "Missing required parameter: 'prompt'.",
      'missing_required_parameter',
      'prompt',
    );
  }
  const extra = Object.keys(json).find((name) => !known.has(name));
  if (extra !== undefined)
    return refused(400, `Unknown parameter: '${extra}'.`, 'unknown_parameter', extra);
  const id = typeof model === 'string' ? model : 'dall-e-2';
  const facts = catalogue.get(id);
  if (!facts || modelStatus(id, today).kind === 'ended') {
    return refused(
      400,
      `The model '${id}' does not exist.`,
      'invalid_value',
      'model',
      'image_generation_user_error',
    );
  }
  if (typeof n === 'number' && (n < 1 || n > 10))
    return refused(400, "Invalid 'n': must be between 1 and 10.", 'invalid_value', 'n');
  if (typeof quality === 'string' && !facts.qualities.includes(quality)) {
    return refused(
      400,
      `Invalid value: '${quality}'. Supported values are: 'low', 'medium', 'high', and 'auto'.`,
      'invalid_value',
      'quality',
    );
  }
  const [, width = '1024', height = '1024'] =
    /^(\d+)x(\d+)$/.exec(typeof size === 'string' ? size : '') ?? [];
  if (
    Number(width) % 16 !== 0 ||
    Number(height) % 16 !== 0 ||
    Number(width) > 3840 ||
    Number(height) > 3840
  ) {
    return refused(
      400,
      'Width and height must both be divisible by 16.',
      'invalid_value',
      'size',
      'image_generation_user_error',
    );
  }
  return made(Number(width), Number(height), typeof n === 'number' ? n : 1);
}

function made(width: number, height: number, n: number): Answer {
  const b64_json = greyPng(width, height).toString('base64');
  const output = Math.round((196 * width * height) / (1024 * 1024)) * n;
  return {
    status: 200,
    json: {
      created: Math.floor(Date.now() / 1000),
      data: Array.from({ length: n }, () => ({ b64_json })),
      output_format: 'png',
      size: `${width}x${height}`,
      usage: { input_tokens: 8, output_tokens: output, total_tokens: output + 8 },
    },
  };
}
