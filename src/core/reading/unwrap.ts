/** What is read at most; a log of this length says what it has to say. In characters. */
const longest = 1_000_000;

// Escape sequences of a terminal begin with this character; taking them out is the point.
// oxlint-disable-next-line no-control-regex
const ansi = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[@-_])/g;

/** The text without its wrappings: colours, escapes of strings in strings, and Python's way to print a JSON object. */
export function unwrap(text: string): string {
  const bare = text.slice(0, longest).replace(ansi, '').replace(/\r\n?/g, '\n');
  return pythonToJson(unescaped(bare));
}

/** JSON inside a JSON string: `\"` and `\n`, once or twice escaped. */
function unescaped(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 3 && /\\+"/.test(plain); depth += 1) {
    plain = plain.replace(/\\n/g, '\n').replace(/\\(["\\/])/g, '$1');
  }
  return plain;
}

/** `{'error': {'message': 'x', 'param': None}}` as JSON, where a text holds one. */
function pythonToJson(text: string): string {
  const start = text.search(/\{\s*'error'\s*:/);
  if (start < 0) return text;
  const end = text.lastIndexOf('}') + 1;
  const literal = text.slice(start, end);
  const json = literal
    .replace(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g, (_, single?: string, double?: string) =>
      JSON.stringify((single ?? double ?? '').replace(/\\(['"])/g, '$1')),
    )
    .replace(/\bNone\b/g, 'null')
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false');
  return text.slice(0, start) + json + text.slice(end);
}
