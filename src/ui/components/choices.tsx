import { Box, Text } from 'ink';

import { around } from '../around.ts';
import { narrowBelow, useSize } from '../size.ts';
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
  /** Rows at most: of a longer list those around the cursor. */
  readonly most?: number;
};

/** One line a choice; the cursor says where Enter leads. */
export function Choices({ choices, cursor, most = choices.length }: Props) {
  const { symbols } = useTheme();
  const { columns } = useSize();
  const chosen = choices[cursor];
  return (
    <Box flexDirection="column" aria-role="radiogroup">
      {around(choices, cursor, most).map((choice) => {
        const { label, hint, valued, price } = choice;
        const here = choice === chosen;
        const shown = hint !== undefined && (valued || columns >= narrowBelow);
        return (
          <Box key={label} aria-role="radio" aria-state={{ checked: here }} gap={2} height={1}>
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
      })}
    </Box>
  );
}
