import { Box, Text } from 'ink';

import { type StateWord, useTheme } from '../theme.ts';

type SignProps = {
  readonly state: StateWord;
  /** What is said of it, when that is not the state itself. */
  readonly word?: string;
  readonly dim?: boolean;
};

/** A state by symbol, word and colour. */
export function Sign({ state, word = state, dim = false }: SignProps) {
  const { symbols, colors } = useTheme();
  const color = colors[state];
  return (
    <Text {...(color !== undefined && { color })} dimColor={dim} bold={state === 'fail'}>
      {symbols[state]} {word}
    </Text>
  );
}

/** Whether the cursor is on this line. */
export function CursorMark({ here = false }: { readonly here?: boolean | undefined }) {
  const { symbols } = useTheme();
  return (
    <Box width={2} flexShrink={0}>
      <Text bold>{here ? symbols.cursor : ' '}</Text>
    </Box>
  );
}
