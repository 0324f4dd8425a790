import type { Finding } from '../evidence.ts';
import { isRecord, jsonOf } from '../json.ts';
import { echoFindings } from './echo.ts';
import { fieldsOfMembers } from './fields.ts';
import type { Reading, Speaker } from './reading.ts';
import { type Recognised, recognise } from './recognise.ts';
import type { ErrorFields } from './rules/rule.ts';
import { statusSaid } from './rules/statuses.ts';
import { saidFinding } from './said.ts';
import { type Plain, sentences } from './unwrap.ts';

export type AnswerSeen = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The service's own host was asked. */
  readonly official: boolean;
};

/** Reads a live answer: first who speaks, then what was said. Only the service's own words prove something. */
export function readAnswer(answer: AnswerSeen): {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
} {
  const { status, headers, body } = answer;
  const error = errorIn(body);
  const speaker = speakerOf(answer, error !== undefined);
  const requestId = headers['x-request-id'];
  return {
    reading: {
      ...error,
      status,
      message:
        error?.message.slice(0, 600) ??
        `an answer of ${body.length} characters that is no error of this API`,
      requestIds: requestId === undefined ? [] : [requestId],
      speaker,
    },
    findings: speaker === 'service' ? ownWords(status, error) : otherWords(answer, error, speaker),
  };
}

function ownWords(status: number, error: ErrorFields | undefined): readonly Finding[] {
  const fields: ErrorFields = { message: '', ...error, status };
  const root = rootOf(fields);
  if (!root) return [];
  const exact = root.own || status >= 500;
  return [
    saidFinding(root.says, fields, exact),
    ...(root.says === 'says-key-incorrect' ? echoFindings(fields.message, true) : []),
  ];
}

const wordsOf = (message: string): Pick<Plain, 'flat' | 'tight'> => {
  const flat = sentences(message.replace(/\s+/g, ' '));
  return { flat, tight: flat };
};

const rootOf = (fields: ErrorFields): Recognised | undefined =>
  recognise([fields], wordsOf(fields.message), fields.status);

function otherWords(
  { status, body }: AnswerSeen,
  error: ErrorFields | undefined,
  speaker: Speaker,
): readonly Finding[] {
  const inBetween = speaker === 'proxy' || speaker === 'portal' || speaker === 'edge';
  if (inBetween) return inBetweenWords(status, body, speaker);
  const root = rootOf({ message: body.slice(0, 20_000), ...error, status });
  return root ? [saidFinding(root.says, root.fields, false)] : [];
}

/** Who stands in between proves himself by answering at all; what he says of the service proves nothing. */
function inBetweenWords(status: number, body: string, speaker: Speaker): readonly Finding[] {
  const facts = { sure: true, status };
  if (status === 407) return [{ code: 'says-proxy-login', facts }];
  if (speaker === 'edge' && status === 404) return [{ code: 'says-not-found', facts }];
  if (status >= 500 && status !== 511) return [{ code: 'page-of-gateway', facts }];
  const says = statusSaid({ status, message: '' }, body)?.says;
  return [
    speaker === 'edge' && says !== undefined
      ? { code: says, facts: { sure: false, status } }
      : { code: 'page-blocked', facts },
  ];
}

/** Who an answer speaks for: the marks of the service are its request id, its own headers, its JSON error shape. */
export function speakerOf(
  { status, headers, body, official }: AnswerSeen,
  hasError: boolean,
): Speaker {
  if (headers['apim-request-id'] !== undefined) return 'azure';
  if (gatewayHeaders.some((name) => headers[name] !== undefined)) return 'gateway';
  const marks = Object.keys(headers).some((name) => name.startsWith('openai-'));
  const html =
    (headers['content-type'] ?? '').includes('html') || /^\s*<(?:!doctype|html)/i.test(body);
  if (!html && headers['x-request-id'] !== undefined && (marks || hasError)) {
    return official || marks ? 'service' : 'gateway';
  }
  return strangerOf({ status, headers, body, official }, html, hasError);
}

const gatewayHeaders = [
  'x-litellm-version',
  'x-litellm-call-id',
  'cf-aig-event-id',
  'x-portkey-trace-id',
  'x-generation-id',
];

function strangerOf(
  { status, headers, official }: AnswerSeen,
  html: boolean,
  hasError: boolean,
): Speaker {
  const edge = headers['cf-ray'] !== undefined;
  if (status === 511) return 'portal';
  if (edge && (status === 404 || (html && status >= 500))) return 'edge';
  if (html || status === 407) return 'proxy';
  return hasError && !official ? 'gateway' : 'unknown';
}

/** The API's error object out of a whole body: `{"error":{message,type,param,code}}`. */
export function errorIn(body: string): ErrorFields | undefined {
  const error = jsonOf(body)?.['error'];
  if (!isRecord(error) || typeof error['message'] !== 'string') return undefined;
  return { ...fieldsOfMembers(error), message: error['message'] };
}
