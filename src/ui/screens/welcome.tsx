import { Box, Text } from 'ink';

import { keyTaken } from '../../core/steps/key-alone.ts';
import { symptoms } from '../../core/steps/symptoms.ts';
import { headline } from '../../wizard/headline.ts';
import type { Notes } from '../../wizard/ports.ts';
import { type Choice, Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { lowBelow, narrowBelow, useSize } from '../size.ts';
import { useMenu } from '../use-menu.ts';
import { useNotes } from '../use-notes.ts';
import { usePastes } from '../use-pastes.ts';
import { choosing } from './baselines.tsx';
import type { ScreenProps } from './props.ts';
import { Taking, type TakingProps } from './taking.tsx';

export const Welcome = (props: ScreenProps) => <Taking {...props} screen={Menu} />;

function Menu({ ports, session, send, leave, tally, take }: TakingProps) {
  usePastes(take);
  const notes = useNotes(ports);
  const { baselines } = notes;
  const due = baselines.find((one) => one.due);
  const recheck = () => {
    const [only, ...more] = baselines;
    if (more.length > 0) send({ type: 'recheck-chosen', recheck: 'choose' });
    else if (only) send(...choosing(only.name));
  };
  const cursor = useMenu({
    count: symptoms.length + (baselines.length > 0 ? 1 : 0),
    onChoose: (place) => {
      const symptom = symptoms[place];
      if (symptom)
        send({ type: 'symptom-told', symptom: symptom.value }, `symptom   ${symptom.label}`);
      else recheck();
    },
    onBack: () => {},
    onKey: (key) => {
      if (key === 'char:q') leave();
      else if (key === 'char:r' && due) send(...choosing(due.name));
      else return false;
      return true;
    },
  });
  const hasKey = session.corrections.keyTyped === true;
  return <WelcomeView {...{ cursor, tally, ports, notes, hasKey }} />;
}

/** The line that leads to the saved baselines; there is none without one. */
function recheckLine([first, ...more]: Notes['baselines']): readonly Choice[] {
  if (!first) return [];
  return more.length > 0
    ? [{ label: 'Recheck a saved baseline', hint: `${first.name}, and ${more.length} more` }]
    : [{ label: `Recheck ${first.name}`, hint: first.says }];
}

const asked = {
  whole: 'What did you see? Paste the error now, whole and as it is, or choose.',
  short: 'What did you see? Paste it, or choose.',
};

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly cursor: number;
  readonly ports: Pick<ScreenProps['ports'], 'version' | 'project' | 'simulated'>;
  readonly notes?: Notes;
  /** A key was pasted. */
  readonly hasKey?: boolean;
};

export function WelcomeView({ cursor, tally, ports, notes, hasKey = false }: ViewProps) {
  const { version, project, simulated } = ports;
  const { columns, rows } = useSize();
  const baselines = notes?.baselines ?? [];
  const choices = [...symptoms, ...recheckLine(baselines)];
  const due = baselines.find((one) => one.due);
  return (
    <Frame
      headline={headline(version)}
      keys={`enter choose · 1-${choices.length} · ${due ? `r recheck ${due.name} · ` : ''}paste · ? keys · q leave`}
      tally={tally}
      foot={
        <>
          <Box marginBottom={rows < lowBelow ? 0 : 1}>
            <Prose>{columns < narrowBelow ? asked.short : asked.whole}</Prose>
          </Box>
          <Choices choices={choices} cursor={cursor} most={rows - 10} />
        </>
      }
      asleep={notes === undefined}
      {...(simulated && { simulated: true, mark: 'SIMULATED' })}
    >
      {simulated && (
        <Prose>
          A stand-in on this machine plays the API: {simulated.title}. Nothing leaves this machine.
        </Prose>
      )}
      {hasKey && <Prose>{keyTaken}</Prose>}
      {notes && <Remarks {...notes} />}
      <Text dimColor>{project}</Text>
    </Frame>
  );
}

/** What an earlier run left open comes before what is due. */
const Remarks = ({ open, due }: Notes) =>
  [...open, ...due].slice(0, 2).map((line) => <Prose key={line}>! {line}</Prose>);
