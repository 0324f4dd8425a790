import { Box, Text, usePaste } from 'ink';
import { useEffect, useEffectEvent, useReducer } from 'react';

import { Frame } from '../components/frame.tsx';
import { typing } from '../components/text-input.state.ts';
import { useKeys } from '../use-keys.ts';
import { useUnbracketedPaste } from '../use-unbracketed-paste.ts';
import type { ScreenProps } from './props.ts';

export function Paste({ ports, send, tally }: ScreenProps) {
  const [state, change] = useReducer(typing, { text: '' });
  const read = useEffectEvent((text: string) => {
    const pasted = ports.readPaste(text);
    send({ type: 'pasted', pasted }, `pasted    ${pasted.recognised}`);
  });
  usePaste((text) => change({ type: 'pasted', text: `${text}\n` }));
  useUnbracketedPaste((text) => change({ type: 'pasted', text }));
  useKeys((key, input) => {
    if (key === 'escape') send({ type: 'back' });
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
      {...(ports.simulated?.paste !== undefined && { example: ports.simulated.paste })}
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
      tally={tally}
      simulated={simulated}
    >
      <Text>The whole text is best: status, body and request id. Keys in it are masked.</Text>
      {example !== undefined && (
        <Text dimColor>This story would show: {example.slice(0, 160)}</Text>
      )}
      <Box marginTop={1}>
        <Text bold>{'> '}</Text>
        <Text wrap="wrap">{text.slice(-400)}</Text>
        <Text inverse> </Text>
      </Box>
    </Frame>
  );
}
