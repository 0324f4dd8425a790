/** A value that stands in the code as an expression, such as a variable: what it is cannot be told from here. */
export const unknowable = Symbol('unknowable');

export type Literal =
  | string
  | number
  | boolean
  | null
  | undefined
  | typeof unknowable
  | readonly Literal[]
  | { readonly [name: string]: Literal };

export type Members = { readonly [name: string]: Literal };

/** Name under which a spread (`...rest`, `**rest`) is kept: then nothing is known to be missing. */
export const rest = '...';

type Cursor = { readonly text: string; at: number; depth: number };

/**
 * Reads the members of a JavaScript object, a Python dict, or keyword arguments that begin at `at`, up to their
 * closing bracket or the end of the text. Expressions are kept as unknowable; nothing is evaluated, nothing throws.
 */
export const membersAt = (text: string, at: number): Members => members({ text, at, depth: 0 });

function members(cursor: Cursor): Members {
  const found = new Map<string, Literal>();
  while (skipSpace(cursor) && !on(cursor, ')]}')) {
    if (on(cursor, ',;')) {
      cursor.at += 1;
      continue;
    }
    const name = nameOf(cursor);
    if (name === undefined) expression(cursor, true);
    else found.set(name, value(cursor));
  }
  return Object.fromEntries(found);
}

const naming =
  /(?:(\.\.\.|\*\*)|["'`]([\w.[\]-]{1,60})["'`]\s*(?::|=>|=(?!=))|([A-Za-z_$][\w$]{0,59})\s*(?::(?!:)|=>|=(?!=))|([A-Za-z_$][\w$]{0,59})(?=\s*[,}\])]|\s*$))/y;

/** `name:`, `"name":`, `name=`, `"name" =>`, a shorthand `name`, a spread; undefined for anything else. */
function nameOf(cursor: Cursor): string | undefined {
  const [, spread, quoted, plain, shorthand] = take(cursor, naming) ?? [];
  return spread === undefined ? (quoted ?? plain ?? shorthand) : rest;
}

function value(cursor: Cursor): Literal {
  skipSpace(cursor);
  const from = cursor.at;
  const found = plainValue(cursor);
  take(cursor, /[ \t\r]+/y);
  // Something may go on behind it: `"a" + b`, `size.toString()`, `x if y else z`.
  if (found !== unknowable && (cursor.at >= cursor.text.length || on(cursor, ',;)]}\n#/'))) {
    return found;
  }
  expression(cursor, false);
  return fileIn(cursor.text.slice(from, cursor.at)) ?? unknowable;
}

const words: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
  ['nil', null],
  ['undefined', undefined],
]);

function plainValue(cursor: Cursor): Literal {
  if (on(cursor, '{[')) return bracketed(cursor);
  if (ahead(cursor, /[rbu]?["'`]/y)) return strings(cursor);
  const number = take(cursor, /[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])/y);
  if (number) return Number(number[0].replaceAll('_', ''));
  const word = take(cursor, /(?:true|false|null|undefined|nil|True|False|None)(?![\w.([])/y);
  return word ? words.get(word[0]) : unknowable;
}

/** Nested deeper than this nothing is worth reading, and a hostile text would exhaust the stack. */
const deepest = 40;

function bracketed(cursor: Cursor): Literal {
  if (cursor.depth >= deepest) return unknowable;
  const object = on(cursor, '{');
  cursor.at += 1;
  cursor.depth += 1;
  const inner = object ? members(cursor) : list(cursor);
  cursor.depth -= 1;
  if (on(cursor, ')]}')) cursor.at += 1;
  return inner;
}

function list(cursor: Cursor): Literal {
  const found: Literal[] = [];
  while (skipSpace(cursor) && !on(cursor, ')]}')) {
    if (on(cursor, ',;:')) cursor.at += 1;
    else found.push(value(cursor));
  }
  return found;
}

const quotedText =
  /[rbu]?(?:"""([\s\S]{0,40000}?)"""|'''([\s\S]{0,40000}?)'''|"((?:[^"\\\n]|\\[\s\S]){0,40000})"|'((?:[^'\\\n]|\\[\s\S]){0,40000})'|`((?:[^`\\]|\\[\s\S]){0,40000})`)/y;

/** One string, or several side by side as Python joins them. */
function strings(cursor: Cursor): Literal {
  let whole = '';
  do {
    const matched = take(cursor, quotedText);
    if (!matched) return unknowable;
    const [, long, longer, double, single, tick] = matched;
    if (tick?.includes('${') === true) return unknowable;
    whole += unescape(long ?? longer ?? double ?? single ?? tick ?? '');
  } while (take(cursor, /\s*(?=[rbu]?["'])(?!["'][\w.-]{1,60}["']\s*[:=])/y));
  return whole;
}

/** Skips an expression up to the comma or bracket that ends it; at least one character where `forced`. */
function expression(cursor: Cursor, forced: boolean): void {
  const from = cursor.at;
  let open = 0;
  while (cursor.at < cursor.text.length && !(open === 0 && on(cursor, ',;)]}'))) {
    if (
      take(
        cursor,
        /"(?:[^"\\\n]|\\.){0,4000}"|'(?:[^'\\\n]|\\.){0,4000}'|`(?:[^`\\]|\\.){0,4000}`/y,
      )
    ) {
      continue;
    }
    if (on(cursor, '([{')) open += 1;
    if (on(cursor, ')]}')) open -= 1;
    cursor.at += 1;
  }
  if (forced && cursor.at === from) cursor.at += 1;
}

/** White space and comments; false at the end of the text. */
function skipSpace(cursor: Cursor): boolean {
  take(cursor, /(?:\s|\/\/[^\n]{0,2000}|#[^\n]{0,2000}|\/\*[\s\S]{0,4000}?\*\/)+/y);
  return cursor.at < cursor.text.length;
}

function on({ text, at }: Cursor, characters: string): boolean {
  const here = text[at];
  return here !== undefined && characters.includes(here);
}

function ahead({ text, at }: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const matched = pattern.exec(cursor.text) ?? undefined;
  if (matched) cursor.at += matched[0].length;
  return matched;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const unescape = (raw: string): string =>
  raw.replace(/\\(?:u([0-9a-fA-F]{4})|\n|([\s\S]))/g, (_, hex?: string, one?: string) =>
    hex === undefined ? (escapes[one ?? ''] ?? one ?? '') : String.fromCharCode(parseInt(hex, 16)),
  );

/** `open("a.png", "rb")`, `fs.createReadStream('a.png')`: the file is named, whatever wraps it. */
function fileIn(source: string): Literal | undefined {
  const file = /["'`]([^"'`\n]{1,200}\.(?:png|jpe?g|webp|gif|bmp|heic|tiff?|svg))["'`]/i.exec(
    source,
  )?.[1];
  if (file === undefined) return undefined;
  // Measured with openai 7.57: without a type it is sent as application/octet-stream.
  const untyped = /\btoFile\s*\(/.test(source) && !/\btype\s*:/.test(source);
  return { file, ...(untyped && { mime: 'application/octet-stream' }) };
}
