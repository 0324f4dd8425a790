import { Box, Text } from 'ink';
import { useState } from 'react';

import type { CauseEntry } from '../../core/documents.ts';
import type { Climbed } from '../../core/journey.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Row } from '../components/row.tsx';
import { useMenu } from '../use-menu.ts';
import type { ScreenProps } from './props.ts';

type Act = 'again' | 'prove' | 'report' | 'finish' | 'evidence';
type Choice = { readonly act: Act; readonly label: string; readonly hint?: string };

/** The cause, its proof, its rivals, its fixes; and the next move. */
export function Diagnosis({ ports, session, send, leave, tally, rows, columns }: ScreenProps) {
  const [evidence, show] = useState(false);
  const climbed = session.climbed;
  const choices = climbed ? choicesOf(climbed) : [];
  const act = (choice: Act | undefined) => {
    if (!climbed || choice === undefined) return;
    if (choice === 'evidence') show(true);
    else if (choice === 'again')
      send({ type: 'test-again' }, `test again, after: ${headlineOf(climbed)}`);
    else send({ type: 'next-chosen', next: choice }, `cause     ${headlineOf(climbed)}`);
  };
  if (!climbed) return null;
  return evidence ? (
    <Evidence {...{ ports, climbed, tally, rows, columns }} onBack={() => show(false)} />
  ) : (
    <Decide {...{ ports, session, climbed, choices, act, send, leave, tally, rows, columns }} />
  );
}

type DecideProps = ScreenProps & {
  readonly climbed: Climbed;
  readonly choices: readonly Choice[];
  readonly act: (choice: Act | undefined) => void;
};

const letters: Readonly<Record<string, Act>> = {
  'char:r': 'again',
  'char:p': 'prove',
  'char:w': 'report',
  'char:e': 'evidence',
};

function Decide({
  ports,
  session,
  climbed,
  choices,
  act,
  send,
  leave,
  tally,
  rows,
  columns,
}: DecideProps) {
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
      {...{ climbed, choices, cursor, tally, rows, columns }}
      simulated={ports.simulated !== undefined}
      {...(session.before && { before: session.before })}
    />
  );
}

type ViewProps = Pick<ScreenProps, 'tally' | 'rows' | 'columns'> & {
  readonly climbed: Climbed;
  readonly before?: Climbed;
  readonly choices: readonly Choice[];
  readonly cursor: number;
  readonly simulated: boolean;
};

export function DiagnosisView({
  climbed,
  before,
  choices,
  cursor,
  tally,
  rows,
  columns,
  simulated,
}: ViewProps) {
  const [best, ...others] = climbed.causes;
  const compact = rows < 22 || columns < 60;
  return (
    <Frame
      headline={headlineOf(climbed)}
      {...(best && { mark: best.certainty })}
      keys="enter choose · r again · e evidence · w report · esc back · ?"
      tally={tally}
      rows={rows}
      simulated={simulated}
    >
      {before && <Compared before={before} now={climbed} />}
      {best && <Proof cause={best} most={compact ? 2 : 4} />}
      {!compact && <Others others={others} excluded={climbed.excluded} />}
      {best && <Fixes cause={best} most={compact ? 2 : 3} />}
      {climbed.next && (
        <Text>
          To decide it:{' '}
          {[climbed.next.question, climbed.next.how].filter(Boolean).join(' ') ||
            `the check ${climbed.next.check ?? ''}`}
        </Text>
      )}
      {!best && climbed.notProven[0] !== undefined && (
        <Text dimColor>Not proven: {climbed.notProven[0]}</Text>
      )}
      <Box marginTop={1}>
        <Choices choices={choices} cursor={cursor} />
      </Box>
    </Frame>
  );
}

function Proof({ cause, most }: { readonly cause: CauseEntry; readonly most: number }) {
  return (
    <Box flexDirection="column">
      {cause.because.slice(0, most).map(({ text }, place) => (
        <Labelled key={text} label={place === 0 ? 'seen' : ''} text={text} />
      ))}
      {cause.against.slice(0, 1).map(({ text }) => (
        <Labelled key={text} label="against" text={text} />
      ))}
    </Box>
  );
}

function Others({
  others,
  excluded,
}: {
  readonly others: readonly CauseEntry[];
  readonly excluded: readonly CauseEntry[];
}) {
  return (
    <Box flexDirection="column">
      {others.slice(0, 2).map(({ id, title, certainty }) => (
        <Labelled key={id} label="also" text={`${title} (${certainty}).`} />
      ))}
      {excluded.slice(0, 2).map(({ id, title, against }) => (
        <Labelled key={id} label="ruled out" text={`${title}: ${against[0]?.text ?? ''}`} />
      ))}
    </Box>
  );
}

function Fixes({ cause, most }: { readonly cause: CauseEntry; readonly most: number }) {
  return (
    <Box flexDirection="column" marginTop={1}>
      {cause.fixes.slice(0, most).map(({ text, command, link }, place) => (
        <Box key={text} flexDirection="column">
          <Labelled label={`fix ${place + 1}`} text={text} />
          {command !== undefined && <Labelled label="" text={command} bold />}
          {command === undefined && link !== undefined && <Labelled label="" text={link} />}
        </Box>
      ))}
    </Box>
  );
}

function Labelled({
  label,
  text,
  bold = false,
}: {
  readonly label: string;
  readonly text: string;
  readonly bold?: boolean;
}) {
  return (
    <Box>
      <Box width={11} flexShrink={0}>
        <Text dimColor>{label}</Text>
      </Box>
      <Text bold={bold}>{text}</Text>
    </Box>
  );
}

/** What failed then, and what it does now: compared, not assumed. */
function Compared({ before, now }: { readonly before: Climbed; readonly now: Climbed }) {
  const changed = now.entries.flatMap(({ id, outcome }) => {
    const then = before.entries.find((entry) => entry.id === id)?.outcome;
    return then === undefined || then === outcome ? [] : [`${id} ${then}, now ${outcome}`];
  });
  return (
    <Labelled
      label="changed"
      text={
        changed.length === 0
          ? 'nothing; every check ends as before.'
          : `${changed.slice(0, 4).join('; ')}.`
      }
    />
  );
}

export function headlineOf({
  causes: [best],
  verdict,
}: Pick<Climbed, 'causes' | 'verdict'>): string {
  if (best) return `${best.title}.`;
  return verdict === 'healthy'
    ? 'Nothing wrong was found, as far as free tests can tell.'
    : 'The cause is not decided yet.';
}

function choicesOf(climbed: Climbed): readonly Choice[] {
  const healthy = climbed.verdict === 'healthy';
  const again: Choice = { act: 'again', label: 'I changed something: test again' };
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
    : [again, report, evidence, prove, finish];
}

function Evidence({
  ports,
  climbed,
  tally,
  rows,
  columns,
  onBack,
}: Pick<ScreenProps, 'ports' | 'tally' | 'rows' | 'columns'> & {
  readonly climbed: Climbed;
  readonly onBack: () => void;
}) {
  const entries = climbed.entries.filter(({ outcome }) => outcome !== 'skipped');
  const cursor = useMenu({ count: entries.length, onChoose: onBack, onBack, digits: false });
  const here = entries[cursor];
  const room = Math.max(3, rows - 12);
  const from = Math.max(0, Math.min(cursor - Math.floor(room / 2), entries.length - room));
  return (
    <Frame
      headline={`Evidence ${cursor + 1} of ${entries.length}`}
      keys="↑↓ check · esc back"
      tally={tally}
      rows={rows}
      simulated={ports.simulated !== undefined}
    >
      {entries.slice(from, from + room).map(({ id, outcome, summary }) => (
        <Row
          key={id}
          state={outcome}
          name={id.slice(id.indexOf('/') + 1)}
          seen={summary}
          here={id === here?.id}
          nameWidth={columns < 60 ? 14 : 20}
        />
      ))}
      {here && (
        <Box flexDirection="column" marginTop={1}>
          <Text>{here.title}.</Text>
          {here.proves !== undefined && <Text dimColor>proves: {here.proves}</Text>}
          {here.requestId !== undefined && <Text dimColor>request id: {here.requestId}</Text>}
        </Box>
      )}
    </Frame>
  );
}
