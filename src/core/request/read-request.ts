import { isRecord, jsonOf } from '../json.ts';
import { type CurlCall, curlCall, isCurl } from './curl.ts';
import { type Literal, type Members, membersAt, unknowable } from './literal.ts';

export type Endpoint = 'images.generate' | 'images.edit' | 'responses';

/** An image request as far as it is known. */
export type GivenRequest = {
  readonly endpoint: Endpoint;
  readonly body: Readonly<Record<string, unknown>>;
  /** Parameters that are there with a value that cannot be told, such as a variable. `...` stands for a spread. */
  readonly unknowable: readonly string[];
};

/**
 * Reads a request that is given as an object, as JSON, as a curl command, or as code in JavaScript or Python.
 * Undefined where no request can be found in it. Pure, never throws.
 */
export function readRequest(given: unknown, endpoint?: Endpoint): GivenRequest | undefined {
  if (isRecord(given)) {
    return { endpoint: endpoint ?? endpointOf(given), body: given, unknowable: [] };
  }
  return typeof given === 'string' ? fromText(given.slice(0, longest).trim(), endpoint) : undefined;
}

/** A prompt has 32,000 characters at most; pictures within a request are of no use here. */
const longest = 2_000_000;

/** By the shape of the body: tools are the Responses API's, an input image is an edit. */
export function endpointOf(body: object): Endpoint {
  if ('tools' in body || 'input' in body) return 'responses';
  return 'image' in body || 'images' in body || 'mask' in body ? 'images.edit' : 'images.generate';
}

function fromText(text: string, endpoint: Endpoint | undefined): GivenRequest | undefined {
  const json = jsonOf(text);
  if (json) return readRequest(json, endpoint);
  if (isCurl(text)) return fromCurl(curlCall(text), endpoint);
  return fromCode(text, endpoint);
}

function fromCurl(
  { url = '', data, form }: CurlCall,
  endpoint: Endpoint | undefined,
): GivenRequest | undefined {
  const asked = endpoint ?? endpointIn(url);
  if (form.length > 0) {
    const body = formBody(form);
    return { endpoint: asked ?? endpointOf(body), body, unknowable: [] };
  }
  if (data === undefined) return undefined;
  const json = jsonOf(data);
  if (json) return readRequest(json, asked);
  // A shell variable inside the JSON: what else it says is still worth reading.
  return data.trim().startsWith('{') ? fromCode(data, asked) : undefined;
}

function formBody(form: CurlCall['form']): Readonly<Record<string, unknown>> {
  const body = new Map<string, unknown>();
  for (const [name, text] of form) {
    const param = name.replace(/\[\d*\]$/, '');
    const value = formValue(text);
    const before = body.get(param);
    body.set(param, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(body);
}

/** `@heron.png;type=image/png` names a file and its type. */
function formValue(text: string): unknown {
  if (!text.startsWith('@') && !text.startsWith('<')) return text;
  const [path = '', ...about] = text.slice(1).split(';');
  const mime = about.find((one) => one.startsWith('type='))?.slice('type='.length);
  return { file: path, ...(mime !== undefined && { mime }) };
}

/** Where the arguments of a call begin, by what is called. The first that is found counts. */
const calls: readonly (readonly [opening: RegExp, endpoint: Endpoint | undefined])[] = [
  [/\bimages\s*\.\s*generate\s*\(\s*\{?/, 'images.generate'],
  [/\bimages\s*\.\s*edit\s*\(\s*\{?/, 'images.edit'],
  [/\bresponses\s*\.\s*(?:create|stream)\s*\(\s*\{?/, 'responses'],
  [/\bimages\(\)\s*->\s*create\s*\(\s*\[/, 'images.generate'],
  [/\bimages\(\)\s*->\s*edit\s*\(\s*\[/, 'images.edit'],
  [/\bImage\s*\.\s*create\s*\(\s*/, 'images.generate'],
  [/\bcreateImage\s*\(\s*\{?/, 'images.generate'],
  [/\bcreateImageEdit\s*\(\s*/, 'images.edit'],
  [/\bJSON\.stringify\s*\(\s*\{/, undefined],
  [/\bjson\s*=\s*(?:dict\s*\()?\{?/, undefined],
  [/\{/, undefined],
  [/(?=\b(?:model|prompt)\s*=)/, undefined],
];

function fromCode(text: string, endpoint: Endpoint | undefined): GivenRequest | undefined {
  for (const [opening, called] of calls) {
    const found = opening.exec(text);
    if (!found) continue;
    const members = membersAt(text, found.index + found[0].length);
    if (Object.keys(members).some((name) => telling.has(name))) {
      return known(members, endpoint ?? called ?? endpointIn(text));
    }
  }
  return undefined;
}

/** One of these must be there, or it is no image request. */
const telling: ReadonlySet<string> = new Set([
  'model',
  'prompt',
  'tools',
  'image',
  'size',
  'n',
  'input',
]);

const endpointIn = (text: string): Endpoint | undefined =>
  /\/images\/edits\b/.test(text)
    ? 'images.edit'
    : /\/images\/generations\b/.test(text)
      ? 'images.generate'
      : /\/v1\/responses\b/.test(text)
        ? 'responses'
        : undefined;

function known(members: Members, endpoint: Endpoint | undefined): GivenRequest {
  const { extra_body: extra, ...own } = members;
  const all: Members = { ...own, ...(isMembers(extra) && extra) };
  const entries = Object.entries(all).filter(([name]) => !ofTheClient.has(name));
  const body = Object.fromEntries(
    entries.flatMap(([name, value]) => (value === unknowable ? [] : [[name, bare(value)]])),
  );
  return {
    endpoint: endpoint ?? endpointOf(Object.fromEntries(entries)),
    body,
    unknowable: entries.flatMap(([name, value]) => (value === unknowable ? [name] : [])),
  };
}

/** Options of the call that are never sent in its body. */
const ofTheClient: ReadonlySet<string> = new Set([
  'timeout',
  'headers',
  'extra_headers',
  'extra_query',
  'api_key',
  'apiKey',
  'signal',
  'maxRetries',
]);

const isMembers = (value: Literal): value is Members => isRecord(value);

/** Without what cannot be told: an unknowable member of a list or an object is left out. */
function bare(value: Literal): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== unknowable).map(bare);
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === unknowable ? [] : [[name, bare(one)]])),
  );
}
