import semver from 'semver';

import { defineCheck, pass, warn } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import { sdkNeeds } from '../../models/lookup.ts';
import type { SdkSeen } from '../../situation.ts';

export const sdkVersion = defineCheck({
  id: 'local/sdk-version',
  title: 'The SDK of the project knows the model',
  short: 'SDK',
  observe: (_ports, { sdks, model }) => ({ sdks, model }),
  judge({ sdks, model }) {
    if (sdks.length === 0) return pass({ code: 'sdk-absent', facts: {} });
    const found = sdks.map(({ name, version, from }): Finding => ({
      code: 'sdk-found',
      facts: { name, version, from },
    }));
    const old = sdks.flatMap((sdk) => tooOld(sdk, model));
    return old.length > 0 ? warn([...old, ...found]) : pass(found);
  },
});

function tooOld(
  { name, version, language }: SdkSeen,
  model: string | undefined,
): readonly Finding[] {
  const needs = model === undefined ? undefined : sdkNeeds(model)?.[language];
  const has = semver.coerce(version);
  if (model === undefined || !needs || !has || semver.gte(has, needs)) return [];
  return [{ code: 'sdk-too-old', facts: { name, version, needs, feature: model } }];
}
