import { spawn } from 'node:child_process';
import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';

import type { Address, LookupSeen } from '../../core/ports.ts';
import { errnoOf, timedOut } from './errno.ts';

/** A name lookup is given up after this, whoever asked. In milliseconds. */
const capMs = 5000;

/**
 * getaddrinfo is what programs use, but it cannot be aborted and holds the process at its exit:
 * it is called in a child that can be ended. A resolver of our own runs beside it for a precise errno.
 */
export function createLookup(): (host: string, signal: AbortSignal) => Promise<LookupSeen> {
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
      if (seen.kind === 'resolved') known.set(host, seen);
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

async function lookup(host: string, signal: AbortSignal): Promise<LookupSeen> {
  const begun = performance.now();
  const elapsed = () => Math.round(performance.now() - begun);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(capMs)]);
  const system = systemAddresses(host, limit);
  const precise = resolverErrno(host, limit);
  const answer = await system;
  if (answer === 'silent') return { kind: 'timed-out', waitedMs: elapsed() };
  if ('addresses' in answer) {
    return { kind: 'resolved', addresses: answer.addresses, ms: elapsed() };
  }
  const errno = (await precise) ?? answer.errno;
  if (errno === 'ETIMEOUT' && timedOut(limit)) return { kind: 'timed-out', waitedMs: elapsed() };
  return { kind: 'refused', errno: names[errno] ?? errno, ms: elapsed() };
}

/** How c-ares says what getaddrinfo says. */
const names: Readonly<Record<string, string>> = {
  ENODATA: 'ENOTFOUND',
  ESERVFAIL: 'EAI_AGAIN',
  EREFUSED: 'EAI_AGAIN',
  ECONNREFUSED: 'EAI_AGAIN',
  ETIMEOUT: 'EAI_AGAIN',
};

const script = `require('dns').lookup(process.argv[1],{all:true},(e,a)=>console.log(JSON.stringify(e?{errno:e.code}:a)))`;

function systemAddresses(host: string, signal: AbortSignal): Promise<SystemAnswer | 'silent'> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve('silent');
    const child = spawn(process.execPath, ['-e', script, host], {
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

/** What the resolvers of this machine say to the name by themselves; undefined when they know it. */
async function resolverErrno(host: string, signal: AbortSignal): Promise<string | undefined> {
  const resolver = new Resolver({ timeout: capMs, tries: 1 });
  const stop = () => resolver.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await resolver.resolve4(host);
    return undefined;
  } catch (error) {
    return errnoOf(error);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
