import { Box, Text } from 'ink';
import { useEffect, useEffectEvent, useReducer, useState } from 'react';

import type { CheckResult } from '../../core/check.ts';
import type { Climbed } from '../../core/journey.ts';
import type { ClimbEvent } from '../../run/climb.ts';
import { Frame } from '../components/frame.tsx';
import { Row } from '../components/row.tsx';
import type { Ready } from '../ports.ts';
import { useSize } from '../size.ts';
import { useKeys } from '../use-keys.ts';
import { type ClimbState, climbing, initialClimb } from './climb.state.ts';
import type { ScreenProps } from './props.ts';

type Props = ScreenProps & {
  /** Reads this machine anew, and says how to climb. */
  readonly begin: (
    signal: AbortSignal,
  ) => Promise<{ readonly ready: Ready; readonly events: AsyncIterable<ClimbEvent> }>;
  readonly onDone: (ready: Ready, climbed: Climbed) => void;
  readonly headline: string;
  /** Results that stand, and are not asked for again. */
  readonly earlier: readonly CheckResult[];
};

/** The climb, live. Leaving the screen aborts what is in flight. */
export function Climb({ ports, begin, onDone, send, headline, earlier, tally }: Props) {
  const [state, see] = useReducer(climbing, initialClimb);
  const [stop] = useState(() => new AbortController());
  const start = useEffectEvent(async () => {
    const { ready, events } = await begin(stop.signal);
    for await (const event of events) {
      see({ type: 'event', event });
      if (event.type === 'done' && !event.run.aborted)
        onDone(ready, ready.judge(event.run, earlier));
    }
  });
  useEffect(() => {
    void start();
    return () => stop.abort();
  }, [stop]);
  const busy = state.running.length > 0;
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setInterval(() => see({ type: 'second' }), 1000);
    return () => clearInterval(timer);
  }, [busy]);
  useKeys((key) => {
    if (key !== 'escape') return;
    stop.abort();
    send({ type: 'back' });
  });
  return <ClimbView {...{ state, headline, tally }} simulated={ports.simulated !== undefined} />;
}

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly state: ClimbState;
  readonly headline: string;
  readonly simulated: boolean;
};

export function ClimbView({ state, headline, tally, simulated }: ViewProps) {
  const { columns, rows } = useSize();
  const room = Math.max(3, rows - 9);
  const shown = state.rows.filter(({ quiet }) => !quiet).slice(-room);
  return (
    <Frame headline={headline} keys="esc stop and go back" tally={tally} simulated={simulated}>
      {shown.map(({ id, state: word, name, seen }) => (
        <Row key={id} state={word} name={name} seen={seen} nameWidth={columns < 60 ? 10 : 13} />
      ))}
      <Box marginTop={1} flexDirection="column">
        <Text dimColor>
          {state.finished} of {state.planned} checks ended.
        </Text>
        {state.waited >= 2 && (
          <Text>
            Waits for {state.running.map(({ name }) => name).join(', ')}, {state.waited} s.
          </Text>
        )}
      </Box>
    </Frame>
  );
}
