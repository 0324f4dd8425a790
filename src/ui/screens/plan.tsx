import { Box, Text } from 'ink';

import { tiers } from '../../core/evidence.ts';
import type { Plan as ClimbPlan } from '../../core/plan.ts';
import {
  type Agree,
  agreeable,
  climbed,
  leaving,
  planHeadline,
  stays,
} from '../../core/steps/plan.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { useMenu } from '../use-menu.ts';
import type { ReadyProps } from './props.ts';

/** Every host, every kind of data, the highest price. Enter agrees. */
export function Plan({ ports, ready, send, leave, tally }: ReadyProps) {
  const { target, keys } = ready.situation;
  const choices = agreeable(target.official, target.host, keys.length > 0);
  const cursor = useMenu({
    count: choices.length,
    onChoose: (place) => {
      const choice = choices[place];
      if (choice)
        send({ type: 'plan-agreed', upTo: choice.upTo }, `plan      up to ${choice.upTo}`);
    },
    onBack: () => send({ type: 'back' }),
    onKey: (key) => {
      if (key === 'char:q') leave();
      return key === 'char:q';
    },
  });
  const upTo = choices[cursor]?.upTo ?? 'network';
  return (
    <PlanView
      plan={ready.plan(upTo)}
      {...{ choices, cursor, tally }}
      simulated={ports.simulated !== undefined}
    />
  );
}

type ViewProps = Pick<ReadyProps, 'tally'> & {
  readonly plan: ClimbPlan;
  readonly choices: readonly Agree[];
  readonly cursor: number;
  readonly simulated: boolean;
};

export function PlanView({ plan, choices, cursor, tally, simulated }: ViewProps) {
  return (
    <Frame
      headline={planHeadline(plan)}
      keys="enter agree · ↑↓ · esc back · ? keys · q leave"
      tally={tally}
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      {tiers.map((tier) => (
        <Box key={tier} gap={1}>
          <Box width={9} flexShrink={0}>
            <Text dimColor={!climbed(plan, tier)}>{tier}</Text>
          </Box>
          <Prose dimColor={!climbed(plan, tier)}>{leaving(plan, tier).join(' · ')}</Prose>
        </Box>
      ))}
      <Box gap={1}>
        <Box width={9} flexShrink={0}>
          <Text>stays</Text>
        </Box>
        <Prose>{stays}</Prose>
      </Box>
    </Frame>
  );
}
