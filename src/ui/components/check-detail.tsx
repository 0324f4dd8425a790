import { Box, Text } from 'ink';

import type { CheckResult } from '../../core/check.ts';
import type { Evidence } from '../../core/evidence.ts';
import { wordsOf } from '../../core/wording.ts';
import { useSize } from '../size.ts';
import { Bar } from './pictures.tsx';
import { Prose } from './prose.tsx';
import { Waterfall } from './waterfall.tsx';

/** What one check saw, proves and does not prove, and where its time went. */
export function CheckDetail({ result }: { readonly result: CheckResult }) {
  const { title, reason, evidence, proves, notProven, timings, exchanges = [] } = result;
  const { columns } = useSize();
  const lane = Math.max(8, Math.min(40, columns - 34));
  const ids = exchanges.flatMap(({ requestId }) => (requestId === undefined ? [] : [requestId]));
  return (
    <Box flexDirection="column" marginTop={1}>
      <Text bold>{title}.</Text>
      {reason !== undefined && <Prose>{reason}</Prose>}
      {evidence.map((one) => (
        <Seen key={`${one.code} ${wordsOf(one)}`} one={one} />
      ))}
      {proves !== undefined && <Prose dimColor>proves: {proves}</Prose>}
      {notProven !== undefined && <Prose dimColor>not shown: {notProven}</Prose>}
      {ids.length > 0 && <Text dimColor>request id: {ids.join(', ')}</Text>}
      {timings && <Waterfall timings={timings} width={lane} />}
    </Box>
  );
}

function Seen({ one }: { readonly one: Evidence }) {
  return one.code === 'headroom' || one.code === 'headroom-gone' ? (
    <Box gap={1}>
      <Text>{wordsOf(one)}</Text>
      <Bar
        part={one.code === 'headroom' ? one.facts.remaining / one.facts.limit : 0}
        columns={12}
      />
    </Box>
  ) : (
    <Prose>{wordsOf(one)}</Prose>
  );
}
