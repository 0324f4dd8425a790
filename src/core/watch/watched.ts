import { headroomOf } from '../checks/headroom.ts';
import type { CauseEntry, ParameterShape } from '../documents.ts';
import { explain } from '../explain.ts';
import { lintResult } from '../lint/lint-result.ts';
import { imageToolsOf } from '../lint/responses.ts';
import { catalogue } from '../models/catalogue.ts';
import { costOf } from '../models/price.ts';
import { present } from '../present.ts';
import { errorIn, speakerOf } from '../reading/answer.ts';
import type { Speaker } from '../reading/reading.ts';
import { parameterShapes } from '../request-shape.ts';
import { type Endpoint, readRequest } from '../request/read-request.ts';
import type { Relayed, RelayedEnd } from './relayed.ts';

/** One call as it is shown and logged: no body, no prompt, no key. Its texts still go through the sanitizer. */
export type Watched = {
  readonly number: number;
  readonly at: string;
  readonly method: string;
  readonly route: string;
  readonly model?: string;
  /** Names, and values that tell nothing private. */
  readonly parameters?: readonly ParameterShape[];
  readonly status?: number;
  readonly speaker?: Speaker;
  readonly firstByteMs?: number;
  readonly totalMs: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  readonly requestId?: string;
  readonly tokens?: { readonly input: number; readonly output: number };
  readonly usd?: number;
  /** Number of the call that this one repeats. */
  readonly retryOf?: number;
  readonly end: RelayedEnd;
  readonly networkCode?: string;
  /** The best diagnosis of a failure. */
  readonly cause?: Pick<CauseEntry, 'id' | 'title' | 'certainty' | 'retry' | 'fixes'>;
  readonly problems?: readonly {
    readonly param: string;
    readonly rule: string;
    readonly text: string;
    readonly severity: 'error' | 'warning';
  }[];
  readonly headroom?: readonly {
    readonly bucket: string;
    readonly remaining: number;
    readonly limit: number;
  }[];
};

export type WatchedAbout = {
  /** The service's own host is upstream. */
  readonly official: boolean;
  readonly retryOf?: number;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** Reads a call: what was asked, who answered, what it cost, and what is wrong. */
export function watched(relayed: Relayed, about: WatchedAbout): Watched {
  const { number, at, method, route, status, headers, request, end, networkCode } = relayed;
  const { firstByteMs, totalMs, sentBytes, receivedBytes } = relayed;
  const model = modelOf(request);
  const tokens = tokensOf(relayed);
  return {
    number,
    at,
    method,
    route,
    totalMs,
    sentBytes,
    receivedBytes,
    end,
    ...present({
      model,
      parameters: request && parameterShapes(request),
      status,
      speaker: whoAnswered(relayed, about),
      firstByteMs,
      requestId: headers['x-request-id'] ?? headers['apim-request-id'],
      tokens,
      usd: priceOf(relayed, model),
      retryOf: about.retryOf,
      networkCode,
      cause: causeOf(relayed, about),
      problems: problemsOf(relayed, about),
      headroom: roomOf(relayed),
    }),
  };
}

const modelOf = (request: Relayed['request']): string | undefined => {
  const tool = request && imageToolsOf(request)[0]?.tool['model'];
  const model = typeof tool === 'string' ? tool : request?.['model'];
  return typeof model === 'string' ? model.slice(0, 80) : undefined;
};

function whoAnswered(
  { status, headers, failure: body = '' }: Relayed,
  { official }: WatchedAbout,
): Speaker | undefined {
  if (status === undefined) return undefined;
  const hasError = body !== '' && errorIn(body) !== undefined;
  const speaker = speakerOf({ status, headers, body, official }, hasError);
  return speaker === 'unknown' ? undefined : speaker;
}

function tokensOf({ usage }: Relayed): Watched['tokens'] {
  const input = /"input_tokens"\s*:\s*(\d+)/.exec(usage ?? '')?.[1];
  const output = /"output_tokens"\s*:\s*(\d+)/.exec(usage ?? '')?.[1];
  return output === undefined ? undefined : { input: Number(input ?? 0), output: Number(output) };
}

/** Only pictures have a price here; of a response the leading model's share is not known. */
const priceOf = ({ route, usage }: Relayed, model: string | undefined): number | undefined =>
  route.includes('/images/') && model !== undefined && catalogue.has(model) && usage !== undefined
    ? costOf(model, usage)
    : undefined;

const endpoints: Readonly<Record<string, Endpoint>> = {
  '/images/generations': 'images.generate',
  '/images/edits': 'images.edit',
  '/responses': 'responses',
};

function problemsOf({ route, request }: Relayed, { today }: WatchedAbout): Watched['problems'] {
  const endpoint = endpoints[route];
  if (!request || !endpoint) return undefined;
  if (endpoint === 'responses' && imageToolsOf(request).length === 0) return undefined;
  const given = readRequest(request, endpoint);
  const { problems } = lintResult(given, today);
  return problems.length === 0
    ? undefined
    : problems.map(({ param, rule, text, severity }) => ({ param, rule, text, severity }));
}

function causeOf(relayed: Relayed, { today }: WatchedAbout): Watched['cause'] {
  const text = failureText(relayed);
  if (text === undefined) return undefined;
  const { request, route } = relayed;
  const context = { endpoint: route, ...present({ model: modelOf(request) }) };
  const { causes } = explain(text, { request, context }, today);
  const [best] = causes;
  if (!best) return undefined;
  const { id, title, certainty, retry, fixes } = best;
  return { id, title, certainty, retry, fixes: fixes.slice(0, 2) };
}

/** The failure as a program would have printed it; undefined for a call that went well, or whose program left. */
function failureText({ status, headers, failure, end, networkCode }: Relayed): string | undefined {
  if (end === 'unreachable') return unreachable(networkCode ?? 'failed');
  if (end === 'cut') return `Error: ECONNRESET, the connection broke in the middle of the answer`;
  if (end === 'left' || status === undefined || (status < 400 && failure === undefined)) {
    return undefined;
  }
  const told = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP ${status}`, ...told, '', failure ?? ''].join('\n');
}

/** The codes of a proxy in front of the API, as clients say them. */
function unreachable(code: string): string {
  const [, status, errno = code] = /^PROXY_(?:(\d{3})|(.+))$/.exec(code) ?? [];
  return status === undefined
    ? `Error: connect ${errno}`
    : `Error: Proxy response (${status}) !== 200 when HTTP Tunneling`;
}

function roomOf({ headers }: Relayed): Watched['headroom'] {
  const rooms = headroomOf(headers).flatMap(({ code, facts }) => {
    if (code === 'headroom') return [facts];
    return code === 'headroom-gone' ? [{ ...facts, remaining: 0 }] : [];
  });
  const plain = rooms.map(({ bucket, remaining, limit }) => ({ bucket, remaining, limit }));
  return plain.length > 0 ? plain : undefined;
}

/** Whether a call failed: by its status, by its body, or by breaking off. A program that left is neither. */
export const failed = ({ status = 0, end, cause }: Watched): boolean =>
  end === 'cut' || end === 'unreachable' || status >= 400 || cause !== undefined;
