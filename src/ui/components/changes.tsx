import { Box, Text } from 'ink';

import type { Change } from '../../core/baseline/changes.ts';
import { narrowBelow, useSize } from '../size.ts';
import { useTheme } from '../theme.ts';
import { Prose } from './prose.tsx';

const stateWidth = 8;
const nameWidthOf = (columns: number): number => (columns < narrowBelow ? 12 : 26);

/** How many rows one takes at this width. */
export const rowsOf = ({ what, before, now }: Change, columns: number): number => {
  const name = nameWidthOf(columns);
  const width = columns - 2 - stateWidth - name;
  const rows = Math.ceil((before.length + now.length + 4) / width);
  return Math.max(rows, Math.ceil(what.length / (name - 1)));
};

/** What differs from then, the most suspicious first; a high suspicion is bright. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { symbols, colors } = useTheme();
  const { columns } = useSize();
  const nameWidth = nameWidthOf(columns);
  return (
    <Box flexDirection="column">
      {changes.map(({ what, before, now, suspicion }) => {
        const high = suspicion === 'high';
        return (
          <Box key={what}>
            <Box width={stateWidth} flexShrink={0}>
              <Text dimColor={!high} {...(high && colors.warn && { color: colors.warn })}>
                {high ? symbols.warn : symbols.waiting} {suspicion}
              </Text>
            </Box>
            <Box width={nameWidth} flexShrink={0} paddingRight={1}>
              <Text dimColor={!high}>{what}</Text>
            </Box>
            <Prose dimColor={!high}>
              {before} {'->'} {now}
            </Prose>
          </Box>
        );
      })}
    </Box>
  );
}
