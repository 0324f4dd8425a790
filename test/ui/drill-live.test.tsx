import { renderToString } from 'ink';
import { describe, expect, test } from 'vitest';

import type { DrillRun } from '../../src/core/drill/drill-document.ts';
import type { FaultId } from '../../src/core/drill/faults.ts';
import { judged } from '../../src/core/drill/points.ts';
import { type DrillProgress, drilling, initialDrill } from '../../src/core/drill/progress.ts';
import type { CallSeen } from '../../src/core/drill/seen.ts';
import { DrillScreen, DrillView } from '../../src/ui/live/drill-view.tsx';
import { headlineOf, newestOf } from '../../src/ui/live/drill-words.ts';
import { SizeProvider } from '../../src/ui/size.ts';
import { ThemeProvider, asciiTheme } from '../../src/ui/theme.ts';
import { openScreen } from '../helpers/screen.tsx';
import { keys } from '../helpers/terminal.ts';

const call = (at: number, more: Partial<CallSeen> = {}): CallSeen => ({
  at,
  endedAt: at + 40,
  method: 'POST',
  path: '/v1/images/generations',
  same: 'one',
  bent: true,
  ...more,
});

const run = (fault: FaultId, more: Partial<DrillRun> = {}): DrillRun => ({
  fault,
  title: '',
  verdict: 'pass',
  durationMs: 1234,
  exit: { code: 0 },
  attempts: [],
  judged: [judged('ended-by-itself', 'pass', 'It ended by itself after 1.2 s.')],
  ...more,
});

const because = 'The same call was sent 3 times, at 0.0, 0.5, 1.5 s; no wait refills a quota.';

/** One fault has passed, one failed, one runs and waits, one is to come. */
const story: DrillProgress = [
  { type: 'started', fault: 'healthy', at: 0 },
  { type: 'calls', fault: 'healthy', calls: [call(0, { bent: false, key: 'k', status: 200 })] },
  { type: 'finished', run: run('healthy') },
  { type: 'started', fault: 'quota', at: 2000 },
  {
    type: 'calls',
    fault: 'quota',
    calls: [2000, 2500, 3500].map((at) => call(at, { status: 429 })),
  },
  {
    type: 'finished',
    run: run('quota', { verdict: 'fail', judged: [judged('not-retried', 'fail', because)] }),
  },
  { type: 'started', fault: 'rate-limit', at: 4000 },
  {
    type: 'calls',
    fault: 'rate-limit',
    calls: [
      call(4000, { status: 429, retryAfterSeconds: 2 }),
      call(6040, { status: 429, retryAfterSeconds: 2 }),
    ],
  },
].reduce(
  (progress, news) => drilling(progress, news as Parameters<typeof drilling>[1]),
  initialDrill(['healthy', 'quota', 'rate-limit', 'slow']),
);

const picture = (columns: number, cursor: number, rows = 24) =>
  renderToString(
    <ThemeProvider value={asciiTheme}>
      <SizeProvider value={{ columns, rows }}>
        <DrillView progress={story} cursor={cursor} now={7040} />
      </SizeProvider>
    </ThemeProvider>,
    { columns },
  );

describe('a drill, live', () => {
  test('at 80 columns', () => {
    expect(picture(80, 2)).toMatchInlineSnapshot(`
      " Fault 3 of 4 is played; 1 passed, 1 failed.

                                      0              5 s
         + pass    healthy            o                   1 call · 1.2 s
         x fail    quota              oo...o              3 calls · 1.2 s · not-retr…
       > * running rate-limit         o.....o=...  |      2 calls · 3 s
         . waiting slow

       rate-limit: 429 with retry-after, which never clears
       0 o..........................o.............             |              5 s
       o attempt = no answer yet . wait | the wait it was told ends
       1  at 0.0 s, 429, told to wait 2 s
       2  at 2.0 s, after 2.0 s, 429, told to wait 2 s

       ↑↓ fault · esc newest · ctrl+c end                     SIMULATED 6 calls · 5 s"
    `);
  });

  test('at 120 columns, with the failed fault open', () => {
    expect(picture(120, 1)).toMatchInlineSnapshot(`
      " Fault 3 of 4 is played; 1 passed, 1 failed.

                                      0                                            5 s
         + pass    healthy            o                                                 1 call · 1.2 s
       > x fail    quota              o...o=........o                                   3 calls · 1.2 s · not-retried
         * running rate-limit         o..................o.........         |           2 calls · 3 s
         . waiting slow

       quota: 429: the quota is used up
       0 o=.................o==.....................................o=                    2 s
       o attempt = no answer yet . wait | the wait it was told ends
       1  at 0.0 s, 429
       2  at 0.5 s, after 0.5 s, 429
       3  at 1.5 s, after 1.0 s, 429
       x fail not-retried: The same call was sent 3 times, at 0.0, 0.5, 1.5 s; no wait refills a quota.

       ↑↓ fault · esc newest · ctrl+c end                                                             SIMULATED 6 calls · 5 s"
    `);
  });

  test('at 40 columns', () => {
    expect(picture(40, 1, 20)).toMatchInlineSnapshot(`
      " Fault 3 of 4 is played; 1 passed, 1
       failed.

         + pass    healthy            1 call
       > x fail    quota              3 calls
         * running rate-limit         2 calls
         . waiting slow

       quota: 429: the quota is used up
       0 o.....o=............o        2 s
       1  at 0.0 s, 429
       2  at 0.5 s, after 0.5 s, 429
       3  at 1.5 s, after 1.0 s, 429
       x fail not-retried: The same call was
       sent 3 times, at 0.0, 0.5, 1.5 s; no
       wait refills a quota.

       ↑↓ · ctrl+c    SIMULATED 6 calls · 5 s"
    `);
  });

  test.each([40, 60, 80, 120])('no line is wider than %i columns, and it stays low', (columns) => {
    for (const cursor of [0, 1, 2, 3]) {
      const lines = picture(columns, cursor, 20).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(lines.length).toBeLessThanOrEqual(18);
      expect(lines.at(-1)).toContain('SIMULATED');
    }
  });

  test('every state is a word, and every attempt is told in words', () => {
    const shown = picture(80, 2);
    for (const word of ['+ pass', 'x fail', '* running', '. waiting']) {
      expect(shown).toContain(word);
    }
    expect(shown).toMatch(/1 {2}at 0\.0 s, 429, told to wait 2 s/);
    expect(shown).toMatch(/2 {2}at 2\.0 s, after 2\.0 s, 429, told to wait 2 s/);
  });
});

test('the headline says how far it is, and how it ended', () => {
  expect(headlineOf(story)).toBe('Fault 3 of 4 is played; 1 passed, 1 failed.');
  const stopped = drilling(story, { type: 'interrupted' });
  expect(headlineOf(stopped)).toBe(
    '2 of 4 faults were played: 1 passed, 1 failed; rate-limit was interrupted.',
  );
  const begun = drilling(initialDrill(['healthy', 'quota']), {
    type: 'started',
    fault: 'healthy',
    at: 0,
  });
  expect(headlineOf(drilling(begun, { type: 'interrupted' }))).toBe(
    '0 of 2 faults were played; healthy was interrupted.',
  );
});

test('at the end the first fault that failed is open', () => {
  expect(newestOf(story)).toBe(2);
  const ended = ['rate-limit', 'slow'].reduce(
    (progress, fault) => drilling(progress, { type: 'finished', run: run(fault as FaultId) }),
    story,
  );
  expect(newestOf(ended)).toBe(1);
});

test('the cursor follows what runs, until a key moves it, and comes back', async () => {
  const screen = await openScreen(<DrillScreen progress={story} />);
  expect(screen.frame()).toContain('rate-limit: 429 with retry-after');
  await screen.press(keys.up, because.slice(0, 40));
  const next = drilling(story, { type: 'started', fault: 'slow', at: 8000 });
  screen.rerender(<DrillScreen progress={next} />);
  expect(screen.frame()).toContain('quota: 429');
  await screen.press(keys.escape, 'slow: the first byte takes 12 seconds');
});

test('without a program each fault says where it is', async () => {
  const addresses = { healthy: 'http://127.0.0.1:1/v1', quota: 'http://127.0.0.1:2/v1' };
  const progress = initialDrill(['healthy', 'quota']);
  const screen = await openScreen(<DrillScreen progress={progress} addresses={addresses} />);
  expect(screen.frame()).toMatch(/quota +http:\/\/127\.0\.0\.1:2\/v1 {2}0 calls/);
  const called = drilling(progress, { type: 'calls', fault: 'quota', calls: [call(1)] });
  screen.rerender(<DrillScreen progress={called} addresses={addresses} />);
  expect(screen.frame()).toMatch(/› quota +http:\/\/127\.0\.0\.1:2\/v1 {2}1 call$/m);
});
