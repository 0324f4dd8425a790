import { type FaultId, drillFaults } from '../core/drill/faults.ts';
import type { CallSeen } from '../core/drill/seen.ts';
import { settingsFor } from '../run/drill.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';

/** `drill` without a command: plays the faults side by side, prints how to reach them, and tells of every call. */
export async function drillServe(faults: readonly FaultId[], ports: CliPorts): Promise<number> {
  const { out, signal } = ports;
  const drill = await ports.drill();
  const key = drill.newKey();
  const stands = [];
  for (const fault of faults)
    stands.push({ fault, ...(await drill.play(fault, teller(fault, out))) });
  const [first] = stands;
  out('SIMULATED API on loopback. Set these, and start your program:\n');
  // The key is nobody's: it was made for this run, and no service knows it.
  for (const [name, value] of Object.entries(settingsFor(first?.baseUrl ?? '', key))) {
    if (value !== undefined) out(`  ${name}=${value}\n`);
  }
  out('Each fault has a base URL of its own:\n');
  for (const { fault, baseUrl } of stands) {
    out(`  ${fault.padEnd(18)} ${baseUrl}  ${drillFaults[fault].proves}\n`);
  }
  out(
    'Every call is told below. Ctrl+C ends it. What the program prints cannot be judged from here.\n',
  );
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  for (const { close } of stands) await close();
  return exitCodes.interrupted;
}

/** Tells of a call once, when it is over. */
function teller(fault: FaultId, out: (text: string) => void) {
  const told = new Set<number>();
  const seen = new Map<string, { readonly count: number; readonly at: number }>();
  return (calls: readonly CallSeen[]): void => {
    for (const [place, { method, path, status, at, endedAt, same }] of calls.entries()) {
      if (endedAt === undefined || told.has(place)) continue;
      told.add(place);
      const before = seen.get(same);
      seen.set(same, { count: (before?.count ?? 0) + 1, at: endedAt });
      const again = before
        ? `, attempt ${before.count + 1} after ${((at - before.at) / 1000).toFixed(2)} s`
        : '';
      const answer = status === undefined ? 'no answer' : String(status);
      out(`${fault}: ${method} ${path}: ${answer}${again}\n`);
    }
  };
}
