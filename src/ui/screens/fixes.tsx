import { Box, Text } from 'ink';
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';

import type { CauseEntry, FixEntry } from '../../core/documents.ts';
import type { WizardPorts } from '../../wizard/ports.ts';
import { Frame } from '../components/frame.tsx';
import { menu } from '../components/menu.state.ts';
import { Prose } from '../components/prose.tsx';
import type { KeyName } from '../keys.ts';
import { lowBelow, useSize } from '../size.ts';
import { useTheme } from '../theme.ts';
import { useKeys } from '../use-keys.ts';
import { copied } from './copied.ts';
import type { ScreenProps } from './props.ts';

type Props = Pick<ScreenProps, 'ports' | 'session' | 'send' | 'tally'> & {
  readonly cause: CauseEntry;
  readonly onAgain: () => void;
  readonly onBack: () => void;
};

/** The fixes in order, the cheapest first: to copy, to open, to mark, and then the same test again. */
export function Fixes({ ports, session, send, tally, cause, onAgain, onBack }: Props) {
  const { fixes } = cause;
  const [said, say] = useState('');
  const [{ cursor, asked }, press] = useReducer(
    (now: Picked, key: KeyName) => pick(now, key, fixes.length - 1),
    { cursor: 0, asked: [] },
  );
  const act = useEffectEvent(async ({ key, place }: Asked) => {
    const fix = fixes[place];
    if (!fix) return;
    const { text, command, link } = fix;
    if (key === 'char:c') say(await copied(ports, command ?? link ?? text));
    else if (key === 'char:o')
      say(link === undefined ? 'It has no page.' : await opened(ports, link));
    else send({ type: 'fix-marked', fix: text });
  });
  const answered = useRef(0);
  useEffect(() => {
    for (const one of asked.slice(answered.current)) void act(one);
    answered.current = asked.length;
  }, [asked]);
  useKeys((key) => {
    if (key === 'escape') onBack();
    else if (key === 'char:r') onAgain();
    else press(key);
  });
  return (
    <FixesView
      {...{ cause, cursor, said, tally }}
      marked={session.fixed ?? []}
      simulated={ports.simulated !== undefined}
    />
  );
}

type Asked = { readonly key: KeyName; readonly place: number };

/** What is asked is kept in order, so that of keys that come together none is lost. */
type Picked = { readonly cursor: number; readonly asked: readonly Asked[] };

const acts: ReadonlySet<KeyName> = new Set(['enter', 'space', 'char:x', 'char:c', 'char:o']);

function pick({ cursor, asked }: Picked, key: KeyName, last: number): Picked {
  if (acts.has(key)) return { cursor, asked: [...asked, { key, place: cursor }] };
  return { ...menu({ cursor }, key, last + 1), asked };
}

const opened = async ({ open }: WizardPorts, link: string): Promise<string> =>
  (await open(link))
    ? 'The page was opened in the browser.'
    : 'No browser can be opened from here; open the page by hand.';

type ViewProps = Pick<ScreenProps, 'tally'> & {
  readonly cause: CauseEntry;
  /** Fixes that are marked as done, by their text. */
  readonly marked: readonly string[];
  readonly cursor: number;
  readonly said: string;
  readonly simulated: boolean;
};

export function FixesView({ cause, marked, cursor, said, tally, simulated }: ViewProps) {
  const { symbols } = useTheme();
  const low = useSize().rows < lowBelow;
  const here = cause.fixes[cursor];
  return (
    <Frame
      headline={`${cause.title}.`}
      mark={cause.certainty}
      keys="c copy · o open page · x done · r test again · esc back"
      narrowKeys="c o x r · esc"
      tally={tally}
      simulated={simulated}
      pageKey="pgdn"
      {...(!low && here && { foot: <Opened fix={here} said={said} /> })}
    >
      {low && here && <Opened fix={here} said={said} />}
      {cause.fixes.map(({ text }, place) => (
        <Box
          key={text}
          height={1}
          aria-role="checkbox"
          aria-state={{ checked: marked.includes(text) }}
        >
          <Box width={9} flexShrink={0}>
            <Text bold={place === cursor}>
              {place === cursor ? symbols.cursor : ' '} {marked.includes(text) ? 'done' : 'to do'}
            </Text>
          </Box>
          <Text wrap="truncate" bold={place === cursor}>
            {text}
          </Text>
        </Box>
      ))}
    </Frame>
  );
}

/** The fix under the cursor, whole. */
function Opened({ fix, said }: { readonly fix: FixEntry; readonly said: string }) {
  const { text, command, link } = fix;
  return (
    <Box flexDirection="column">
      <Prose>{text}</Prose>
      {command !== undefined && <Text bold>{command}</Text>}
      {link !== undefined && <Text>{link}</Text>}
      <Prose dimColor>{said === '' ? ' ' : said}</Prose>
    </Box>
  );
}
