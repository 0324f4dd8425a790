import { Box } from 'ink';
import { useEffect, useEffectEvent } from 'react';

import { keyTaken } from '../../core/steps/key-alone.ts';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { TextField } from '../components/text-field.tsx';
import { useKeys } from '../use-keys.ts';
import { usePastes } from '../use-pastes.ts';
import { useTextField } from '../use-text-field.ts';
import type { ScreenProps } from './props.ts';
import { Taking, type TakingProps } from './taking.tsx';

export const Paste = (props: ScreenProps) => <Taking {...props} screen={Field} />;

function Field({ ports, session, send, tally, draft, keepDraft, take }: TakingProps) {
  const [state, change] = useTextField(draft.whole ? '' : draft.text);
  const read = useEffectEvent(take);
  const kept = draft.whole ? draft.text : undefined;
  const example = ports.simulated?.paste;
  const takeOffered = () => {
    const offered = kept ?? example;
    if (offered !== undefined) change({ type: 'pasted', text: `${offered}\n` });
  };
  // A whole one is read at once, as if Enter had been pressed.
  usePastes((text, whole) => change({ type: 'pasted', text: whole ? `${text}\n` : text }));
  useKeys((key, input) => {
    if (key === 'escape') {
      if (state.text !== '') keepDraft({ text: state.text, whole: false });
      send({ type: 'back' });
    }
    // There is nothing to read yet: the key must not end the field.
    else if (key === 'enter' && state.text.trim() === '') takeOffered();
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
      hasKey={session.corrections.keyTyped === true}
      {...(kept !== undefined ? { kept: ports.clean(kept) } : example !== undefined && { example })}
    />
  );
}

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly text: string;
  readonly simulated: boolean;
  readonly example?: string;
  /** What was pasted before. */
  readonly kept?: string;
  /** A key was pasted. */
  readonly hasKey?: boolean;
};

export function PasteView({ text, tally, simulated, example, kept, hasKey = false }: ViewProps) {
  return (
    <Frame
      headline="Paste the error, or type it."
      keys="paste or enter read it · esc back · ctrl+c leave"
      narrowKeys="esc"
      pageKey="pgdn"
      tally={tally}
      simulated={simulated}
      foot={
        <Box>
          <TextField text={text.slice(-400)} />
        </Box>
      }
    >
      <Prose>
        {hasKey
          ? keyTaken
          : 'The whole text is best: status, body and request id. Keys in it are masked.'}
      </Prose>
      {kept !== undefined && (
        <Prose dimColor>Enter takes what you pasted before: {beginOf(kept)}</Prose>
      )}
      {example !== undefined && (
        <Prose dimColor>Enter takes what this story shows: {beginOf(example)}</Prose>
      )}
    </Frame>
  );
}

/** Enough of a text to know it again. */
const beginOf = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 150 ? `${line.slice(0, 150)} …` : line;
};
