import type { Plan } from '../plan.ts';

/** A price that is not passed: US dollars, rounded up to the cent. */
const atMost = (usd: number): string =>
  `at most $${(Math.ceil(usd * 100 - 1e-6) / 100).toFixed(2)}`;

/** What anything costs in a demo. */
const noCost = '$0.00';

/** What the plan sends with the image. Known-bad and control go to another host only when that was agreed to. */
function beside({ steps }: Plan, keyAsked: boolean): string {
  const reads = '2 free reads with the key';
  const refusals = steps.some(({ tier, sends }) => tier === 'probe' && sends.length > 0);
  if (!refusals) return `${keyAsked ? 'nothing else' : reads}; so no baseline is earned`;
  return keyAsked
    ? '2 requests refused on purpose: no prompt, a made-up key'
    : `${reads}, and 2 requests refused on purpose`;
}

/** What is said of the smallest image before it is made. */
export function aboutImage(
  plan: Plan,
  model: string,
  { simulated, keyAsked }: { readonly simulated: boolean; readonly keyAsked: boolean },
) {
  const highest = simulated ? noCost : atMost(plan.highestUsd);
  return {
    headline: simulated
      ? 'One image proves the rest. In this demo it is simulated, and costs nothing.'
      : 'One real image proves the rest. It costs money on your account.',
    lines: [
      ['proves', `access, verification, billing and limits of ${model}`],
      ['sends', '"a grey square", 1024x1024, quality low, jpeg; not your prompt'],
      ['with it', beside(plan, keyAsked)],
      ['costs', simulated ? 'nothing: a stand-in plays the API' : `${highest} on your account`],
      [
        'once',
        simulated
          ? 'one request, no repeat'
          : 'one request, no repeat. Without an answer it may still be billed',
      ],
    ],
    choices: [
      { label: 'No image. Keep what is proven so far', price: '$0.00' },
      { label: 'Make the smallest image', price: highest },
    ],
    simulated,
  } as const;
}

/** The answers about the user's own request, in the order of their lines. */
export const ownAnswers = ['skip', 'own-request', 'reduction'] as const;
export const ownWords = {
  skip: 'not sent',
  'own-request': 'sent once',
  reduction: 'sent, and taken apart',
};

type Plans = Readonly<Record<'image' | 'own' | 'reduction', Plan>>;

/** What is said of the user's own request before it is sent; the image before it was paid already. */
export function aboutOwn(
  { image, own, reduction }: Plans,
  names: readonly string[],
  simulated: boolean,
) {
  const more = ({ highestUsd }: Plan) =>
    simulated ? noCost : atMost(highestUsd - image.highestUsd);
  const parts = reduction.steps.find(({ id }) => id === 'paid/request-reduced')?.sends.length ?? 0;
  return {
    headline: 'The smallest image came. Your own request may still fail.',
    lines: [
      ['proves', 'whether it is your request, and then which part of it'],
      ['sends', `your request with its prompt: ${names.join(', ')}`],
      ['costs', simulated ? 'nothing: a stand-in plays the API' : `${more(own)} on your account`],
      ['once', simulated ? 'no repeat' : 'no repeat. Without an answer it may still be billed'],
      ['apart', `refused without a reason: up to ${parts} parts of it, each only once`],
    ],
    choices: [
      { label: 'Do not send it', price: '$0.00' },
      { label: 'Send it once', price: more(own) },
      { label: 'Send it; refused, take it apart', price: more(reduction) },
    ],
    simulated,
  } as const;
}

export function aboutModeration(host: string, simulated: boolean) {
  return {
    headline: `The free moderation check sends your prompt to ${host}.`,
    lines: [
      ['proves', 'whether the words of the prompt alone are flagged, and for what'],
      ['sends', 'the prompt of your request, and nothing else of it'],
      ['costs', 'nothing'],
      ['not', 'the images have a safety system of their own, which can still refuse'],
    ],
    choices: [
      { label: 'No, the prompt stays here' },
      { label: 'Ask the moderation', hint: 'free, one request' },
    ],
    simulated,
  } as const;
}
