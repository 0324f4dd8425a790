import { defineCheck, pass, warn } from '../../check.ts';

export const tlsSettings = defineCheck({
  id: 'local/tls-settings',
  title: 'Certificates are checked, with the CA file that is set',
  short: 'TLS set',
  applies: ({ settings: { certificateChecksOff, extraCa } }) =>
    certificateChecksOff !== undefined || extraCa ? true : 'Nothing is set; the defaults hold.',
  observe: (_ports, { settings }) => settings,
  judge({ certificateChecksOff, extraCa }) {
    if (certificateChecksOff !== undefined) {
      return warn({ code: 'certificate-checks-off', facts: { from: certificateChecksOff } });
    }
    const from = extraCa?.from ?? '';
    return extraCa?.readable === false
      ? warn({ code: 'extra-ca-unreadable', facts: { from } })
      : pass({ code: 'extra-ca-set', facts: { from } });
  },
});
