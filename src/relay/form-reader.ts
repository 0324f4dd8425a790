/** A field that is longer is a file. In bytes. */
const longestField = 128 * 1024;
const longestHead = 4096;
const mostParts = 64;
const nothing = Buffer.alloc(0);

type Part = {
  readonly name: string;
  readonly file?: string;
  readonly mime?: string;
  bytes: number;
  text: string;
};

export type FormReader = {
  readonly take: (chunk: Buffer) => void;
  /** What the form holds so far; of a file its name, type and size. */
  readonly fields: () => Readonly<Record<string, unknown>>;
};

/** Reads a multipart form as it goes by, and keeps its short fields only. Undefined for another type of body. */
export function formReader(type: string): FormReader | undefined {
  const [, quoted, bare] =
    /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return undefined;
  const mark = Buffer.from(`\r\n--${boundary}`);
  // The first boundary has no line break in front of it.
  const state: State = { rest: Buffer.from('\r\n'), inside: 'body', parts: [] };
  return {
    take(chunk) {
      if (state.inside === 'end') return;
      state.rest = Buffer.concat([state.rest, chunk]);
      while (state.inside === 'head' ? readHead(state) : readBody(state, mark));
    },
    fields: () => fieldsOf(state.parts),
  };
}

type State = { rest: Buffer; inside: 'head' | 'body' | 'end'; readonly parts: Part[] };

/** True when there may be more to read in what is at hand. */
function readHead(state: State): boolean {
  const { rest, parts } = state;
  const end = rest.indexOf('\r\n\r\n');
  const last = rest.subarray(0, 2).toString('latin1') === '--';
  if (last || parts.length >= mostParts || (end < 0 && rest.length > longestHead)) {
    state.inside = 'end';
    state.rest = nothing;
    return false;
  }
  if (end < 0) return false;
  parts.push(partOf(rest.subarray(0, end).toString('utf8')));
  state.rest = rest.subarray(end + 4);
  state.inside = 'body';
  return true;
}

function readBody(state: State, mark: Buffer): boolean {
  const { rest, parts } = state;
  const found = rest.indexOf(mark);
  // The boundary may have begun in what is at hand.
  const upTo = found < 0 ? Math.max(0, rest.length - mark.length) : found;
  add(parts.at(-1), rest.subarray(0, upTo));
  state.rest = rest.subarray(found < 0 ? upTo : found + mark.length);
  if (found >= 0) state.inside = 'head';
  return found >= 0;
}

function add(part: Part | undefined, bytes: Buffer): void {
  if (!part) return;
  part.bytes += bytes.length;
  if (part.file === undefined && part.text.length < longestField) {
    part.text += bytes.toString('utf8');
  }
}

function partOf(head: string): Part {
  const name = /\bname="([^"]*)"/i.exec(head)?.[1] ?? '';
  const file = /\bfilename="([^"]*)"/i.exec(head)?.[1];
  const mime = /^content-type:\s*([^\r\n]+)/im.exec(head)?.[1];
  return {
    name,
    bytes: 0,
    text: '',
    ...(file !== undefined && { file }),
    ...(mime !== undefined && { mime }),
  };
}

function fieldsOf(parts: readonly Part[]): Readonly<Record<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const { name, file, mime, bytes, text } of parts) {
    const param = name.replace(/\[\d*\]$/, '');
    const value = file === undefined ? text : { file, mime, bytes };
    const before = found.get(param);
    found.set(param, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(found);
}
