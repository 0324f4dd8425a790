import type { Plan } from '../../core/plan.ts';
import { AskFirst } from '../components/ask-first.tsx';
import { atMost, noCost } from '../money.ts';
import type { ReadyProps } from './props.ts';

/** Money is never the default. */
export function Consent({ ports, session, ready, send, tally }: ReadyProps) {
  return (
    <AskFirst
      {...aboutImage(ready.plan('image'), ready.model, {
        simulated: ports.simulated !== undefined,
        keyAsked: session.agreedUpTo !== 'network',
      })}
      tally={tally}
      onChoose={(place) =>
        place === 1
          ? send({ type: 'consent-answered', answer: 'spend' }, 'consent   one smallest image')
          : send({ type: 'consent-answered', answer: 'skip' }, 'consent   no image')
      }
      onBack={() => send({ type: 'back' })}
    />
  );
}

/** What is said of the smallest image before it is made. */
export function aboutImage(
  { highestUsd }: Plan,
  model: string,
  { simulated, keyAsked }: { readonly simulated: boolean; readonly keyAsked: boolean },
) {
  const highest = simulated ? noCost : atMost(highestUsd);
  return {
    headline: simulated
      ? 'One image proves the rest. In this demo it is simulated, and costs nothing.'
      : 'One real image proves the rest. It costs money on your account.',
    lines: [
      ['proves', `access, verification, billing and limits of ${model}`],
      ['sends', '"a grey square", 1024x1024, quality low, jpeg; not your prompt'],
      [
        'with it',
        keyAsked
          ? '2 requests refused on purpose: no prompt, a made-up key'
          : '2 free reads with the key, and 2 requests refused on purpose',
      ],
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
