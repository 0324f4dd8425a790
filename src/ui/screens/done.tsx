import { Box, Text } from 'ink';

import type { Session } from '../../core/journey.ts';
import { Frame } from '../components/frame.tsx';
import { useKeys } from '../use-keys.ts';
import { headlineOf } from './diagnosis-view.tsx';
import type { ScreenProps } from './props.ts';

export function Done({ ports, session, send, leave, tally }: ScreenProps) {
  useKeys((key) => {
    if (key === 'enter' || key === 'char:q') leave();
    else if (key === 'escape') send({ type: 'back' });
  });
  return <DoneView {...{ session, tally }} simulated={ports.simulated !== undefined} />;
}

type ViewProps = Pick<ScreenProps, 'session' | 'tally'> & { readonly simulated: boolean };

export function DoneView({ session, tally, simulated }: ViewProps) {
  const last = session.proved ?? session.climbed;
  return (
    <Frame
      headline={last ? headlineOf(last) : 'Nothing was tested.'}
      keys="enter leave · esc back"
      tally={tally}
      simulated={simulated}
    >
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
