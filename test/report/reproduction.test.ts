import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import type { RunRecord } from '../../src/core/documents.ts';
import type { ImageRequest } from '../../src/core/situation.ts';
import type { Reproduction } from '../../src/report/reproduction.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { recordOf, reportOf } from '../helpers/report.ts';

type Got = {
  readonly method: string;
  readonly url: string;
  readonly type: string;
  readonly key: string;
  readonly body: string;
};

/** A server that writes down what it is asked, and refuses it as the service does. */
async function listener() {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      got.push({
        method,
        url,
        type: headers['content-type'] ?? '',
        key: headers.authorization ?? '',
        body,
      });
      response.writeHead(400, { 'x-request-id': 'req_heard' }).end('{"error":{"code":"refused"}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

const commands = {
  curl: ['bash', 'run.sh'],
  Node: [process.execPath, 'run.mjs'],
  Python: ['python3', 'run.py'],
} as const;
type Language = keyof typeof commands;
const languages = ['curl', 'Node', 'Python'] as const satisfies readonly Language[];

const key = someKey('stranger');

/** Runs a script as a stranger would: saved to a file, with nothing set but key and base URL. */
function runScript(
  reproduction: Reproduction | undefined,
  language: Language,
  url: string,
): Promise<string> {
  const script = reproduction?.scripts.find((one) => one.language === language)?.text ?? '';
  const cwd = temporaryFolder();
  const [command, file] = commands[language];
  writeFileSync(join(cwd, file), script);
  for (const name of ['image.png', 'mask.png'])
    writeFileSync(join(cwd, name), `picture of ${name}`);
  const env = {
    PATH: process.env['PATH'] ?? '',
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: url,
    IMAGE: join(cwd, 'image.png'),
    MASK: join(cwd, 'mask.png'),
  };
  return new Promise((resolve, reject) => {
    execFile(command, [file], { cwd, env }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr)) : resolve(stdout),
    );
  });
}

const requested = async (request: ImageRequest, about: Partial<RunRecord['about']> = {}) => {
  const { record, gate } = await recordOf('healthy', { request }, 'local');
  const failing: RunRecord = {
    ...record,
    check: { ...record.check, verdict: 'problem' },
    about: { ...record.about, ...about },
  };
  return reportOf({ record: failing, gate }, 'json').document.reproduction;
};

const awkward = `it's "$(touch ran)" \`x\` \\ 100%`;

describe.each(languages)('%s', (language) => {
  test('sends the very request, with the prompt as a placeholder', async () => {
    const { got, url } = await listener();
    const body = {
      model: 'dall-e-3',
      prompt: 'private words',
      style: awkward,
      n: 2,
      stream: false,
    };
    const reproduction = await requested({ endpoint: 'images.generate', body });
    const out = await runScript(reproduction, language, url);
    expect(out).toContain('400');
    expect(out).toContain('req_heard');
    const [one] = got;
    expect(got).toHaveLength(1);
    expect(one).toMatchObject({
      method: 'POST',
      url: '/v1/images/generations',
      key: `Bearer ${key}`,
    });
    expect(one?.type).toBe('application/json');
    expect(JSON.parse(one?.body ?? '')).toEqual({ ...body, prompt: '[private-text-1]' });
  });

  test('sends pictures as a form', async () => {
    const { got, url } = await listener();
    const body = {
      model: 'gpt-image-2',
      prompt: 'private words',
      image: 'cat.png',
      mask: 'm.png',
      style: '@/etc/hostname',
    };
    const reproduction = await requested({ endpoint: 'images.edit', body });
    await runScript(reproduction, language, url);
    const [one] = got;
    expect(one).toMatchObject({ method: 'POST', url: '/v1/images/edits' });
    const form = await new Response(one?.body, {
      headers: { 'content-type': one?.type ?? '' },
    }).formData();
    expect(form.get('prompt')).toBe('[private-text-1]');
    expect(form.get('style')).toBe('@/etc/hostname');
    for (const name of ['image', 'mask']) {
      const file = form.get(name);
      expect(file).toBeInstanceOf(File);
      expect(await (file as File).text()).toBe(`picture of ${name}.png`);
    }
  });

  test('puts the options of an image tool back into their tool', async () => {
    const { got, url } = await listener();
    const body = {
      model: 'gpt-5',
      input: 'private words',
      tools: [{ type: 'image_generation', size: '1x1' }],
    };
    await runScript(await requested({ endpoint: 'responses', body }), language, url);
    expect(got[0]?.url).toBe('/v1/responses');
    expect(JSON.parse(got[0]?.body ?? '')).toEqual({ ...body, input: '[private-text-1]' });
  });

  test('repeats a free call that was refused where no request is known', async () => {
    const { got, url } = await listener();
    const { document } = reportOf(await recordOf('key-invalid'), 'json');
    await runScript(document.reproduction, language, url);
    expect(got).toMatchObject([{ method: 'GET', key: `Bearer ${key}`, body: '' }]);
    expect(document.reproduction?.about[0]).toMatch(
      /^Sent in this run by account\/key-accepted, answered with 401/,
    );
  });
});

test('after a reduction only what fails together is asked for', async () => {
  const body = {
    model: 'gpt-image-2',
    prompt: 'private words',
    background: 'transparent',
    output_format: 'jpeg',
    n: 3,
  };
  const reproduction = await requested(
    { endpoint: 'images.generate', body },
    { reducedTo: ['background', 'output_format'] },
  );
  const { got, url } = await listener();
  await runScript(reproduction, 'curl', url);
  expect(JSON.parse(got[0]?.body ?? '')).toEqual({
    model: 'gpt-image-2',
    size: '1024x1024',
    quality: 'low',
    background: 'transparent',
    output_format: 'jpeg',
    prompt: '[private-text-1]',
  });
});

test('a run in which nothing fails has none', async () => {
  expect(reportOf(await recordOf('healthy'), 'json').document.reproduction).toBeUndefined();
});

test('the service itself is named, any other host is a variable', async () => {
  const { record, gate } = await recordOf('key-invalid', {}, 'account');
  const { simulated: _, ...check } = record.check;
  const target = {
    host: 'eu.api.openai.com',
    official: true,
    baseUrl: 'https://eu.api.openai.com/v1',
  };
  const real = { ...record, check, about: { ...record.about, target } };
  const text = (one: RunRecord) =>
    JSON.stringify(reportOf({ record: one, gate }, 'json').document.reproduction);
  expect(text(real)).toContain('https://eu.api.openai.com/v1/models');
  expect(text(record)).not.toContain('https://');
  expect(text(record)).toContain('OPENAI_BASE_URL');
});
