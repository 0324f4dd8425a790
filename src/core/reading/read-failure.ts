import type { Finding } from '../evidence.ts';
import { present } from '../present.ts';
import { errorIn, fieldsOf } from './answer.ts';
import { clientRules } from './client-rules.ts';
import type { ReadFailure, Reading } from './reading.ts';
import { type ErrorFields, apiRules, holds, statusRules } from './rules.ts';
import { echoFindings, modelFindings, saidFinding } from './said.ts';
import { unwrap } from './unwrap.ts';

export type About = {
  /** The failing request, as an object. */
  readonly request?: Readonly<Record<string, unknown>>;
  /** YYYY-MM-DD; what a model's shutdown date is held against. */
  readonly today: string;
};

/** Reads a pasted failure, without a network: what it says, and what that is evidence of. Linear, never throws. */
export function readFailure(text: string, { request, today }: About): ReadFailure {
  const plain = unwrap(text);
  const fields = fieldsIn(plain);
  const model = modelIn(plain, request);
  const reading = readingOf(plain, fields, model);
  const findings = findingsOf(plain, fields, reading, model, today);
  return {
    reading,
    findings,
    notAFailure: findings.length === 0 && !/error|exception|fail|timed? ?out/i.test(plain),
  };
}

function findingsOf(
  plain: string,
  fields: ErrorFields,
  { speaker }: Reading,
  model: string | undefined,
  today: string,
): readonly Finding[] {
  const own = apiRules.find((rule) => holds(rule, fields));
  const around = clientRules.find((rule) => holds(rule, { ...fields, message: plain }));
  const byStatus = statusRules.find((rule) => holds(rule, fields));
  // What the service itself said is the root; what the client made of it is an echo.
  const said = own ?? around ?? byStatus;
  if (!said) return [];
  const sure = speaker === 'service' && said === own;
  const aboutModel =
    said.says === 'says-model-missing' ||
    said.says === 'says-response-format' ||
    said.says === 'says-style';
  return [
    saidFinding(said, fields, sure),
    ...(said.says === 'says-key-incorrect' ? echoFindings(fields.message, sure) : []),
    ...(aboutModel ? modelFindings(model, today) : []),
  ];
}

/** The error object of the API, wherever in the text it stands; else what single fields can be found. */
function fieldsIn(plain: string): ErrorFields {
  const status = statusIn(plain);
  const inner = errorIn(jsonIn(plain) ?? '');
  const fields = inner ?? fieldsOf(looseFields(plain), plain);
  return { ...(status !== undefined && { status }), ...fields };
}

/** From the first brace that opens an error object to its end. */
function jsonIn(plain: string): string | undefined {
  const start = plain.search(/\{\s*"error"\s*:\s*\{/);
  if (start < 0) return undefined;
  let depth = 0;
  let quoted = false;
  for (let place = start; place < plain.length; place += 1) {
    const char = plain[place];
    if (quoted && char === '\\') place += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === '{') depth += 1;
    else if (!quoted && char === '}') {
      depth -= 1;
      if (depth === 0) return plain.slice(start, place + 1);
    }
  }
  return undefined;
}

function looseFields(plain: string): Readonly<Record<string, string>> {
  const field = (name: string) =>
    new RegExp(`["']?\\b${name}["']?\\s*[:=]\\s*["'\`]([\\w.[\\]-]{1,80})["'\`]`, 'i').exec(
      plain,
    )?.[1];
  const found = ['type', 'code', 'param'].map((name) => [name, field(name)] as const);
  return Object.fromEntries(
    found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function statusIn(plain: string): number | undefined {
  const found =
    /(?:status(?:[ _]?code)?|http(?:\/[\d.]+)?|error code)["']?\s*[:=]?\s*["']?([1-5]\d\d)\b/i.exec(
      plain,
    ) ??
    /(?:Error|Exception)\w*:?\s+([45]\d\d)\b/.exec(plain) ??
    /^\s*([45]\d\d)\b/m.exec(plain);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

function modelIn(plain: string, request: About['request']): string | undefined {
  const asked = request?.['model'];
  if (typeof asked === 'string') return asked;
  const named =
    /\bmodel[`'":= ]+([a-z][\w.-]{3,60})[`'"]/i.exec(plain)?.[1] ??
    /\b((?:gpt-image|dall-e|chatgpt-image)[\w.-]*\w)/i.exec(plain)?.[1];
  return named?.replace(/[.,]$/, '');
}

function readingOf(plain: string, fields: ErrorFields, model: string | undefined): Reading {
  const requestIds = [...new Set(plain.match(/\breq_[0-9a-f]{16,40}\b/gi) ?? [])];
  const networkCode =
    /\b(E[A-Z]{4,12}|UND_ERR_[A-Z_]+|CERT_[A-Z_]+|[A-Z_]+_CERT_[A-Z_]+|ERR_(?:TLS|SSL)_[A-Z_]+)\b/.exec(
      plain,
    )?.[1];
  const [, sdk, sdkVersion] = /\b(openai)[-_/@= ]*v?(\d+\.\d+\.\d+)/i.exec(plain) ?? [];
  const retryAfter = /retry-after["']?\s*[:=]\s*["']?(\d+)/i.exec(plain)?.[1];
  const own = fields.type !== undefined || fields.code !== undefined || requestIds.length > 0;
  return {
    ...present({
      status: fields.status,
      type: fields.type,
      code: fields.code,
      param: fields.param,
      model,
      sdk: sdk?.toLowerCase(),
      sdkVersion,
      networkCode,
      retryAfterSeconds: retryAfter === undefined ? undefined : Number(retryAfter),
    }),
    message: fields.message.slice(0, 600),
    requestIds,
    speaker: own ? 'service' : networkCode === undefined ? 'unknown' : 'client',
  };
}
