import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, Agent, request as httpRequest } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';

import { describe, expect, test, vi } from 'vitest';

import { relayTo } from '../helpers/upstream.ts';

type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly agent?: Agent;
};

/** One call with nothing added by a client library. */
function ask(url: string, { method = 'POST', headers = {}, body = '', agent }: Sent = {}) {
  const request = httpRequest(url, { method, headers, agent: agent ?? false });
  request.end(body);
  return new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
}

const without = (names: readonly string[], raw: readonly string[]): readonly string[] =>
  raw.flatMap((name, place) =>
    place % 2 === 0 && !names.includes(name.toLowerCase())
      ? [`${name}: ${raw[place + 1] ?? ''}`]
      : [],
  );

describe('nothing is changed', () => {
  test.each([
    ['a body with a length', { body: '{"model":"gpt-image-2"}' }],
    ['a body in chunks', { body: '{"a":1}', headers: { 'Transfer-Encoding': 'chunked' } }],
    ['no body', { method: 'GET' }],
    ['a POST without a body', { headers: { 'Content-Length': '0' } }],
    ['odd headers', { headers: { 'x-Odd_name': 'a, b', ACCEPT: '*/*' }, body: 'x' }],
  ])('%s', async (_what, sent) => {
    const seen: unknown[] = [];
    const { relay, direct } = await relayTo((request, response) => {
      void text(request).then((body) => {
        const { method, url, rawHeaders } = request;
        seen.push({ method, url, headers: without(['host', 'connection'], rawHeaders), body });
        response.writeHead(
          418,
          'Odd Words',
          [
            ['Set-Cookie', 'a=1'],
            ['Set-Cookie', 'b=2'],
            ['X-Case', 'kept'],
          ].flat(),
        );
        response.end('the answer');
      });
    });
    const answers = [];
    for (const base of [direct, relay.baseUrl]) {
      const answer = await ask(`${base}/images/generations?a=%20b&c`, sent);
      const { statusCode, statusMessage, rawHeaders } = answer;
      const headers = without(['date', 'connection', 'keep-alive'], rawHeaders);
      answers.push({ statusCode, statusMessage, headers, body: await text(answer) });
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ statusCode: 418, body: 'the answer' });
  });

  test('an event arrives when it is sent, and not with the next one', async () => {
    let go: (() => void) | undefined;
    const { relay, calls } = await relayTo((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
      go = () => response.end('data: {"usage":{"input_tokens":8,"output_tokens":196}}\n\n');
    });
    const answer = await ask(`${relay.baseUrl}/images/generations`);
    const [first] = (await once(answer, 'data')) as [Buffer];
    expect(first.toString()).toBe('data: 1\n\n');
    go?.();
    expect(await text(answer)).toContain('output_tokens');
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]).toMatchObject({ end: 'whole', status: 200 });
    expect(calls[0]?.usage).toContain('"output_tokens":196');
  });

  test('headers come down before the body does', async () => {
    const { relay } = await relayTo((_, response) => {
      response.writeHead(200, { 'x-request-id': 'req_1' });
      response.flushHeaders();
    });
    const answer = await ask(`${relay.baseUrl}/images/generations`);
    expect(answer.headers['x-request-id']).toBe('req_1');
    answer.destroy();
  });

  test('an upload of 50 MB goes through as it is, and is not kept', async () => {
    let [mark, length] = ['', 0];
    const { relay, calls } = await relayTo((request, response) => {
      const hash = createHash('sha256');
      request.on('data', (chunk: Buffer) => {
        length += chunk.length;
        hash.update(chunk);
      });
      request.on('end', () => {
        mark = hash.digest('hex');
        response.end('{}');
      });
    });
    const picture = Buffer.alloc(50 * 1024 * 1024, 'picture');
    const form = Buffer.concat([
      Buffer.from(
        '--b\r\nContent-Disposition: form-data; name="model"\r\n\r\ngpt-image-2\r\n--b\r\nContent-Disposition: form-data; name="image[]"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n',
      ),
      picture,
      Buffer.from('\r\n--b\r\nContent-Disposition: form-data; name="n"\r\n\r\n2\r\n--b--\r\n'),
    ]);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    await text(await ask(`${relay.baseUrl}/images/edits`, { headers, body: form }));
    expect(length).toBe(form.length);
    expect(mark).toBe(createHash('sha256').update(form).digest('hex'));
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.request).toEqual({
      model: 'gpt-image-2',
      image: { file: 'a.png', mime: 'image/png', bytes: picture.length },
      n: '2',
    });
    expect(JSON.stringify(calls[0]).length).toBeLessThan(2000);
  });

  test('a slow reader slows the sender down', async () => {
    let written = 0;
    const chunk = Buffer.alloc(256 * 1024);
    const { relay } = await relayTo((_, response) => {
      const more = (): void => {
        while (written < 400 * 1024 * 1024) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const answer = await ask(`${relay.baseUrl}/images/generations`);
    answer.pause();
    let before = -1;
    // Quiet means that nothing more was written while the event loop went round for a while.
    await vi.waitFor(
      () => {
        const now = written;
        const quiet = now === before;
        before = now;
        expect(quiet).toBe(true);
      },
      { interval: 200, timeout: 10_000 },
    );
    expect(written).toBeLessThan(64 * 1024 * 1024);
    answer.destroy();
  });

  test('connections are kept, on both sides', async () => {
    const { relay, sockets } = await relayTo((_, response) => response.end('{}'));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let count = 0; count < 5; count += 1) {
      await text(await ask(`${relay.baseUrl}/models`, { method: 'GET', agent }));
    }
    expect(sockets.size).toBe(1);
    agent.destroy();
  });

  test('a program that leaves is gone upstream too', async () => {
    const gone = vi.fn<() => void>();
    const { relay, calls } = await relayTo((request, response) => {
      response.once('close', gone);
      response.write('{');
    });
    const answer = await ask(`${relay.baseUrl}/images/generations`);
    answer.destroy();
    await vi.waitFor(() => expect(gone).toHaveBeenCalled());
    await vi.waitFor(() => expect(calls[0]?.end).toBe('left'));
    expect(relay.inFlight()).toBe(0);
  });

  test.each([
    ['with a length', { 'content-length': '100' }],
    ['in chunks', {}],
  ])('an answer that breaks off breaks off here too: %s', async (_how, headers) => {
    const { relay, calls } = await relayTo((_, response) => {
      response.writeHead(200, headers);
      response.write('half', () => response.destroy());
    });
    const answer = await ask(`${relay.baseUrl}/images/generations`);
    await expect(buffer(answer)).rejects.toThrow(/aborted|reset|hang up/i);
    await vi.waitFor(() => expect(calls[0]?.end).toBe('cut'));
  });

  test('an answer that comes before the end of the upload is passed on', async () => {
    const { relay } = await relayTo((request, response) => {
      // It answers at the first byte, and reads the rest for courtesy.
      request.once('data', () => response.writeHead(413).end('too large'));
    });
    const body = Buffer.alloc(8 * 1024 * 1024);
    const answer = await ask(`${relay.baseUrl}/images/edits`, { body });
    expect([answer.statusCode, await text(answer)]).toEqual([413, 'too large']);
  });
});

test('nobody answers: 502 that names the code, and the call is noted', async () => {
  const { relay, calls } = await relayTo((request) => void request.socket.resetAndDestroy());
  const answer = await ask(`${relay.baseUrl}/images/generations`, { body: '{}' });
  expect(answer.statusCode).toBe(502);
  expect(await text(answer)).toContain('ECONNRESET');
  await vi.waitFor(() => expect(calls[0]).toMatchObject({ end: 'unreachable' }));
});

test('a compressed error is passed on as it came, and read', async () => {
  const body = gzipSync('{"error":{"message":"Incorrect API key provided"}}');
  const { relay, calls } = await relayTo((_, response) => {
    response.writeHead(401, { 'content-encoding': 'gzip' });
    response.end(body);
  });
  const answer = await ask(`${relay.baseUrl}/images/generations`);
  expect(await buffer(answer)).toEqual(body);
  await vi.waitFor(() => expect(calls[0]?.failure).toContain('Incorrect API key'));
});

test('usage is found wherever the chunks are cut', async () => {
  const body = `{"data":[{"b64_json":"${'A'.repeat(70_000)}"}],"usage":{"input_tokens":8,"output_tokens":196}}`;
  for (const cut of [70_020, 70_026, 70_028, 70_030, 70_040, 70_070]) {
    const { relay, calls } = await relayTo((_, response) => {
      response.write(body.slice(0, cut), () => setImmediate(() => response.end(body.slice(cut))));
    });
    await text(await ask(`${relay.baseUrl}/images/generations`));
    await vi.waitFor(() => expect(calls[0]?.usage).toMatch(/"input_tokens":8,"output_tokens":196/));
  }
});

test('who listens and throws breaks no call', async () => {
  const { relay } = await relayTo(
    (_, response) => response.end('{}'),
    () => {
      throw new Error('the view fell over');
    },
  );
  for (let count = 0; count < 3; count += 1) {
    expect(await text(await ask(`${relay.baseUrl}/models`))).toBe('{}');
  }
});
