import { Box, renderToString } from 'ink';
import type { ReactElement } from 'react';
import { describe, expect, test, vi } from 'vitest';

import { apply, currentStep, initialJourney } from '../../src/core/journey.ts';
import type { SessionEvent } from '../../src/core/session.ts';
import type { Choice } from '../../src/ui/components/choices.tsx';
import { BaselinesView } from '../../src/ui/screens/baselines.tsx';
import type { ReadyProps, ScreenProps } from '../../src/ui/screens/props.ts';
import { AllChangesView, RecheckView } from '../../src/ui/screens/recheck-view.tsx';
import { Recheck } from '../../src/ui/screens/recheck.tsx';
import { Welcome, WelcomeView } from '../../src/ui/screens/welcome.tsx';
import { SizeProvider } from '../../src/ui/size.ts';
import { ThemeProvider, asciiTheme } from '../../src/ui/theme.ts';
import { app, initialApp } from '../../src/wizard/app.state.ts';
import type { Ready, WizardPorts } from '../../src/wizard/ports.ts';
import { climbedOf } from '../helpers/climbed.ts';
import { broken, offers } from '../helpers/rechecked.ts';
import { openScreen } from '../helpers/screen.tsx';

const keys = { down: '\u001B[B', enter: '\r', escape: '\u001B' } as const;
const common = { tally: 'sent 8 · spent $0.00', cursor: 0, simulated: false } as const;
const choices = [{ label: 'Diagnose it' }, { label: 'Recheck once more' }];

const drawn = (screen: ReactElement, columns: number, rows: number) =>
  renderToString(
    <SizeProvider value={{ columns, rows }}>
      <Box width={columns}>{screen}</Box>
    </SizeProvider>,
    { columns },
  );

async function recheckView(seen = broken, offered: readonly Choice[] = choices) {
  const { climbed } = await climbedOf('quota');
  return <RecheckView {...common} {...{ climbed, seen }} choices={offered} />;
}

describe('the picture of a recheck', () => {
  test('what changed, how suspicious it is, and the history on one scale', async () => {
    expect(drawn(await recheckView(), 80, 24)).toMatchInlineSnapshot(`
      " cards no longer holds. The credit of the account is used up.     confirmed

       Look first at what changed: key.
       It is not the failure of 2026-11-30, which was key_invalid: another cause.
       Changed since 2026-11-24, with the suspicion of each:
       ! high  key                       the key of then -> another key
       · low   Node                      22.11.0 -> 24.1.0
       · low   answer time               usual 83 to 132 ms -> 220 ms

       history    11-24     11-25     11-26     11-30     now
       result     saved     ✓ holds   ? unsure  ✗ broken  ✗ broken
       answer     110 ms ▅  55 ms ▃                       220 ms █
       image      7.9 s     7.3 s                         9.1 s

       › Diagnose it
         Recheck once more

       enter choose · r again · e evidence · ?               sent 8 · spent $0.00"
    `);
  });

  test('narrow and low, the most suspicious change stays', async () => {
    const picture = drawn(await recheckView(), 40, 20);
    expect(picture).toMatch(/! high {2}key +the key of then/);
    expect(picture).not.toContain('answer time');
    expect(picture).toContain('c · ?');
    const all = drawn(<AllChangesView {...common} seen={broken} />, 40, 20);
    expect(all).toMatch(/low +answer time/);
    expect(all).toMatch(/result +saved +.*broken/);
    // Rather no history than its first row alone.
    const offered = Array.from({ length: 5 }, (_, place) => ({ label: `choice ${place}` }));
    expect(drawn(await recheckView(broken, offered), 40, 20)).not.toContain('history');
  });

  test('without Unicode a number is a number, and a state a word', async () => {
    const screen = <ThemeProvider value={asciiTheme}>{await recheckView()}</ThemeProvider>;
    const picture = drawn(screen, 80, 24);
    expect(picture).toMatch(/x broken/);
    expect(picture.replaceAll(/[·↑↓\n]/g, '')).toMatch(/^[ -~]*$/);
  });

  test('nothing that changed is said once', async () => {
    const picture = drawn(await recheckView({ ...broken, changes: [] }), 80, 24);
    expect(picture).toContain('Nothing that is compared changed since 2026-11-24.');
    expect(picture).not.toContain('explains');
  });
});

test('of many baselines those around the cursor are shown', () => {
  const picture = drawn(<BaselinesView {...common} baselines={offers} cursor={19} />, 40, 20);
  expect(picture).toContain('› cards-20');
  expect(picture).not.toMatch(/cards$/m);
  expect(picture.split('\n').length).toBeLessThanOrEqual(18);
  expect(drawn(<BaselinesView {...common} baselines={offers} />, 80, 24)).toMatch(
    /cards-2 +older than the software around it/,
  );
});

type Send = (event: SessionEvent, line?: string) => void;

async function recheck(story: string, send: Send, proved = false) {
  const { climbed } = await climbedOf(story, proved ? 'paid' : 'probe');
  const ready: Partial<Ready> = {
    recheck: () => Promise.resolve(broken),
    unearned: () => (proved ? undefined : 'No image came.'),
  };
  const session = { corrections: {}, climbed, ...(proved && { proved: climbed }) };
  // Only what the screen uses of its props is made.
  return <Recheck {...({ ports: {}, ready, session, tally: '', send } as unknown as ReadyProps)} />;
}

describe('the next step', () => {
  test('where it fails is the diagnosis, and drawing again repeats no answer', async () => {
    const [first, second] = [vi.fn<Send>(), vi.fn<Send>()];
    const screen = await openScreen(await recheck('quota', first));
    await vi.waitFor(() => expect(screen.frame()).toContain('› Diagnose it'));
    screen.send(keys.enter);
    await vi.waitFor(() => expect(first).toHaveBeenCalledOnce());
    expect(first.mock.calls[0]?.[0]).toEqual({ type: 'diagnosis-begun' });
    screen.rerender(await recheck('quota', second));
    await new Promise(setImmediate);
    expect(second).not.toHaveBeenCalled();
  });

  test('where an image came is a new baseline', async () => {
    const send = vi.fn<Send>();
    const screen = await openScreen(await recheck('healthy', send, true));
    await vi.waitFor(() => expect(screen.frame()).toContain('› Save it as a new baseline'));
    expect(screen.frame()).not.toContain('Prove it');
    screen.send('s');
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
    expect(send.mock.calls[0]?.[0]).toEqual({ type: 'next-chosen', next: 'save' });
  });

  test('c shows all changes, and goes back', async () => {
    const screen = await openScreen(await recheck('quota', vi.fn<Send>()));
    await vi.waitFor(() => expect(screen.frame()).toContain('› Diagnose it'));
    await screen.press('c', 'What changed since cards was tested on 2026-11-24: 3');
    await screen.press(keys.escape, '› Diagnose it');
  });
});

function welcome(send: Send, baselines = offers) {
  const notes = { open: [], due: ['cards-2 was tested before: Node.'], baselines };
  const ports: Partial<WizardPorts> = {
    version: '1.0.0',
    project: '~/cards',
    notes: () => Promise.resolve(notes),
  };
  // Only what the screen uses of its props is made.
  const session = { corrections: {} };
  return <Welcome {...({ ports, session, tally: '', send } as unknown as ScreenProps)} />;
}

describe('the first screen', () => {
  test('leads to the choice of a baseline, or to the one that is due', async () => {
    const send = vi.fn<Send>();
    const screen = await openScreen(welcome(send));
    await vi.waitFor(() => expect(screen.frame()).toContain('r recheck cards-2'));
    await screen.press('8', '› Recheck a saved baseline  cards, and 19 more');
    screen.send('r');
    screen.send(keys.enter);
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    expect(send.mock.calls.map(([event]) => event)).toEqual([
      { type: 'recheck-chosen', recheck: { name: 'cards-2' } },
      { type: 'recheck-chosen', recheck: 'choose' },
    ]);
  });

  test('leads to a single one at once', async () => {
    const send = vi.fn<Send>();
    const screen = await openScreen(welcome(send, offers.slice(0, 1)));
    await vi.waitFor(() => expect(screen.frame()).toContain('Recheck cards'));
    await screen.press('8', '› Recheck cards');
    screen.send(keys.enter);
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
    expect(send.mock.calls[0]?.[0]).toEqual({ type: 'recheck-chosen', recheck: { name: 'cards' } });
  });

  test.each([
    [40, 15],
    [40, 20],
    [80, 24],
  ])('has a line more at %i columns and %i rows, and still fits', (columns, rows) => {
    const ports = { version: '1.0.0', project: '~/cards' };
    const notes = {
      open: ['still open: The VPN is off.'],
      due: ['cards: Node.'],
      baselines: offers,
    };
    const picture = drawn(
      <WelcomeView {...common} {...{ ports, notes }} cursor={7} />,
      columns,
      rows,
    );
    expect(picture).toContain('› Recheck a saved');
    expect(picture.trimEnd()).toMatch(/spent \$0\.00$/);
    expect(picture.split('\n').length).toBeLessThanOrEqual(rows - 2);
  });
});

describe('the journey of a recheck', () => {
  const after = (...events: readonly SessionEvent[]) => events.reduce(apply, initialJourney);
  const stepsOf = (events: readonly SessionEvent[]) =>
    events.map((_, count) => currentStep(after(...events.slice(0, count + 1)).now));
  const chosen = { type: 'recheck-chosen', recheck: { name: 'cards' } } as const;
  const agreed = { type: 'plan-agreed', upTo: 'probe' } as const;

  test('goes over plan and consent, and comes back with the image to the same list', async () => {
    const { climbed } = await climbedOf('healthy');
    const events: readonly SessionEvent[] = [
      { type: 'recheck-chosen', recheck: 'choose' },
      chosen,
      agreed,
      { type: 'climbed', climbed },
      { type: 'next-chosen', next: 'prove' },
      { type: 'consent-answered', answer: 'spend' },
      { type: 'proved', climbed },
      { type: 'next-chosen', next: 'save' },
      { type: 'save-answered', save: { name: 'cards' } },
      { type: 'saved', name: 'cards-2' },
      { type: 'report-answered', report: 'no' },
    ];
    expect(stepsOf(events)).toEqual([
      'baselines',
      'plan',
      'climb',
      'recheck',
      'consent',
      'proof',
      'recheck',
      'result',
      'save',
      'report',
      'done',
    ]);
    const before = after(...events.slice(0, 5));
    expect(currentStep(apply(before, { type: 'consent-answered', answer: 'skip' }).now)).toBe(
      'recheck',
    );
  });

  test('a failure is diagnosed with what was climbed, the image included', async () => {
    const { climbed } = await climbedOf('quota');
    const proved = { ...climbed, spentUsd: 1 };
    const found = after(
      chosen,
      agreed,
      { type: 'climbed', climbed },
      { type: 'next-chosen', next: 'prove' },
      { type: 'consent-answered', answer: 'spend' },
      { type: 'proved', climbed: proved },
    );
    const diagnosed = apply(found, { type: 'diagnosis-begun' });
    expect(currentStep(diagnosed.now)).toBe('diagnosis');
    expect(diagnosed.now.climbed).toBe(proved);
    expect(currentStep(apply(diagnosed, { type: 'back' }).now)).toBe('recheck');
    expect(currentStep(apply(found, { type: 'test-again' }).now)).toBe('climb');
  });

  test('what was read for a baseline is not shown for anything else', () => {
    const ready = {} as unknown as Ready;
    const read = app(app(initialApp, { type: 'session', event: chosen }), { type: 'ready', ready });
    expect(read.ready).toBe(ready);
    expect(app(read, { type: 'session', event: agreed }).ready).toBe(ready);
    expect(app(read, { type: 'session', event: { type: 'back' } }).ready).toBeUndefined();
  });
});
