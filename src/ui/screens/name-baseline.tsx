import { Box } from 'ink';

import { baselineName } from '../../core/baseline/baseline.ts';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { TextField } from '../components/text-field.tsx';
import { useKeys } from '../use-keys.ts';
import { useTextField } from '../use-text-field.ts';
import type { ReadyProps } from './props.ts';

/** What a new baseline is called. */
export function NameBaseline({
  ports,
  ready,
  tally,
  onName,
  onBack,
}: ReadyProps & { readonly onName: (name: string) => void; readonly onBack: () => void }) {
  const [state, change] = useTextField(ready.suggestedName);
  const good = baselineName.test(state.text);
  useKeys((key, input) => {
    if (key === 'escape') onBack();
    else if (key !== 'enter') change({ type: 'key', key, input });
    else if (good) onName(state.text);
  });
  return (
    <Frame
      headline="What is this baseline called?"
      keys="enter save · ctrl+u empty · esc back"
      narrowKeys="esc"
      pageKey="pgdn"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      <Box>
        <TextField text={state.text} />
      </Box>
      <Prose dimColor>
        {good
          ? 'No key, prompt or image is in it. You alone can read the file.'
          : 'Letters, digits, dots, dashes and underscores; 64 at most.'}
      </Prose>
    </Frame>
  );
}
