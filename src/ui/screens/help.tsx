import { Text } from 'ink';

import { Frame } from '../components/frame.tsx';
import { useKeys } from '../use-keys.ts';
import type { ScreenProps } from './props.ts';

const everywhere: readonly string[] = [
  'enter    does what the line under the cursor says',
  '↑↓ j k   moves the cursor; 1-9 goes to that line',
  'esc      one step back, answers kept',
  'q        leaves, where no text is typed',
  'ctrl+c   leaves at once; what is in flight is stopped',
  'paste    is taken on the first screens, never as keys',
];

export function Help({
  ports,
  tally,
  onBack,
}: Pick<ScreenProps, 'ports' | 'tally'> & { readonly onBack: () => void }) {
  useKeys(onBack);
  return (
    <Frame
      headline="Keys"
      keys="any key goes back"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      {everywhere.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Frame>
  );
}
