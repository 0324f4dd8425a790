import type { CheckEntry, RunRecord } from '../core/documents.ts';

/** One thing that was varied while all else stayed, and what came of it. */
export type Variation = {
  readonly what: 'another network' | 'a clean environment' | 'another key';
  readonly tested: boolean;
  readonly result: string;
};

/** The three variations that support asks for; what was not tested is said, because it is the next question. */
export function variations({ check: { checks }, about }: RunRecord): readonly Variation[] {
  const clean = checks.find(({ id }) => id === 'account/clean-environment');
  const keys = about.keys?.length ?? 0;
  const otherKeys = keys > 1 ? `${keys} keys were found here; only the one in use was sent.` : '';
  return [
    { what: 'another network', tested: false, result: 'Not tested in this run.' },
    asSeen('a clean environment', clean),
    {
      what: 'another key',
      tested: false,
      result: otherKeys === '' ? 'Not tested in this run.' : otherKeys,
    },
  ];
}

function asSeen(what: Variation['what'], entry: CheckEntry | undefined): Variation {
  if (!entry) return { what, tested: false, result: 'Not tested in this run.' };
  const { outcome, summary } = entry;
  return { what, tested: outcome === 'pass' || outcome === 'fail', result: summary };
}
