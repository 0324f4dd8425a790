import { Text } from 'ink';

import type { StepId } from '../../core/journey.ts';
import { Frame } from '../components/frame.tsx';
import { useKeys } from '../use-keys.ts';
import type { ScreenProps } from './props.ts';

const everywhere: readonly string[] = [
  'enter    does what the line under the cursor says',
  '↑↓ j k   moves the cursor; 1-9 goes to that line',
  'esc      one step back; what was paid for stays',
  'q        leaves, where the last line says so',
  'ctrl+c   leaves at once; what is in flight is stopped',
  'paste    is taken on the first screens, never as keys',
];

/** What only one screen knows. */
const here: Readonly<Partial<Record<StepId, readonly string[]>>> = {
  diagnosis: [
    'f        the fixes: c copies, o opens the page, x marks as done',
    'r        the same test again',
    't        another network, machine or key',
    'e        every check with its evidence',
    'p        asks what an image would prove and cost',
    'w        the support report',
  ],
  report: [
    '↑↓       a row back and on; space, pgup and pgdn a page',
    '←→       write it, or do not',
    'm        what is left out, by rule and place',
    'f        Markdown, JSON, HTML',
    'c        copies the report',
  ],
};

export function Help({
  ports,
  tally,
  step,
  onBack,
}: Pick<ScreenProps, 'ports' | 'tally'> & {
  readonly step: StepId;
  readonly onBack: () => void;
}) {
  useKeys(onBack);
  return (
    <Frame
      headline="Keys"
      keys="any key goes back"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      {[...(here[step] ?? []), ...everywhere].map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Frame>
  );
}
