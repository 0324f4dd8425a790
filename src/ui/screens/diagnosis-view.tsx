import { Box, Text } from 'ink';

import type { CauseEntry } from '../../core/documents.ts';
import type { Climbed } from '../../core/session.ts';
import { changedWords, headlineOf, nextWords } from '../../core/steps/diagnosis.ts';
import { type Choice, Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { useSize } from '../size.ts';
import type { ScreenProps } from './props.ts';

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly climbed: Climbed;
  readonly before?: Climbed;
  /** What the last experiment says. */
  readonly concluded?: string;
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
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      <Body {...props} />
    </Frame>
  );
}

/** How much of each part has room; height goes first to the fixes, then to the proof. */
function room(
  rows: number,
  columns: number,
): { readonly proof: number; readonly fixes: number; readonly rivals: boolean } {
  if (rows >= 34 && columns >= 60) return { proof: 4, fixes: 3, rivals: true };
  return rows < 24 || columns < 60
    ? { proof: 1, fixes: 1, rivals: false }
    : { proof: 2, fixes: 2, rivals: false };
}

function Body({ climbed, before, concluded }: ViewProps) {
  const [best, ...others] = climbed.causes;
  const { columns, rows } = useSize();
  const { proof, fixes, rivals } = room(rows, columns);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {concluded !== undefined && <Labelled label="experiment" text={concluded} bold />}
      {before && concluded === undefined && (
        <Labelled label="changed" text={changedWords(before, climbed)} />
      )}
      {best && <Proof cause={best} most={proof} />}
      {rivals && <Others others={others} excluded={climbed.excluded} />}
      {best && <FixLines cause={best} most={fixes} />}
      {climbed.next && <Text>To decide it: {nextWords(climbed.next)}</Text>}
      {!best && <Text dimColor>Not proven: {climbed.notProven[0]}</Text>}
    </Box>
  );
}

function Proof({ cause, most }: { readonly cause: CauseEntry; readonly most: number }) {
  return (
    <Box flexDirection="column">
      {cause.because.slice(0, most).map(({ text }, place) => (
        <Labelled key={text} label={place === 0 ? 'seen' : ''} text={text} />
      ))}
      {cause.against.slice(0, 1).map(({ text }) => (
        <Labelled key={text} label="against" text={text} />
      ))}
    </Box>
  );
}

function Others({
  others,
  excluded,
}: {
  readonly others: readonly CauseEntry[];
  readonly excluded: readonly CauseEntry[];
}) {
  return (
    <Box flexDirection="column">
      {others.slice(0, 2).map(({ id, title, certainty }) => (
        <Labelled key={id} label="also" text={`${title} (${certainty}).`} />
      ))}
      {excluded.slice(0, 2).map(({ id, title, against }) => (
        <Labelled key={id} label="ruled out" text={`${title}: ${against[0]?.text ?? ''}`} />
      ))}
    </Box>
  );
}

export function FixLines({ cause, most }: { readonly cause: CauseEntry; readonly most: number }) {
  return (
    <Box flexDirection="column" marginTop={1}>
      {cause.fixes.slice(0, most).map(({ text, command, link }, place) => (
        <Box key={text} flexDirection="column">
          <Labelled label={`fix ${place + 1}`} text={text} />
          {command !== undefined && <Labelled label="" text={command} bold />}
          {command === undefined && link !== undefined && <Labelled label="" text={link} />}
        </Box>
      ))}
    </Box>
  );
}

function Labelled({
  label,
  text,
  bold = false,
}: {
  readonly label: string;
  readonly text: string;
  readonly bold?: boolean;
}) {
  return (
    <Box>
      <Box width={11} flexShrink={0}>
        <Text dimColor>{label}</Text>
      </Box>
      <Text bold={bold}>{text}</Text>
    </Box>
  );
}
