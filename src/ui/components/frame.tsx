import { Box, Text } from 'ink';
import type { ReactNode } from 'react';

import { narrowBelow, useSize } from '../size.ts';

export type FrameProps = {
  /** What is true now, in one bold sentence. */
  readonly headline: string;
  readonly mark?: string;
  /** Keys that work here, at the left of the last line. */
  readonly keys: string;
  /** What of them fits a narrow terminal; a question mark unless told. */
  readonly narrowKeys?: string;
  /** What has left this machine, at its right. */
  readonly tally: string;
  readonly simulated?: boolean;
  /** What gives way when the terminal is low. */
  readonly children?: ReactNode;
  /** What never gives way: the line under the cursor. */
  readonly foot?: ReactNode;
};

const simulatedMark = 'SIMULATED';
const paddingX = 1;
const gap = 2;

/** The hints there is room for, the first ones first, none of them cut. */
const fitting = (keys: string, room: number): string =>
  keys.split(' · ').reduce((line, hint) => {
    const longer = `${line} · ${hint}`;
    return longer.length <= room ? longer : line;
  });

/** The live part of every screen. It stays two rows below the terminal's height, or Ink leaves copies in the scrollback. */
export function Frame(props: FrameProps) {
  const { headline, mark, keys, narrowKeys = '?', tally, simulated, children, foot } = props;
  const { columns, rows } = useSize();
  const narrow = columns < narrowBelow;
  const taken = tally.length + (simulated ? simulatedMark.length + 1 : 0);
  const room = columns - 2 * paddingX - gap - taken;
  return (
    <Box flexDirection="column" paddingX={paddingX} maxHeight={Math.max(6, rows - 2)}>
      <Box justifyContent="space-between" gap={2} flexShrink={0} marginBottom={1}>
        <Box flexShrink={1}>
          <Text bold>{headline}</Text>
        </Box>
        {mark !== undefined && !narrow && (
          <Box flexShrink={0}>
            <Text bold>{mark}</Text>
          </Box>
        )}
      </Box>
      {mark !== undefined && narrow && (
        <Box flexShrink={0}>
          <Text bold>{mark}</Text>
        </Box>
      )}
      <Box flexDirection="column" overflowY="hidden" flexShrink={1}>
        <Box flexDirection="column" flexShrink={0}>
          {children}
        </Box>
      </Box>
      {foot !== undefined && (
        <Box flexDirection="column" flexShrink={0} marginTop={1}>
          {foot}
        </Box>
      )}
      <Box justifyContent="space-between" gap={gap} flexShrink={0} marginTop={1}>
        <Box flexShrink={1}>
          <Text dimColor wrap="truncate">
            {fitting(narrow ? narrowKeys : keys, room)}
          </Text>
        </Box>
        <Box flexShrink={0}>
          <Text dimColor>
            {simulated && <Text inverse>{simulatedMark}</Text>}
            {simulated && ' '}
            {tally}
          </Text>
        </Box>
      </Box>
    </Box>
  );
}

/** A terminal too small for any screen says so in one line; the run goes on behind it. */
export function TooSmall({ columns, rows }: { readonly columns: number; readonly rows: number }) {
  return (
    <Text>
      Needs 40 x 15, has {columns} x {rows}.
    </Text>
  );
}
