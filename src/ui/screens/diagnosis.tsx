import { useState } from 'react';

import { conclusionOf, outcomeOf } from '../../core/experiment.ts';
import type { Climbed } from '../../core/session.ts';
import { useMenu } from '../use-menu.ts';
import { useNotes } from '../use-notes.ts';
import { DiagnosisView, headlineOf } from './diagnosis-view.tsx';
import { Evidence } from './evidence.tsx';
import { Fixes } from './fixes.tsx';
import { useNamedWait } from './named-wait.ts';
import type { ScreenProps } from './props.ts';

type Act =
  | 'fix'
  | 'again'
  | 'wait'
  | 'moderate'
  | 'try'
  | 'prove'
  | 'report'
  | 'finish'
  | 'evidence';
type Choice = { readonly act: Act; readonly label: string; readonly hint?: string };

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

/** What the last experiment says, in words. */
function concludedOf(
  { tried, before, elsewhere }: ScreenProps['session'],
  climbed: Climbed,
): { readonly concluded?: string } {
  if (tried === undefined) return {};
  const outcome = tried === 'machine' ? elsewhere : before && outcomeOf(before, climbed);
  return outcome === undefined ? {} : { concluded: conclusionOf(tried, outcome) };
}

/** A policy block is suspected, and there is a prompt to ask about. */
const moderatable = ({ causes, offers }: Climbed): boolean =>
  offers?.includes('moderation') === true && causes.some(({ id }) => id === 'content_policy');

function choicesOf(climbed: Climbed): readonly Choice[] {
  const healthy = climbed.verdict === 'healthy';
  const fix: Choice = {
    act: 'fix',
    label: 'Go through the fixes',
    hint: 'copy, open the page, mark as done',
  };
  const again: Choice = { act: 'again', label: 'I changed something: test again' };
  const passing = climbed.causes[0]?.group === 'service';
  const wait: Choice = {
    act: 'wait',
    label: 'Wait until the service recovers',
    hint: 'free tests only, each minute',
  };
  const moderate: Choice = {
    act: 'moderate',
    label: 'Ask the free moderation about my prompt',
    hint: 'you are asked before it is sent',
  };
  const other: Choice = {
    act: 'try',
    label: 'Try another network, machine or key',
    hint: 'where does the failure stay?',
  };
  const prove: Choice = {
    act: 'prove',
    label: 'Prove it with an image',
    hint: 'what it costs comes first',
  };
  const report: Choice = { act: 'report', label: 'Show the support report' };
  const evidence: Choice = { act: 'evidence', label: 'All checks and their evidence' };
  const finish: Choice = { act: 'finish', label: 'Finish without a report' };
  return healthy
    ? [prove, report, again, evidence, finish]
    : [
        ...(climbed.causes.length > 0 ? [fix] : []),
        again,
        ...(passing ? [wait] : []),
        ...(moderatable(climbed) ? [moderate] : []),
        report,
        evidence,
        other,
        prove,
        finish,
      ];
}
