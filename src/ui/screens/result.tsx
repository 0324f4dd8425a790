import { Box, Text } from 'ink';
import { useState } from 'react';

import { baselineName } from '../../core/baseline/baseline.ts';
import type { Climbed } from '../../core/journey.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Row } from '../components/row.tsx';
import { TextField } from '../components/text-field.tsx';
import { useKeys } from '../use-keys.ts';
import { useMenu } from '../use-menu.ts';
import { useTextField } from '../use-text-field.ts';
import { headlineOf } from './diagnosis-view.tsx';
import { Ledger } from './ledger.tsx';
import type { ReadyProps } from './props.ts';

/** Known-good and known-bad; a baseline only when both came out as they must. */
export function Result(props: ReadyProps) {
  const { session, ready, send } = props;
  // A recheck has offered it already.
  const asked = session.next === 'save';
  const [at, go] = useState<'offer' | 'ledger' | 'name'>(asked ? 'ledger' : 'offer');
  const back = () => (asked ? send({ type: 'back' }) : go('offer'));
  const proved = session.proved;
  if (!proved) return null;
  if (at === 'ledger') {
    return (
      <Ledger
        {...props}
        onClear={() => go('name')}
        onWithout={() => send({ type: 'save-answered', save: 'no' }, `image     ${wordOf(proved)}`)}
        onBack={back}
      />
    );
  }
  if (at === 'name') {
    return (
      <Name
        {...props}
        onName={(text) =>
          send({ type: 'save-answered', save: { name: text } }, `image     ${wordOf(proved)}`)
        }
        onBack={back}
      />
    );
  }
  return (
    <Offer
      {...props}
      proved={proved}
      {...maybe(ready.unearned(proved))}
      onSave={() => go('ledger')}
    />
  );
}

const maybe = (unearned: string | undefined) => (unearned === undefined ? {} : { unearned });

const wordOf = ({ results }: Climbed): string =>
  results.some(({ id, outcome }) => id === 'paid/smallest-image' && outcome === 'pass')
    ? 'known-good came, known-bad was refused'
    : 'no image came';

type OfferProps = ReadyProps & {
  readonly proved: Climbed;
  readonly unearned?: string;
  readonly onSave: () => void;
};

function Offer({ ports, proved, unearned, onSave, send, tally }: OfferProps) {
  const choices =
    unearned === undefined
      ? [{ label: 'Save this as a baseline' }, { label: 'Go on without a baseline' }]
      : [{ label: 'Go on to the report' }];
  const cursor = useMenu({
    count: choices.length,
    onChoose: (place) =>
      unearned === undefined && place === 0
        ? onSave()
        : send({ type: 'save-answered', save: 'no' }, `image     ${wordOf(proved)}`),
    onBack: () => send({ type: 'back' }),
  });
  return (
    <ResultView
      {...{ proved, choices, cursor, tally }}
      {...maybe(unearned)}
      simulated={ports.simulated !== undefined}
    />
  );
}

type ViewProps = Pick<ReadyProps, 'tally'> & {
  readonly proved: Climbed;
  readonly unearned?: string;
  readonly choices: readonly { readonly label: string }[];
  readonly cursor: number;
  readonly simulated: boolean;
};

const shown = [
  'paid/smallest-image',
  'paid/own-request',
  'probe/known-bad-refused',
  'probe/control-refused',
];
const names: Readonly<Record<string, string>> = {
  'paid/smallest-image': 'known-good',
  'paid/own-request': 'yours',
  'probe/known-bad-refused': 'known-bad',
  'probe/control-refused': 'control',
};

export function ResultView({ proved, unearned, choices, cursor, tally, simulated }: ViewProps) {
  const headline =
    unearned === undefined
      ? 'An image came, and a wrong request was refused. The setup works.'
      : headlineOf(proved);
  return (
    <Frame
      headline={headline}
      keys="enter choose · esc back"
      tally={tally}
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      {proved.entries
        .filter(({ id, outcome }) => shown.includes(id) && outcome !== 'skipped')
        .map(({ id, outcome, summary }) => (
          <Row key={id} state={outcome} name={names[id] ?? id} seen={summary} />
        ))}
      <Box marginTop={1}>
        <Text dimColor>
          {unearned === undefined
            ? 'Not proven: your own program; imgfix-wizard sent this request.'
            : `No baseline: ${unearned}`}
        </Text>
      </Box>
    </Frame>
  );
}

function Name({
  ports,
  ready,
  tally,
  onName,
  onBack,
}: ReadyProps & { readonly onName: (name: string) => void; readonly onBack: () => void }) {
  const [state, change] = useTextField(ready.suggestedName);
  const good = baselineName.test(state.text);
  useKeys((key, input) => {
    if (key === 'escape') onBack();
    else if (key !== 'enter') change({ type: 'key', key, input });
    else if (good) onName(state.text);
  });
  return (
    <Frame
      headline="What is this baseline called?"
      keys="enter save · ctrl+u empty · esc back"
      narrowKeys="esc"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      <Box>
        <TextField text={state.text} />
      </Box>
      <Text dimColor>
        {good
          ? 'No key, prompt or image is in it. You alone can read the file.'
          : 'Letters, digits, dots, dashes and underscores; 64 at most.'}
      </Text>
    </Frame>
  );
}
