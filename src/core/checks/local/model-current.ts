import { defineCheck, fail, pass, unsure, warn } from '../../check.ts';
import { modelStatus } from '../../models/lookup.ts';

export const modelCurrent = defineCheck({
  id: 'local/model-current',
  title: 'The catalogue knows the model as current',
  short: 'model',
  applies: ({ model }) => (model === undefined ? 'No model is known.' : true),
  observe: (_ports, { model = '', today }) => ({ model, status: modelStatus(model, today) }),
  judge({ model, status }) {
    switch (status.kind) {
      case 'current':
        return pass({ code: 'model-current', facts: { model } });
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
        return unsure({
          code: 'model-uncatalogued',
          facts: { model, ...(status.near !== undefined && { near: status.near }) },
        });
    }
  },
});
