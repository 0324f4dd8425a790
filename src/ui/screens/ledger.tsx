import { Box, Text } from 'ink';
import { useEffect, useEffectEvent, useState } from 'react';

import type { LedgerEntry } from '../../core/ledger.ts';
import { ledgerChoices, ledgerHeadline } from '../../core/steps/ledger.ts';
import type { LedgerSeen } from '../../wizard/ports.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { Sign } from '../components/sign.tsx';
import { useMenu } from '../use-menu.ts';
import type { ReadyProps } from './props.ts';

type Props = ReadyProps & {
  /** Nothing is open. */
  readonly onClear: () => void;
  readonly onWithout: () => void;
  readonly onBack: () => void;
};

/** A baseline waits until each temporary change is undone or kept. */
export function Ledger({ onClear, ...props }: Props) {
  const { ready } = props;
  const [seen, show] = useState<LedgerSeen>();
  const [looks, count] = useState(0);
  const looked = ({ open, undone }: LedgerSeen) => {
    if (open.length === 0) return onClear();
    show((before) => ({ open, undone: [...(before?.undone ?? []), ...undone] }));
    count((before) => before + 1);
  };
  const again = () => void ready.look().then(looked);
  const start = useEffectEvent(again);
  useEffect(() => start(), []);
  return seen ? <Menu key={looks} {...props} seen={seen} again={again} /> : null;
}

type MenuProps = Omit<Props, 'onClear'> & { readonly seen: LedgerSeen; readonly again: () => void };

function Menu({ seen, again, ready, onWithout, onBack, tally, ports }: MenuProps) {
  const [first] = seen.open;
  const cursor = useMenu({
    count: ledgerChoices.length,
    onChoose: (place) => {
      if (place === 0) again();
      else if (place === 1 && first) void ready.keep(first).then(again);
      else onWithout();
    },
    onBack,
  });
  return <LedgerView {...{ seen, cursor, tally }} simulated={ports.simulated !== undefined} />;
}

type ViewProps = Pick<ReadyProps, 'tally'> & {
  readonly seen: LedgerSeen;
  readonly cursor: number;
  readonly simulated: boolean;
};

export function LedgerView({ seen: { open, undone }, cursor, tally, simulated }: ViewProps) {
  const [first] = open;
  return (
    <Frame
      headline={ledgerHeadline(open, undone)}
      keys="enter choose · esc back"
      tally={tally}
      foot={<Choices choices={ledgerChoices} cursor={cursor} />}
      simulated={simulated}
    >
      {first && <Prose>{first.undo}</Prose>}
      <Box flexDirection="column" marginTop={1}>
        {open.map((entry) => (
          <Line key={entry.id} entry={entry} state="warn" word="open" />
        ))}
        {undone.map((entry) => (
          <Line key={entry.id} entry={entry} state="pass" word="undone" />
        ))}
      </Box>
    </Frame>
  );
}

type LineProps = {
  readonly entry: LedgerEntry;
  readonly state: 'warn' | 'pass';
  readonly word: string;
};

function Line({ entry: { what, since }, state, word }: LineProps) {
  return (
    <Box height={1}>
      <Box width={10} flexShrink={0}>
        <Sign state={state} word={word} />
      </Box>
      <Text wrap="truncate">
        {what}, since {since.slice(11, 16)}
      </Text>
    </Box>
  );
}
