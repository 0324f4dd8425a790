import type { Finding } from '../evidence.ts';
import { modelStatus } from '../models/lookup.ts';
import { parameterNamed } from './parameters.ts';
import type { ErrorFields } from './rules/rule.ts';
import type { Said, SaidCode } from './signals.ts';

/** What was said as evidence, with what is needed of the fields. */
export function saidFinding(
  says: SaidCode,
  fields: ErrorFields,
  sure: boolean,
): { readonly code: SaidCode; readonly facts: Said } {
  const { status, message } = fields;
  const param = aboutParameter.has(says) ? parameterNamed(fields) : undefined;
  const wait = says === 'says-rate-limit' ? waitOf(message) : undefined;
  const facts = {
    sure,
    ...(status !== undefined && { status }),
    ...(param !== undefined && { param }),
    ...(wait !== undefined && { seconds: wait }),
  };
  return { code: says, facts };
}

const aboutParameter: ReadonlySet<SaidCode> = new Set([
  'says-parameter',
  'says-parameter-unknown',
  'says-type',
  'says-image-input',
]);

/** "Please try again in 12s", in seconds. */
export function waitOf(message: string): number | undefined {
  const [, amount, unit = 's'] =
    /(?:try again|retry) (?:in|after) (\d+(?:\.\d+)?)\s*(ms|mil|s|m|h)/i.exec(message) ?? [];
  return amount === undefined ? undefined : Number(amount) * (seconds[unit.toLowerCase()] ?? 1);
}

const seconds: Readonly<Record<string, number>> = { ms: 0.001, mil: 0.001, s: 1, m: 60, h: 3600 };

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
