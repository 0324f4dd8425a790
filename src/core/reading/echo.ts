import type { Finding } from '../evidence.ts';
import { keyShape } from '../key-shape.ts';

/** The key as the 401 echoes it: masked, or whole when it is short. */
export const echoOf = (message: string): string | undefined =>
  /API key provided: ?([^\n]{0,400}?)(?:\. ?You can find|[.,]?(?:\s+You can|["'`]?\s*$)|\.\s|\\n)/i.exec(
    message,
  )?.[1];

/** One 401 text covers an invalid, a damaged and a foreign key, and none at all: the echo tells them apart. */
export function echoFindings(message: string, sure: boolean): readonly Finding[] {
  const echo = echoOf(message)?.trim();
  if (echo === undefined) return [];
  if (nothing.test(echo)) return [{ code: 'echo-of-no-key', facts: { sure } }];
  const masked = echo.includes('**');
  const { kind, foreign, fault } = keyShape(masked ? filledUp(echo) : echo);
  if (foreign) return [{ code: 'echo-of-foreign-key', facts: { kind, sure } }];
  const start = masked ? echo.slice(0, echo.indexOf('*')) : echo;
  const damage = /^\*+$/.test(echo) ? onlyMask : masked ? maskedFault(start) : fault;
  if (damage !== undefined)
    return [{ code: 'echo-of-damaged-key', facts: { fault: damage, sure } }];
  return /^(?:sk|sess|ek)/i.test(start)
    ? []
    : [{ code: 'echo-of-foreign-key', facts: { kind: strangeKind(echo), sure } }];
}

/** Azure keys have 32 or 84 characters, and no prefix. */
const strangeKind = (echo: string): string =>
  echo.includes('**') && [32, 84].includes(echo.length) ? 'Azure key' : 'no key of this service';

/** A wrapper's masked secret was sent in place of the secret. */
const onlyMask = 'a row of asterisks was sent in its place';

/** What a program sends when its variable is empty. */
const nothing = /^(?:["'`]{2}|undefined|null|none|nil|nan|\[object \w+\]|\(null\)|false|)$/i;

/** The mask hides what may well be right, so it is filled with what a key may hold. */
const filledUp = (echo: string): string =>
  echo.replace(/\*{2,}/g, (stars) => 'x0'.repeat(Math.max(24, Math.ceil(stars.length / 2))));

const maskedFaults: readonly (readonly [start: RegExp, fault: string])[] = [
  [/^["'`“”‘’]/, 'quotes are part of it'],
  [/^[A-Z][A-Z0-9]*_/, 'the name of the variable is part of it'],
  [/^bearer/i, 'the word "Bearer" is part of it'],
  [/^\\[nrt]/, 'white space is part of it'],
  [/^https?:|^www\./i, 'it is an address'],
  [
    /^[$<{[(]|^%|=|^process\.|^env|^import\.meta|^os\.|^config/i,
    'it is a placeholder or an assignment',
  ],
  [/your|key|here|paste|insert|replace|example|dummy|test|xxx|place/i, 'it is a placeholder'],
  [/[^\x21-\x7e]/, 'a character is in it that no key has'],
];

const maskedFault = (start: string): string | undefined =>
  maskedFaults.find(([words]) => words.test(start))?.[1];
