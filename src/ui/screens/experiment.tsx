import { Box, Text } from 'ink';

import type { Experiment as Kind, Outcome } from '../../core/experiment.ts';
import { type Choice, Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { TextField } from '../components/text-field.tsx';
import { useKeys } from '../use-keys.ts';
import { useMenu } from '../use-menu.ts';
import { usePastedField } from '../use-text-field.ts';
import type { ScreenProps } from './props.ts';

/** One thing is changed by the user, and the same requests are sent again. */
export function Experiment(props: ScreenProps) {
  switch (props.session.trying) {
    case 'choose':
      return <Which {...props} />;
    case 'network':
      return <Network {...props} />;
    case 'machine':
      return <Machine {...props} />;
    case 'key':
      return <OtherKey {...props} />;
    default:
      return null;
  }
}

type Offer = Choice & { readonly kind: Kind };

const offers: readonly Offer[] = [
  { kind: 'network', label: 'Another network', hint: 'a phone’s hotspot, without the VPN' },
  { kind: 'machine', label: 'Another machine', hint: 'one line to run there' },
  { kind: 'key', label: 'Another key', hint: 'of another project or account' },
];

function Which({ ports, send, tally }: ScreenProps) {
  const cursor = useMenu({
    count: offers.length,
    onChoose: (place) => {
      const kind = offers[place]?.kind;
      if (kind) send({ type: 'experiment-begun', kind });
    },
    onBack: () => send({ type: 'back' }),
  });
  return <WhichView {...{ cursor, tally }} simulated={ports.simulated !== undefined} />;
}

type Simple = Pick<ScreenProps, 'tally'> & { readonly cursor: number; readonly simulated: boolean };

export function WhichView({ cursor, tally, simulated }: Simple) {
  return (
    <Frame
      headline="What is changed? Only this, and nothing else."
      keys="enter choose · esc back"
      tally={tally}
      foot={<Choices choices={offers} cursor={cursor} />}
      simulated={simulated}
    >
      <Prose>The same requests are sent again. Where the failure stays, there is its cause.</Prose>
    </Frame>
  );
}

const changed: readonly Choice[] = [
  { label: 'I am on another network: test again' },
  { label: 'Not now' },
];

function Network({ ports, send, tally }: ScreenProps) {
  const cursor = useMenu({
    count: changed.length,
    onChoose: (place) =>
      place === 0
        ? send({ type: 'experiment-ready' }, 'experiment  another network')
        : send({ type: 'back' }),
    onBack: () => send({ type: 'back' }),
  });
  return (
    <Frame
      headline="Change the network, then test again."
      keys="enter choose · esc back"
      tally={tally}
      foot={<Choices choices={changed} cursor={cursor} />}
      simulated={ports.simulated !== undefined}
    >
      <Prose>Join the hotspot of a phone, or switch the VPN off or on. Change nothing else.</Prose>
      <Prose dimColor>It is noted until you say that you are back on the first network.</Prose>
    </Frame>
  );
}

const results: readonly (Choice & { readonly outcome: Outcome })[] = [
  { outcome: 'same', label: 'The same failure there' },
  { outcome: 'works', label: 'It works there' },
  { outcome: 'other', label: 'Another failure there' },
];

function Machine({ ports, session, send, tally }: ScreenProps) {
  const cursor = useMenu({
    count: results.length,
    onChoose: (place) => {
      const outcome = results[place]?.outcome;
      if (outcome)
        send({ type: 'machine-told', outcome }, `experiment  another machine: ${outcome}`);
    },
    onBack: () => send({ type: 'back' }),
  });
  return (
    <Frame
      headline="Run this on the other machine, with the same key."
      keys="enter choose · esc back"
      tally={tally}
      foot={<Choices choices={results} cursor={cursor} />}
      simulated={ports.simulated !== undefined}
    >
      <Text bold>npx imgfix-wizard check --up-to {session.agreedUpTo ?? 'account'}</Text>
      <Box marginTop={1}>
        <Prose>The cause that it names first is the one to compare.</Prose>
      </Box>
    </Frame>
  );
}

function OtherKey({ ports, send, tally }: ScreenProps) {
  const [state, change] = usePastedField();
  const long = state.text.trim().length >= 8;
  useKeys((key, input) => {
    if (key === 'escape') send({ type: 'back' });
    else if (key !== 'enter') change({ type: 'key', key, input });
    else if (long) {
      ports.takeKey(state.text.trim());
      send({ type: 'experiment-ready', keyTyped: true }, 'experiment  another key');
    }
  });
  return (
    <Frame
      headline="Type or paste another key. It is masked, and never kept."
      keys="enter test again · ctrl+u empty · esc back"
      narrowKeys="esc"
      pageKey="pgdn"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      <Prose dimColor>
        It is used for this run only: the same requests, with nothing else changed.
      </Prose>
      <Box marginTop={1}>
        <TextField text={state.text} masked />
      </Box>
    </Frame>
  );
}
