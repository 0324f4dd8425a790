import { Box, renderToString } from 'ink';
import { expect, test } from 'vitest';

import type { CheckResult } from '../../src/core/check.ts';
import { planClimb } from '../../src/core/plan.ts';
import type { KeyName } from '../../src/ui/keys.ts';
import {
  type ClimbState,
  climbing,
  initialClimb,
  rowAt,
  visibleRows,
} from '../../src/ui/screens/climb.state.ts';
import { ClimbView } from '../../src/ui/screens/climb.tsx';
import { SizeProvider } from '../../src/ui/size.ts';
import { ThemeProvider, asciiTheme } from '../../src/ui/theme.ts';
import { climbedOf } from '../helpers/climbed.ts';

async function climbed(bent: (result: CheckResult) => CheckResult = (result) => result) {
  const { climbed: all, kit } = await climbedOf('healthy');
  const planned = { type: 'planned', plan: planClimb(kit.checks, kit.situation, 'probe') } as const;
  const finished = all.results.map(
    (result) => ({ type: 'finished', result: bent(result) }) as const,
  );
  return [planned, ...finished].reduce<ClimbState>(
    (state, event) => climbing(state, { type: 'event', event }),
    initialClimb,
  );
}

const pressed = (state: ClimbState, ...keys: readonly KeyName[]) =>
  keys.reduce((now, key) => climbing(now, { type: 'key', key }), state);

const draw = (state: ClimbState) =>
  renderToString(
    <SizeProvider value={{ columns: 80, rows: 40 }}>
      <ThemeProvider value={asciiTheme}>
        <Box width={80}>
          <ClimbView state={state} headline="Climbing." tally="sent 8" simulated />
        </Box>
      </ThemeProvider>
    </SizeProvider>,
    { columns: 80 },
  );

test('the cursor stands at the newest check, moves among those that ran, and stops at the ends', async () => {
  const state = await climbed();
  const rows = visibleRows(state).map(({ id }) => id);
  expect(rowAt(state)?.id).toBe(rows.at(-1));
  expect(rowAt(pressed(state, 'up', 'up'))?.id).toBe(rows.at(-3));
  expect(rowAt(pressed(state, 'down'))?.id).toBe(rows.at(-1));
  expect(rowAt(pressed(state, 'home', 'up', 'down'))?.id).toBe(rows[1]);
});

test('Space opens what the check saw, with its time phase by phase, and closes it again', async () => {
  const state = await climbed((result) =>
    result.id === 'probe/control-refused'
      ? { ...result, timings: { dnsMs: 10, tcpMs: 20, tlsMs: 30, firstByteMs: 40, totalMs: 100 } }
      : result,
  );
  const open = pressed(state, 'end', 'space');
  const shown = draw(open);
  expect(shown).toContain('The same request with a damaged key is refused.');
  expect(shown).toContain('proves: Keys are really looked at');
  // Each phase begins where the one before it ended; the lane is 40 wide.
  const lanes = ['DNS', 'TCP', 'TLS', 'first byte'].map((name) => {
    const line = shown.split('\n').find((one) => one.trim().startsWith(name)) ?? '';
    return [line.indexOf('=') - 13, (/=+/.exec(line)?.[0] ?? '').length];
  });
  expect(lanes).toEqual([
    [0, 4],
    [4, 8],
    [12, 12],
    [24, 16],
  ]);
  expect(draw(pressed(open, 'space'))).not.toContain('proves:');
});

test('a limit has a bar beside its number', async () => {
  const headroom = {
    code: 'headroom',
    facts: { bucket: 'input-images', remaining: 1, limit: 4 },
  } as const;
  const state = await climbed((result) =>
    result.id === 'probe/control-refused'
      ? { ...result, evidence: [...result.evidence, { ...headroom, source: result.id }] }
      : result,
  );
  expect(draw(pressed(state, 'end', 'space'))).toMatch(/1 of 4 .*###\.{9}/);
});

test('what is under way names its host and how long it waits', async () => {
  const { kit } = await climbedOf('healthy');
  const plan = planClimb(kit.checks, kit.situation, 'probe');
  const inputs = [
    { type: 'event', event: { type: 'planned', plan } },
    { type: 'event', event: { type: 'started', id: 'account/key-accepted' } },
    { type: 'second' },
    { type: 'second' },
    { type: 'second' },
  ] as const;
  const shown = draw(inputs.reduce<ClimbState>(climbing, initialClimb));
  expect(shown).toMatch(/running key .* 3 s/);
  expect(shown).toContain('key waits for 127.0.0.1: GET /models, 3 s.');
});
