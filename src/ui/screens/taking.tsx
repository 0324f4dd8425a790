import { type ReactNode, useState } from 'react';

import { KeyAlone, type KeyFound } from './key-alone.tsx';
import type { ScreenProps } from './props.ts';

export type TakingProps = ScreenProps & {
  /** Reads a text as the failure. */
  readonly take: (text: string) => void;
};

type Props = ScreenProps & { readonly screen: (props: TakingProps) => ReactNode };

/** A screen into which the failure is pasted. A key alone is none, and is asked about in its place. */
export function Taking({ screen: Screen, ...props }: Props) {
  const { ports, send, draft, keepDraft } = props;
  const [found, find] = useState<KeyFound>();
  const take = (text: string) => {
    const key = ports.keyIn(text);
    if (key) {
      // What was typed and is a key does not wait in the field.
      if (ports.keyIn(draft.text)) keepDraft({ text: '', whole: false });
      return find(key);
    }
    const pasted = ports.readPaste(text);
    keepDraft({ text, whole: true });
    return send({ type: 'pasted', pasted }, `pasted    ${pasted.recognised}`);
  };
  return found ? (
    <KeyAlone {...props} found={found} onDone={() => find(undefined)} />
  ) : (
    <Screen {...props} take={take} />
  );
}
