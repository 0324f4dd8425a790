import { describe, expect, test } from 'vitest';

import { causes } from '../../../src/core/causes/index.ts';
import { hostResolves } from '../../../src/core/checks/network/host-resolves.ts';
import { portOpens } from '../../../src/core/checks/network/port-opens.ts';
import { proxyOpens } from '../../../src/core/checks/network/proxy-opens.ts';
import { unusual } from '../../../src/core/checks/network/unusual-address.ts';
import type { ConnectSeen, LookupSeen } from '../../../src/core/ports.ts';
import { rank } from '../../../src/core/rank.ts';
import type { Situation } from '../../../src/core/situation.ts';
import { found, foundNothing, judged } from '../../helpers/judged.ts';
import { ordinary } from '../../helpers/situation.ts';

describe('the name', () => {
  const lookup = (seen: LookupSeen) => ({ net: { lookup: () => Promise.resolve(seen) } });
  const at = (...addresses: readonly string[]): LookupSeen => ({
    kind: 'resolved',
    ms: 5,
    addresses: addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });

  test.each([
    ['0.0.0.0', 'no address'],
    ['127.0.0.1', 'this machine'],
    ['::1', 'this machine'],
    ['10.20.30.40', 'private'],
    ['172.20.0.1', 'private'],
    ['fd00::1', 'private'],
    ['100.64.0.1', 'between a provider'],
    ['169.254.1.1', 'this link'],
  ])('%s is odd: %s', (address, kind) => {
    expect(unusual(address)).toContain(kind);
  });

  test.each(['172.32.0.1', '100.128.0.1', '8.8.8.8', '203.0.113.10', '2606:4700::1'])(
    '%s is an ordinary address',
    (address) => {
      expect(unusual(address)).toBeUndefined();
    },
  );

  test('only odd addresses are told, and only of the official host', async () => {
    expect(await judged(hostResolves, lookup(at('10.0.0.1')))).toMatchObject({
      outcome: 'warn',
      codes: ['address-unusual'],
    });
    expect((await judged(hostResolves, lookup(at('10.0.0.1', '8.8.8.8')))).outcome).toBe('pass');
    const target = { ...ordinary.target, host: 'gateway.corp.test', official: false };
    const own = await judged(hostResolves, {
      ...lookup(at('10.0.0.1')),
      situation: { ...ordinary, target },
    });
    expect(own.outcome).toBe('pass');
  });

  test('each resolver is told with what it says', async () => {
    const refused: LookupSeen = {
      kind: 'refused',
      errno: 'ESERVFAIL',
      ms: 9,
      resolvers: [
        { server: '192.0.2.1', kind: 'refused', errno: 'ESERVFAIL' },
        { server: '192.0.2.2', kind: 'silent' },
      ],
    };
    const { codes, best } = await judged(hostResolves, lookup(refused));
    expect(codes.filter((code) => code === 'resolver-says')).toHaveLength(2);
    expect(best).toMatchObject({ cause: 'dns_failure', certainty: 'confirmed' });
  });
});

describe('the port', () => {
  const connect = (seen: ConnectSeen) => ({ net: { connect: () => Promise.resolve(seen) } });
  const to = { address: '192.0.2.1', family: 4 } as const;

  test.each([
    [{ kind: 'refused', errno: 'ECONNREFUSED', ms: 2 }, 'port-refused', 'connection_refused'],
    [{ kind: 'refused', errno: 'EHOSTUNREACH', ms: 2 }, 'port-rejected', 'connection_refused'],
    [
      { kind: 'refused', errno: 'EHOSTUNREACH', ms: 2900 },
      'port-unreachable',
      'connection_timeout',
    ],
    [{ kind: 'refused', errno: 'ENETUNREACH', ms: 1 }, 'port-unreachable', 'connection_timeout'],
    [{ kind: 'timed-out', waitedMs: 3000 }, 'port-silent', 'connection_timeout'],
    [{ kind: 'open', to, ms: 400, nodeGaveUpAfterMs: 250 }, 'node-gives-up', 'connection_timeout'],
  ] as const)('%j is %s', async (seen, code, cause) => {
    const { outcome, codes, best } = await judged(portOpens, connect(seen));
    expect(outcome).toBe('fail');
    expect(codes[0]).toBe(code);
    expect(best?.cause).toBe(cause);
  });

  test('a dead family beside a living one is a warning; a family without a route is not', async () => {
    const open = { kind: 'open', to, ms: 20 } as const;
    const living = { family: 4, kind: 'open' } as const;
    const dead = await judged(
      portOpens,
      connect({ ...open, families: [living, { family: 6, kind: 'silent' }] }),
    );
    expect(dead).toMatchObject({ outcome: 'warn', codes: ['port-open', 'family-dead'] });
    expect(dead.best).toBeUndefined();
    const absent = await judged(
      portOpens,
      connect({
        ...open,
        families: [living, { family: 6, kind: 'refused', errno: 'ENETUNREACH' }],
      }),
    );
    expect(absent.outcome).toBe('pass');
  });
});

describe('the proxy', () => {
  const proxy = { from: 'HTTPS_PROXY', host: 'p:1', kind: 'http' } as const;
  const set = (more: Partial<Situation['settings']> = {}): Situation => ({
    ...ordinary,
    settings: { groups: [], proxy, ...more },
  });
  const down = {
    net: {
      tunnel: () => Promise.resolve({ kind: 'refused', errno: 'ECONNREFUSED', ms: 1 } as const),
    },
  };

  test('a dead one that the client does not take does no harm while the direct way is open', async () => {
    const seen = await judged(proxyOpens, { ...down, situation: set(), found: found('port-open') });
    expect(seen).toMatchObject({ outcome: 'warn', codes: ['proxy-unneeded'] });
  });

  test('a dead one that the client takes is the cause, though the direct way is open', async () => {
    const seen = await judged(proxyOpens, {
      ...down,
      situation: set({ proxyInUse: 'the Python SDK takes it by itself' }),
      found: found('port-open'),
    });
    expect(seen.outcome).toBe('fail');
    const open = {
      code: 'port-open',
      facts: { host: 'h', port: 443, ms: 1 },
      source: 'network/x',
    } as const;
    expect(rank([...seen.evidence, open], causes).alive[0]).toMatchObject({
      cause: 'connection_refused',
      certainty: 'confirmed',
    });
  });

  test('one that the client takes makes a closed direct way harmless', async () => {
    const situation = set({ proxyInUse: 'NODE_USE_ENV_PROXY is 1' });
    const closed = await judged(portOpens, {
      net: { connect: () => Promise.resolve({ kind: 'timed-out', waitedMs: 3000 }) },
      situation,
    });
    const opens = await judged(proxyOpens, {
      net: { tunnel: () => Promise.resolve({ kind: 'open', ms: 3 }) },
      situation,
      found: found('port-silent'),
    });
    expect([closed.outcome, opens.outcome]).toEqual(['warn', 'pass']);
    expect(rank([...closed.evidence, ...opens.evidence], causes).alive).toEqual([]);
  });

  test('a SOCKS proxy is not tried as an HTTP one', () => {
    const situation = set({ proxy: { ...proxy, kind: 'socks' } });
    expect(proxyOpens.applies(situation, foundNothing)).toContain('SOCKS');
  });
});
