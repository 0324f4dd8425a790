import { expect, test } from 'vitest';

import { formReader } from '../../src/relay/form-reader.ts';

const part = (head: string, body: string): string =>
  `--b-1\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;

const form = Buffer.from(
  [
    part('name="model"', 'gpt-image-2'),
    part('name="prompt"', 'two lines\r\n--b, and a dash'),
    part('name="image[]"; filename="a.png"\r\nContent-Type: image/png', '\u0000\r\n--b-'),
    part('name="image[]"; filename="b.png"\r\nContent-Type: image/png', ''),
    '--b-1--\r\n',
  ].join(''),
);

const fields = {
  model: 'gpt-image-2',
  prompt: 'two lines\r\n--b, and a dash',
  image: [
    { file: 'a.png', mime: 'image/png', bytes: 7 },
    { file: 'b.png', mime: 'image/png', bytes: 0 },
  ],
};

test('a form is read wherever it is cut', () => {
  for (let cut = 0; cut <= form.length; cut += 1) {
    const reader = formReader('multipart/form-data; boundary=b-1');
    reader?.take(form.subarray(0, cut));
    reader?.take(form.subarray(cut));
    expect(reader?.fields()).toEqual(fields);
  }
});

test('byte by byte, and with the boundary in quotes', () => {
  const reader = formReader('multipart/form-data; boundary="b-1"');
  for (const byte of form) reader?.take(Buffer.from([byte]));
  expect(reader?.fields()).toEqual(fields);
});

test('another body is none, and one without an end is borne', () => {
  expect(formReader('application/json')).toBeUndefined();
  const reader = formReader('multipart/form-data; boundary=b-1');
  for (let count = 0; count < 200; count += 1) reader?.take(Buffer.alloc(4096, '-'));
  reader?.take(Buffer.from(`\r\n--b-1${'x'.repeat(10_000)}`));
  expect(reader?.fields()).toEqual({});
});
