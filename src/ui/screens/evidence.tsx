import { Box, Text } from 'ink';

import type { Climbed } from '../../core/journey.ts';
import { Frame } from '../components/frame.tsx';
import { Row } from '../components/row.tsx';
import { useSize } from '../size.ts';
import { useMenu } from '../use-menu.ts';
import type { ScreenProps } from './props.ts';

/** Every check that ran, in words; the one under the cursor with what it proves. */
export function Evidence({
  ports,
  climbed,
  tally,
  onBack,
}: Pick<ScreenProps, 'ports' | 'tally'> & {
  readonly climbed: Climbed;
  readonly onBack: () => void;
}) {
  const entries = climbed.entries.filter(({ outcome }) => outcome !== 'skipped');
  const cursor = useMenu({ count: entries.length, onChoose: onBack, onBack, digits: false });
  const here = entries[cursor];
  const { columns, rows } = useSize();
  const room = Math.max(3, rows - 12);
  const from = Math.max(0, Math.min(cursor - Math.floor(room / 2), entries.length - room));
  return (
    <Frame
      headline={`Evidence ${cursor + 1} of ${entries.length}`}
      keys="↑↓ check · esc back"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      {entries.slice(from, from + room).map(({ id, outcome, summary }) => (
        <Row
          key={id}
          state={outcome}
          name={id.slice(id.indexOf('/') + 1)}
          seen={summary}
          here={id === here?.id}
          nameWidth={columns < 60 ? 14 : 20}
        />
      ))}
      {here && (
        <Box flexDirection="column" marginTop={1}>
          <Text>{here.title}.</Text>
          {here.proves !== undefined && <Text dimColor>proves: {here.proves}</Text>}
          {here.requestId !== undefined && <Text dimColor>request id: {here.requestId}</Text>}
        </Box>
      )}
    </Frame>
  );
}
