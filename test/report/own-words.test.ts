import { expect, test } from 'vitest';

import { type CauseId, causeIdsByGroup } from '../../src/core/causes/ids.ts';
import { describeCause } from '../../src/core/explain.ts';
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

const answered = { code: 'service-answered', facts: {}, source: 'paste' } as const;
const entryOf = (cause: CauseId) =>
  describeCause(
    { cause, certainty: 'likely', points: 5, because: [answered], against: [answered] },
    [],
  );

// With those of the key behind it, which name what the gate looks for, and under codes that do.
test(
  'of no cause anything is withheld, whatever the failure was called',
  { timeout: 120_000 },
  async () => {
    const { record, gate } = await recordOf('healthy');
    const ofKeys = causeIdsByGroup.access.filter((id) => id.startsWith('key_')).map(entryOf);
    for (const [place, cause] of Object.values(causeIdsByGroup).flat().entries()) {
      const check = { ...record.check, causes: [entryOf(cause), ...ofKeys], excluded: ofKeys };
      const code = place % 2 === 0 ? 'invalid_api_key' : 'token_expired';
      const about = { ...record.about, reading: { requestIds: [], status: 401, code } };
      const report = made({ record: { ...record, check, about }, gate }, 'md');
      expect(report).toMatchObject({
        kind: 'made',
        document: { withheld: [], summary: expect.stringContaining(`Cause: ${cause}`) },
      });
    }
  },
);
