import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { describe, expect, onTestFinished, test } from 'vitest';

import { certificateFor, hasOpenssl } from '../helpers/certificate.ts';
import { connectProxy } from '../helpers/connect-proxy.ts';
import { parsed, run } from '../helpers/program.ts';

const name = 'api.imgfix.test';
const base = `https://${name}/v1`;

/** The API, where only the proxy leads. */
async function beyond(handler: RequestListener) {
  const { file, key, cert } = certificateFor(name);
  const server = createServer({ key, cert }, handler);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, trusted: { NODE_EXTRA_CA_CERTS: file } };
}

const watched = (script: string, env: Readonly<Record<string, string>>) =>
  run(['watch', '--base-url', base, '--json', '--', 'node', '--input-type=module', '-e', script], {
    env,
  });

const oneCall = `await fetch(process.env.OPENAI_BASE_URL + '/models', { headers: { authorization: 'Bearer x' } })`;

describe.runIf(hasOpenssl)('the upstream is reached through the proxy of the environment', () => {
  test('an event comes when it is sent, and a large upload whole, over a few kept connections', async () => {
    const seen: string[] = [];
    let go = () => {};
    const { port, trusted } = await beyond((request, response) => {
      if (request.url === '/v1/go') go();
      if (request.url !== '/v1/images/edits') return void response.end('{}');
      response.write('data: 1\n\n');
      void digest(request).then((mark) => {
        seen.push(mark);
        go = () => response.end('data: 2\n\n');
        response.write('data: uploaded\n\n');
      });
    });
    const proxy = await connectProxy({ to: port, login: 'me:pass word' });
    const script = `
      const base = process.env.OPENAI_BASE_URL;
      const answer = await fetch(base + '/images/edits', { method: 'POST', body: new Uint8Array(50 * 1024 * 1024).fill(7) });
      let text = '';
      for await (const chunk of answer.body) {
        text += Buffer.from(chunk).toString();
        if (text.includes('uploaded') && !text.includes('2')) await fetch(base + '/go');
      }
      for (const path of ['/models', '/models']) await (await fetch(base + path)).text();
      console.error(text.replaceAll('\\n\\n', ';'));`;
    const HTTPS_PROXY = `http://me:pass%20word@${proxy.host}`;
    const { err, out } = await watched(script, { ...trusted, HTTPS_PROXY });
    expect(err).toContain('data: 1;data: uploaded;data: 2;');
    expect(seen).toEqual([
      createHash('sha256')
        .update(Buffer.alloc(50 * 1024 * 1024, 7))
        .digest('hex'),
    ]);
    expect(err).toMatch(/go through the proxy of HTTPS_PROXY/);
    expect(err + out).not.toMatch(/pass(?: |%20)word/);
    expect(proxy.asked).toEqual([`CONNECT ${name}:443`, `CONNECT ${name}:443`]);
  });

  test('a certificate that nobody trusts ends the call, whatever the environment says', async () => {
    const { port } = await beyond((_, response) => response.end('{}'));
    const proxy = await connectProxy({ to: port });
    const env = { HTTPS_PROXY: proxy.host, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const { out } = await watched(oneCall, env);
    expect(parsed(out)).toMatchObject({ end: 'unreachable' });
    expect(out).toMatch(/SELF_SIGNED_CERT/);
  });
});

test('a proxy that wants a login is named as the cause', async () => {
  const proxy = await connectProxy({ login: 'me:secret' });
  const { out } = await watched(oneCall, { https_proxy: proxy.host });
  expect(parsed(out)).toMatchObject({
    end: 'unreachable',
    networkCode: 'PROXY_407',
    cause: { id: 'proxy_auth' },
  });
});

test.each([
  [{ HTTPS_PROXY: 'http://127.0.0.1:9' }, 'PROXY_ECONNREFUSED'],
  [{ HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: 'imgfix.test' }, 'ENOTFOUND'],
  [{ npm_config_https_proxy: 'http://127.0.0.1:9' }, 'ENOTFOUND'],
  [{ ALL_PROXY: 'socks5://127.0.0.1:9' }, 'ENOTFOUND'],
])('%j: %s', async (env, code) => {
  const { out, err } = await watched(oneCall, env);
  expect(parsed(out)['networkCode']).toMatch(new RegExp(`^(?:${code}|EAI_AGAIN)$`));
  expect(/SOCKS/.test(err)).toBe('ALL_PROXY' in env);
});

function digest(message: IncomingMessage): Promise<string> {
  const hash = createHash('sha256');
  return new Promise((resolve) => {
    message.on('data', (chunk: Buffer) => hash.update(chunk));
    message.on('end', () => resolve(hash.digest('hex')));
  });
}
