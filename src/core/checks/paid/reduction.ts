import {
  type Check,
  type Exchange,
  type Judgement,
  defineCheck,
  fail,
  unsure,
} from '../../check.ts';
import { costOf, highestPrice, smallestImage } from '../../models/price.ts';
import type { Ports, Way } from '../../ports.ts';
import { type Reduced, type Trial, reduce } from '../../reduce.ts';
import { causeOfParameters } from '../../request/parameter-cause.ts';
import type { Situation } from '../../situation.ts';
import { apiUrl, keyInUse, modelToProve, planned, wayOut } from '../about-target.ts';
import { noted } from '../ask.ts';
import { imageLimitMs } from './smallest-image.ts';

/** Requests at most; a request of eight parameters is reduced within. */
export const mostAttempts = 8;

export const requestReduced: Check = defineCheck({
  id: 'paid/request-reduced',
  title: 'The smallest part of your request that fails is found',
  short: 'reduction',
  after: ['paid/own-request'],
  limitMs: imageLimitMs,
  applies(situation, found) {
    if (!found.has('own-request-refused')) return 'Your request was not refused.';
    if (!found.has('image-made')) return 'The smallest image did not come.';
    const told = found.evidence.some(
      ({ source, facts }) => source === 'paid/own-request' && 'sure' in facts && facts.sure,
    );
    if (told) return 'The answer names the reason.';
    const refused = found.evidence.find(({ code }) => code === 'own-request-refused');
    const status = refused && 'status' in refused.facts ? refused.facts.status : undefined;
    if (status !== 400 && status !== 422) return 'Not the request was refused, but the call.';
    return featuresOf(situation).length > 1 ? true : 'There is nothing to take out of it.';
  },
  sends: (situation) => {
    const key = keyInUse(situation)?.label;
    if (situation.request?.endpoint !== 'images.generate' || key === undefined) return [];
    const what = 'POST /images/generations, a part of your request';
    const highestUsd = partPrice(situation);
    return Array.from({ length: mostAttempts }, () =>
      planned(situation, what, {
        key,
        highestUsd,
        when: 'your request is refused without a reason',
      }),
    );
  },
  observe: (ports, situation, signal, found) => attempts(ports, situation, wayOut(found), signal),
  judge: judgeReduced,
});

type Body = Readonly<Record<string, unknown>>;

/** What every trial holds: legal for every model, and cheap. A part of the user's request takes its place. */
const minimal = (situation: Situation): Body => ({
  model: situation.request?.body['model'] ?? modelToProve(situation),
  prompt: 'a grey square',
  size: '1024x1024',
  quality: 'low',
});

/** US dollars that one trial costs at most. */
export const partPrice = (situation: Situation): number =>
  highestPrice({ ...minimal(situation), ...situation.request?.body });

/** Parameters in which the request differs from the one that is known to be good. */
function featuresOf(situation: Situation): readonly string[] {
  const base = minimal(situation);
  return Object.entries(situation.request?.body ?? {})
    .filter(([name, value]) => value !== null && value !== undefined && base[name] !== value)
    .map(([name]) => name);
}

type Attempts = {
  readonly reduced: Reduced<string>;
  readonly tried: readonly string[];
  readonly exchanges: readonly Exchange[];
  readonly spentUsd: number;
  readonly perhapsBilled: boolean;
};

async function attempts(
  ports: Ports,
  situation: Situation,
  way: Way,
  signal: AbortSignal,
): Promise<Attempts> {
  const own = situation.request?.body ?? {};
  const key = keyInUse(situation)?.label ?? '';
  // The wall stands behind the smallest image, which was made already.
  const purse = (situation.agreed.maxUsd ?? 0) - smallestImage(modelToProve(situation)).highestUsd;
  const exchanges: Exchange[] = [];
  const tried: string[] = [];
  let [spentUsd, perhapsBilled] = [0, false];
  const trial = async (names: readonly string[]): Promise<Trial> => {
    const part = names.map((name) => [name, own[name]] as const);
    const body: Body = { ...minimal(situation), ...Object.fromEntries(part) };
    const price = highestPrice(body);
    if (tried.length >= mostAttempts || spentUsd + price > purse || signal.aborted)
      return 'unknown';
    const at = ports.clock.stamp();
    const seen = await ports.sdk.generate(body, key, way, signal);
    exchanges.push(noted(at, 'POST', apiUrl(situation, '/images/generations'), seen).exchange);
    if (seen.kind !== 'answered') {
      perhapsBilled = true;
      return 'unknown';
    }
    const outcome = trialOf(seen.status);
    if (outcome === 'passes') spentUsd += costOf(String(body['model']), seen.body) ?? price;
    tried.push(`${names.join(', ')}: ${outcome}`);
    return outcome;
  };
  const features = featuresOf(situation);
  const found = await reduce(features, trial);
  // Where no part fails by itself the whole must fail once more: one refusal may have been a passing one.
  const whole = found.parts.length === features.length;
  const sure = found.minimal && (!whole || (await trial(features)) === 'fails');
  return { reduced: { ...found, minimal: sure }, tried, exchanges, spentUsd, perhapsBilled };
}

const trialOf = (status: number): Trial =>
  status < 300 ? 'passes' : status === 400 || status === 422 ? 'fails' : 'unknown';

function judgeReduced({ reduced, tried, ...seen }: Attempts): Judgement {
  const { exchanges, spentUsd, perhapsBilled } = seen;
  const about = { exchanges, spentUsd, ...(perhapsBilled && ({ perhapsBilled: true } as const)) };
  const facts = { params: reduced.parts.join(' together with '), tried: tried.join('; ') };
  return reduced.minimal
    ? fail(
        { code: 'request-reduced', facts: { ...facts, cause: causeOfParameters(reduced.parts) } },
        about,
      )
    : unsure({ code: 'reduction-open', facts }, about);
}
