import { Box, Text } from 'ink';

import type { WatchShown } from '../../core/live.ts';
import { Frame } from '../components/frame.tsx';
import { useSize } from '../size.ts';
import { CallBlock, blockHeight } from './call-block.tsx';
import { useCursorOver } from './cursor.ts';
import { fit } from './fit.ts';
import { Gauges, gaugeLines } from './gauges.tsx';
import { headlineOf } from './watch-words.ts';

/** A watch, live. */
export function WatchScreen(shown: WatchShown) {
  const { calls } = shown;
  const cursor = useCursorOver(calls.length, calls.length - 1);
  return <WatchView {...shown} cursor={cursor} />;
}

/** Lines that the calls do not have: headline, address, numbers, foot, and what the terminal keeps. */
const linesBeside = 9 + gaugeLines;

/** So many calls are worth keeping in a view of so many rows. */
export const callsIn = (rows: number): number => Math.max(4, rows - linesBeside);

export function WatchView({ cursor, ...shown }: WatchShown & { readonly cursor: number }) {
  const { baseUrl, command, calls, numbers, series, inFlight, minutes } = shown;
  const { columns, rows } = useSize();
  const setting = command === undefined ? `OPENAI_BASE_URL=${baseUrl}` : `running ${command}`;
  const taken = command === undefined ? Math.ceil(setting.length / (columns - 2)) : 1;
  const room = Math.max(3, rows - linesBeside - taken + (rows < 24 ? 2 : 1));
  const heights = calls.map((call, place) => blockHeight(call, place === cursor, columns));
  const { from, to } = fit(heights, cursor, room);
  return (
    <Frame
      pageKey="pgdn"
      headline={headlineOf(numbers, minutes)}
      keys="↑↓ call · esc newest · ctrl+c end"
      narrowKeys="↑↓ · ctrl+c"
      tally={`${inFlight} in flight`}
    >
      <Text {...(command !== undefined && { wrap: 'truncate' as const })}>{setting}</Text>
      <Gauges {...{ numbers, series, inFlight, minutes }} />
      <Box flexDirection="column" marginTop={1}>
        {calls.slice(from, to).map((call) => (
          <CallBlock key={call.number} call={call} here={call === calls[cursor]} />
        ))}
      </Box>
    </Frame>
  );
}
