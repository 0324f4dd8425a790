import type { CheckEntry } from '../../core/documents.ts';
import type { Timings } from '../../core/ports.ts';
import { text } from './text.ts';

const [width, left, right, rowHeight] = [960, 190, 90, 24];

const phases = [
  ['dns', 'DNS', 'dnsMs'],
  ['tcp', 'TCP', 'tcpMs'],
  ['tls', 'TLS', 'tlsMs'],
  ['first', 'first byte', 'firstByteMs'],
] as const satisfies readonly (readonly [string, string, keyof Timings])[];

/** How long each check waited for what: name, port, TLS, first byte, and what came after. Undefined where nothing was timed. */
export function waterfallPicture(checks: readonly CheckEntry[]): string | undefined {
  const timed = checks.flatMap(({ id, timings }) => (timings ? [{ id, timings }] : []));
  if (timed.length === 0) return undefined;
  const longest = Math.max(1, ...timed.map(({ timings }) => totalOf(timings)));
  const scale = (ms: number) => (ms / longest) * (width - left - right);
  const rows = timed.map(({ id, timings }, place) =>
    row(id, timings, { top: place * rowHeight + 30, scale }),
  );
  const height = timed.length * rowHeight + 40;
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Latency of each check, phase by phase, in milliseconds">${legend()}${rows.join('\n')}</svg>`;
}

type Frame = { readonly top: number; readonly scale: (ms: number) => number };

function row(id: string, timings: Timings, { top, scale }: Frame): string {
  let x = left;
  const total = totalOf(timings);
  const named = phases.map(([name, label, member]) => ({ name, label, ms: timings[member] ?? 0 }));
  const rest = total - named.reduce((sum, { ms }) => sum + ms, 0);
  const bars = [...named, { name: 'rest', label: 'rest', ms: rest }].map(({ name, label, ms }) => {
    if (ms <= 0) return '';
    const bar = `<rect class="${name}" x="${x.toFixed(1)}" y="${top}" width="${Math.max(1, scale(ms)).toFixed(1)}" height="14"><title>${text(`${label} ${ms.toFixed(1)} ms`)}</title></rect>`;
    x += Math.max(1, scale(ms));
    return bar;
  });
  return `<text class="dim" x="0" y="${top + 11}">${text(id)}</text>${bars.join('')}<text x="${(x + 6).toFixed(1)}" y="${top + 11}">${text(total.toFixed(0))} ms</text>`;
}

/** A phase may be timed alone; the total is never less than its parts. */
const totalOf = (timings: Timings): number =>
  Math.max(
    timings.totalMs,
    phases.reduce((sum, [, , member]) => sum + (timings[member] ?? 0), 0),
  );

const legend = (): string =>
  [...phases.map(([name, label]) => [name, label] as const), ['rest', 'rest'] as const]
    .map(([name, label], place) => {
      const x = left + place * 110;
      return `<rect class="${name}" x="${x}" y="4" width="12" height="12"/><text class="dim" x="${x + 18}" y="14">${label}</text>`;
    })
    .join('');
