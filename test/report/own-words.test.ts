import { expect, test } from 'vitest';

import { reportFormats } from '../../src/report/render.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { made, recordOf } from '../helpers/report.ts';

// What the report itself says is taken for no secret: else its own check would withhold a part of a clean report.
test.each([...scenarios.keys()])('of %s nothing is withheld', async (name) => {
  const { record, gate } = await recordOf(name);
  for (const format of reportFormats)
    expect(made({ record, gate }, format)).toMatchObject({
      kind: 'made',
      document: { withheld: [] },
    });
});
