import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { lintRequest } from '../../src/core/lint/lint.ts';
import { readRequest } from '../../src/core/request/read-request.ts';

const today = '2026-11-27';

describe('a request is read from', () => {
  test.each([
    [
      'JSON',
      '{"model":"gpt-image-2","prompt":"x","n":2}',
      { model: 'gpt-image-2', prompt: 'x', n: 2 },
    ],
    [
      'curl with JSON over several lines',
      `curl https://api.openai.com/v1/images/generations \\\n -H "Authorization: Bearer $K" \\\n -d '{"model":"gpt-image-2","prompt":"it'\\''s"}'`,
      { model: 'gpt-image-2', prompt: "it's" },
    ],
    [
      'curl with a form',
      'curl -s https://api.openai.com/v1/images/edits -F model=gpt-image-2 -F "image[]=@a.png" -F "image[]=@b;type=image/webp"',
      { model: 'gpt-image-2', image: [{ file: 'a.png' }, { file: 'b', mime: 'image/webp' }] },
    ],
    [
      'Python',
      'client.images.generate(model="gpt-image-2", n=2, extra_body={"complexity": "low"}, timeout=30)',
      { model: 'gpt-image-2', n: 2, complexity: 'low' },
    ],
    [
      'JavaScript',
      "await openai.images.generate({ model: 'gpt-image-2', /* big */ size: `1024x1024`, stream: true })",
      { model: 'gpt-image-2', size: '1024x1024', stream: true },
    ],
    [
      'bare arguments',
      `model='gpt-image-2', prompt="a" "b", size=None`,
      { model: 'gpt-image-2', prompt: 'ab', size: null },
    ],
    [
      'PHP',
      "$client->images()->create(['model' => 'gpt-image-2', 'n' => 1]);",
      { model: 'gpt-image-2', n: 1 },
    ],
  ])('%s', (_name, text, body) => {
    expect(readRequest(text)).toMatchObject({ body, unknowable: [] });
  });

  test('what is called decides the endpoint, else the shape does', () => {
    expect(readRequest('images.edit(model="x", prompt="y")')?.endpoint).toBe('images.edit');
    expect(readRequest({ model: 'x', image: {} })?.endpoint).toBe('images.edit');
    expect(readRequest({ model: 'x', tools: [] })?.endpoint).toBe('responses');
    expect(readRequest({ model: 'x' })?.endpoint).toBe('images.generate');
  });

  test('a value that stands elsewhere is kept as unknowable, never guessed', () => {
    expect(
      readRequest(
        'images.generate({ model, prompt: `of ${thing}`, size: w + "x" + h, n: 2, ...rest })',
      ),
    ).toEqual({
      endpoint: 'images.generate',
      body: { n: 2 },
      unknowable: ['model', 'prompt', 'size', '...'],
    });
  });

  test('a text without a request is none', () => {
    expect(readRequest('The picture did not come.')).toBeUndefined();
    expect(readRequest(7)).toBeUndefined();
  });

  test('no text throws', () => {
    const piece = fc.constantFrom(
      'images.generate(',
      '{',
      '}',
      "'",
      '"',
      '`',
      'model',
      '=',
      ':',
      ',',
      '\\',
      '[',
      ')',
      '${',
      ' ',
      '\n',
      'curl -d ',
      '...',
      '#',
      '//',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(() => readRequest(text)).not.toThrow();
        expect(() => readRequest(`curl ${text}`)).not.toThrow();
      }),
    );
  });
});

describe('lint', () => {
  const judged = (text: string) => {
    const request = readRequest(text);
    if (!request) throw new Error('no request');
    return lintRequest(request, today);
  };

  test('a variable prompt is not a missing one', () => {
    expect(judged('images.generate(model="gpt-image-2", prompt=p)').verdict).toBe('valid');
    expect(judged('images.generate(model="gpt-image-2")').verdict).toBe('invalid');
  });

  test('a variable size is not decided, and a spread leaves everything open', () => {
    expect(judged('images.generate(model="gpt-image-2", prompt="x", size=s)').verdict).toBe(
      'inconclusive',
    );
    expect(judged('images.generate(**options, n=2)').verdict).toBe('inconclusive');
  });

  test('what is mended inside a tool is mended there', () => {
    const { corrected } = judged(
      '{"model":"gpt-5.5","input":"x","tools":[{"type":"image_generation","n":4,"size":"1000x1000"}]}',
    );
    expect(corrected).toEqual({
      model: 'gpt-5.5',
      input: 'x',
      tools: [{ type: 'image_generation', size: '1008x1008' }],
    });
  });
});
