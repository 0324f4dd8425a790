import { type Socket, connect, getDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';

import type { Address, FamilySeen } from '../../core/ports.ts';
import { discard, openSocket } from './tcp.ts';

type Resolved = {
  readonly kind: 'resolved';
  readonly addresses: readonly Address[];
  readonly ms: number;
};

/** How long the other family may still answer once the name is open, at least. In milliseconds. */
const patienceMs = 500;

/** Each family by itself: a race hides the one that is dead. Empty where there is only one. */
export async function eachFamily(
  seen: Resolved,
  port: number,
  opening: Promise<unknown>,
  signal: AbortSignal,
): Promise<readonly FamilySeen[]> {
  if (!hasBoth(seen.addresses)) return [];
  const enough = new AbortController();
  const limit = AbortSignal.any([signal, enough.signal]);
  const begun = performance.now();
  void opening.then(() => {
    const restMs = Math.max(patienceMs, performance.now() - begun);
    setTimeout(() => enough.abort(new DOMException('enough', 'TimeoutError')), restMs).unref();
  });
  return Promise.all(
    ([4, 6] as const).map(async (family): Promise<FamilySeen> => {
      const addresses = seen.addresses.filter((one) => one.family === family);
      const opened = await openSocket({ ...seen, addresses }, port, limit);
      if ('socket' in opened) {
        discard(opened.socket);
        return { family, kind: 'open' };
      }
      if (opened.kind === 'timed-out') return { family, kind: 'silent' };
      return { family, kind: 'refused', errno: opened.errno };
    }),
  );
}

const hasBoth = (addresses: readonly Address[]): boolean =>
  new Set(addresses.map(({ family }) => family)).size > 1;

/**
 * Whether the running Node gets through by its own race: it ends each attempt but the last after a fixed time
 * (250 ms up to Node 24), so that a far host with a dead last address is never reached. Answers that time when it does
 * not. Only a name with addresses of both families is tried, and only when it does not open at once.
 */
export async function nodeGivesUp(
  addresses: readonly Address[],
  port: number,
  opening: Promise<unknown>,
  signal: AbortSignal,
): Promise<number | undefined> {
  const attemptMs = getDefaultAutoSelectFamilyAttemptTimeout();
  if (!hasBoth(addresses) || !(await lasts(opening, attemptMs * 0.8)) || signal.aborted) {
    return undefined;
  }
  const begun = performance.now();
  return new Promise((resolve) => {
    const socket: Socket = connect({
      host: 'given',
      port,
      autoSelectFamily: true,
      lookup: (_host, _options, answer) => answer(null, [...addresses]),
    });
    const ended = new AbortController();
    const end = (gaveUp: boolean) => {
      ended.abort();
      signal.removeEventListener('abort', leave);
      discard(socket);
      resolve(gaveUp ? attemptMs : undefined);
    };
    const leave = () => end(false);
    signal.addEventListener('abort', leave, { once: true });
    socket.once('connect', () => end(false));
    socket.once('error', () => end(true));
    void opening.then(() => {
      if (ended.signal.aborted) return;
      // Each address had its turn, and the open one as long again as it needs: what is left is dead.
      const neededMs = performance.now() - begun;
      const timer = setTimeout(end, addresses.length * attemptMs + neededMs + patienceMs, true);
      ended.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    });
  });
}

/** Whether something is still going on after `ms` milliseconds. */
function lasts(something: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, true);
    void something.then(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
