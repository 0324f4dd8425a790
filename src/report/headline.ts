import type { RunRecord } from '../core/documents.ts';

/** The core of a report: with a leak in it nothing is written. */
export type Headline = { readonly title: string; readonly summary: string };

export function headline(record: RunRecord): Headline {
  return { title: titleOf(record), summary: summaryOf(record) };
}

function titleOf({ check: { causes, verdict } }: RunRecord): string {
  const [best] = causes;
  if (best) return best.title;
  return verdict === 'healthy'
    ? 'Nothing wrong was found'
    : 'An image call fails, and the cause is not decided';
}

/** One sentence: what was called, what came of it, and why. */
function summaryOf(record: RunRecord): string {
  const { causes, verdict } = record.check;
  const [best] = causes;
  const called = calledOf(record);
  if (best) return `${called}. Cause: ${best.id}, ${best.certainty}.`;
  return verdict === 'healthy'
    ? `${called}: nothing wrong was found, as far as it was climbed.`
    : `${called}. No cause is decided.`;
}

function calledOf({ about }: RunRecord): string {
  const { endpoint = 'image calls', target, reading } = about;
  const model = about.model ?? reading?.model;
  const error = [reading?.status, reading?.code ?? reading?.type ?? reading?.networkCode]
    .filter((part) => part !== undefined)
    .join(' ');
  return `${endpoint} at ${target.host}${model === undefined ? '' : ` with ${model}`}${error === '' ? '' : ` failed with ${error}`}`;
}
