import { renderToString } from 'ink';
import { describe, expect, test } from 'vitest';

import type { WatchShown } from '../../src/core/live.ts';
import { numbersOf } from '../../src/core/watch/numbers.ts';
import { seriesOf } from '../../src/core/watch/series.ts';
import type { Watched } from '../../src/core/watch/watched.ts';
import { fit } from '../../src/ui/live/fit.ts';
import { WatchScreen, WatchView, callsIn } from '../../src/ui/live/watch-view.tsx';
import { SizeProvider } from '../../src/ui/size.ts';
import { ThemeProvider, asciiTheme } from '../../src/ui/theme.ts';
import { openScreen } from '../helpers/screen.tsx';
import { keys } from '../helpers/terminal.ts';

const call = (number: number, more: Partial<Watched> = {}): Watched => ({
  number,
  at: `2026-11-27T20:00:0${number}+01:00`,
  method: 'POST',
  route: '/images/generations',
  model: 'gpt-image-2',
  parameters: [{ name: 'size', value: '"1024x1024"' }],
  status: 200,
  speaker: 'service',
  firstByteMs: 6900,
  totalMs: 7000 + 100 * number,
  sentBytes: 60,
  receivedBytes: 900,
  requestId: `req_${String(number).repeat(32)}`,
  tokens: { input: 8, output: 196 },
  usd: 0.0059,
  end: 'whole',
  headroom: [{ bucket: 'requests', remaining: 1, limit: 5 }],
  ...more,
});

const { tokens: _, usd: __, ...unpaid } = call(3);
const calls: readonly Watched[] = [
  call(1),
  call(2, {
    problems: [{ param: 'size', rule: 'size', text: 'It does not fit.', severity: 'error' }],
  }),
  {
    ...unpaid,
    status: 429,
    retryOf: 2,
    cause: {
      id: 'quota_exhausted',
      title: 'The credit of the account is used up',
      certainty: 'confirmed',
      retry: 'after-change',
      fixes: [{ text: 'Add credit.' }],
    },
  },
];

const shown = (some: readonly Watched[], more: Partial<WatchShown> = {}): WatchShown => ({
  baseUrl: `http://127.0.0.1:40123/${'0123456789abcdef'.repeat(2)}/v1`,
  calls: some,
  numbers: numbersOf(some, 5),
  series: seriesOf(
    some.map((one, place) => ({ at: 240_000 + 20_000 * place, call: one })),
    { now: 300_000, lengthMs: 300_000, parts: 20 },
  ),
  inFlight: 1,
  minutes: 5,
  ...more,
});

const picture = (columns: number, rows: number, cursor: number, state = shown(calls)) =>
  renderToString(
    <ThemeProvider value={asciiTheme}>
      <SizeProvider value={{ columns, rows }}>
        <WatchView {...state} cursor={cursor} />
      </SizeProvider>
    </ThemeProvider>,
    { columns },
  );

describe('a watch, live', () => {
  test('at 80 columns', () => {
    expect(picture(80, 30, 2)).toMatchInlineSnapshot(`
      " 1 of 3 calls failed in 5 minutes.

       OPENAI_BASE_URL=http://127.0.0.1:40123/0123456789abcdef0123456789abcdef/v1
       median     ###                   7.2 s, 95 % in 7.3 s
       failed     __________________#_  1 of 3 (33 %), 1 retry
       calls      ________________###_  3 in 5 min, 1 in flight
       tokens     ________________##__  82 a minute
       money      ________________##__  $0.002 a minute
       headroom   ####................  1 of 5 requests left
       queue                            yours cannot be seen here

         20:00:01 #1   + pass   200 /images/generations  7.1 s    204 tokens, $0.0059
         20:00:02 #2   ! warn   200 /images/generations  7.2 s    204 tokens, $0.0059
           error: size: It does not fit.
       > 20:00:03 #3   x fail   429 /images/generations  7.3 s    again for #2
           cause: quota_exhausted, confirmed: The credit of the account is used up
           fix: Add credit.
           POST /images/generations, gpt-image-2, size 1024x1024
           429 by service, 7.3 s (first byte 6.9 s), again for #2
           request id req_33333333333333333333333333333333

       ↑↓ call · esc newest · ctrl+c end                                  1 in flight"
    `);
  });

  test('at 120 columns, with a program', () => {
    const wide = picture(120, 30, 0, shown(calls, { command: 'node make-image.js' }));
    expect(wide).toContain('\n running node make-image.js\n');
    // There is room for the model, and the cursor opens its call.
    expect(wide).toContain(
      ` > 20:00:01 #1   + pass   200 /images/generations  7.1 s    gpt-image-2          204 tokens, $0.0059
     POST /images/generations, gpt-image-2, size 1024x1024`,
    );
    expect(wide.split('\n').at(-1)).toMatch(/^ .{100,}1 in flight$/);
  });

  test('at 40 columns and 20 rows', () => {
    expect(picture(40, 20, 2)).toMatchInlineSnapshot(`
      " 1 of 3 calls failed in 5 minutes.
       OPENAI_BASE_URL=http://127.0.0.1:40123
       /0123456789abcdef0123456789abcdef/v1
       median   7.2 s, 95 % in 7.3 s
       failed   1 of 3 (33 %), 1 retry
       calls    3 in 5 min, 1 in flight
       a minute 82 tokens, $0.002
       headroom 1 of 5 requests left
       queue    yours cannot be seen here

       > #3  x fail   429 generations 7.3 s
           cause: quota_exhausted, confirmed:
            The credit of the account is used
            up
           fix: Add credit.
           POST /images/generations,
       rows 1-15 of 20 · pgdn: more
       ↑↓ · ctrl+c                1 in flight"
    `);
  });

  test.each([40, 60, 80, 120])('no line is wider than %i columns, and it stays low', (columns) => {
    for (const cursor of [0, 1, 2]) {
      const lines = picture(columns, 24, cursor).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(lines.length).toBeLessThanOrEqual(22);
      expect(lines.at(-1)).toContain('1 in flight');
    }
  });

  test.each([40, 80])('at %i columns it says what cannot be seen', (columns) => {
    expect(picture(columns, 20, 0)).toMatch(/queue +yours cannot be seen here/);
  });

  test('what is used up is told by its number', () => {
    const gone = call(4, { headroom: [{ bucket: 'requests', remaining: 0, limit: 5 }] });
    expect(picture(80, 24, 0, shown([gone]))).toMatch(/headroom +\.{20} +0 of 5 requests left/);
  });

  test('before the first call nothing is made up', () => {
    const nothing = picture(80, 24, 0, shown([], { inFlight: 0 }));
    expect(nothing).toContain('No call in 5 minutes.');
    expect(nothing).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test('the cursor follows the newest call, until a key moves it, and comes back', async () => {
  const screen = await openScreen(<WatchScreen {...shown(calls)} />);
  expect(screen.frame()).toContain('cause: quota_exhausted, confirmed');
  await screen.press(keys.up, 'request id req_2222');
  await screen.press(keys.up, 'request id req_1111');
  screen.rerender(<WatchScreen {...shown([...calls, call(4)])} />);
  expect(screen.frame()).toContain('request id req_1111');
  await screen.press(keys.escape, 'request id req_4444');
});

test.each([
  ['all fit', [1, 1, 1], 2, 5, [0, 3]],
  ['the newest', [1, 3, 1, 4], 3, 6, [2, 4]],
  ['one that is too high stands alone', [1, 9, 1], 1, 4, [1, 2]],
  ['what follows comes before what stands above', [1, 1, 1, 1, 1], 1, 3, [1, 4]],
  ['nothing', [], 0, 4, [0, 1]],
] as const)('which calls fit: %s', (_what, heights, here, room, [from, to]) => {
  expect(fit(heights, here, room)).toEqual({ from, to });
});

test('a higher terminal keeps more calls', () => {
  expect([20, 24, 40].map(callsIn)).toEqual([4, 8, 24]);
});
