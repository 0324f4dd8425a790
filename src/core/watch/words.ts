import type { Watched } from './watched.ts';

const shown: ReadonlySet<string> = new Set(['size', 'quality', 'n', 'stream']);

/** The model and the shape of a request: what was asked for, without what is private. */
export const askedFor = ({ model, parameters = [] }: Watched): readonly string[] => [
  ...(model === undefined ? [] : [model]),
  ...parameters.flatMap(({ name, value }) =>
    shown.has(name) ? [`${name} ${value.replaceAll('"', '')}`] : [],
  ),
];

const ends = {
  whole: '',
  left: 'the program went before the end',
  cut: 'the answer broke off',
  unreachable: 'no answer',
} as const;

/** Who answered what, or how it ended without that. */
export const answerOf = ({ status, speaker, end, networkCode }: Watched): readonly string[] => [
  ...(status === undefined
    ? []
    : [speaker === undefined ? `${status}` : `${status} by ${speaker}`]),
  ...(end === 'whole' ? [] : [[ends[end], networkCode].filter(Boolean).join(', ')]),
];

/** What it cost, in tokens and in money. */
export const costOf = ({ tokens, usd }: Watched): readonly string[] => [
  ...(tokens === undefined ? [] : [`${tokens.input + tokens.output} tokens`]),
  ...(usd === undefined ? [] : [`$${usd.toFixed(4)}`]),
];

export const tookOf = ({ totalMs, firstByteMs }: Watched): string =>
  `${seconds(totalMs)}${firstByteMs === undefined ? '' : ` (first byte ${seconds(firstByteMs)})`}`;

/** Why it failed and how to mend it, and what is wrong with the request. */
export const findingsOf = ({ cause, problems = [] }: Watched): readonly string[] => [
  ...(cause ? [`cause: ${cause.id}, ${cause.certainty}: ${cause.title}`] : []),
  ...(cause?.fixes ?? []).slice(0, 1).map(({ text }) => `fix: ${text}`),
  ...problems.map(({ param, text, severity }) => `${severity}: ${param}: ${text}`),
];

export const seconds = (ms: number): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
