import { Text } from 'ink';
import { useEffect, useEffectEvent, useReducer, useState } from 'react';

import type { Climbed } from '../../core/journey.ts';
import { Frame } from '../components/frame.tsx';
import type { KeyName } from '../keys.ts';
import type { Preview } from '../ports.ts';
import { useSize } from '../size.ts';
import { useKeys } from '../use-keys.ts';
import type { ReadyProps } from './props.ts';
import { ReportView, extentOf } from './report-view.tsx';
import { type Extent, initialReport, report } from './report.state.ts';

/** The very bytes that will be written, read before they exist. */
export function Report({ ports, session, ready, send, leave, tally }: ReadyProps) {
  const [preview, show] = useState<Preview>();
  const climbed: Climbed | undefined = session.proved ?? session.climbed;
  useEffect(() => {
    let left = false;
    if (climbed) {
      void ready.report(climbed, session.before).then((made) => {
        if (!left) show(made);
      });
    }
    return () => {
      left = true;
    };
  }, [ready, climbed, session.before]);
  const common = { tally, simulated: ports.simulated !== undefined };
  return preview ? (
    <Shown {...common} preview={preview} send={send} leave={leave} />
  ) : (
    <Frame {...common} headline="Making the report." keys="ctrl+c leave">
      <Text dimColor>Nothing is sent, and nothing is written yet.</Text>
    </Frame>
  );
}

type Props = Pick<ReadyProps, 'send' | 'leave' | 'tally'> & {
  readonly preview: Preview;
  readonly simulated: boolean;
};

function Shown({ preview, send, leave, ...common }: Props) {
  const size = useSize();
  const [state, press] = useReducer(
    (now: typeof initialReport, { key, extent }: { key: KeyName; extent: Extent }) =>
      report(now, key, extent),
    initialReport,
  );
  useKeys((key) => {
    if (key === 'char:q') leave();
    else if (key !== 'escape') press({ key, extent: extentOf(preview, state, size) });
    else if (state.pane === 'removals') press({ key: 'char:m', extent: { rows: 0, room: 0 } });
    else send({ type: 'back' });
  });
  const tell = useEffectEvent((answer: 'write' | 'no') => {
    if (answer === 'write') send({ type: 'report-answered', report: { format: state.format } });
    else send({ type: 'report-answered', report: 'no' }, 'report    not written');
  });
  useEffect(() => {
    if (state.answer) tell(state.answer);
  }, [state.answer]);
  return <ReportView {...common} preview={preview} state={state} />;
}
