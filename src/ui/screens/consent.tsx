import { aboutImage } from '../../core/steps/consent.ts';
import { AskFirst } from '../components/ask-first.tsx';
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
