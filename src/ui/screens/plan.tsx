import { Box, Text } from 'ink';

import { tiers } from '../../core/evidence.ts';
import { type Plan as ClimbPlan, hostsOf } from '../../core/plan.ts';
import type { UpTo } from '../../core/session.ts';
import { tierWords } from '../../core/wording.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { useMenu } from '../use-menu.ts';
import type { ReadyProps } from './props.ts';

/** Every host, every kind of data, the highest price. Enter agrees. */
export function Plan({ ports, ready, send, leave, tally }: ReadyProps) {
  const { target, keys } = ready.situation;
  const choices = choicesOf(target.official, target.host, keys.length > 0);
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

type Agree = { readonly label: string; readonly upTo: UpTo };

/** Another host might execute what the official one refuses: there the default leaves it out. */
function choicesOf(official: boolean, host: string, hasKey: boolean): readonly Agree[] {
  const free: Agree = { label: 'Climb without a key: local and network only', upTo: 'network' };
  if (!hasKey) return [free];
  if (official) return [{ label: 'Climb', upTo: 'probe' }, free];
  return [
    { label: 'Climb', upTo: 'account' },
    {
      label: `Climb, and send what should be refused to ${host} too; it might be billed there`,
      upTo: 'probe',
    },
    free,
  ];
}

type ViewProps = Pick<ReadyProps, 'tally'> & {
  readonly plan: ClimbPlan;
  readonly choices: readonly Agree[];
  readonly cursor: number;
  readonly simulated: boolean;
};

export function PlanView({ plan, choices, cursor, tally, simulated }: ViewProps) {
  const last = tiers.indexOf(plan.upTo);
  return (
    <Frame
      headline={`The plan: ${plan.steps.length} checks, least disruptive first. Highest cost $0.00.`}
      keys="enter agree · ↑↓ · esc back · ? keys · q leave"
      tally={tally}
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      {tiers.map((tier, place) => (
        <Box key={tier} gap={1}>
          <Box width={9} flexShrink={0}>
            <Text dimColor={place > last}>{tier}</Text>
          </Box>
          <Prose dimColor={place > last}>
            {place > last ? notNow(tier) : [tierWords[tier], ...hostsOf(plan, tier)].join(' · ')}
          </Prose>
        </Box>
      ))}
      <Box gap={1}>
        <Box width={9} flexShrink={0}>
          <Text>stays</Text>
        </Box>
        <Prose>your prompt, your code, your images, the rest of .env</Prose>
      </Box>
    </Frame>
  );
}

const notNow = (tier: string): string =>
  tier === 'paid' ? 'not now: one image is asked for by itself' : 'not now';
