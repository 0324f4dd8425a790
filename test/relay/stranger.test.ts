import { connect } from 'node:net';

import { expect, test } from 'vitest';

import { relayTo } from '../helpers/upstream.ts';

/** Sends bytes as they are, and answers what came back before the connection closed or fell silent. */
function raw(port: number, bytes: string | Buffer, quietMs = 150): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let got = '';
    const done = () => {
      socket.destroy();
      resolve(got);
    };
    socket.setTimeout(quietMs, done);
    socket.on('data', (chunk: Buffer) => (got += chunk.toString('latin1')));
    socket.on('error', done);
    socket.on('close', done);
    socket.write(bytes);
  });
}

async function house() {
  const asked: string[] = [];
  const { relay, direct } = await relayTo((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.host}`);
    request.resume();
    response.end('{}');
  });
  const { port, pathname } = new URL(relay.baseUrl);
  return { asked, port: Number(port), base: pathname, upstream: new URL(direct).host };
}

const line = (method: string, path: string, headers: readonly string[]): string =>
  `${[`${method} ${path} HTTP/1.1`, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`;

test('one who knows the address is let in', async () => {
  const { asked, port, base, upstream } = await house();
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    expect(await raw(port, line('GET', `${base}/models`, [`Host: ${host}`]), 5000)).toContain(
      '200 OK',
    );
  }
  expect(asked).toHaveLength(2);
  expect(asked[0]).toBe(`GET /v1/models ${upstream}`);
});

test.each<[string, (house: { port: number; base: string }) => string]>([
  ['a rebound name', ({ base }) => line('GET', `${base}/models`, ['Host: evil.example'])],
  ['no port', ({ base }) => line('GET', `${base}/models`, ['Host: 127.0.0.1'])],
  ['no Host', ({ base }) => line('GET', `${base}/models`, [])],
  [
    'a page',
    ({ port, base }) =>
      line('GET', `${base}/models`, [`Host: localhost:${port}`, 'Origin: https://evil.example']),
  ],
  [
    'a page of no origin',
    ({ port, base }) => line('GET', `${base}/models`, [`Host: localhost:${port}`, 'Origin: null']),
  ],
  [
    'a picture of a page',
    ({ port, base }) =>
      line('GET', `${base}/models`, [`Host: localhost:${port}`, 'Sec-Fetch-Site: cross-site']),
  ],
  [
    'a preflight',
    ({ port, base }) => line('OPTIONS', `${base}/models`, [`Host: localhost:${port}`]),
  ],
  ['no secret', ({ port }) => line('GET', '/v1/models', [`Host: localhost:${port}`])],
  [
    'a wrong secret',
    ({ port, base }) =>
      line('GET', `${base.replace(/[0-9a-f]\/v1/, 'x/v1')}/models`, [`Host: localhost:${port}`]),
  ],
  [
    'above the base',
    ({ port, base }) => line('GET', `${base}/../admin`, [`Host: localhost:${port}`]),
  ],
  [
    'above the base, encoded',
    ({ port, base }) => line('GET', `${base}/%2e%2E/admin`, [`Host: localhost:${port}`]),
  ],
  [
    'above the base, with encoded slashes',
    ({ port, base }) => line('GET', `${base}/a%2f..%2f..%2fadmin`, [`Host: localhost:${port}`]),
  ],
  [
    'beside the base',
    ({ port, base }) => line('GET', `${base}x/models`, [`Host: localhost:${port}`]),
  ],
  [
    'another host as a path',
    ({ port, base }) => line('GET', `${base}//evil.example/`, [`Host: localhost:${port}`]),
  ],
  [
    'another host as a URL',
    ({ port }) => line('GET', 'http://evil.example/v1/models', [`Host: localhost:${port}`]),
  ],
  [
    'another host as a user',
    ({ port, base }) => line('GET', `@evil.example${base}/models`, [`Host: localhost:${port}`]),
  ],
  ['a tunnel', ({ port }) => line('CONNECT', 'evil.example:443', [`Host: localhost:${port}`])],
  [
    'another protocol',
    ({ port, base }) =>
      `GET ${base}/models HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  ],
  [
    'two lengths',
    ({ port, base }) =>
      line('POST', `${base}/models`, [
        `Host: localhost:${port}`,
        'Content-Length: 3',
        'Content-Length: 5',
      ]),
  ],
  [
    'length and chunks',
    ({ port, base }) =>
      line('POST', `${base}/models`, [
        `Host: localhost:${port}`,
        'Content-Length: 3',
        'Transfer-Encoding: chunked',
      ]),
  ],
])('%s is not let in', async (_who, knock) => {
  const { asked, port, base } = await house();
  expect(await raw(port, knock({ port, base }))).not.toContain('200 OK');
  expect(asked).toEqual([]);
});

/** A small generator of the same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  '\r\n',
  '\n',
  '\r',
  ' ',
  '\0',
  '../',
  '%2e%2e/',
  '//',
  '\\',
  '@evil.example',
  'http://evil.example',
  'Host: evil.example\r\n',
  'Origin: https://evil.example\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Length: 9999\r\n',
  'Connection: host, authorization\r\n',
  'Expect: 100-continue\r\n',
  'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  '0\r\n\r\n',
  'ffffffff\r\n',
  ';',
  '?',
  '#',
  '\u00ff',
  'A'.repeat(3000),
];

function mutated(text: string, next: (below: number) => number): Buffer {
  let bytes = Buffer.from(text, 'latin1');
  for (let count = 1 + next(4); count > 0; count -= 1) {
    const at = next(bytes.length + 1);
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    const piece = Buffer.from(pieces[next(pieces.length)] ?? '', 'latin1');
    switch (next(4)) {
      case 0:
        bytes = Buffer.concat([head, piece, tail]);
        break;
      case 1:
        bytes = Buffer.concat([head, tail.subarray(1 + next(12))]);
        break;
      case 2:
        bytes = Buffer.concat([head, Buffer.from([next(256)]), tail.subarray(1)]);
        break;
      default:
        bytes = Buffer.concat([head, tail, head.subarray(0, next(head.length + 1))]);
    }
  }
  return bytes;
}

test('2,000 mutated requests: no crash, and what goes through stays below the base URL of the one host', async () => {
  const next = numbers(20_261_127);
  const { asked, port, base } = await house();
  const body = '{"model":"gpt-image-2","prompt":"x"}';
  const whole = [
    'POST #/images/generations?a=1 HTTP/1.1',
    'Host: 127.0.0.1:PORT',
    'Authorization: Bearer x',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
  const text = whole.replace('#', base).replace('PORT', String(port));
  const all = Array.from({ length: 2000 }, () => mutated(text, next));
  for (let at = 0; at < all.length; at += 40) {
    await Promise.all(all.slice(at, at + 40).map((bytes) => raw(port, bytes, 60)));
  }
  expect(asked.length).toBeGreaterThan(100);
  for (const one of asked) {
    expect(one).toMatch(/^(GET|HEAD|POST|PUT|PATCH|DELETE) \/v1[/?]?[!-~]* 127\.0\.0\.1:\d+$/);
    const path = /^\w+ ([^? ]*)/.exec(one)?.[1] ?? '';
    expect(path).not.toMatch(/(?:\/|%2f)(?:\.|%2e){2}(?:\/|%2f|$)|\/\//i);
  }
  const plain = line('GET', `${base}/models`, [`Host: localhost:${port}`]);
  expect(await raw(port, plain, 5000)).toContain('200 OK');
}, 120_000);
