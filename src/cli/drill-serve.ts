import { type FaultId, drillFaults } from '../core/drill/faults.ts';
import type { CallSeen } from '../core/drill/seen.ts';
import { settingsFor } from '../run/drill.ts';
import { aborted } from './aborted.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliPorts } from './ports.ts';
import { showDrill } from './show-drill.ts';

/** `drill` without a command: plays the faults side by side, prints how to reach them, and tells of every call. */
export async function drillServe(
  faults: readonly FaultId[],
  { plain }: { readonly plain?: true },
  ports: CliPorts,
): Promise<number> {
  const { signal } = ports;
  const drill = await ports.drill();
  const gate = await ports.gate();
  const stands: Stand[] = [];
  let seen: ((fault: FaultId, calls: readonly CallSeen[]) => void) | undefined;
  for (const fault of faults) {
    const stand = await drill.play(fault, (calls) => seen?.(fault, calls));
    stands.push({ fault, ...stand });
  }
  const addresses = Object.fromEntries(stands.map(({ fault, baseUrl }) => [fault, baseUrl]));
  const view = plain ? undefined : await showDrill(faults, gate, ports.live, { addresses });
  const out = view?.say ?? ports.out;
  out(`${opening(stands, drill.newKey(), view !== undefined).join('\n')}\n`);
  const tell = teller((line) => out(`${gate.clean(line)}\n`));
  seen = (fault, calls) => {
    tell(fault, calls);
    view?.see({ type: 'calls', fault, calls });
  };
  await aborted(signal);
  view?.close();
  for (const { close } of stands) await close();
  return exitCodes.interrupted;
}

type Stand = {
  readonly fault: FaultId;
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
};

/** How the faults are reached. The key is nobody's: it was made for this run, and no service knows it. */
function opening(stands: readonly Stand[], key: string, viewed: boolean): readonly string[] {
  const settings = Object.entries(settingsFor(stands[0]?.baseUrl ?? '', key));
  return [
    'SIMULATED API on loopback. Set these, and start your program:',
    ...settings.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}=${value}`])),
    ...(viewed
      ? // The view shows where each fault is.
        ['Calls are told as they come. What the program prints cannot be judged from here.']
      : [
          'Each fault has a base URL of its own:',
          ...stands.map(
            ({ fault, baseUrl }) =>
              `  ${fault.padEnd(18)} ${baseUrl}  ${drillFaults[fault].proves}`,
          ),
          'Every call is told below. Ctrl+C ends it. What the program prints cannot be judged from here.',
        ]),
  ];
}

/** Tells of a call once, when it is over. */
function teller(tell: (line: string) => void) {
  const told = new Set<string>();
  const seen = new Map<string, { readonly count: number; readonly at: number }>();
  return (fault: FaultId, calls: readonly CallSeen[]): void => {
    for (const [place, { method, path, status, at, endedAt, same }] of calls.entries()) {
      const mark = `${fault} ${place}`;
      if (endedAt === undefined || told.has(mark)) continue;
      told.add(mark);
      const before = seen.get(`${fault} ${same}`);
      seen.set(`${fault} ${same}`, { count: (before?.count ?? 0) + 1, at: endedAt });
      const again = before
        ? `, attempt ${before.count + 1} after ${((at - before.at) / 1000).toFixed(2)} s`
        : '';
      const answer = status === undefined ? 'no answer' : String(status);
      tell(`${fault}: ${method} ${path}: ${answer}${again}`);
    }
  };
}
