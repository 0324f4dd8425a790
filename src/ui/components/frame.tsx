import { Box, Text } from 'ink';
import type { ReactNode } from 'react';

import { narrowBelow, useSize } from '../size.ts';
import { type PageKey, Pages } from './pages.tsx';
import { Prose } from './prose.tsx';

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
  /** What gives way when the terminal is low: it is shown by the page then. */
  readonly children?: ReactNode;
  readonly pageKey?: PageKey;
  readonly asleep?: boolean;
  /** What never gives way: the line under the cursor. */
  readonly foot?: ReactNode;
};

const simulatedMark = 'SIMULATED';
const paddingX = 1;
const gap = 2;

/** The hints there is room for, the first ones first, none of them cut. */
const fitting = (keys: string, room: number): string =>
  keys.split(' · ').reduce((line, hint) => {
    const longer = line === '' ? hint : `${line} · ${hint}`;
    return longer.length <= room ? longer : line;
  }, '');

/** The live part of every screen. It stays two rows below the terminal's height, or Ink leaves copies in the scrollback. */
export function Frame(props: FrameProps) {
  const { children, foot, pageKey = 'space', asleep = false } = props;
  const { rows } = useSize();
  return (
    <Box flexDirection="column" paddingX={paddingX} {...lowerThan(rows)}>
      <Head {...props} />
      <Air />
      <Pages pageKey={pageKey} asleep={asleep}>
        {children}
      </Pages>
      {foot !== undefined && (
        <Box flexDirection="column" flexShrink={0} marginTop={1}>
          {foot}
        </Box>
      )}
      <Air />
      <LastLine {...props} />
    </Box>
  );
}

/** An empty row, which gives way before any that says something. */
const Air = () => <Box height={1} flexShrink={1e6} />;

function Head({ headline, mark }: FrameProps) {
  const narrow = useSize().columns < narrowBelow;
  return (
    <Box justifyContent="space-between" gap={2} flexShrink={0}>
      <Box flexShrink={1}>
        <Prose bold>
          {headline}
          {mark !== undefined && narrow && ` (${mark})`}
        </Prose>
      </Box>
      {mark !== undefined && !narrow && (
        <Box flexShrink={0}>
          <Text bold>{mark}</Text>
        </Box>
      )}
    </Box>
  );
}

function LastLine({ keys, narrowKeys = '?', tally, simulated }: FrameProps) {
  const { columns } = useSize();
  const taken = tally.length + (simulated ? simulatedMark.length + 1 : 0);
  const room = columns - 2 * paddingX - gap - taken;
  return (
    <Box justifyContent="space-between" gap={gap} flexShrink={0}>
      <Box flexShrink={1}>
        <Text dimColor wrap="truncate">
          {fitting(columns < narrowBelow ? narrowKeys : keys, room)}
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
  );
}

const lowerThan = (rows: number) =>
  Number.isFinite(rows) ? { maxHeight: Math.max(6, rows - 2) } : {};

/** A terminal too small for any screen says so in one line; the run goes on behind it. */
export function TooSmall({ columns, rows }: { readonly columns: number; readonly rows: number }) {
  return (
    <Text>
      Needs 40 x 15, has {columns} x {rows}.
    </Text>
  );
}
