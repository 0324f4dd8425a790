import { Text } from 'ink';

import type { BaselineOffer } from '../../wizard/ports.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { narrowBelow, useSize } from '../size.ts';
import { useKeys } from '../use-keys.ts';
import { useMenu } from '../use-menu.ts';
import { useNotes } from '../use-notes.ts';
import type { ScreenProps } from './props.ts';

/** Which saved baseline is repeated; the newest good one first. */
export function Baselines(props: ScreenProps) {
  const { baselines } = useNotes(props.ports);
  return baselines.length === 0 ? <Reading {...props} /> : <Menu {...props} {...{ baselines }} />;
}

function Reading({ ports, send, tally }: ScreenProps) {
  useKeys((key) => {
    if (key === 'escape') send({ type: 'back' });
  });
  return (
    <Frame
      headline="Reading the saved baselines."
      keys="esc back"
      tally={tally}
      simulated={ports.simulated !== undefined}
    />
  );
}

type MenuProps = ScreenProps & Pick<ViewProps, 'baselines'>;

function Menu({ ports, baselines, send, leave, tally }: MenuProps) {
  const cursor = useMenu({
    count: baselines.length,
    onChoose: (place) => {
      const name = baselines[place]?.name;
      if (name !== undefined) send(...choosing(name));
    },
    onBack: () => send({ type: 'back' }),
    onKey: (key) => {
      if (key === 'char:q') leave();
      return key === 'char:q';
    },
  });
  return (
    <BaselinesView {...{ baselines, cursor, tally }} simulated={ports.simulated !== undefined} />
  );
}

/** The event that chooses a baseline, with its line of the transcript. */
export const choosing = (name: string): Parameters<ScreenProps['send']> => [
  { type: 'recheck-chosen', recheck: { name } },
  `recheck   ${name}`,
];

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly baselines: readonly BaselineOffer[];
  readonly cursor: number;
  readonly simulated: boolean;
};

export function BaselinesView({ baselines, cursor, tally, simulated }: ViewProps) {
  const { columns, rows } = useSize();
  const here = baselines[cursor];
  const choices = baselines.map(({ name, says, due }) => ({
    label: name,
    hint: due ? 'older than the software around it' : says,
  }));
  return (
    <Frame
      headline="Which baseline is rechecked?"
      keys="enter choose · ↑↓ · esc back · ? keys · q leave"
      narrowKeys="esc · ?"
      tally={tally}
      foot={<Choices choices={choices} cursor={cursor} most={rows - 10} />}
      simulated={simulated}
    >
      {here && (here.due || columns < narrowBelow) && (
        <Text dimColor>
          {here.name}: {here.says}
        </Text>
      )}
    </Frame>
  );
}
