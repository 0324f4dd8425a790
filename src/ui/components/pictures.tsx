import { Text } from 'ink';

import { useTheme } from '../theme.ts';

/** How a number went, oldest first. The lowest sign is nothing at all; the number stands beside it. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  const { ramp } = useTheme().pictures;
  const highest = Math.max(...values, 0);
  const sign = (value: number) =>
    ramp[highest === 0 ? 0 : Math.ceil((value / highest) * (ramp.length - 1))] ?? '';
  return <Text wrap="truncate">{values.map(sign).join('')}</Text>;
}

type BarProps = { readonly part: number; readonly columns: number };

/** How much is left of a limit; red when that is nothing. */
export function Bar({ part, columns }: BarProps) {
  const { pictures, colors } = useTheme();
  const { full, empty } = pictures.bar;
  const filled = Math.min(columns, Math.max(0, Math.ceil(part * columns)));
  const color = part <= 0 ? colors.fail : undefined;
  return (
    <Text wrap="truncate" {...(color !== undefined && { color })}>
      {full.repeat(filled)}
      {empty.repeat(columns - filled)}
    </Text>
  );
}
