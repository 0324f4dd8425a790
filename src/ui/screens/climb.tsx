import { Box, Text } from 'ink';
import { useEffect, useEffectEvent, useReducer, useState } from 'react';

import type { CheckResult } from '../../core/check.ts';
import type { Climbed } from '../../core/session.ts';
import { stillAsked } from '../../core/steps/climbs.ts';
import type { ClimbEvent } from '../../run/climb.ts';
import type { Ready } from '../../wizard/ports.ts';
import { around } from '../around.ts';
import { CheckDetail } from '../components/check-detail.tsx';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { Row } from '../components/row.tsx';
import { listRows, useSize } from '../size.ts';
import { useKeys } from '../use-keys.ts';
import {
  type ClimbState,
  climbing,
  initialClimb,
  rowAt,
  seenOf,
  visibleRows,
} from './climb.state.ts';
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
      see({ type: 'event', event: ports.clean(asked(event, earlier)) });
      if (event.type === 'done' && !event.run.aborted)
        onDone(ready, ready.judge(event.run, earlier));
    }
  });
  useEffect(() => {
    void start();
    return () => stop.abort();
  }, [stop]);
  const busy = state.rows.some((row) => row.state === 'running');
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setInterval(() => see({ type: 'second' }), 1000);
    return () => clearInterval(timer);
  }, [busy]);
  useKeys((key) => {
    if (key !== 'escape') return see({ type: 'key', key });
    stop.abort();
    const paid =
      ports.simulated === undefined &&
      state.rows.some(({ tier, state: word }) => tier === 'paid' && word === 'running');
    return send(
      { type: 'back' },
      paid ? 'stopped   a paid call; it may have been billed' : undefined,
    );
  });
  return <ClimbView {...{ state, headline, tally }} simulated={ports.simulated !== undefined} />;
}

const asked = (event: ClimbEvent, earlier: readonly CheckResult[]): ClimbEvent =>
  event.type === 'planned' ? { ...event, plan: stillAsked(event.plan, earlier) } : event;

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly state: ClimbState;
  readonly headline: string;
  readonly simulated: boolean;
};

/** Rows of the frame and its margins, and the two lines below the checks. */
const otherRows = 9;
/** Rows of an open detail that are always there; what is longer gives way at its end. */
const detailRows = 7;

export function ClimbView({ state, headline, tally, simulated }: ViewProps) {
  const { columns, rows } = useSize();
  const shown = visibleRows(state);
  const here = rowAt(state);
  const room = listRows(rows - otherRows - (state.open ? detailRows : 0));
  const place = shown.findIndex(({ id }) => id === here?.id);
  const cut = around(shown, place, room);
  return (
    <Frame
      headline={headline}
      keys="↑↓ check · space evidence · esc stop and go back"
      narrowKeys="esc · space"
      pageKey="pgdn"
      foot={<Waiting state={state} />}
      tally={tally}
      simulated={simulated}
    >
      {cut.map((row, line) => (
        <Row
          key={row.id}
          state={row.state}
          name={row.name}
          seen={seenOf(row, state.second)}
          here={state.cursor !== undefined && row.id === here?.id}
          nameWidth={columns < 60 ? 10 : 13}
          {...(columns >= 60 && { tier: cut[line - 1]?.tier === row.tier ? '' : row.tier })}
          took={row.state === 'running' ? `${state.second - row.since} s` : tookOf(row.result)}
        />
      ))}
      {state.open && here?.result && <CheckDetail result={here.result} />}
    </Frame>
  );
}

/** Nothing leaves the machine in a millisecond; what did not run took none. */
const tookOf = (result: CheckResult | undefined): string =>
  result === undefined || result.outcome === 'skipped' ? '' : `${Math.round(result.durationMs)} ms`;

function Waiting({ state }: { readonly state: ClimbState }) {
  const { rows, finished, second } = state;
  const left = rows.filter(({ state: word, quiet }) => word === 'skipped' && quiet).length;
  const slow = rows.filter((row) => row.state === 'running' && second - row.since >= 2);
  return (
    <Box flexDirection="column">
      <Prose dimColor>
        {rows.length === 0
          ? 'Reading this machine.'
          : `${finished} of ${rows.length} checks ended${left > 0 ? `, ${left} of them not needed` : ''}.`}
      </Prose>
      {slow.slice(0, 2).map(({ id, name, waitsFor, since }) => (
        <Text key={id} wrap="truncate">
          {name} waits for {waitsFor === '' ? 'this machine' : waitsFor}, {second - since} s.
        </Text>
      ))}
    </Box>
  );
}
