import { Box, Text } from 'ink';

import type { Symptom } from '../../core/situation.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { headline } from '../headline.ts';
import type { Notes } from '../ports.ts';
import { useMenu } from '../use-menu.ts';
import { useNotes } from '../use-notes.ts';
import { usePastes } from '../use-pastes.ts';
import type { ScreenProps } from './props.ts';

const symptoms: readonly {
  readonly value: Symptom;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'message', label: 'An error message', hint: 'paste it' },
  { value: 'access', label: 'Access refused', hint: '401, 403, "Incorrect API key"' },
  {
    value: 'limits',
    label: 'Too many requests, or no money left',
    hint: '429, quota, billing limit',
  },
  { value: 'request', label: 'Request refused', hint: '400, a parameter, a model' },
  { value: 'path', label: 'No answer, or too late', hint: 'timeout, connection error, 5xx' },
  { value: 'result', label: 'An image comes, but not as expected', hint: 'no url, empty data' },
  { value: 'nothing', label: 'Nothing fails', hint: 'prove it and save a baseline' },
];

export function Welcome({ ports, send, leave, tally }: ScreenProps) {
  const take = (text: string) => {
    const pasted = ports.readPaste(text);
    send({ type: 'pasted', pasted }, `pasted    ${pasted.recognised}`);
  };
  usePastes(take);
  const cursor = useMenu({
    count: symptoms.length,
    onChoose: (place) => {
      const symptom = symptoms[place];
      if (symptom)
        send({ type: 'symptom-told', symptom: symptom.value }, `symptom   ${symptom.label}`);
    },
    onBack: () => {},
    onKey: (key) => {
      if (key === 'char:q') leave();
      return key === 'char:q';
    },
  });
  return <WelcomeView {...{ cursor, tally, ports }} notes={useNotes(ports)} />;
}

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly cursor: number;
  readonly ports: Pick<ScreenProps['ports'], 'version' | 'project' | 'simulated'>;
  readonly notes?: Notes;
};

export function WelcomeView({ cursor, tally, ports, notes }: ViewProps) {
  const { version, project, simulated } = ports;
  return (
    <Frame
      headline={headline(version)}
      keys="enter choose · 1-7 · paste · ? keys · q leave"
      tally={tally}
      foot={<Choices choices={symptoms} cursor={cursor} />}
      {...(simulated && { simulated: true, mark: 'SIMULATED' })}
    >
      {simulated && (
        <Text>
          A stand-in on this machine plays the API: {simulated.title}. Nothing leaves this machine.
        </Text>
      )}
      {[...(notes?.open ?? []), ...(notes?.due ?? [])].slice(0, 2).map((line) => (
        <Text key={line} wrap="truncate">
          ! {line}
        </Text>
      ))}
      <Text dimColor>{project}</Text>
      <Box marginTop={1} marginBottom={1}>
        <Text>What did you see? Paste the error now, whole and as it is, or choose.</Text>
      </Box>
    </Frame>
  );
}
