import { Box, Text } from 'ink';

type Run = { readonly upper: string; readonly lower: string; readonly length: number };

/** A small picture: two rows of squares in one of text. It tells nothing that is not told in words. */
export function HalfBlocks({ pixels }: { readonly pixels: readonly (readonly string[])[] }) {
  const rows = Array.from({ length: Math.floor(pixels.length / 2) }, (_, row) =>
    runsOf(pixels[row * 2] ?? [], pixels[row * 2 + 1] ?? []),
  );
  return (
    <Box flexDirection="column" flexShrink={0} aria-hidden>
      {rows.map((runs, row) => (
        <Text key={`${row}`}>
          {runs.map(({ upper, lower, length }, place) => (
            <Text key={`${place}`} color={upper} backgroundColor={lower}>
              {'▀'.repeat(length)}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  );
}

/** Squares of the same colours side by side, as one. */
function runsOf(upper: readonly string[], lower: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  upper.forEach((colour, place) => {
    const below = lower[place] ?? colour;
    const last = runs.at(-1);
    if (last?.upper === colour && last.lower === below) {
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    } else {
      runs.push({ upper: colour, lower: below, length: 1 });
    }
  });
  return runs;
}
