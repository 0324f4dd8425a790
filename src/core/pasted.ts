import { causes } from './causes/index.ts';
import { describeCause } from './explain.ts';
import { rank } from './rank.ts';
import type { ReadFailure, Reading } from './reading/reading.ts';
import type { Pasted } from './session.ts';

/** What the wizard says of a paste before anything is sent: recognised, likely, and what is missing. */
export function pastedOf({ reading, findings, notAFailure }: ReadFailure, shown: string): Pasted {
  const evidence = findings.map((finding) => ({ ...finding, source: 'paste' as const }));
  const ranking = rank(evidence, causes);
  const entries = ranking.alive.map((one) => describeCause(one, evidence));
  const [best] = entries;
  const missing = missingOf(reading);
  return {
    shown,
    lines: shown.split('\n').length,
    recognised: recognisedOf(reading, shown, notAFailure),
    says: best
      ? `${best.title}: ${best.certainty}, from the text alone.`
      : withoutCause(reading, notAFailure),
    causes: entries,
    notAFailure,
    ...(missing !== undefined && { missing }),
  };
}

function withoutCause({ speaker }: Reading, notAFailure: boolean): string {
  if (notAFailure)
    return 'This text holds no failure that can be read. The checks go on without it.';
  return speaker === 'other'
    ? 'This is the failure of another service. The checks look at the image call.'
    : 'This text does not say why. The checks may.';
}

function recognisedOf(reading: Reading, shown: string, notAFailure: boolean): string {
  const language = /Traceback \(most recent call last\)|openai\.\w+Error/.test(shown)
    ? 'Python'
    : undefined;
  const parts = [
    language,
    reading.status === undefined ? undefined : String(reading.status),
    reading.code ?? reading.type ?? reading.networkCode,
    reading.param,
    reading.model,
    reading.requestIds.length > 0 ? 'request id found' : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length > 0) return parts.join(', ');
  if (reading.speaker === 'other') return 'a failure of another service';
  return notAFailure ? 'no failure in it' : 'nothing known in it';
}

/** What support will ask for, and how to get it. */
function missingOf({ requestIds, status, networkCode, speaker }: Reading): string | undefined {
  if (networkCode !== undefined || speaker === 'client' || speaker === 'other') return undefined;
  if (requestIds.length > 0) return undefined;
  return status === undefined
    ? 'Missing: status and request id. Python: print(e.status_code, e.request_id); Node: console.log(e.status, e.requestID).'
    : 'Missing: the request id. Python: print(e.request_id); Node: console.log(e.requestID); curl: -i.';
}
