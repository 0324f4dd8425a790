import { Box, Text } from 'ink';
import { useEffect, useEffectEvent } from 'react';

import { Frame } from '../components/frame.tsx';
import { TextField } from '../components/text-field.tsx';
import { useKeys } from '../use-keys.ts';
import { usePastes } from '../use-pastes.ts';
import { useTextField } from '../use-text-field.ts';
import type { ScreenProps } from './props.ts';

export function Paste({ ports, send, tally }: ScreenProps) {
  const [state, change] = useTextField();
  const read = useEffectEvent((text: string) => {
    const pasted = ports.readPaste(text);
    send({ type: 'pasted', pasted }, `pasted    ${pasted.recognised}`);
  });
  const example = ports.simulated?.paste;
  const takeExample = () => {
    if (example !== undefined) change({ type: 'pasted', text: `${example}\n` });
  };
  // A whole one is read at once, as if Enter had been pressed.
  usePastes((text, whole) => change({ type: 'pasted', text: whole ? `${text}\n` : text }));
  useKeys((key, input) => {
    if (key === 'escape') send({ type: 'back' });
    // There is nothing to read yet: the key must not end the field.
    else if (key === 'enter' && state.text.trim() === '') takeExample();
    else change({ type: 'key', key, input });
  });
  const done = state.done === true || state.text.includes('\n');
  useEffect(() => {
    if (done && state.text.trim() !== '') read(state.text);
  }, [done, state.text]);
  return (
    <PasteView
      text={ports.clean(state.text)}
      tally={tally}
      simulated={ports.simulated !== undefined}
      {...(example !== undefined && { example })}
    />
  );
}

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly text: string;
  readonly simulated: boolean;
  readonly example?: string;
};

export function PasteView({ text, tally, simulated, example }: ViewProps) {
  return (
    <Frame
      headline="Paste the error, or type it."
      keys="paste or enter read it · esc back · ctrl+c leave"
      narrowKeys="esc"
      tally={tally}
      simulated={simulated}
    >
      <Text>The whole text is best: status, body and request id. Keys in it are masked.</Text>
      {example !== undefined && (
        <Text dimColor>Enter takes what this story shows: {example.slice(0, 150)} …</Text>
      )}
      <Box marginTop={1}>
        <TextField text={text.slice(-400)} />
      </Box>
    </Frame>
  );
}
