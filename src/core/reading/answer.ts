import type { Finding } from '../evidence.ts';
import { clientRules } from './client-rules.ts';
import type { Reading, Speaker } from './reading.ts';
import { type ErrorFields, apiRules, holds, statusRules } from './rules.ts';
import { echoFindings, saidFinding } from './said.ts';

export type AnswerSeen = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly official: boolean;
};

/** Reads a live answer: first who speaks, then what was said. Only the service's own words prove something. */
export function readAnswer(answer: AnswerSeen): {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
} {
  const { status, headers } = answer;
  const error = errorIn(answer.body);
  const speaker = speakerOf(answer, error !== undefined);
  const requestId = headers['x-request-id'];
  const fields: ErrorFields = {
    status,
    ...error,
    message: error?.message ?? answer.body.slice(0, 20_000),
  };
  const reading: Reading = {
    ...fields,
    message:
      error?.message ??
      `an answer of ${answer.body.length} characters that is no error of this API`,
    requestIds: requestId === undefined ? [] : [requestId],
    speaker,
  };
  return {
    reading,
    findings: speaker === 'service' ? ownWords(fields) : otherWords(fields, speaker),
  };
}

function ownWords(fields: ErrorFields): readonly Finding[] {
  const rule = apiRules.find((one) => holds(one, fields));
  const byStatus = statusRules.find((one) => holds(one, fields));
  const said = rule ?? byStatus;
  if (!said) return [];
  return [
    saidFinding(said, fields, rule !== undefined || (fields.status ?? 0) >= 500),
    ...(said.says === 'says-key-incorrect' ? echoFindings(fields.message, true) : []),
  ];
}

function otherWords(fields: ErrorFields, speaker: Speaker): readonly Finding[] {
  const { status = 0 } = fields;
  if (speaker === 'edge' || [502, 504].includes(status)) {
    return [{ code: 'page-of-gateway', facts: { sure: true, status } }];
  }
  if (speaker === 'proxy' || speaker === 'portal') {
    return [
      { code: status === 407 ? 'says-proxy-login' : 'page-blocked', facts: { sure: true, status } },
    ];
  }
  const rule = [...apiRules, ...clientRules, ...statusRules].find((one) => holds(one, fields));
  return rule ? [saidFinding(rule, fields, false)] : [];
}

/** Headers that name who answers, whatever the body says. */
const marks: readonly (readonly [header: string, speaker: Speaker])[] = [
  ['apim-request-id', 'azure'],
  ['x-litellm-version', 'gateway'],
  ['cf-aig-event-id', 'gateway'],
];

/** Marks of the service: its request id, its own headers, its JSON error shape. */
function speakerOf(answer: AnswerSeen, hasError: boolean): Speaker {
  const { headers, official } = answer;
  const marked = marks.find(([header]) => headers[header] !== undefined);
  if (marked) return marked[1];
  const own = Object.keys(headers).some((name) => name.startsWith('openai-'));
  if (headers['x-request-id'] !== undefined && (own || hasError)) {
    return official || own ? 'service' : 'gateway';
  }
  return pageSpeaker(answer) ?? (hasError && !official ? 'gateway' : 'unknown');
}

/** Who serves a page where the API would have answered JSON. */
function pageSpeaker({ status, headers }: AnswerSeen): Speaker | undefined {
  const html = (headers['content-type'] ?? '').includes('html');
  const edge = headers['cf-ray'] !== undefined && (status === 404 || (html && status >= 500));
  if (edge) return 'edge';
  return html || status === 407 ? 'proxy' : undefined;
}

/** The API's error object out of a body: `{"error":{message,type,param,code}}`. */
export function errorIn(body: string): ErrorFields | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const error: unknown = property(value, 'error');
  const message = property(error, 'message');
  return typeof message === 'string' ? fieldsOf(error, message) : undefined;
}

export function fieldsOf(error: unknown, message: string): ErrorFields {
  const [type, code, param] = ['type', 'code', 'param'].map((name) => property(error, name));
  return {
    message,
    ...(typeof type === 'string' && { type }),
    ...(typeof code === 'string' && { code }),
    ...(typeof param === 'string' && { param }),
  };
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
