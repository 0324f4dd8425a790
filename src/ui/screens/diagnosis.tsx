import { useState } from 'react';

import type { Climbed } from '../../core/session.ts';
import {
  type Act,
  type Choice,
  choicesOf,
  concludedOf,
  headlineOf,
} from '../../core/steps/diagnosis.ts';
import { useMenu } from '../use-menu.ts';
import { useNotes } from '../use-notes.ts';
import { DiagnosisView } from './diagnosis-view.tsx';
import { Evidence } from './evidence.tsx';
import { Fixes } from './fixes.tsx';
import { useNamedWait } from './named-wait.ts';
import type { ScreenProps } from './props.ts';

/** The cause, its proof, its rivals, its fixes; and the next move. */
export function Diagnosis({ ports, session, send, leave, tally }: ScreenProps) {
  const [pane, show] = useState<'decide' | 'evidence' | 'fixes'>('decide');
  const climbed = session.climbed;
  const wait = useNamedWait(climbed);
  const choices = climbed ? choicesOf(climbed) : [];
  const act = (choice: Act | undefined) => {
    if (!climbed || choice === undefined) return;
    if (choice === 'evidence') show('evidence');
    else if (choice === 'fix') show('fixes');
    else if (choice === 'wait') send({ type: 'waiting-begun' });
    else if (choice === 'moderate') send({ type: 'moderation-begun' });
    else if (choice === 'try') send({ type: 'experiment-begun', kind: 'choose' });
    else if (choice === 'again')
      send({ type: 'test-again' }, `test again, after: ${headlineOf(climbed)}`);
    else send({ type: 'next-chosen', next: choice }, `cause     ${headlineOf(climbed)}`);
  };
  if (!climbed) return null;
  const onBack = () => show('decide');
  if (pane === 'evidence') return <Evidence {...{ ports, climbed, tally, onBack }} />;
  const [cause] = climbed.causes;
  return pane === 'fixes' && cause ? (
    <Fixes {...{ ports, session, send, tally, cause, onBack }} onAgain={() => act('again')} />
  ) : (
    <Decide {...{ ports, session, climbed, choices, act, send, leave, tally, wait }} />
  );
}

type DecideProps = Omit<ScreenProps, 'draft' | 'keepDraft'> & {
  readonly climbed: Climbed;
  readonly choices: readonly Choice[];
  readonly act: (choice: Act | undefined) => void;
  readonly wait: number | undefined;
};

const letters: Readonly<Record<string, Act>> = {
  'char:f': 'fix',
  'char:r': 'again',
  'char:t': 'try',
  'char:p': 'prove',
  'char:w': 'report',
  'char:e': 'evidence',
};

function Decide({ ports, session, climbed, choices, act, send, leave, tally, wait }: DecideProps) {
  const { open } = useNotes(ports);
  const cursor = useMenu({
    count: choices.length,
    onChoose: (place) => act(choices[place]?.act),
    onBack: () => send({ type: 'back' }),
    onKey: (key) => {
      const letter = letters[key];
      if (letter !== undefined && choices.some((choice) => choice.act === letter)) act(letter);
      else if (key === 'char:q') leave();
      else return false;
      return true;
    },
  });
  return (
    <DiagnosisView
      {...{ climbed, choices, cursor, tally, open }}
      {...(wait !== undefined && { wait })}
      simulated={ports.simulated !== undefined}
      {...(session.before && { before: session.before })}
      {...concludedOf(session, climbed)}
    />
  );
}
