import { useEffect, useEffectEvent, useState } from 'react';

import type { Acted } from '../../wizard/ports.ts';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { useKeys } from '../use-keys.ts';
import type { ScreenProps } from './props.ts';

type Props = Pick<ScreenProps, 'ports' | 'tally'> & {
  readonly headline: string;
  readonly act: () => Promise<Acted>;
  readonly onDone: (where: string) => void;
  /** After a failure that was read. */
  readonly onFailed: () => void;
};

/** Writes something once, and says so when it could not. */
export function Acting({ ports, tally, headline, act, onDone, onFailed }: Props) {
  const [why, fail] = useState<string>();
  const ended = useEffectEvent((acted: Acted) => {
    if (acted.kind === 'done') onDone(acted.where);
    else fail(acted.why);
  });
  const start = useEffectEvent(() => void act().then(ended));
  useEffect(() => start(), []);
  useKeys((key) => {
    if (why !== undefined && (key === 'enter' || key === 'escape')) onFailed();
  });
  return (
    <Frame
      headline={why === undefined ? headline : 'It could not be written.'}
      keys={why === undefined ? '' : 'enter go on'}
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      {why !== undefined && <Prose>{ports.clean(why)}</Prose>}
    </Frame>
  );
}
