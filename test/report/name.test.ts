import { expect, test } from 'vitest';

import { reportFileName } from '../../src/report/name.ts';

test.each([
  [[], 'imgfix-report-2026-11-27.md'],
  [['imgfix-report-2026-11-27.md'], 'imgfix-report-2026-11-27-2.md'],
  [
    ['imgfix-report-2026-11-27.md', 'imgfix-report-2026-11-27-2.md'],
    'imgfix-report-2026-11-27-3.md',
  ],
  [['imgfix-report-2026-11-27.html'], 'imgfix-report-2026-11-27.md'],
])('where %j is there, the report is named %s', (taken, name) => {
  expect(reportFileName('2026-11-27T14:00:00+01:00', 'md', new Set(taken))).toBe(name);
});
