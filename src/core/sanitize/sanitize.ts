import { type Leak, type Replaced, type SanitizingGate, createGate } from './gate.ts';
import { namesCredential } from './names.ts';

export type { Leak } from './gate.ts';

export type AboutText = {
  /** The settings whose values must not survive; only those under credential names count. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Replaces every secret and private datum; text without any comes back unchanged. */
export function sanitize(
  text: string,
  about: AboutText = {},
): { readonly text: string; readonly replaced: readonly Replaced[] } {
  const gate = gateFor(about);
  const cleaned = gate.clean(text);
  return { text: cleaned, replaced: gate.replaced() };
}

/** What the gate would still replace. Silent on sanitized text. */
export const findLeaks = (text: string, about: AboutText = {}): readonly Leak[] =>
  gateFor(about).findLeaks(text);

function gateFor({ env = {} }: AboutText): SanitizingGate {
  const gate = createGate();
  for (const [name, value] of Object.entries(env))
    if (namesCredential(name)) gate.learn(value, 'secret');
  return gate;
}
