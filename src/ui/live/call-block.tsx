import { Box, Text } from 'ink';

import type { Watched } from '../../core/watch/watched.ts';
import { costOf, findingsOf, seconds } from '../../core/watch/words.ts';
import { CursorMark, Sign } from '../components/sign.tsx';
import { narrowBelow, useSize } from '../size.ts';
import { detailsOf, stateOf } from './watch-words.ts';

/** Columns in front of what stands under a call. */
const indent = 4;

const linesUnder = (call: Watched, here: boolean): readonly string[] =>
  here ? detailsOf(call) : findingsOf(call);

/** How many lines a call takes: what is not under the cursor is cut to one line each. */
export const blockHeight = (call: Watched, here: boolean, columns: number): number =>
  linesUnder(call, here).reduce(
    (all, line) => all + (here ? Math.ceil(line.length / (columns - 2 - indent - 4)) : 1),
    1,
  );

/** One call: a row, under it what is wrong with it, and under the cursor all of it. */
export function CallBlock({ call, here }: { readonly call: Watched; readonly here: boolean }) {
  return (
    <Box flexDirection="column" flexShrink={0}>
      <CallRow call={call} here={here} />
      {linesUnder(call, here).map((line) => (
        <Box key={line} paddingLeft={indent}>
          <Text wrap={here ? 'wrap' : 'truncate'}>{line}</Text>
        </Box>
      ))}
    </Box>
  );
}

function CallRow({ call, here }: { readonly call: Watched; readonly here: boolean }) {
  const { columns } = useSize();
  const { at, number } = call;
  const narrow = columns < narrowBelow;
  return (
    <Box height={1}>
      <CursorMark here={here} />
      {!narrow && (
        <Box width={9} flexShrink={0}>
          <Text dimColor>{at.slice(11, 19)}</Text>
        </Box>
      )}
      <Box width={narrow ? 4 : 5} flexShrink={0}>
        <Text wrap="truncate">#{number}</Text>
      </Box>
      <Box width={9} flexShrink={0}>
        <Sign state={stateOf(call)} />
      </Box>
      {cellsOf(call, columns).map(({ name, width, text }) => (
        <Box key={name} width={width} flexShrink={0} paddingRight={1}>
          <Text wrap="truncate">{text}</Text>
        </Box>
      ))}
      {!narrow && (
        <Box flexShrink={1}>
          <Text wrap="truncate">{restOf(call).join(', ')}</Text>
        </Box>
      )}
    </Box>
  );
}

function cellsOf({ status, route, totalMs, model = '' }: Watched, columns: number) {
  const narrow = columns < narrowBelow;
  return [
    { name: 'status', width: 4, text: status === undefined ? '-' : String(status) },
    narrow
      ? { name: 'route', width: 12, text: route.split('/').at(-1) ?? route }
      : { name: 'route', width: 21, text: route },
    { name: 'took', width: 9, text: seconds(totalMs) },
    ...(columns >= 100 ? [{ name: 'model', width: 21, text: model }] : []),
  ];
}

const restOf = (call: Watched): readonly string[] => [
  ...costOf(call),
  ...(call.retryOf === undefined ? [] : [`again for #${call.retryOf}`]),
];
