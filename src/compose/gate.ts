import type { Gate } from '../cli/ports.ts';
import { type Kind, createGate } from '../core/sanitize/gate.ts';
import { findLeaks } from '../core/sanitize/sanitize.ts';

export type Learning = { readonly learn: (value: string, kind: Kind) => void };

/** The gate of one program run; it learns what this machine's settings hold. */
export function makeGate(): Gate & Learning {
  return { ...createGate(), findLeaks };
}
