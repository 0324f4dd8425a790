import { headlineOf } from '../../core/steps/diagnosis.ts';
import { nextOf } from '../../core/steps/done.ts';
import { Frame } from '../components/frame.tsx';
import { Labelled } from '../components/labelled.tsx';
import { Prose } from '../components/prose.tsx';
import { useKeys } from '../use-keys.ts';
import { useNotes } from '../use-notes.ts';
import type { ScreenProps } from './props.ts';

export function Done({ ports, session, send, leave, tally }: ScreenProps) {
  useKeys((key) => {
    if (key === 'enter' || key === 'char:q') leave();
    else if (key === 'escape') send({ type: 'back' });
  });
  const { open, unkept } = useNotes(ports);
  return (
    <DoneView {...{ session, tally, open, unkept }} simulated={ports.simulated !== undefined} />
  );
}

type ViewProps = Pick<ScreenProps, 'session' | 'tally'> & {
  readonly simulated: boolean;
  /** Temporary changes that are not undone. */
  readonly open?: readonly string[];
  /** A later `report` does not find this run. */
  readonly unkept?: true | undefined;
};

export function DoneView({ session, tally, simulated, open = [], unkept }: ViewProps) {
  const last = session.proved ?? session.climbed;
  return (
    <Frame
      headline={last ? headlineOf(last) : 'Nothing was tested.'}
      keys="enter leave · esc back"
      tally={tally}
      simulated={simulated}
    >
      {open.map((line) => (
        <Prose key={line}>! {line}</Prose>
      ))}
      <Labelled lines={nextOf(session, simulated, unkept)} />
    </Frame>
  );
}
