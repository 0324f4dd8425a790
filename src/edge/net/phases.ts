import type { Phase, Timings } from '../../core/ports.ts';

/** Follows one call through its phases, in milliseconds since it began. */
export type Phases = {
  /** A phase ended; the next one began. */
  readonly reached: (next: Phase) => void;
  readonly current: () => Phase;
  readonly timings: () => Timings;
};

const since = (from: number): number => Math.round((performance.now() - from) * 10) / 10;

export function followPhases(): Phases {
  const begun = performance.now();
  let last = begun;
  let phase: Phase = 'dns';
  const took: Partial<Record<Phase, number>> = {};
  return {
    reached(next) {
      took[phase] = since(last);
      last = performance.now();
      phase = next;
    },
    current: () => phase,
    timings: () => ({
      ...(took.dns !== undefined && { dnsMs: took.dns }),
      ...(took.tcp !== undefined && { tcpMs: took.tcp }),
      ...(took.tls !== undefined && { tlsMs: took.tls }),
      ...(took['first-byte'] !== undefined && { firstByteMs: took['first-byte'] }),
      totalMs: since(begun),
    }),
  };
}
