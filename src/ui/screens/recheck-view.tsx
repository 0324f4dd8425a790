import { Box } from 'ink';

import type { Change } from '../../core/baseline/changes.ts';
import { failureLine, suspectsLine } from '../../core/baseline/recheck.ts';
import type { Climbed } from '../../core/session.ts';
import type { RecheckSeen } from '../../wizard/ports.ts';
import { Changes, rowsOf } from '../components/changes.tsx';
import { type Choice, Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { History, historyRows } from '../components/history.tsx';
import { Prose } from '../components/prose.tsx';
import { type Size, narrowBelow, useSize } from '../size.ts';
import type { ScreenProps } from './props.ts';

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly climbed: Climbed;
  readonly seen: RecheckSeen;
  readonly choices: readonly Choice[];
  readonly cursor: number;
  readonly simulated: boolean;
};

/** What changed since the baseline, how suspicious that is, and how it went over time. */
export function RecheckView({ climbed, seen, choices, cursor, tally, simulated }: ViewProps) {
  const [best] = climbed.causes;
  const size = useSize();
  const wide = size.columns >= narrowBelow;
  const { lines, shown, hidden, whole } = laidOut(seen, choices.length, size);
  const more = whole && hidden === 0 ? '' : 'c all changes · ';
  return (
    <Frame
      headline={headlineOf(seen, climbed)}
      {...(wide && best && seen.now.result === 'broken' && { mark: best.certainty })}
      keys={`enter choose · r again · ${more}e evidence · ?`}
      narrowKeys={more === '' ? '?' : 'c · ?'}
      tally={tally}
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      {lines.map((line) => (
        <Prose key={line}>{line}</Prose>
      ))}
      {(wide || shown.length === 0) && <Prose dimColor>{sinceOf(seen, hidden, wide)}</Prose>}
      <Changes changes={shown} />
      {whole && (
        <Box marginTop={wide ? 1 : 0} flexDirection="column">
          <History {...seen} />
        </Box>
      )}
    </Frame>
  );
}

/** What there is room for: the lines first, then the most suspicious changes, then the history. */
function laidOut(seen: RecheckSeen, choices: number, { columns, rows }: Size) {
  const lines = linesOf(seen);
  const said = lines.reduce((sum, line) => sum + Math.ceil(line.length / (columns - 2)), 0);
  const around = columns < narrowBelow ? aroundNarrow : aroundWide;
  const room = rows - around - choices - said - historyRows(seen);
  const shown = fitting(seen.changes, room, columns);
  return {
    lines,
    shown,
    hidden: seen.changes.length - shown.length,
    whole: rowsIn(shown, columns) <= room,
  };
}

const linesOf = (seen: RecheckSeen): readonly string[] =>
  [
    seen.changes.length > 0 ? suspectsLine(seen) : undefined,
    failureLine(seen),
    ...seen.troubles,
  ].filter((line) => line !== undefined);

/** Rows around the lines, the changes and the history: a headline of two, margins, keys. */
const [aroundWide, aroundNarrow] = [10, 8];

const rowsIn = (changes: readonly Change[], columns: number): number =>
  changes.reduce((sum, change) => sum + rowsOf(change, columns), 0);

/** The first changes that there is room for; one at least, and where that is too much the history gives way. */
const fitting = (changes: readonly Change[], rows: number, columns: number): readonly Change[] =>
  changes.filter((_, place) => place === 0 || rowsIn(changes.slice(0, place + 1), columns) <= rows);

function sinceOf({ changes, baseline }: RecheckSeen, hidden: number, wide: boolean): string {
  const day = baseline.savedAt.slice(0, 10);
  if (changes.length === 0) {
    return wide
      ? `Nothing that is compared changed since ${day}.`
      : `Nothing changed since ${day}.`;
  }
  return `Changed since ${day}, with the suspicion of each${hidden === 0 ? ':' : `; ${hidden} more with c:`}`;
}

/** The first sentence of a recheck, for the screen and for the transcript. */
export function headlineOf({ baseline: { name }, now }: RecheckSeen, climbed: Climbed): string {
  const cause = climbed.causes[0]?.title;
  if (now.result === 'broken') return `${name} no longer holds.${cause ? ` ${cause}.` : ''}`;
  return now.result === 'holds'
    ? `${name} holds, proven up to ${now.provenUpTo ?? 'nothing'}.`
    : `Whether ${name} holds is not decided.`;
}

/** All of the changes with the history, where there was no room for both. */
export function AllChangesView({
  seen,
  tally,
  simulated,
}: Pick<ViewProps, 'seen' | 'tally' | 'simulated'>) {
  const { changes, baseline } = seen;
  return (
    <Frame
      headline={`What changed since ${baseline.name} was tested on ${baseline.savedAt.slice(0, 10)}: ${changes.length}`}
      keys="esc back"
      narrowKeys="esc"
      tally={tally}
      simulated={simulated}
    >
      <Changes changes={changes} />
      <Box marginTop={1} flexDirection="column">
        <History {...seen} />
      </Box>
    </Frame>
  );
}
