import type { Finding } from '../evidence.ts';
import { keyShape } from '../key-shape.ts';
import { modelStatus } from '../models/lookup.ts';
import type { ErrorFields, Rule } from './rules.ts';

/** Turns a rule that holds into evidence, with what it needs of the fields. */
export function saidFinding(rule: Rule, fields: ErrorFields, sure: boolean): Finding {
  const { status, param, message } = fields;
  const seconds = rule.says === 'says-rate-limit' ? waitOf(message) : undefined;
  const facts = {
    sure,
    ...(status !== undefined && { status }),
    ...(param !== undefined && { param }),
    ...(seconds !== undefined && { seconds }),
  };
  return { code: rule.says, facts };
}

/** "Please try again in 12s", in seconds. */
export function waitOf(message: string): number | undefined {
  const [, amount, unit] = /try again in ([\d.]+)\s*(ms|s|m)\b/i.exec(message) ?? [];
  if (amount === undefined) return undefined;
  return Number(amount) * ({ ms: 0.001, s: 1, m: 60 }[unit?.toLowerCase() ?? 's'] ?? 1);
}

/** One 401 text covers an invalid, a damaged and a foreign key: the echo tells them apart. */
export function echoFindings(message: string, sure: boolean): readonly Finding[] {
  const echo = echoOf(message);
  if (echo === undefined) return [];
  const { kind, foreign, fault } = keyShape(echo.replace(/\*{3,}/g, 'x0'.repeat(24)));
  if (foreign) return [{ code: 'echo-of-foreign-key', facts: { kind, sure } }];
  const masked = echo.includes('***');
  if (fault === undefined || (masked && fault.includes('short'))) return [];
  return [{ code: 'echo-of-damaged-key', facts: { fault, sure } }];
}

/** The key as the 401 echoes it: masked, or whole when it is short. */
export const echoOf = (message: string): string | undefined =>
  /API key provided: ([^\n]+?)\.(?: You can find|\s|$)/i.exec(message)?.[1];

/** "Does not exist" covers a typo, a retired model and a missing access: the catalogue and the date decide. */
export function modelFindings(model: string | undefined, today: string): readonly Finding[] {
  if (model === undefined) return [];
  const status = modelStatus(model, today);
  switch (status.kind) {
    case 'ended':
      return [
        { code: 'named-model-ended', facts: { model, on: status.on, successor: status.successor } },
      ];
    case 'unknown':
      return [
        {
          code: 'named-model-unknown',
          facts: { model, ...(status.near !== undefined && { near: status.near }) },
        },
      ];
    case 'current':
    case 'ending':
      return [{ code: 'named-model-current', facts: { model } }];
  }
}
