import type { Preview } from '../../src/wizard/ports.ts';

const page = (text: string) => ({
  file: 'imgfix-report-2026-11-24.md',
  text,
  checked: 'read again in every encoding: nothing was found',
  write: () => Promise.resolve({ kind: 'done', where: '' } as const),
});
/** A report as the wizard shows it, longer than any terminal. */
export const preview: Preview = {
  pages: {
    md: page(
      Array.from({ length: 60 }, (_, place) => `line ${place} ${'of a report '.repeat(12)}`).join(
        '\n',
      ),
    ),
    json: page('{}'),
    html: page('<!doctype html>'),
  },
  leftOut: [{ kind: 'secret', count: 2, places: ['error', 'tests'] }],
  kept: '2 request ids, 4 rate-limit headers',
};
