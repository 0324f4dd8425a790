import { Box, Text } from 'ink';
import wrapAnsi from 'wrap-ansi';

import type { Preview } from '../../wizard/ports.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { type Size, narrowBelow, useSize } from '../size.ts';
import { useTheme } from '../theme.ts';
import type { ReadyProps } from './props.ts';
import type { Extent, ReportState } from './report.state.ts';

type ViewProps = Pick<ReadyProps, 'tally'> & {
  readonly preview: Preview;
  readonly state: ReportState;
  /** What came of copying it. */
  readonly said?: string;
  readonly simulated: boolean;
};

/** Below this the summary is one line, so that the report keeps some rows. */
const lowBelow = 20;
/** Rows of the frame, its margins and the two lines of the foot. */
const around = 11;

/** What is in the pane, as rows of this width; wrapped once, since every key asks for it. */
function rowsOf(preview: Preview, state: ReportState, columns: number): readonly string[] {
  const known = wrapped.get(preview) ?? new Map<string, readonly string[]>();
  wrapped.set(preview, known);
  const name = `${state.pane} ${state.format} ${columns}`;
  const rows = known.get(name) ?? wrap(preview, state, columns);
  known.set(name, rows);
  return rows;
}

const wrapped = new WeakMap<Preview, Map<string, readonly string[]>>();

function wrap({ pages, leftOut }: Preview, { pane, format }: ReportState, columns: number) {
  const removals =
    leftOut.length === 0
      ? ['nothing']
      : leftOut.map(({ kind, count, places }) => `${kind}: ${count} (${places.join(', ')})`);
  const lines = pane === 'text' ? pages[format].text.trimEnd().split('\n') : removals;
  const width = Math.max(20, columns - 4);
  return lines.flatMap((line) => wrapAnsi(line, width, { hard: true, trim: false }).split('\n'));
}

export function extentOf(preview: Preview, state: ReportState, { columns, rows }: Size): Extent {
  return {
    rows: rowsOf(preview, state, columns).length,
    room: Math.max(3, rows - around - (rows < lowBelow ? 1 : 3)),
  };
}

export function ReportView({ preview, state, said, tally, simulated }: ViewProps) {
  const { columns, rows } = useSize();
  const { symbols } = useTheme();
  const { room } = extentOf(preview, state, { columns, rows });
  const lines = rowsOf(preview, state, columns);
  const page = preview.pages[state.format];
  const wide = columns >= narrowBelow;
  const last = Math.min(lines.length, state.top + room);
  return (
    <Frame
      headline={headlineOf(state, wide)}
      {...(wide && { mark: `rows ${state.top + 1} to ${last} of ${lines.length}` })}
      keys="↑↓ ←→ · m removals · f format · c copy · esc back"
      narrowKeys="m · f · c · esc"
      pageKey="pgdn"
      tally={tally}
      foot={
        <Choices
          choices={[{ label: `Write ${page.file}` }, { label: 'Do not write it' }]}
          cursor={state.cursor}
        />
      }
      simulated={simulated}
    >
      <Summary {...{ preview, state }} {...(said && { said })} low={rows < lowBelow} />
      <Box flexDirection="column" marginTop={1}>
        {lines.slice(state.top, state.top + room).map((line, place) => (
          <Text key={`${state.top + place}`} wrap="truncate">
            <Text dimColor>{symbols.rule}</Text> {line}
          </Text>
        ))}
      </Box>
    </Frame>
  );
}

function headlineOf({ pane }: ReportState, wide: boolean): string {
  if (pane === 'removals') return 'What is left out, by rule and place.';
  return wide ? 'The report, exactly as it will be written.' : 'The report, as it will be written.';
}

type SummaryProps = Pick<ViewProps, 'preview' | 'state' | 'said'> & { readonly low: boolean };

function Summary({ preview, state, said, low }: SummaryProps) {
  const { checked = 'found something: nothing is written' } = preview.pages[state.format];
  const removed = preview.leftOut.map(({ kind, count }) => `${kind} ${count}`).join(' · ');
  const lines: readonly (readonly [string, string])[] = [
    ['removed', removed === '' ? 'nothing' : removed],
    ['kept', preview.kept],
    said === undefined ? ['checked', checked] : ['copy', said],
  ];
  return (
    <Box flexDirection="column">
      {(low ? lines.slice(said === undefined ? 0 : 2).slice(0, 1) : lines).map(([label, words]) => (
        <Text key={label} wrap="truncate">
          <Text dimColor>{label.padEnd(9)}</Text>
          {words}
        </Text>
      ))}
    </Box>
  );
}
