import type { KeyShape } from './situation.ts';

/** Prefixes of this service, the longest first (facts: section 6 of the fact sheet). */
const own: readonly (readonly [prefix: string, kind: string])[] = [
  ['sk-proj-', 'project key'],
  ['sk-svcacct-', 'service account key'],
  ['sk-admin-', 'admin key'],
  ['sess-', 'session token'],
  ['ek_', 'ephemeral token'],
];

/** Prefixes of other vendors: their keys mean nothing here. */
const foreign: readonly (readonly [prefix: string, kind: string])[] = [
  ['sk-or-', 'OpenRouter key'],
  ['sk-ant-', 'Anthropic key'],
  ['gsk_', 'Groq key'],
  ['xai-', 'xAI key'],
  ['AIza', 'Google key'],
  ['vck_', 'Vercel key'],
  ['hf_', 'Hugging Face token'],
  ['r8_', 'Replicate token'],
  ['ghp_', 'GitHub token'],
  ['github_pat_', 'GitHub token'],
  ['AKIA', 'AWS key id'],
  ['eyJ', 'JSON web token'],
];

const placeholder =
  /^(\$\{?\w+\}?|<.*>|\{\{.*\}\}|.*(your|my|insert|paste|replace|example|placeholder|changeme|dummy|xxxx|\.\.\.|…).*)$/i;

/** What the characters of a key tell, without the characters. */
export function keyShape(value: string): KeyShape {
  const fault = faultOf(value);
  const bare = value.trim().replace(/^["'`]|["'`]$/g, '');
  const vendor = foreign.find(([prefix]) => bare.startsWith(prefix));
  if (vendor) return { kind: vendor[1], foreign: true, ...(fault !== undefined && { fault }) };
  if (/^([0-9a-f]{32}|[A-Za-z0-9]{84})$/.test(bare)) return { kind: 'Azure key', foreign: true };
  const kind = own.find(([prefix]) => bare.startsWith(prefix))?.[1];
  const unfit = kind === 'admin key' || kind === 'session token' || kind === 'ephemeral token';
  return {
    kind: kind ?? (bare.startsWith('sk-') ? 'user key' : 'unknown kind'),
    foreign: unfit,
    ...(fault !== undefined && { fault }),
  };
}

/** What is wrong with the text between its outer white space; the first that fits is said. */
const faults: readonly (readonly [pattern: RegExp, fault: string])[] = [
  [/^$/, 'it is empty'],
  [/^["'`“‘]|["'`”’]$/, 'quotes are part of it'],
  [/^bearer\s/i, 'the word "Bearer" is part of it'],
  [/[\r\n]/, 'a line break is inside it'],
  [placeholder, 'it is a placeholder'],
  [/\s/, 'white space is inside it'],
  [/[^\x21-\x7e]/, 'a character is in it that no key has'],
  [/sk-(proj-)?.{20,}sk-/, 'two keys stand in it, one after the other'],
  [/^sk-.{0,36}$/, 'it is too short for a key'],
];

function faultOf(value: string): string | undefined {
  const bare = value.trim();
  const fault = faults.find(([pattern]) => pattern.test(bare))?.[1];
  const padded = value !== bare && value !== `${bare}\n`;
  return fault ?? (padded ? 'white space stands around it' : undefined);
}

const prefixes = [...own, ...foreign].map(([prefix]) => prefix).join('|');
const alone = new RegExp(
  `^(?:(?:export\\s+|set\\s+)?\\w+\\s*=\\s*|(?:Authorization:\\s*)?Bearer\\s+)?["'\`]?((?:${prefixes}|sk-)[\\w.-]{8,})["'\`]?;?$`,
);

/** The key that a text is, by itself or with the name it is set by; undefined where it says anything else. */
export const keyAlone = (text: string): string | undefined => alone.exec(text.trim())?.[1];

/** Whether an echo shows enough of the end of a key to tell it from another. */
export const hasEnd = (echo: string): boolean => !/\*[^*]{0,2}$/.test(echo.trim());

/** Whether the masked echo of an error text ("sk-proj-****1234", or a short value as it is) fits this key. */
export function echoFits(echo: string, value: string): boolean {
  const bare = value.trim();
  const masked = /^([^*]*)\*{2,}([^*]*)$/.exec(echo.trim());
  if (!masked) return echo.trim() === bare;
  const [, start = '', end = ''] = masked;
  return end.length >= 3 && bare.startsWith(start) && bare.endsWith(end);
}
