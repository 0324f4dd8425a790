import coerce from 'semver/functions/coerce.js';
import gte from 'semver/functions/gte.js';

import { defineCheck, pass, warn } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import { type SdkFeature, featuresOf, refusesWithout } from '../../models/sdk-features.ts';
import type { SdkSeen } from '../../situation.ts';

export const sdkVersion = defineCheck({
  id: 'local/sdk-version',
  title: 'The SDK of the project knows this call',
  short: 'SDK',
  observe: (_ports, { sdks, model, request }) => ({
    sdks,
    features: featuresOf(model, Object.keys(request?.body ?? {})),
  }),
  judge({ sdks, features }) {
    if (sdks.length === 0)
      return pass(
        { code: 'sdk-absent', facts: {} },
        { proves: 'Nothing of an SDK: none is here.' },
      );
    const found = sdks.map(({ name, version, from }): Finding => ({
      code: 'sdk-found',
      facts: { name, version, from },
    }));
    const old = sdks.flatMap((sdk) => features.flatMap((feature) => tooOld(sdk, feature)));
    return old.length > 0 ? warn([...old, ...found]) : pass(found);
  },
});

function tooOld({ name, version, language }: SdkSeen, feature: SdkFeature): readonly Finding[] {
  const needs = feature.since[language];
  const has = coerce(version);
  if (needs === undefined || !has || gte(has, needs)) return [];
  const facts = { name, version, needs, feature: feature.name };
  return [{ code: refusesWithout(feature, language) ? 'sdk-refuses' : 'sdk-too-old', facts }];
}
