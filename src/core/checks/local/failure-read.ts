import { defineCheck, pass, unsure } from '../../check.ts';

export const failureRead = defineCheck({
  id: 'local/failure-read',
  title: 'The pasted failure was read',
  short: 'paste',
  applies: ({ paste }) => (paste ? true : 'Nothing was pasted.'),
  observe: (_ports, { paste }) => paste,
  judge(paste) {
    const findings = paste?.findings ?? [];
    return findings.length > 0
      ? pass(findings, { source: 'paste' })
      : unsure([], { source: 'paste' });
  },
});
