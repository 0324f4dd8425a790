import { defineCheck, fail, pass } from '../../check.ts';

export const baseUrlWhole = defineCheck({
  id: 'local/base-url-whole',
  title: 'The base URL is well formed',
  short: 'base URL',
  observe: (_ports, { target }) => target,
  judge({ host, from, fault, official }) {
    if (fault !== undefined) {
      return fail({ code: 'base-url-broken', facts: { from: from ?? 'the base URL', fault } });
    }
    return official || from === undefined
      ? pass({ code: 'base-url-standard', facts: { host } })
      : pass({ code: 'base-url-other', facts: { host, from } });
  },
});
