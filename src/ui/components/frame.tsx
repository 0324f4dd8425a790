import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';

export type FrameProps = {
  /** What is true now, in one bold sentence. */
  readonly headline: string;
  readonly mark?: string;
  /** Keys that work here, at the left of the last line. */
  readonly keys: string;
  /** What has left this machine, at its right. */
  readonly tally: string;
  readonly simulated?: boolean;
  /** Rows of the terminal; the live part stays two below it, or Ink leaves copies in the scrollback. */
  readonly rows?: number;
  readonly children?: ReactNode;
};

/** The live part of every screen: headline, body, keys. */
export function Frame({ headline, mark, keys, tally, simulated, rows, children }: FrameProps) {
  return (
    <Box
      flexDirection="column"
      paddingX={1}
      {...(rows !== undefined && { maxHeight: Math.max(6, rows - 2) })}
    >
      <Box justifyContent="space-between" gap={2} flexShrink={0} marginBottom={1}>
        <Box flexShrink={1}>
          <Text bold>{headline}</Text>
        </Box>
        {mark !== undefined && <Text bold>{mark}</Text>}
      </Box>
      <Box flexDirection="column" overflowY="hidden" flexShrink={1}>
        {children}
      </Box>
      <Box justifyContent="space-between" gap={2} flexShrink={0} marginTop={1}>
        <Box flexShrink={1}>
          <Text dimColor wrap="truncate">
            {keys}
          </Text>
        </Box>
        <Box flexShrink={0}>
          <Text dimColor>
            {simulated && <Text inverse>SIMULATED</Text>}
            {simulated && ' '}
            {tally}
          </Text>
        </Box>
      </Box>
    </Box>
  );
}

/** A terminal too small for any screen says so in one line; the run goes on behind it. */
export function TooSmall() {
  const { columns, rows } = useWindowSize();
  return (
    <Text>
      Needs 40 x 15, has {columns} x {rows}.
    </Text>
  );
}
