import { Box, Text } from 'ink';

/** Lines with what each is about before it. */
export function Labelled({
  lines,
}: {
  readonly lines: readonly (readonly [label: string, text: string])[];
}) {
  return lines.map(([label, text]) => (
    <Box key={text}>
      <Box width={10} flexShrink={0}>
        <Text dimColor>{label}</Text>
      </Box>
      <Text>{text}</Text>
    </Box>
  ));
}
