import { useReducer } from 'react';
import { expect, test, vi } from 'vitest';

import { apply, initialJourney } from '../../src/core/journey.ts';
import { type SessionEvent, toldOf } from '../../src/core/session.ts';
import { Fixes } from '../../src/ui/screens/fixes.tsx';
import type { WizardPorts } from '../../src/wizard/ports.ts';
import { climbedOf } from '../helpers/climbed.ts';
import { openScreen } from '../helpers/screen.tsx';

async function opened(ports: Partial<WizardPorts>) {
  const { climbed } = await climbedOf('quota');
  const [cause] = climbed.causes;
  if (!cause) throw new Error('no cause');
  const onAgain = vi.fn<() => void>();
  const told = vi.fn<(event: SessionEvent) => void>();
  function Screen() {
    const [journey, dispatch] = useReducer(apply, initialJourney);
    return (
      <Fixes
        // Only what the screen uses of its ports is made.
        ports={ports as WizardPorts}
        session={journey.now}
        send={(event: SessionEvent) => {
          told(event);
          dispatch(event);
        }}
        tally=""
        cause={cause as NonNullable<typeof cause>}
        onAgain={onAgain}
        onBack={() => {}}
      />
    );
  }
  const tried = () =>
    toldOf(told.mock.calls.reduce((journey, [event]) => apply(journey, event), initialJourney).now)
      .tried;
  return { screen: await openScreen(<Screen />), cause, tried, onAgain };
}

test('a fix is marked as done and unmarked, and is told as tried; keys in one burst count in order', async () => {
  const { screen, cause, tried, onAgain } = await opened({});
  const [first, second] = cause.fixes;
  await screen.press('xj', 'done   Add credit');
  screen.send(' ');
  await vi.waitFor(() => expect(tried()).toEqual([first?.text, second?.text]));
  screen.send('kx');
  await vi.waitFor(() => expect(tried()).toEqual([second?.text]));
  expect(onAgain).not.toHaveBeenCalled();
  screen.send('r');
  await vi.waitFor(() => expect(onAgain).toHaveBeenCalledOnce());
});

test('c copies what is of most use, o opens the page, and both say what came of it', async () => {
  const copy = vi.fn<WizardPorts['copy']>(() => Promise.resolve('asked'));
  const open = vi.fn<WizardPorts['open']>(() => Promise.resolve(false));
  const { screen, cause } = await opened({ copy, open });
  const [{ text, command, link } = { text: '' }] = cause.fixes;
  await screen.press('c', 'select it by hand');
  expect(copy).toHaveBeenCalledWith(command ?? link ?? text);
  await screen.press('o', 'No browser can be opened');
  expect(open).toHaveBeenCalledWith(link);
});
