import type { Plan } from '../../core/plan.ts';
import { AskFirst } from '../components/ask-first.tsx';
import { atMost, noCost } from '../money.ts';
import type { ReadyProps } from './props.ts';

const answers = ['skip', 'own-request', 'reduction'] as const;
const words = { skip: 'not sent', 'own-request': 'sent once', reduction: 'sent, and taken apart' };

/** The image came: only the user's own request can show what is different about it. */
export function OwnConsent({ ports, ready, send, tally }: ReadyProps) {
  const { body } = ready.situation.request ?? { body: {} };
  return (
    <AskFirst
      {...aboutOwn(
        {
          image: ready.plan('image'),
          own: ready.plan('own-request'),
          reduction: ready.plan('reduction'),
        },
        Object.keys(body),
        ports.simulated !== undefined,
      )}
      tally={tally}
      onChoose={(place) => {
        const answer = answers[place] ?? 'skip';
        send({ type: 'own-answered', answer }, `consent   your request: ${words[answer]}`);
      }}
      onBack={() => send({ type: 'back' })}
    />
  );
}

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
