import { Box, renderToString } from 'ink';
import { render } from 'ink-testing-library';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { type LedgerEntry, entryOf } from '../../src/core/ledger.ts';
import { Ledger, LedgerView } from '../../src/ui/screens/ledger.tsx';
import type { ReadyProps } from '../../src/ui/screens/props.ts';
import { WelcomeView } from '../../src/ui/screens/welcome.tsx';
import { SizeProvider } from '../../src/ui/size.ts';
import type { LedgerSeen } from '../../src/wizard/ports.ts';
import { openScreen } from '../helpers/screen.tsx';

const at = '2026-11-24T14:05:00+01:00';
const log = entryOf('debug-log', at);
const vpn = entryOf('vpn-off', at);
const keys = { down: '\u001B[B', enter: '\r', escape: '\u001B' } as const;

describe.each([
  [40, 20],
  [80, 24],
  [120, 40],
])('at %i columns and %i rows', (columns, rows) => {
  const drawn = (screen: React.ReactElement) =>
    renderToString(
      <SizeProvider value={{ columns, rows }}>
        <Box width={columns}>{screen}</Box>
      </SizeProvider>,
      { columns },
    );

  test('the ledger says what is open, what is undone, and how to undo it', () => {
    const picture = drawn(
      <LedgerView
        seen={{ open: [log], undone: [vpn] }}
        cursor={0}
        tally="sent 8 · spent $0.00"
        simulated
      />,
    );
    const lines = picture.split('\n');
    expect(lines.length).toBeLessThanOrEqual(rows - 2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(picture).toContain('› Look again');
    expect(picture).toMatch(/! open +The SDK writes debug/);
    expect(picture).toMatch(/✓ undone +The VPN is off/);
    expect(picture.replaceAll(/\s+/g, ' ')).toContain('Take OPENAI_LOG out');
  });

  test('the first screen says what an earlier run left open, and still offers its choices', () => {
    const picture = drawn(
      <WelcomeView
        cursor={0}
        tally="sent 0 · spent $0.00"
        ports={{ version: '1.0.0', project: '~/cards' }}
        notes={{
          open: ['still open: The VPN is off.'],
          due: ['cards was tested before: Node.'],
          baselines: [],
        }}
      />,
    );
    expect(picture.split('\n').length).toBeLessThanOrEqual(rows - 2);
    expect(picture).toContain('› An error message');
    expect(picture).toMatch(/! still open: The VPN is off\.\s+! cards was/);
  });
});

function ledger(looks: readonly LedgerSeen[]) {
  const seen = [...looks];
  const told = {
    onClear: vi.fn<() => void>(),
    onWithout: vi.fn<() => void>(),
    onBack: vi.fn<() => void>(),
  };
  const keep = vi.fn<(entry: LedgerEntry) => Promise<void>>(() => Promise.resolve());
  const ready = { look: () => Promise.resolve(seen.shift() ?? { open: [], undone: [] }), keep };
  // Only what the screen uses of its props is made.
  const props = { ports: {}, ready, tally: '' } as unknown as ReadyProps;
  return { screen: <Ledger {...props} {...told} />, told, keep };
}

describe('before a baseline is saved', () => {
  test('an empty ledger asks nothing', async () => {
    const { screen, told } = ledger([]);
    const app = render(screen);
    onTestFinished(() => app.unmount());
    await vi.waitFor(() => expect(told.onClear).toHaveBeenCalledOnce());
  });

  test('looking again goes on once everything is undone', async () => {
    const still = { open: [log, vpn], undone: [] };
    const { screen, told } = ledger([still, { open: [log], undone: [vpn] }]);
    const opened = await openScreen(screen);
    await opened.press(keys.enter, 'undone  The VPN is off');
    expect(told.onClear).not.toHaveBeenCalled();
    // The row stands a moment before its keys are listened to.
    await vi.waitFor(() => {
      opened.send(keys.enter);
      expect(told.onClear).toHaveBeenCalled();
    });
  });

  test('what belongs to the setup is kept, one at a time', async () => {
    const { screen, told, keep } = ledger([{ open: [log], undone: [] }]);
    const opened = await openScreen(screen);
    await opened.press(keys.down, '› It belongs');
    opened.send(keys.enter);
    await vi.waitFor(() => expect(told.onClear).toHaveBeenCalledOnce());
    expect(keep.mock.calls).toEqual([[log]]);
  });

  test('going on without one saves nothing', async () => {
    const { screen, told } = ledger([{ open: [log], undone: [] }]);
    const opened = await openScreen(screen);
    await opened.press(keys.down, '› It belongs');
    await opened.press(keys.down, '› Go on without');
    opened.send(keys.enter);
    await vi.waitFor(() => expect(told.onWithout).toHaveBeenCalledOnce());
    expect(told.onClear).not.toHaveBeenCalled();
  });
});
