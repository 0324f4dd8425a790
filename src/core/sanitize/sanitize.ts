import { type Replaced, createGate, isReference } from './gate.ts';
import { patterns } from './patterns.ts';

export type AboutText = {
  /** The settings whose values must not survive; only those under credential names count. */
  readonly env?: Readonly<Record<string, string>>;
};

const credentialName = /key|token|secret|passw|credential|auth|cookie|dsn|private|session/i;

/** Replaces every secret and private datum; text without any comes back unchanged. */
export function sanitize(
  text: string,
  { env = {} }: AboutText = {},
): { readonly text: string; readonly replaced: readonly Replaced[] } {
  const gate = createGate();
  for (const [name, value] of Object.entries(env)) {
    if (credentialName.test(name)) gate.learn(value, 'secret');
  }
  const cleaned = gate.clean(text);
  return { text: cleaned, replaced: gate.replaced() };
}

export type Leak = { readonly kind: string; readonly at: number };

/** What the gate would still replace. Silent on sanitized text. */
export function findLeaks(text: string): readonly Leak[] {
  return patterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match.slice(1).find((group) => group !== undefined) ?? match[0];
      return /\[[a-z-]+-\d+\]/.test(value) || isReference(value) ? [] : [{ kind, at: match.index }];
    }),
  );
}
