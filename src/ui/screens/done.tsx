import { Box, Text } from 'ink';

import type { Session } from '../../core/session.ts';
import { Frame } from '../components/frame.tsx';
import { useKeys } from '../use-keys.ts';
import { useNotes } from '../use-notes.ts';
import { headlineOf } from './diagnosis-view.tsx';
import type { ScreenProps } from './props.ts';

export function Done({ ports, session, send, leave, tally }: ScreenProps) {
  useKeys((key) => {
    if (key === 'enter' || key === 'char:q') leave();
    else if (key === 'escape') send({ type: 'back' });
  });
  const { open } = useNotes(ports);
  return <DoneView {...{ session, tally, open }} simulated={ports.simulated !== undefined} />;
}

type ViewProps = Pick<ScreenProps, 'session' | 'tally'> & {
  readonly simulated: boolean;
  /** Temporary changes that are not undone. */
  readonly open?: readonly string[];
};

export function DoneView({ session, tally, simulated, open = [] }: ViewProps) {
  const last = session.proved ?? session.climbed;
  return (
    <Frame
      headline={last ? headlineOf(last) : 'Nothing was tested.'}
      keys="enter leave · esc back"
      tally={tally}
      simulated={simulated}
    >
      {open.map((line) => (
        <Text key={line}>! {line}</Text>
      ))}
      {nextOf(session).map(([label, text]) => (
        <Box key={text}>
          <Box width={10} flexShrink={0}>
            <Text dimColor>{label}</Text>
          </Box>
          <Text>{text}</Text>
        </Box>
      ))}
    </Frame>
  );
}

function nextOf({ saved, written }: Session): readonly (readonly [string, string])[] {
  return [
    ...(written === undefined ? [] : [['report', written] as const]),
    ...(saved === undefined ? [] : [['baseline', saved] as const]),
    ['next', 'Run your own program once more.'],
    ...(saved === undefined
      ? []
      : [['', `imgfix-wizard recheck ${saved}   after every update`] as const]),
    ...(written === undefined
      ? [['', 'imgfix-wizard report   writes the report of this run'] as const]
      : []),
  ];
}
