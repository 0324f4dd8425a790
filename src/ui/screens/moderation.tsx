import { aboutModeration } from '../../core/steps/consent.ts';
import { AskFirst } from '../components/ask-first.tsx';
import type { ReadyProps } from './props.ts';

/** Free, but the prompt leaves the machine: that is asked by itself. */
export function Moderation({ ports, ready, send, tally }: ReadyProps) {
  return (
    <AskFirst
      {...aboutModeration(ready.situation.target.host, ports.simulated !== undefined)}
      tally={tally}
      onChoose={(place) =>
        place === 1
          ? send(
              { type: 'moderation-answered', answer: 'yes' },
              'consent   moderation of the prompt',
            )
          : send({ type: 'moderation-answered', answer: 'no' }, 'consent   the prompt stays here')
      }
      onBack={() => send({ type: 'back' })}
    />
  );
}
