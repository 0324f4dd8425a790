import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { keptRun } from '../../src/compose/kept-run.ts';
import type { RunRecord } from '../../src/core/documents.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { temporaryFolder } from '../helpers/kit.ts';

const record = { schema: 'imgfix.run/1' } as unknown as RunRecord;

test('a run that cannot be kept is said when the wizard is left, with the reason', async () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  const run = keptRun(openStore(join(file, 'data')));
  run.keep(record);
  expect(await run.lost()).toBe(true);
  const [line, ...more] = await run.parting();
  expect(line).toMatch(/^This run is not kept: .+\. imgfix-wizard report will not find it\.$/);
  expect(more).toEqual([]);
});

test('a run that is kept is not spoken of', async () => {
  const run = keptRun(openStore(join(temporaryFolder(), 'data')));
  run.keep(record);
  expect(await run.lost()).toBe(false);
  expect(await run.parting()).toEqual([]);
});
