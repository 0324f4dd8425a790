import coerce from 'semver/functions/coerce.js';
import gte from 'semver/functions/gte.js';
import lt from 'semver/functions/lt.js';

import { defineCheck, pass, warn } from '../../check.ts';

/** openai 7 declares Node 22 as its minimum (package.json of 7.0.0, 2026-07-27). */
const wants = { sdk: '7.0.0', node: '22.0.0' } as const;

export const nodeFits = defineCheck({
  id: 'local/node-fits',
  title: 'The Node version is one the SDK supports',
  short: 'Node',
  observe: (_ports, { machine, sdks }) => ({
    version: machine.node,
    sdk: sdks.find(({ language }) => language === 'node'),
  }),
  judge: ({ version, sdk }) =>
    sdk && gte(coerce(sdk.version) ?? '0.0.0', wants.sdk) && lt(version, wants.node)
      ? warn({
          code: 'node-older-than-sdk-wants',
          facts: { version, sdk: `${sdk.name} ${sdk.version}`, wants: '22' },
        })
      : pass({ code: 'node-current', facts: { version } }),
});
