import { Box } from 'ink';

import type { CauseEntry } from '../../core/documents.ts';
import type { Climbed } from '../../core/session.ts';
import { changedWords, headlineOf, nextWords } from '../../core/steps/diagnosis.ts';
import { type Choice, Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Labelled } from '../components/labelled.tsx';
import { Prose } from '../components/prose.tsx';
import { lowBelow, narrowBelow, useSize } from '../size.ts';
import { waitWords } from './named-wait.ts';
import type { ScreenProps } from './props.ts';

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly climbed: Climbed;
  readonly before?: Climbed;
  /** What the last experiment says. */
  readonly concluded?: string;
  /** Seconds left of a wait that was named. */
  readonly wait?: number;
  /** Temporary changes that are not undone, each in a line. */
  readonly open?: readonly string[];
  readonly choices: readonly Choice[];
  readonly cursor: number;
  readonly simulated: boolean;
};

export function DiagnosisView(props: ViewProps) {
  const { climbed, choices, cursor, tally, simulated } = props;
  const [best] = climbed.causes;
  return (
    <Frame
      headline={headlineOf(climbed)}
      {...(best && { mark: best.certainty })}
      keys={`enter choose · ${best ? 'f fixes · ' : ''}r again · e evidence · w report · ?`}
      tally={tally}
      narrowKeys={best ? 'f · ?' : '?'}
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      <Body {...props} />
    </Frame>
  );
}

/** How much stands above the fixes; the rest comes below them. */
const firstOf = (
  rows: number,
  columns: number,
): { readonly proof: number; readonly fixes: number } =>
  rows >= 34 && columns >= narrowBelow
    ? { proof: 4, fixes: 3 }
    : rows < lowBelow || columns < narrowBelow
      ? { proof: 0, fixes: 1 }
      : { proof: 2, fixes: 2 };

function Body({ climbed, before, concluded, wait, open = [] }: ViewProps) {
  const [best, ...others] = climbed.causes;
  const { columns, rows } = useSize();
  const { proof, fixes } = firstOf(rows, columns);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {concluded !== undefined && <Labels lines={[['experiment', concluded]]} bold />}
      {before && concluded === undefined && (
        <Labels lines={[['changed', changedWords(before, climbed)]]} />
      )}
      {wait !== undefined && <Prose>{waitWords(wait)}</Prose>}
      {best && <Labels lines={seenLines(best).slice(0, proof)} />}
      {best && <FixLines cause={best} most={fixes} />}
      {climbed.next && <Prose>To decide it: {nextWords(climbed.next)}</Prose>}
      {!best && <Prose dimColor>Not proven: {climbed.notProven[0]}</Prose>}
      {open.length > 0 && <Prose>! {openWords(open)}</Prose>}
      {best && <Labels lines={labelled(seenLines(best).slice(proof))} />}
      <Labels lines={othersOf(others, climbed.excluded)} />
    </Box>
  );
}

/** The first one whole; how many more there are. */
const openWords = ([first, ...more]: readonly string[]): string =>
  more.length === 0 ? `${first}` : `${first} And ${more.length} more.`;

type Line = readonly [label: string, text: string];

/** For and against the cause; all of the same kind carry their label once. */
function seenLines({ because, against }: CauseEntry): readonly Line[] {
  return [
    ...because.map(({ text }, place): Line => [place === 0 ? 'seen' : '', text]),
    ...against.slice(0, 1).map(({ text }): Line => ['against', text]),
  ];
}

/** Behind the fixes the label stands once more. */
const labelled = ([first, ...rest]: readonly Line[]): readonly Line[] =>
  first === undefined ? [] : [[first[0] === '' ? 'seen' : first[0], first[1]], ...rest];

const othersOf = (
  others: readonly CauseEntry[],
  excluded: readonly CauseEntry[],
): readonly Line[] => [
  ...others.slice(0, 2).map(({ title, certainty }): Line => ['also', `${title} (${certainty}).`]),
  ...excluded
    .slice(0, 2)
    .map(({ title, against }): Line => ['ruled out', `${title}: ${against[0]?.text ?? ''}`]),
];

export function FixLines({ cause, most }: { readonly cause: CauseEntry; readonly most: number }) {
  return (
    <Box flexDirection="column">
      {cause.fixes.slice(0, most).map(({ text, command, link }, place) => (
        <Box key={text} flexDirection="column">
          <Labels lines={[[`fix ${place + 1}`, text]]} />
          {command !== undefined && <Labels lines={[['', command]]} bold />}
          {command === undefined && link !== undefined && <Labels lines={[['', link]]} />}
        </Box>
      ))}
    </Box>
  );
}

function Labels(props: { readonly lines: readonly Line[]; readonly bold?: boolean }) {
  return <Labelled width={11} {...props} />;
}
