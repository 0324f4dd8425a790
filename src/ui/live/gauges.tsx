import { Box, Text } from 'ink';
import type { ReactNode } from 'react';

import type { WatchShown } from '../../core/live.ts';
import { Bar, Sparkline } from '../components/pictures.tsx';
import { narrowBelow, useSize } from '../size.ts';
import { failuresOf, latencyOf } from './watch-words.ts';

/** Lines that the numbers take at most. */
export const gaugeLines = 7;
/** Below so many rows two of them share a line. */
const lowBelow = 24;

/** Columns of a picture. */
const pictured = 20;

/** What to watch while traffic comes back: each number in words, and where there is room a picture of it. */
export function Gauges({
  numbers,
  series,
  inFlight,
  minutes,
}: Pick<WatchShown, 'numbers' | 'series' | 'inFlight' | 'minutes'>) {
  const { tokensPerMinute, usdPerMinute, headroom, calls } = numbers;
  const low = useSize().rows < lowBelow;
  const [tokens, money] = [Math.round(tokensPerMinute), `$${usdPerMinute.toFixed(3)}`];
  return (
    <Box flexDirection="column">
      <Gauge name="median" said={latencyOf(numbers)}>
        <Sparkline values={series.latencyMs} />
      </Gauge>
      <Gauge name="failed" said={failuresOf(numbers)}>
        <Sparkline values={series.failed} />
      </Gauge>
      <Gauge name="calls" said={`${calls} in ${minutes} min, ${inFlight} in flight`}>
        <Sparkline values={series.calls} />
      </Gauge>
      {low ? (
        <Gauge name="a minute" said={`${tokens} tokens, ${money}`} />
      ) : (
        <>
          <Gauge name="tokens" said={`${tokens} a minute`}>
            <Sparkline values={series.tokens} />
          </Gauge>
          <Gauge name="money" said={`${money} a minute`}>
            <Sparkline values={series.usd} />
          </Gauge>
        </>
      )}
      <Gauge
        name="headroom"
        said={
          headroom
            ? `${headroom.remaining} of ${headroom.limit} ${headroom.bucket} left`
            : 'no answer told it yet'
        }
      >
        {headroom && <Bar part={headroom.remaining / headroom.limit} columns={pictured} />}
      </Gauge>
      <Gauge name="queue" said="yours cannot be seen here" />
    </Box>
  );
}

type GaugeProps = {
  readonly name: string;
  readonly said: string;
  readonly children?: ReactNode;
};

function Gauge({ name, said, children }: GaugeProps) {
  const narrow = useSize().columns < narrowBelow;
  return (
    <Box height={1}>
      <Box width={narrow ? 9 : 11} flexShrink={0}>
        <Text dimColor>{name}</Text>
      </Box>
      {!narrow && (
        <Box width={pictured + 2} flexShrink={0}>
          {children}
        </Box>
      )}
      <Box flexShrink={1}>
        <Text wrap="truncate">{said}</Text>
      </Box>
    </Box>
  );
}
