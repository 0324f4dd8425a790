import type { Corrections, Session } from '../session.ts';
import type { Situation } from '../situation.ts';

/** One line of what was read of this machine. */
export type ContextLine = {
  readonly id:
    | 'go'
    | 'runs-on'
    | 'frequency'
    | 'model'
    | 'base-url'
    | 'key'
    | 'request'
    | 'plan'
    | 'sdk'
    | 'way';
  readonly label: string;
  readonly value: string;
};

export function linesOf(
  { keys, model, sdks, target, settings, request }: Situation,
  { corrections }: Session,
): readonly ContextLine[] {
  const key = keys
    .map(({ label, from }) => (keys.length > 1 ? `${label}: ${keyFrom(from)}` : keyFrom(from)))
    .join('; ');
  const sdk = sdks
    .map(({ name, version, language }) => `${name} ${version}, ${language}`)
    .join('; ');
  const way = settings.proxy
    ? `direct; a proxy is set: ${settings.proxy.host}`
    : 'direct, no proxy is set';
  const runsOn = corrections.runsOn === 'elsewhere' ? 'another machine' : 'this machine';
  const frequency = corrections.frequency ?? 'always';
  return [
    { id: 'go', label: 'Yes, show the plan', value: '' },
    { id: 'runs-on', label: 'runs on', value: runsOn },
    { id: 'frequency', label: 'fails', value: frequency },
    {
      id: 'model',
      label: 'model',
      value: model ?? 'not known; a current one is used',
    },
    {
      id: 'base-url',
      label: 'host',
      value: target.fault === undefined ? target.host : `${target.host}: ${target.fault}`,
    },
    { id: 'key', label: 'key', value: key === '' ? 'none found: type one, masked' : key },
    { id: 'request', label: 'request', value: requestWords(request) },
    {
      id: 'plan',
      label: 'tier',
      value: corrections.plan ?? 'not told: tell plan or tier',
    },
    { id: 'sdk', label: 'SDK', value: sdk === '' ? 'none found in this folder' : sdk },
    { id: 'way', label: 'way out', value: way },
  ];
}

/** Where a key stands, for somebody who did not set it. */
function keyFrom(from: string): string {
  if (from === 'the shell') return 'OPENAI_API_KEY, set in this shell';
  if (from === 'this session') return 'given here, for this run only';
  const [, file, line] = /^(.*):(\d+)$/.exec(from) ?? [];
  return file === undefined ? from : `OPENAI_API_KEY in ${file}, line ${line}`;
}

const requestWords = (request: Situation['request']): string =>
  request === undefined
    ? 'not given: paste it'
    : `${request.endpoint}: ${Object.keys(request.body).join(', ')}`;

/** What the finished step is told by. */
export const summaryOf = (lines: readonly ContextLine[]): string =>
  lines
    .filter(({ id }) => id === 'runs-on' || id === 'frequency' || id === 'model')
    .map(({ id, value }) => (id === 'model' ? `model ${value}` : value))
    .join(', ');

export const questions = {
  model: 'Which model does the failing code ask for?',
  'base-url': 'Which base URL does the failing code use?',
  key: 'Type or paste the key. It is masked, and kept in memory only.',
  plan: 'Which plan or usage tier is the account on? It goes into the report.',
  request: 'Paste the failing request. It is kept in memory only.',
} as const;

export type Edited = keyof typeof questions;

export function correctionOf(what: Edited, text: string): Corrections {
  switch (what) {
    case 'key':
      return { keyTyped: true };
    case 'request':
      return { requestGiven: true };
    case 'plan':
      return { plan: text };
    case 'model':
      return { model: text };
    case 'base-url':
      return { baseUrl: text };
  }
}
