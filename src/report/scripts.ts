/** One call as far as it may leave. */
export type SmallestRequest = {
  readonly method: 'GET' | 'POST';
  /** Below the base URL, such as /images/generations. */
  readonly path: string;
  readonly withKey: boolean;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Members of a form that are pictures, by name; the body is then sent as a form. */
  readonly files?: readonly string[];
};

export const languages = ['curl', 'Node', 'Python'] as const;
export type Language = (typeof languages)[number];

/**
 * Needs nothing installed beside the language itself, and prints status, request id and answer. Without a base URL it is
 * read from OPENAI_BASE_URL.
 */
export function scriptOf(language: Language, request: SmallestRequest, baseUrl?: string): string {
  return `${writers[language](request, baseUrl).join('\n')}\n`;
}

/** A file is named by a variable: its name would be somebody's. */
export const variableOf = (name: string): string => name.toUpperCase();

type Writer = (request: SmallestRequest, baseUrl: string | undefined) => readonly string[];

const writers: Readonly<Record<Language, Writer>> = { curl, Node: node, Python: python };

/** Room for a slow image; without a limit a hanging call tells nothing. In seconds. */
const limit = 300;

function curl(
  { method, path, withKey, body, files }: SmallestRequest,
  baseUrl: string | undefined,
) {
  // Between double quotes a shell would run what a path may hold.
  const url = baseUrl === undefined ? `"$OPENAI_BASE_URL"${quoted(path)}` : quoted(baseUrl + path);
  const parts = [
    `curl -i --max-time ${limit} -X ${method} ${url}`,
    ...(withKey ? ['-H "Authorization: Bearer $OPENAI_API_KEY"'] : []),
    ...(body && !files ? ["-H 'Content-Type: application/json'", `-d ${quoted(json(body))}`] : []),
    ...(body && files
      ? // With -F a value that begins with @ would send a file.
        Object.entries(body).map(
          ([name, value]) => `--form-string ${quoted(`${name}=${textOf(value)}`)}`,
        )
      : []),
    ...(files ?? []).map((name) => `-F "${name}=@$${variableOf(name)};type=image/png"`),
  ];
  return [parts.join(' \\\n  ')];
}

/** A shell takes everything between single quotes as it is, except the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const json = (value: unknown): string => JSON.stringify(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : json(value));

/** Runs as it is, saved as a file that ends in .mjs. The name of a header stands apart from its value, or gates cut it out. */
function node(
  { method, path, withKey, body, files }: SmallestRequest,
  baseUrl: string | undefined,
) {
  const base = baseUrl === undefined ? 'process.env.OPENAI_BASE_URL' : json(baseUrl);
  return [
    ...(files ? ["import { openAsBlob } from 'node:fs';", ''] : []),
    'const headers = new Headers();',
    ...(withKey ? ["headers.set('authorization', `Bearer ${process.env.OPENAI_API_KEY}`);"] : []),
    ...(body && !files ? ["headers.set('content-type', 'application/json');"] : []),
    ...(body && !files ? [`const body = JSON.stringify(${json(body)});`] : []),
    ...(body && files ? formLines(body, files) : []),
    `const answer = await fetch(${base} + ${json(path)}, {`,
    `  method: ${json(method)}, headers,${body ? ' body,' : ''} signal: AbortSignal.timeout(${limit}_000),`,
    '});',
    "console.log(answer.status, answer.headers.get('x-request-id'));",
    'console.log((await answer.text()).slice(0, 2000));',
  ];
}

const formLines = (
  body: Readonly<Record<string, unknown>>,
  files: readonly string[],
): readonly string[] => [
  'const body = new FormData();',
  ...Object.entries(body).map(
    ([name, value]) => `body.set(${json(name)}, ${json(textOf(value))});`,
  ),
  ...files.map((name) => {
    const path = `process.env.${variableOf(name)}`;
    return `body.set(${json(name)}, await openAsBlob(${path}, { type: 'image/png' }), ${path});`;
  }),
];

function python(
  { method, path, withKey, body, files }: SmallestRequest,
  baseUrl: string | undefined,
) {
  const base = baseUrl === undefined ? 'os.environ["OPENAI_BASE_URL"]' : json(baseUrl);
  return [
    'import json, os, urllib.error, urllib.request',
    '',
    ...(body && !files ? [`body = json.dumps(${literal(body)}).encode()`] : []),
    ...(body && files ? multipartLines(body, files) : []),
    `request = urllib.request.Request(${base} + ${json(path)}, method=${json(method)}${body ? ', data=body' : ''})`,
    ...(withKey
      ? ['request.add_header("Authorization", "Bearer " + os.environ["OPENAI_API_KEY"])']
      : []),
    ...(body
      ? [
          `request.add_header("Content-Type", ${files ? '"multipart/form-data; boundary=imgfix"' : '"application/json"'})`,
        ]
      : []),
    'try:',
    `    answer = urllib.request.urlopen(request, timeout=${limit})`,
    'except urllib.error.HTTPError as refused:',
    '    answer = refused',
    'print(answer.status, answer.headers.get("x-request-id"))',
    'print(answer.read(2000).decode(errors="replace"))',
  ];
}

const multipartLines = (
  body: Readonly<Record<string, unknown>>,
  files: readonly string[],
): readonly string[] => [
  'parts = []',
  `for name, value in ${literal(Object.fromEntries(Object.entries(body).map(([name, value]) => [name, textOf(value)])))}.items():`,
  String.raw`    parts.append(f'--imgfix\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())`,
  `for name in ${literal(files)}:`,
  '    path = os.environ[name.upper()]',
  String.raw`    head = f'--imgfix\r\nContent-Disposition: form-data; name="{name}"; filename="{os.path.basename(path)}"\r\nContent-Type: image/png\r\n\r\n'`,
  String.raw`    parts.append(head.encode() + open(path, "rb").read() + b"\r\n")`,
  'body = b"".join(parts) + b"--imgfix--\\r\\n"',
];

/** JSON is Python, but for three words. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object' || value === null) return value === null ? 'None' : json(value);
  return `{${Object.entries(value)
    .map(([name, one]) => `${json(name)}: ${literal(one)}`)
    .join(', ')}}`;
}
