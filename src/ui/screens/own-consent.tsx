import { aboutOwn, ownAnswers, ownWords } from '../../core/steps/consent.ts';
import { AskFirst } from '../components/ask-first.tsx';
import type { ReadyProps } from './props.ts';

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
        const answer = ownAnswers[place] ?? 'skip';
        send({ type: 'own-answered', answer }, `consent   your request: ${ownWords[answer]}`);
      }}
      onBack={() => send({ type: 'back' })}
    />
  );
}
