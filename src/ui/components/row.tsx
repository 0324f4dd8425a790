import { Box, Text } from 'ink';

import { narrowBelow, useSize } from '../size.ts';
import type { StateWord } from '../theme.ts';
import { CursorMark, Sign } from './sign.tsx';

type Props = {
  readonly state: StateWord;
  readonly name: string;
  readonly seen: string;
  readonly here?: boolean;
  readonly nameWidth?: number;
  /** The tier, in the first row of it. */
  readonly tier?: string;
  /** How long it took, at the right. */
  readonly took?: string;
};

/** One check in one row: symbol and word, name, what was seen. Passes are dim, trouble is bright. */
export function Row({ state, name, seen, here, nameWidth = 13, tier, took }: Props) {
  const { columns } = useSize();
  const quiet = state === 'pass' || state === 'skipped' || state === 'waiting';
  const width = columns < narrowBelow ? Math.min(nameWidth, 12) : nameWidth;
  return (
    <Box height={1}>
      <CursorMark here={here} />
      {tier !== undefined && (
        <Box width={8} flexShrink={0}>
          <Text dimColor>{tier}</Text>
        </Box>
      )}
      <Box width={10} flexShrink={0}>
        <Sign state={state} dim={quiet && state !== 'pass'} />
      </Box>
      <Box width={width} flexShrink={0} paddingRight={1}>
        <Text dimColor={quiet} wrap="truncate">
          {name}
        </Text>
      </Box>
      <Box flexShrink={1} flexGrow={1}>
        <Text dimColor={quiet} wrap="truncate">
          {seen}
        </Text>
      </Box>
      {took !== undefined && took !== '' && (
        <Box flexShrink={0} paddingLeft={1}>
          <Text dimColor>{took}</Text>
        </Box>
      )}
    </Box>
  );
}
