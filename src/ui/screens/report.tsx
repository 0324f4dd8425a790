import { useEffect, useEffectEvent, useReducer, useState } from 'react';

import type { Climbed } from '../../core/session.ts';
import type { Preview } from '../../wizard/ports.ts';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import type { KeyName } from '../keys.ts';
import { useSize } from '../size.ts';
import { useKeys } from '../use-keys.ts';
import { copied } from './copied.ts';
import type { ReadyProps } from './props.ts';
import { ReportView, extentOf } from './report-view.tsx';
import { type Extent, type ReportState, initialReport, report } from './report.state.ts';

type Press = { readonly key: KeyName; readonly extent: Extent };

/** The very bytes that will be written, read before they exist. */
export function Report({ ports, session, ready, send, leave, tally }: ReadyProps) {
  const preview = usePreview({ session, ready });
  const size = useSize();
  const [state, press] = useReducer(
    (now: ReportState, { key, extent }: Press) => report(now, key, extent),
    initialReport,
  );
  const [said, say] = useState('');
  const copy = async ({ pages }: Preview) => {
    const { text, checked } = pages[state.format];
    say(checked === undefined ? 'its own check withholds it' : await copied(ports, text));
  };
  // Listens from the first frame on, so that no key is lost when the report appears.
  useKeys((key) => {
    const back = key === 'escape' && state.pane === 'text';
    if (key === 'char:q') leave();
    else if (key === 'char:c' && preview) void copy(preview);
    else if (back) send({ type: 'back' });
    else if (preview) press({ key, extent: extentOf(preview, state, size) });
  });
  const tell = useEffectEvent((answer: 'write' | 'no') => {
    if (answer === 'write') send({ type: 'report-answered', report: { format: state.format } });
    else send({ type: 'report-answered', report: 'no' }, 'report    not written');
  });
  useEffect(() => {
    if (state.answer) tell(state.answer);
  }, [state.answer]);
  const common = { tally, simulated: ports.simulated !== undefined };
  return preview ? (
    <ReportView {...common} preview={preview} state={state} said={said} />
  ) : (
    <Frame {...common} headline="Making the report." keys="esc back · q leave">
      <Prose dimColor>Nothing is sent, and nothing is written yet.</Prose>
    </Frame>
  );
}

function usePreview({ session, ready }: Pick<ReadyProps, 'session' | 'ready'>) {
  const [preview, show] = useState<Preview>();
  const climbed: Climbed | undefined = session.proved ?? session.climbed;
  useEffect(() => {
    let left = false;
    if (climbed) {
      void ready.report(climbed, session).then((made) => {
        if (!left) show(made);
      });
    }
    return () => {
      left = true;
    };
  }, [ready, climbed, session]);
  return preview;
}
