import { Box, Text } from 'ink';

import { useTheme } from '../theme.ts';

export type Choice = { readonly label: string; readonly hint?: string };

type Props = { readonly choices: readonly Choice[]; readonly cursor: number };

/** One line a choice; only the line under the cursor shows where Enter leads. */
export function Choices({ choices, cursor }: Props) {
  const { symbols } = useTheme();
  return (
    <Box flexDirection="column" aria-role="radiogroup">
      {choices.map(({ label, hint }, place) => {
        const here = place === cursor;
        return (
          <Box key={label} aria-role="radio" aria-state={{ checked: here }} gap={2}>
            <Text bold={here} {...(here && { color: 'blue' })}>
              {here ? symbols.cursor : ' '} {label}
            </Text>
            {hint !== undefined && (
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
