import { Box, Text } from 'ink';

import { narrowBelow, useSize } from '../size.ts';
import { Prose } from './prose.tsx';

type Line = readonly [label: string, text: string];

type Props = {
  readonly lines: readonly Line[];
  readonly width?: number;
  readonly bold?: boolean;
};

/** Lines with what each is about before it: in a column of their own where there is room for one. */
export function Labelled({ lines, width = 10, bold = false }: Props) {
  const { columns } = useSize();
  const narrow = columns < narrowBelow;
  return lines.map(([label, text]) =>
    narrow ? (
      <Prose key={text} bold={bold}>
        {label !== '' && <Text dimColor>{label}: </Text>}
        {text}
      </Prose>
    ) : (
      <Box key={text}>
        <Box width={width} flexShrink={0}>
          <Text dimColor>{label}</Text>
        </Box>
        <Prose bold={bold}>{text}</Prose>
      </Box>
    ),
  );
}
