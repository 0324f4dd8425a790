import { type Judgement, defineCheck, pass, unsure } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import type { CallSeen } from '../../ports.ts';
import type { Situation } from '../../situation.ts';
import { azureMute, keyInUse, plannedWithKey, repeats } from '../about-target.ts';
import { type Asked, askApi } from '../ask.ts';
import { headroomOf } from '../headroom.ts';
import { about, trouble } from '../trouble.ts';

export const keyAccepted = defineCheck({
  id: 'account/key-accepted',
  title: 'The API accepts the key',
  short: 'key',
  needs: ['network/api-answers', 'local/key-present'],
  applies(situation, found) {
    if (!keyInUse(situation)) return 'There is no key to ask with.';
    // A deployment's address lists no models, and its key goes in another header: a refusal would say nothing.
    return found.has('azure-answers') && !situation.target.baseUrl.endsWith('/v1')
      ? azureMute
      : true;
  },
  sends: (situation) => plannedWithKey(situation, 'GET /models', { repeats }),
  observe: askApi(() => ({ method: 'GET', path: '/models', repeats })),
  judge: judgeKey,
});

function judgeKey(asked: Asked, situation: Situation): Judgement {
  const { seen } = asked;
  const from = keyInUse(situation)?.from ?? '';
  if (seen.kind === 'answered' && seen.status === 200 && seen.complete) {
    const agreement = projectAgreement(seen.headers['openai-project'], situation);
    const findings = [{ code: 'key-accepted', facts: { from } } as const, ...agreement];
    return pass([...findings, ...headroomOf(seen.headers)], {
      ...about(asked),
      proves: 'The key is valid, and its organization and project are accepted.',
      notProven: 'That the key may make images: verification, scopes and billing show only there.',
    });
  }
  if (seen.kind === 'answered' && seen.body.includes('api.model.read')) {
    // A restricted key may not list models and still make images.
    return unsure({ code: 'models-not-listable', facts: { status: seen.status } }, about(asked));
  }
  const judged = trouble(asked, situation);
  if (judged.findings[0]?.code !== 'service-refused' || !refusesKey(seen)) return judged;
  const refused = { code: 'key-refused', facts: { from, status: 401 } } as const;
  return { ...judged, findings: [refused, ...judged.findings] };
}

/** Azure says 401 to a wrong address as well, so that its refusal is not one of the key. */
const refusesKey = (seen: CallSeen): boolean =>
  seen.kind === 'answered' && seen.status === 401 && seen.headers['apim-request-id'] === undefined;

/** The project that the answer names, against the one that is set. The organization header may be a slug, and decides nothing. */
function projectAgreement(
  named: string | undefined,
  { settings: { project } }: Situation,
): readonly Finding[] {
  if (!project || !named?.startsWith('proj_')) return [];
  return named === project.id
    ? [{ code: 'organization-agrees', facts: {} }]
    : [{ code: 'organization-differs', facts: { what: 'project' } }];
}
