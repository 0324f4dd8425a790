import { expect, test, vi } from 'vitest';

import type { Relay } from '../../src/relay/options.ts';
import { relayTo } from '../helpers/upstream.ts';

const post = async ({ baseUrl }: Relay, body: string | Buffer): Promise<string> =>
  (await fetch(`${baseUrl}/images/generations`, { method: 'POST', body })).text();

test('an error in the body of a 200 is found wherever the chunks are cut, and a good body is none', async () => {
  const body = ' { "error" : {"message":"Overloaded"}}';
  for (let cut = 1; cut < 14; cut += 1) {
    const { relay, calls } = await relayTo((_, response) => {
      response.write(body.slice(0, cut), () => setImmediate(() => response.end(body.slice(cut))));
    });
    await post(relay, '');
    await vi.waitFor(() => expect(calls[0]?.failure).toContain('Overloaded'));
  }
  const { relay, calls } = await relayTo((_, response) => response.end('{"elapsed":{"ms":1}}'));
  await post(relay, '');
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.failure).toBeUndefined();
});

test('only the same request has the same mark, be its body long, of bytes, or none', async () => {
  const { relay, calls } = await relayTo((_, response) => response.end('{}'));
  const bodies = [
    '',
    '{"prompt":"a"}',
    Buffer.from([0xff, 0x81]),
    Buffer.from([0xff, 0x82]),
    Buffer.alloc(300_000, 65),
    Buffer.alloc(300_000, 66),
  ];
  for (const body of [...bodies, ...bodies]) {
    await post(relay, body);
  }
  await vi.waitFor(() => expect(calls).toHaveLength(2 * bodies.length));
  const marks = calls.map(({ same }) => same);
  expect(new Set(marks).size).toBe(bodies.length);
  expect(marks.slice(bodies.length)).toEqual(marks.slice(0, bodies.length));
});
