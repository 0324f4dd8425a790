import { Box, Text } from 'ink';

/** A line being typed, with the cursor at its end. To be put into a row. */
export function TextField({ text, masked = false }: { text: string; masked?: boolean }) {
  return (
    <>
      <Box flexShrink={0}>
        <Text bold>{'> '}</Text>
      </Box>
      <Text>
        {masked ? '*'.repeat(Math.min(text.length, 24)) : text}
        <Text inverse> </Text>
      </Text>
    </>
  );
}
