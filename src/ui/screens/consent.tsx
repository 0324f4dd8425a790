import { Box, Text } from 'ink';

import type { Plan } from '../../core/plan.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { useMenu } from '../use-menu.ts';
import type { ReadyProps } from './props.ts';

const choices = [
  { label: 'No image. Keep what is proven so far', hint: '$0.00' },
  { label: 'Make the smallest image' },
] as const;

/** Money is never the default: the cursor starts on the free line, and no letter or digit spends. */
export function Consent({ ports, ready, send, tally }: ReadyProps) {
  const cursor = useMenu({
    count: choices.length,
    digits: false,
    onChoose: (place) =>
      place === 1
        ? send({ type: 'consent-answered', answer: 'spend' }, 'consent   one smallest image')
        : send({ type: 'consent-answered', answer: 'skip' }, 'consent   no image'),
    onBack: () => send({ type: 'back' }),
  });
  return (
    <ConsentView
      plan={ready.plan('paid')}
      model={ready.model}
      {...{ cursor, tally }}
      simulated={ports.simulated !== undefined}
    />
  );
}

type ViewProps = Pick<ReadyProps, 'tally'> & {
  readonly plan: Plan;
  readonly model: string;
  readonly cursor: number;
  readonly simulated: boolean;
};

export function ConsentView({ plan, model, cursor, tally, simulated }: ViewProps) {
  const highest = `$${plan.highestUsd.toFixed(2)}`;
  const lines: readonly (readonly [string, string])[] = [
    ['proves', `access, verification, billing and limits of ${model}`],
    ['sends', '"a grey square", 1024x1024, quality low, jpeg; not your prompt'],
    ['with it', '2 requests refused on purpose: no prompt, a made-up key'],
    [
      'costs',
      simulated ? 'nothing: a stand-in plays the API' : `at most ${highest} on your account`,
    ],
    ['once', 'one request, no repeat. Without an answer it may still be billed'],
  ];
  return (
    <Frame
      headline="One real image proves the rest. It costs money on your account."
      keys="↑↓ choose · enter decide · esc no image"
      tally={tally}
      foot={
        <Choices
          choices={[choices[0], { ...choices[1], hint: `at most ${highest}` }]}
          cursor={cursor}
        />
      }
      simulated={simulated}
    >
      {lines.map(([label, text]) => (
        <Box key={label}>
          <Box width={10} flexShrink={0}>
            <Text dimColor>{label}</Text>
          </Box>
          <Text>{text}</Text>
        </Box>
      ))}
    </Frame>
  );
}
