import { Box } from 'ink';
import { useEffect, useEffectEvent } from 'react';

import { type Edited, correctionOf, questions } from '../../core/steps/context.ts';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { TextField } from '../components/text-field.tsx';
import { useKeys } from '../use-keys.ts';
import { usePastedField } from '../use-text-field.ts';
import type { ReadyProps } from './props.ts';

/** Of what was pasted, its end: that is where the cursor stands. */
const shownOf = (what: Edited, text: string): string =>
  what === 'request' ? text.replace(/\s+/g, ' ').slice(-200) : text;

/** One line of the context, typed or pasted. */
export function ContextEdit({
  ports,
  send,
  tally,
  what,
  onDone,
}: ReadyProps & { readonly what: Edited; readonly onDone: () => void }) {
  const [state, change] = usePastedField();
  const take = useEffectEvent((text: string) => {
    if (text === '') return onDone();
    const refused = what === 'request' ? ports.takeRequest(text) : undefined;
    if (refused !== undefined) return change({ type: 'refused', why: refused });
    if (what === 'key') ports.takeKey(text);
    send({ type: 'corrected', corrections: correctionOf(what, text) });
    return onDone();
  });
  useEffect(() => {
    if (state.done) take(state.text.trim());
  }, [state.done, state.text]);
  useKeys((key, input) => {
    if (key === 'escape') onDone();
    else change({ type: 'key', key, input });
  });
  return (
    <Frame
      headline={questions[what]}
      keys="enter take it · ctrl+u empty · esc back"
      narrowKeys="esc"
      pageKey="pgdn"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      <Box>
        <TextField text={shownOf(what, ports.clean(state.text))} masked={what === 'key'} />
      </Box>
      {what === 'request' && (
        <Prose dimColor>
          {state.refused ??
            'As JSON, as a curl command, or as the arguments of the call. Nothing is sent now.'}
        </Prose>
      )}
    </Frame>
  );
}
