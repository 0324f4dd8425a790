import { Box, Text } from 'ink';

import { drillFaults } from '../../core/drill/faults.ts';
import type { DrillProgress, DrillRow } from '../../core/drill/progress.ts';
import { spanOf } from '../../core/drill/time-line.ts';
import type { DrillShown } from '../../core/live.ts';
import { around } from '../around.ts';
import { Frame } from '../components/frame.tsx';
import { CursorMark, Sign } from '../components/sign.tsx';
import { Legend, TimeLine } from '../components/time-line.tsx';
import { narrowBelow, useSize } from '../size.ts';
import { useTheme } from '../theme.ts';
import { useCursorOver } from './cursor.ts';
import {
  attemptWords,
  callsOf,
  headlineOf,
  newestOf,
  seenOf,
  stateOf,
  tallyOf,
} from './drill-words.ts';
import { useNow } from './use-now.ts';

/** A drill, live. */
export function DrillScreen({ progress, addresses }: DrillShown) {
  const { rows } = progress;
  const cursor = useCursorOver(rows.length, newestOf(progress));
  const now = useNow(rows.some(({ state }) => state === 'running'));
  return <DrillView {...{ progress, addresses, cursor, now }} />;
}

type ViewProps = {
  readonly progress: DrillProgress;
  readonly addresses?: DrillShown['addresses'] | undefined;
  readonly cursor: number;
  /** On the monotonic clock. */
  readonly now: number;
};

/** Lines beside the list of faults: headline, scale, what is under the cursor, foot. */
const aroundList = 14;

export function DrillView({ progress, addresses, cursor, now }: ViewProps) {
  const { rows } = progress;
  const { columns, rows: height } = useSize();
  const spanMs = Math.max(...rows.map((row) => spanOf(row.attempts, sinceFirst(row, now))));
  const here = rows[cursor];
  const lane = columns < narrowBelow ? 0 : Math.max(18, Math.min(60, columns - 72));
  return (
    <Frame
      pageKey="pgdn"
      headline={addresses ? 'Each fault has its own base URL.' : headlineOf(progress)}
      keys="↑↓ fault · esc newest · ctrl+c end"
      narrowKeys="↑↓ · ctrl+c"
      tally={tallyOf(progress, now)}
      simulated
    >
      {lane > 0 && !addresses && <Scale lane={lane} spanMs={spanMs} />}
      {around(rows, cursor, Math.max(3, height - aroundList)).map((row) => (
        <FaultRow
          key={row.fault}
          {...{ row, lane, spanMs, now }}
          here={row === here}
          address={addresses?.[row.fault]}
        />
      ))}
      {here && (here.state !== 'waiting' || here.attempts.length > 0 || addresses) && (
        <Opened row={here} now={now} address={addresses?.[here.fault]} />
      )}
    </Frame>
  );
}

/** Milliseconds since its first call, while it goes on. */
const sinceFirst = ({ state, firstCallAt }: DrillRow, now: number): number | undefined =>
  state === 'running' && firstCallAt !== undefined ? Math.max(0, now - firstCallAt) : undefined;

const beforeLane = 31;

function Scale({ lane, spanMs }: { readonly lane: number; readonly spanMs: number }) {
  const end = `${spanMs / 1000} s`;
  return (
    <Text dimColor wrap="truncate">
      {' '.repeat(beforeLane)}
      {'0'.padEnd(Math.max(1, lane - end.length))}
      {end}
    </Text>
  );
}

type RowProps = {
  readonly row: DrillRow;
  readonly here: boolean;
  readonly lane: number;
  readonly spanMs: number;
  readonly now: number;
  readonly address: string | undefined;
};

function FaultRow({ row, here, lane, spanMs, now, address }: RowProps) {
  const state = stateOf(row);
  const { columns } = useSize();
  const narrow = columns < narrowBelow;
  const where = narrow ? callsOf(row) : `${address}  ${callsOf(row)}`;
  const seen = address === undefined ? seenOf(row, now, narrow) : where;
  return (
    <Box height={1}>
      <CursorMark here={here} />
      {address === undefined && (
        <Box width={10} flexShrink={0}>
          <Sign state={state} dim={state === 'waiting'} />
        </Box>
      )}
      <Box width={19} flexShrink={0}>
        <Text dimColor={state === 'waiting' && address === undefined}>{row.fault}</Text>
      </Box>
      {lane > 0 && address === undefined && (
        <Box width={lane + 2} flexShrink={0}>
          <TimeLine
            attempts={row.attempts}
            columns={lane}
            spanMs={spanMs}
            nowMs={sinceFirst(row, now)}
          />
        </Box>
      )}
      <Box flexShrink={1}>
        <Text wrap="truncate">{seen}</Text>
      </Box>
    </Box>
  );
}

/** So many attempts are told in words; of more the last ones. */
const told = 5;

/** The fault under the cursor: its attempts on a scale of their own, and what was judged. */
function Opened({ row, now, address }: Pick<RowProps, 'row' | 'now' | 'address'>) {
  const { columns } = useSize();
  const { attempts, fault, run } = row;
  const nowMs = sinceFirst(row, now);
  const spanMs = spanOf(attempts, nowMs);
  const hidden = Math.max(0, attempts.length - told);
  return (
    <Box flexDirection="column" marginTop={1}>
      <Text wrap="truncate" bold>
        {fault}: {drillFaults[fault].title}
      </Text>
      {address !== undefined && <Text>{address}</Text>}
      {attempts.length > 0 && (
        <Box gap={1}>
          <Text dimColor>0</Text>
          <TimeLine {...{ attempts, spanMs, nowMs }} columns={Math.min(80, columns - 12)} />
          <Text dimColor>{spanMs / 1000} s</Text>
        </Box>
      )}
      {attempts.length > 0 && columns >= narrowBelow && <Legend />}
      {hidden > 0 && <Text dimColor>{hidden} earlier attempts</Text>}
      {attempts.slice(hidden).map(({ atMs }, place) => (
        <Text key={`${atMs} ${place}`} wrap="truncate">
          {attemptWords(attempts, hidden + place)}
        </Text>
      ))}
      {run ? <Judgements run={run} /> : attempts.length === 0 && <Text dimColor>no call yet</Text>}
    </Box>
  );
}

function Judgements({ run: { judged } }: { readonly run: NonNullable<DrillRow['run']> }) {
  const { symbols } = useTheme();
  const passed = judged.filter(({ outcome }) => outcome === 'pass').length;
  return (
    <>
      {judged
        .filter(({ outcome }) => outcome !== 'pass')
        .map(({ id, outcome, text }) => (
          <Text key={id}>
            <Sign state={outcome} /> {id}: {text}
          </Text>
        ))}
      {passed > 0 && (
        <Text dimColor>
          {symbols.pass} {passed} pass, told above
        </Text>
      )}
    </>
  );
}
