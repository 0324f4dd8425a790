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
