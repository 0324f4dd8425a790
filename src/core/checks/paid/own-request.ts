import { type Check, type Judgement, defineCheck, fail, pass } from '../../check.ts';
import { costOf, highestPrice, smallestImage } from '../../models/price.ts';
import type { Situation } from '../../situation.ts';
import { apiUrl, keyInUse, modelToProve, planned, wayOut } from '../about-target.ts';
import { type Asked, noted } from '../ask.ts';
import { about, trouble } from '../trouble.ts';
import { imageOf } from './image.ts';
import { affordable, imageLimitMs, unanswered } from './smallest-image.ts';

export const ownRequestMade: Check = defineCheck({
  id: 'paid/own-request',
  title: 'Your own request makes an image',
  short: 'your request',
  after: ['paid/smallest-image'],
  limitMs: imageLimitMs,
  applies(situation, found) {
    const { request } = situation;
    if (!request) return 'No request was given.';
    if (request.endpoint !== 'images.generate') {
      return 'What an edit or a response costs cannot be told before it runs: it is not sent.';
    }
    if (!found.has('image-made')) return 'The smallest image did not come.';
    return affordable(
      situation,
      priceOf(situation) + smallestImage(modelToProve(situation)).highestUsd,
    );
  },
  sends: (situation) => {
    const key = keyInUse(situation)?.label;
    if (situation.request?.endpoint !== 'images.generate' || key === undefined) return [];
    const what = 'POST /images/generations, your request with its prompt';
    return [planned(situation, what, { key, highestUsd: priceOf(situation) })];
  },
  async observe(ports, situation, signal, found) {
    const at = ports.clock.stamp();
    const key = keyInUse(situation)?.label ?? '';
    const seen = await ports.sdk.generate(
      situation.request?.body ?? {},
      key,
      wayOut(found),
      signal,
    );
    return noted(at, 'POST', apiUrl(situation, '/images/generations'), seen);
  },
  judge: judgeOwn,
});

const priceOf = ({ request }: Situation): number => highestPrice(request?.body ?? {});

function judgeOwn(asked: Asked, situation: Situation): Judgement {
  const { seen } = asked;
  if (seen.kind === 'failed' && seen.phase !== 'first-byte' && seen.phase !== 'body') {
    return trouble(asked, situation);
  }
  if (seen.kind !== 'answered' || (seen.status < 300 && !seen.complete)) return unanswered(asked);
  if (seen.status >= 300) {
    const judged = trouble(asked, situation);
    const refused = { code: 'own-request-refused', facts: { status: seen.status } } as const;
    return { ...judged, findings: [refused, ...judged.findings] };
  }
  const image = imageOf(seen.body);
  const spentUsd = costOf(situation.model ?? '', seen.body) ?? priceOf(situation);
  if ('why' in image) {
    const missing = {
      code: 'image-missing',
      facts: { status: seen.status, why: image.why },
    } as const;
    return fail(missing, { ...about(asked), spentUsd });
  }
  const ms = Math.round(seen.timings.totalMs);
  return pass({ code: 'own-request-made', facts: { ms, ...image } }, { ...about(asked), spentUsd });
}
