import { type Check, type Judgement, defineCheck, fail, pass, unsure } from '../../check.ts';
import { costOf, smallestImage } from '../../models/price.ts';
import type { Situation } from '../../situation.ts';
import {
  apiUrl,
  keyGetsThrough,
  keyInUse,
  modelToProve,
  planned,
  wayOut,
} from '../about-target.ts';
import { type Asked, noted } from '../ask.ts';
import { headroomOf } from '../headroom.ts';
import { about, trouble } from '../trouble.ts';
import { imageOf, usageOf } from './image.ts';

/** High quality takes minutes; the SDK itself would wait for 600 s. */
export const imageLimitMs = 300_000;

export const smallestImageMade: Check = defineCheck({
  id: 'paid/smallest-image',
  title: 'The smallest image is made',
  short: 'known-good',
  after: ['account/key-accepted'],
  limitMs: imageLimitMs,
  applies: (situation, found) =>
    keyGetsThrough(situation, found) ??
    affordable(situation, smallestImage(modelToProve(situation)).highestUsd),
  sends: (situation) => {
    const { highestUsd } = smallestImage(modelToProve(situation));
    const key = keyInUse(situation)?.label;
    const what = 'POST /images/generations, one image';
    return key === undefined ? [] : [planned(situation, what, { key, highestUsd })];
  },
  async observe(ports, situation, signal, found) {
    const at = ports.clock.stamp();
    const { body } = smallestImage(modelToProve(situation));
    const key = keyInUse(situation)?.label ?? '';
    const seen = await ports.sdk.generate(body, key, wayOut(found), signal);
    return noted(at, 'POST', apiUrl(situation, '/images/generations'), seen);
  },
  judge: judgeImage,
});

function judgeImage(asked: Asked, situation: Situation): Judgement {
  const model = modelToProve(situation);
  const { seen } = asked;
  if (seen.kind === 'failed' && seen.phase !== 'first-byte' && seen.phase !== 'body') {
    return trouble(asked, situation);
  }
  if (seen.kind !== 'answered' || (seen.status < 300 && !seen.complete)) return unanswered(asked);
  if (seen.status >= 300) {
    const judged = trouble(asked, situation);
    const refused = { code: 'image-refused', facts: { status: seen.status, model } } as const;
    return { ...judged, findings: [refused, ...judged.findings] };
  }
  const image = imageOf(seen.body);
  const spentUsd = costOf(model, seen.body) ?? smallestImage(model).highestUsd;
  if ('why' in image) {
    const missing = {
      code: 'image-missing',
      facts: { status: seen.status, why: image.why },
    } as const;
    return fail(missing, { ...about(asked), spentUsd });
  }
  const ms = Math.round(seen.timings.totalMs);
  const made = {
    code: 'image-made',
    facts: { model, ms, ...image, ...usageOf(seen.body) },
  } as const;
  return pass([made, ...headroomOf(seen.headers)], {
    ...about(asked),
    spentUsd,
    proves: 'Access, verification, billing and limits allow images of this model today.',
    notProven: 'That your own program works: imgfix-wizard sent this request.',
  });
}

/** Sent, and no answer: it may have been billed, and it is not sent again. */
export function unanswered(asked: Asked): Judgement {
  const { seen } = asked;
  const waitedMs = Math.round(seen.timings.totalMs);
  const billed = { code: 'perhaps-billed', facts: { waitedMs } } as const;
  if (seen.kind === 'timed-out') return unsure(billed, { ...about(asked), perhapsBilled: true });
  // Begun and not ended: the connection was cut, whoever did it.
  const errno = seen.kind === 'failed' ? seen.errno : 'cut short';
  const cut = { code: 'answer-reset', facts: { errno } } as const;
  return unsure([billed, cut], { ...about(asked), perhapsBilled: true });
}

export function affordable({ agreed }: Situation, highestUsd: number): true | string {
  if (agreed.maxUsd === undefined) return 'Spending was not agreed to.';
  return highestUsd <= agreed.maxUsd
    ? true
    : `It may cost $${highestUsd.toFixed(3)}, above the limit of $${agreed.maxUsd.toFixed(2)}.`;
}
