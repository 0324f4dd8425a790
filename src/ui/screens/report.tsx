import { Box, Text } from 'ink';
import { useEffect, useReducer, useState } from 'react';

import type { Climbed } from '../../core/journey.ts';
import { Choices } from '../components/choices.tsx';
import { Frame } from '../components/frame.tsx';
import type { KeyName } from '../keys.ts';
import type { Preview } from '../ports.ts';
import { useSize } from '../size.ts';
import { useKeys } from '../use-keys.ts';
import type { ReadyProps } from './props.ts';

/** The very bytes that will be written, read before they exist. */
export function Report({ ports, session, ready, send, leave, tally }: ReadyProps) {
  const [preview, show] = useState<Preview>();
  const [cursor, choose] = useReducer((now: number, to: number) => (to < 0 ? 1 - now : to), 0);
  const [top, scroll] = useReducer((now: number, by: number) => Math.max(0, now + by), 0);
  const climbed: Climbed | undefined = session.proved ?? session.climbed;
  useEffect(() => {
    let left = false;
    if (climbed) {
      void ready.report(climbed, session.before).then((made) => {
        if (!left) show(made);
      });
    }
    return () => {
      left = true;
    };
  }, [ready, climbed, session.before]);
  const lines = preview?.text.trimEnd().split('\n') ?? [];
  const { rows } = useSize();
  const room = Math.max(3, rows - 12);
  const last = Math.max(0, lines.length - room);
  const decide = () => {
    if (!preview) return;
    if (cursor === 0) send({ type: 'report-answered', report: 'write' });
    else send({ type: 'report-answered', report: 'no' }, 'report    not written');
  };
  const keys: Readonly<Partial<Record<KeyName, () => void>>> = {
    down: () => scroll(top < last ? 1 : 0),
    up: () => scroll(-1),
    'page-down': () => scroll(Math.min(room, last - top)),
    space: () => scroll(Math.min(room, last - top)),
    'page-up': () => scroll(-room),
    left: () => choose(-1),
    right: () => choose(-1),
    'char:1': () => choose(0),
    'char:2': () => choose(1),
    escape: () => send({ type: 'back' }),
    'char:q': leave,
    enter: decide,
  };
  useKeys((key) => keys[key]?.());
  return (
    <ReportView
      {...{ top, room, cursor, tally, lines }}
      simulated={ports.simulated !== undefined}
      {...(preview && { preview })}
    />
  );
}

type ViewProps = Pick<ReadyProps, 'tally'> & {
  readonly preview?: Preview;
  readonly lines: readonly string[];
  readonly top: number;
  readonly room: number;
  readonly cursor: number;
  readonly simulated: boolean;
};

export function ReportView({ preview, lines, top, room, cursor, tally, simulated }: ViewProps) {
  return (
    <Frame
      headline="The report, exactly as it will be written."
      keys="↑↓ scroll · ←→ choose · enter decide · esc back · q leave"
      tally={tally}
      foot={
        <Choices
          choices={[{ label: `Write ${preview?.file ?? ''}` }, { label: 'Do not write it' }]}
          cursor={cursor}
        />
      }
      simulated={simulated}
    >
      <Text dimColor wrap="truncate">
        removed {preview?.removed ?? '…'} · rows {top + 1} to {Math.min(lines.length, top + room)}{' '}
        of {lines.length}
      </Text>
      <Box flexDirection="column" marginY={1}>
        {lines.slice(top, top + room).map((line, place) => (
          <Text key={`${top + place}`} wrap="truncate">
            {line === '' ? ' ' : line}
          </Text>
        ))}
      </Box>
    </Frame>
  );
}
