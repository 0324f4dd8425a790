import { defineCheck, fail, pass, unsure, warn } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import { catalogueAge } from '../../models/catalogue.ts';
import { modelStatus } from '../../models/lookup.ts';

export const modelCurrent = defineCheck({
  id: 'local/model-current',
  title: 'The catalogue knows the model as current',
  short: 'model',
  applies: ({ model }) => (model === undefined ? 'No model is known.' : true),
  observe: (_ports, { model = '', today }) => ({ model, today, status: modelStatus(model, today) }),
  judge({ model, today, status }) {
    switch (status.kind) {
      case 'current':
        return pass([{ code: 'model-current', facts: { model } }, ...ageFindings(today)]);
      case 'ending': {
        const { on, days, successor } = status;
        return warn({ code: 'model-ending', facts: { model, on, days, successor } });
      }
      case 'ended':
        return fail({
          code: 'model-ended',
          facts: { model, on: status.on, successor: status.successor },
        });
      case 'unknown':
        // A deployment name, a gateway's alias, or a typo: only an answer can tell.
        return unsure([
          {
            code: 'model-uncatalogued',
            facts: { model, ...(status.near !== undefined && { near: status.near }) },
          },
          ...ageFindings(today),
        ]);
    }
  },
});

/** An old catalogue says that it is old: a model that came since is missing in it. */
function ageFindings(today: string): readonly Finding[] {
  const days = catalogueAge(today);
  return days === undefined ? [] : [{ code: 'catalogue-old', facts: { days } }];
}
