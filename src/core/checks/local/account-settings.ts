import { defineCheck, pass } from '../../check.ts';
import type { Finding } from '../../evidence.ts';

export const accountSettings = defineCheck({
  id: 'local/account-settings',
  title: 'Organization, project and extra headers of the settings',
  short: 'account',
  applies: ({ settings: { organization, project, headers } }) =>
    organization || project || headers ? true : 'None is set; the key decides.',
  observe: (_ports, { settings }) => settings,
  judge({ organization, project, headers }) {
    const set: readonly (Finding | false | undefined)[] = [
      organization && { code: 'organization-set', facts: { from: organization.from } },
      project && { code: 'project-set', facts: { from: project.from } },
      headers !== undefined && { code: 'headers-set', facts: { from: headers } },
    ];
    return pass(set.filter((finding) => finding !== undefined && finding !== false));
  },
});
