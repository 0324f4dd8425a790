import { spawn } from 'node:child_process';
import { getDefaultResultOrder } from 'node:dns';
import { isIP } from 'node:net';

import type { Address, LookupSeen, ResolverSeen } from '../../core/ports.ts';
import { askResolvers } from './resolvers.ts';

export type Lookup = (host: string, signal: AbortSignal) => Promise<LookupSeen>;

/** A name lookup is given up after this, whoever asked. In milliseconds. */
const capMs = 5000;

/**
 * getaddrinfo is what programs use, but it cannot be aborted and holds the process at its exit:
 * it is called in a child that can be ended. Only when that is slow or fails, each resolver is asked by itself.
 * What was found is found for the whole run.
 */
export function createLookup(): Lookup {
  const known = new Map<string, LookupSeen>();
  const asked = new Map<string, Promise<LookupSeen>>();
  return async (host, signal) => {
    const literal = literalAddress(host);
    if (literal) return { kind: 'resolved', addresses: [literal], ms: 0 };
    const remembered = known.get(host);
    if (remembered) return remembered;
    const running = asked.get(host) ?? lookup(host, signal);
    asked.set(host, running);
    try {
      const seen = await running;
      if (seen.kind === 'resolved' || !signal.aborted) known.set(host, seen);
      return seen;
    } finally {
      asked.delete(host);
    }
  };
}

function literalAddress(host: string): Address | undefined {
  const bare = host.replace(/^\[|\]$/g, '');
  if (bare === 'localhost') return { address: '127.0.0.1', family: 4 };
  const family = isIP(bare);
  return family === 4 || family === 6 ? { address: bare, family } : undefined;
}

/** From here on it is worth asking each resolver by itself. In milliseconds. */
const doubtAfterMs = 500;
/** What a resolver gets to answer us, and what makes a lookup slow enough to wait for that. */
const resolverMs = 2000;
const slowMs = 1000;

async function lookup(host: string, signal: AbortSignal): Promise<LookupSeen> {
  const begun = performance.now();
  const elapsed = () => Math.round(performance.now() - begun);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(capMs)]);
  const system = systemAddresses(host, limit);
  const early = await Promise.race([system, later(doubtAfterMs)]);
  if (isFound(early)) return { kind: 'resolved', addresses: early.addresses, ms: elapsed() };
  const asking = askResolvers(host, resolverMs, signal);
  const answer = await system;
  const ms = elapsed();
  if (isFound(answer) && ms < slowMs) return { kind: 'resolved', addresses: answer.addresses, ms };
  return judged(answer, await asking, ms);
}

const later = (ms: number): Promise<'late'> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, 'late').unref();
  });

const isFound = (
  answer: SystemAnswer | 'silent' | 'late',
): answer is { readonly addresses: readonly Address[] } =>
  typeof answer === 'object' && 'addresses' in answer;

function judged(
  answer: SystemAnswer | 'silent',
  resolvers: readonly ResolverSeen[],
  ms: number,
): LookupSeen {
  if (isFound(answer)) return { kind: 'resolved', addresses: answer.addresses, ms, resolvers };
  const known = resolvers.find((one) => one.kind === 'resolved');
  if (answer === 'silent') {
    // The system goes on to the next resolver, only later than we wait: what that one says holds.
    return known
      ? { kind: 'resolved', addresses: known.addresses, ms, resolvers }
      : { kind: 'timed-out', waitedMs: ms, resolvers };
  }
  const said = resolvers.find((one) => one.kind === 'refused')?.errno;
  const nobody = said === undefined && !known && resolvers.length > 0;
  if (nobody && answer.errno !== 'ENOTFOUND' && ms >= slowMs) {
    return { kind: 'timed-out', waitedMs: ms, resolvers };
  }
  // getaddrinfo says EAI_AGAIN for a refusal as for silence; the resolver's own word is exact.
  const exact = answer.errno === 'EAI_AGAIN' ? (said ?? answer.errno) : answer.errno;
  return { kind: 'refused', errno: exact, ms, resolvers };
}

const script = `require('dns').lookup(process.argv[1],{all:true,verbatim:process.argv[2]==='verbatim'},(e,a)=>console.log(JSON.stringify(e?{errno:e.code}:a)))`;

function systemAddresses(host: string, signal: AbortSignal): Promise<SystemAnswer | 'silent'> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve('silent');
    const child = spawn(process.execPath, ['-e', script, host, getDefaultResultOrder()], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    let out = '';
    const stop = () => {
      child.kill('SIGKILL');
      resolve('silent');
    };
    signal.addEventListener('abort', stop, { once: true });
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('error', () => resolve({ errno: 'ERR_UNKNOWN' }));
    child.on('close', () => {
      signal.removeEventListener('abort', stop);
      resolve(parsed(out));
    });
  });
}

type SystemAnswer = { readonly addresses: readonly Address[] } | { readonly errno: string };

function parsed(out: string): SystemAnswer {
  try {
    const value: unknown = JSON.parse(out);
    if (Array.isArray(value)) return { addresses: value.filter(isAddress) };
    if (typeof value === 'object' && value !== null && 'errno' in value) {
      return { errno: typeof value.errno === 'string' ? value.errno : 'ERR_UNKNOWN' };
    }
  } catch {
    // The child was ended, or could not start.
  }
  return { errno: 'ERR_UNKNOWN' };
}

const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' &&
  value !== null &&
  'address' in value &&
  typeof value.address === 'string' &&
  'family' in value &&
  (value.family === 4 || value.family === 6);
