import { Box, Text } from 'ink';

import { around } from '../around.ts';
import { lowBelow, narrowBelow, useSize } from '../size.ts';
import { useTheme } from '../theme.ts';

export type Choice = {
  readonly label: string;
  readonly hint?: string;
  /** What it costs: shows whole, however narrow it is. */
  readonly price?: string;
  /** The hint is the value of the line, and shows however narrow it is. */
  readonly valued?: true;
};

type Props = {
  readonly choices: readonly Choice[];
  readonly cursor: number;
  /** Rows at most, where the list matters more than what stands above it. */
  readonly most?: number;
};

/** Rows there are for a list, so that what stands above it keeps some. */
const roomFor = (rows: number): number =>
  rows < lowBelow ? Math.max(4, Math.floor(rows / 4)) : rows - 10;

/** One line a choice; the cursor says where Enter leads. Of a list that does not fit, those around the cursor. */
export function Choices({ choices, cursor, most }: Props) {
  const { rows } = useSize();
  const room = most ?? roomFor(rows);
  const shown = choices.length > room ? around(choices, cursor, room - 1) : choices;
  const above = shown[0] === undefined ? 0 : choices.indexOf(shown[0]);
  const below = choices.length - above - shown.length;
  const chosen = choices[cursor];
  return (
    <Box flexDirection="column" aria-role="radiogroup">
      {shown.map((choice) => (
        <Line key={choice.label} choice={choice} here={choice === chosen} />
      ))}
      {shown !== choices && (
        <Text dimColor wrap="truncate">
          {'  '}
          {[above > 0 ? `${above} more above` : '', below > 0 ? `${below} more below` : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
      )}
    </Box>
  );
}

function Line({ choice, here }: { readonly choice: Choice; readonly here: boolean }) {
  const { label, hint, valued, price } = choice;
  const { symbols } = useTheme();
  const { columns } = useSize();
  const shown = hint !== undefined && (valued || columns >= narrowBelow);
  return (
    <Box aria-role="radio" aria-state={{ checked: here }} gap={2} height={1}>
      <Box flexShrink={shown ? 0 : 1}>
        <Text bold={here} wrap="truncate" {...(here && { color: 'blue' })}>
          {here ? symbols.cursor : ' '} {label}
        </Text>
      </Box>
      {price !== undefined && (
        <Box flexShrink={0}>
          <Text dimColor>{price}</Text>
        </Box>
      )}
      {shown && (
        <Box flexShrink={1}>
          <Text dimColor wrap="truncate">
            {hint}
          </Text>
        </Box>
      )}
    </Box>
  );
}
