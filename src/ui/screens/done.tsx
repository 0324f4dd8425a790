import type { Session } from '../../core/session.ts';
import { Frame } from '../components/frame.tsx';
import { Labelled } from '../components/labelled.tsx';
import { Prose } from '../components/prose.tsx';
import { useKeys } from '../use-keys.ts';
import { useNotes } from '../use-notes.ts';
import { headlineOf } from './diagnosis-view.tsx';
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

/** What a demo keeps goes away with it: nothing of it can be called upon later. */
function nextOf(
  session: Session,
  simulated: boolean,
  unkept = false,
): readonly (readonly [string, string])[] {
  const { saved, written } = session;
  const fix = nextFix(session);
  const lines: readonly (readonly [string, string] | false)[] = [
    written !== undefined && ['report', written],
    saved !== undefined && ['baseline', saved],
    fix !== undefined && ['fix', fix],
    ['next', 'Run your own program once more.'],
    saved !== undefined &&
      !simulated && ['', `imgfix-wizard recheck ${saved}   after every update`],
    written === undefined &&
      !simulated &&
      !unkept && ['', 'imgfix-wizard report   writes the report of this run'],
  ];
  return lines.filter((line) => line !== false);
}

/** The first fix that is not marked as done. */
const nextFix = ({ climbed, proved, fixed = [] }: Session): string | undefined =>
  (proved ?? climbed)?.causes[0]?.fixes.find(({ text }) => !fixed.includes(text))?.text;
