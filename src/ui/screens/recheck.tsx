import { useEffect, useState } from 'react';

import type { Climbed } from '../../core/session.ts';
import type { RecheckSeen } from '../../wizard/ports.ts';
import type { Choice } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { useKeys } from '../use-keys.ts';
import { useMenu } from '../use-menu.ts';
import { Evidence } from './evidence.tsx';
import type { ReadyProps } from './props.ts';
import { AllChangesView, RecheckView, headlineOf } from './recheck-view.tsx';

type Act = 'diagnose' | 'prove' | 'save' | 'again' | 'report' | 'evidence' | 'changes' | 'finish';
type Offer = Choice & { readonly act: Act };

/** A baseline repeated: what changed since, the history, and the next move. */
export function Recheck(props: ReadyProps) {
  const { ports, session, ready, tally } = props;
  const climbed = session.proved ?? session.climbed;
  const seen = useSeen(ready, climbed);
  const [pane, show] = useState<'evidence' | 'changes'>();
  const simulated = ports.simulated !== undefined;
  if (!climbed) return null;
  if (!seen) {
    return (
      <Frame headline="Comparing with the baseline." keys="" {...{ tally, simulated }}>
        <Prose dimColor>It is entered into the history of its rechecks.</Prose>
      </Frame>
    );
  }
  if (pane === 'evidence') {
    return <Evidence {...{ ports, climbed, tally }} onBack={() => show(undefined)} />;
  }
  if (pane === 'changes') {
    return <AllChanges {...{ seen, tally, simulated }} onBack={() => show(undefined)} />;
  }
  return <Decide {...props} {...{ climbed, seen }} onPane={show} />;
}

function useSeen(
  ready: ReadyProps['ready'],
  climbed: Climbed | undefined,
): RecheckSeen | undefined {
  const [seen, show] = useState<RecheckSeen>();
  useEffect(() => {
    let left = false;
    if (climbed) {
      void ready.recheck?.(climbed).then((made) => {
        if (!left) show(made);
      });
    }
    return () => {
      left = true;
    };
  }, [ready, climbed]);
  return seen;
}

type DecideProps = ReadyProps & {
  readonly climbed: Climbed;
  readonly seen: RecheckSeen;
  readonly onPane: (pane: 'evidence' | 'changes') => void;
};

const letters: Readonly<Record<string, Act>> = {
  'char:d': 'diagnose',
  'char:p': 'prove',
  'char:s': 'save',
  'char:r': 'again',
  'char:w': 'report',
  'char:e': 'evidence',
  'char:c': 'changes',
};

/** What a letter opens without a line of its own. */
const panes: readonly (Act | undefined)[] = ['evidence', 'changes'];

function Decide({ ports, ready, climbed, seen, onPane, send, leave, tally }: DecideProps) {
  const earned = ready.unearned(climbed) === undefined;
  const choices = choicesOf(climbed, earned);
  const said = `recheck   ${headlineOf(seen, climbed)}`;
  const act = (choice: Act) => {
    if (choice === 'evidence' || choice === 'changes') onPane(choice);
    else if (choice === 'again') send({ type: 'test-again' }, said);
    else if (choice === 'diagnose') send({ type: 'diagnosis-begun' }, said);
    else send({ type: 'next-chosen', next: choice }, said);
  };
  const cursor = useMenu({
    count: choices.length,
    onChoose: (place) => act(choices[place]?.act ?? 'finish'),
    onBack: () => send({ type: 'back' }),
    onKey: (key) => {
      const letter = letters[key];
      const offered = panes.includes(letter) || choices.some((choice) => choice.act === letter);
      if (letter !== undefined && offered) act(letter);
      else if (key === 'char:q') leave();
      else return false;
      return true;
    },
  });
  return (
    <RecheckView
      {...{ climbed, seen, choices, cursor, tally }}
      simulated={ports.simulated !== undefined}
    />
  );
}

const prove: Offer = {
  act: 'prove',
  label: 'Prove it with an image',
  hint: 'what it costs comes first',
};

/** Where something fails the diagnosis comes first, and offers the image later. */
function choicesOf({ verdict, results }: Climbed, earned: boolean): readonly Offer[] {
  const made = results.some(
    ({ id, outcome }) => id === 'paid/smallest-image' && outcome === 'pass',
  );
  const first: readonly Offer[] =
    verdict === 'healthy'
      ? [
          ...(earned ? [{ act: 'save', label: 'Save it as a new baseline' } as const] : []),
          ...(made ? [] : [prove]),
        ]
      : [{ act: 'diagnose', label: 'Diagnose it', hint: 'cause, evidence and fixes' }];
  return [
    ...first,
    { act: 'again', label: 'Recheck once more' },
    { act: 'report', label: 'Show the support report' },
    { act: 'finish', label: 'Finish without a report' },
  ];
}

function AllChanges({
  onBack,
  ...view
}: Parameters<typeof AllChangesView>[0] & { readonly onBack: () => void }) {
  useKeys((key) => {
    if (key === 'escape' || key === 'enter' || key === 'char:c') onBack();
  });
  return <AllChangesView {...view} />;
}
