import { Box, Text } from 'ink';

import type { Timings } from '../../core/ports.ts';
import { useTheme } from '../theme.ts';

const phases = [
  ['DNS', 'dnsMs'],
  ['TCP', 'tcpMs'],
  ['TLS', 'tlsMs'],
  ['first byte', 'firstByteMs'],
] as const satisfies readonly (readonly [string, keyof Timings])[];

/** How long a call waited for what, one phase a row, each from where the one before it ended. */
export function Waterfall({
  timings,
  width,
}: {
  readonly timings: Timings;
  readonly width: number;
}) {
  const { time } = useTheme().pictures;
  const timed = phases.flatMap(([name, member]) => {
    const ms = timings[member];
    return ms === undefined ? [] : [{ name, ms }];
  });
  const known = timed.reduce((sum, { ms }) => sum + ms, 0);
  const rest = timings.totalMs - known;
  const all =
    rest >= 0.5 ? [...timed, { name: timed.length > 0 ? 'rest' : 'total', ms: rest }] : timed;
  const total = Math.max(1, known + Math.max(0, rest));
  const lanes = all.map(({ name, ms }, place) => {
    const before = all.slice(0, place).reduce((sum, one) => sum + one.ms, 0);
    const from = Math.min(width - 1, Math.floor((before / total) * width));
    const length = Math.max(1, Math.min(width - from, Math.round((ms / total) * width)));
    return { name, ms, lane: ' '.repeat(from) + time.repeat(length) };
  });
  return (
    <Box flexDirection="column">
      {lanes.map(({ name, ms, lane }) => (
        <Box key={name}>
          <Box width={12} flexShrink={0}>
            <Text dimColor>{name}</Text>
          </Box>
          <Box width={width + 1} flexShrink={0} aria-hidden>
            <Text>{lane}</Text>
          </Box>
          <Text>{ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms</Text>
        </Box>
      ))}
    </Box>
  );
}
