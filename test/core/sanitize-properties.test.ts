import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createGate } from '../../src/core/sanitize/gate.ts';
import { findLeaks, sanitize } from '../../src/core/sanitize/sanitize.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const run = (length: number) =>
  fc
    .array(fc.constantFrom(...letters.split('')), { minLength: length, maxLength: length })
    .map((chars) => chars.join(''))
    .filter((text) => /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text));

/** A line with its secret; the key-shaped ones are put together here. */
type Planted = { readonly secret: string; readonly line: (secret: string) => string };

const planted: fc.Arbitrary<Planted> = fc.oneof(
  run(48).map((body) => ({
    secret: ['sk', 'proj', body].join('-'),
    line: (secret: string) => `Authorization: Bearer ${secret}`,
  })),
  run(36).map((body) => ({
    secret: ['ghp', body].join('_'),
    line: (secret: string) => `cloned with ${secret} now`,
  })),
  run(40).map((secret) => ({ secret, line: (value: string) => `access_token=${value}` })),
  run(16).map((secret) => ({ secret, line: (value: string) => `{"password":"${value}","n":1}` })),
  run(12).map((name) => ({
    secret: `${name.toLowerCase()}@firm-77.example`,
    line: (value: string) => `the owner ${value} must verify`,
  })),
);

const hex = (char: string): string => (char.codePointAt(0) ?? 0).toString(16).padStart(2, '0');

const nestings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  json: (text) => JSON.stringify({ message: text }),
  'json in json': (text) => JSON.stringify({ body: JSON.stringify({ message: text }) }),
  percent: (text) => `GET /x?d=${encodeURIComponent(text)}`,
  'percent twice': (text) => `GET /x?d=${encodeURIComponent(encodeURIComponent(text))}`,
  html: (text) => `<pre>${text.replaceAll('"', '&quot;').replaceAll('@', '&#64;')}</pre>`,
  entities: (text) =>
    text
      .split('')
      .map((char) => `&#x${hex(char)};`)
      .join(''),
  'unicode escapes': (text) =>
    text
      .split('')
      .map((char) => `\\u00${hex(char)}`)
      .join(''),
  'quoted-printable': (text) =>
    text.replace(/[^A-Za-z0-9 ]/g, (char) => `=${hex(char).toUpperCase()}`),
  base64: (text) => `data ${Buffer.from(text).toString('base64')}`,
  'base64 in json': (text) => JSON.stringify({ payload: Buffer.from(text).toString('base64url') }),
};

const wrap = (text: string, width: number, lead = ''): string =>
  Array.from(
    { length: Math.ceil(text.length / width) },
    (_, place) => lead + text.slice(place * width, (place + 1) * width),
  ).join('\n');

type Split = (line: string, secret: string, at: number) => string;

const put = (line: string, secret: string, at: number, between: string): string =>
  line.replace(secret, secret.slice(0, at) + between + secret.slice(at));

const splits: Readonly<Record<string, Split>> = {
  colours: (line, secret, at) => put(line, secret, at, '\u001b[0m\u001b[1;33m'),
  'zero width': (line, secret, at) => put(line, secret, at, '\u200b'),
  'soft hyphen': (line, secret, at) => put(line, secret, at, '\u00ad'),
  'two literals': (line, secret, at) => `x = '${put(line, secret, at, `' +\n  '`)}'`,
  continuation: (line, secret, at) => put(line, secret, at, '\\\n'),
  'full width': (line, secret) =>
    line.replace(
      secret,
      secret.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)),
    ),
};

/** The ways in which a reader would look for it again. */
function readings(text: string): readonly string[] {
  const bare = text
    // oxlint-disable-next-line no-control-regex -- the sequences begin with a control character
    .replace(/\u001b\[[\d;]*m|[\u200b\u00ad]/g, '')
    .normalize('NFKC');
  const percent = (value: string) => value.replace(/%[0-7][0-9a-f]/gi, decodeURIComponent);
  const runs = bare.match(/[\w+/-]{12,}/g) ?? [];
  return [
    bare,
    bare.replace(/\\?\n(?:> )?/g, ''),
    bare.replace(/'\s*\+?\s*'/g, ''),
    percent(percent(bare)),
    bare.replace(/&#x([0-9a-f]+);|\\u00([0-9a-f]{2})|=([0-9A-F]{2})/g, (_, ...codes: string[]) =>
      String.fromCodePoint(Number.parseInt(codes.find((code) => code) ?? '20', 16)),
    ),
    ...runs.map((one) => Buffer.from(one, 'base64').toString('latin1')),
  ];
}

function survivor(text: string, secret: string): string | undefined {
  const body = secret.replace(/^(?:sk-proj-|ghp_)/, '');
  const found = readings(text);
  for (let at = 0; at + 8 <= body.length; at++) {
    const part = body.slice(at, at + 8);
    if (found.some((one) => one.includes(part))) return part;
  }
  return undefined;
}

const requestId = `req_${'0a1b2c3d'.repeat(4)}`;

/** Around it: evidence that has to stay. */
const evidence = [requestId, 'gpt-image-2', 'HTTP 429', 'x-ratelimit-remaining-requests: 4'];

function expectClean(text: string, secret: string): void {
  const whole = `${requestId} gpt-image-2\n${text}\nHTTP 429\nx-ratelimit-remaining-requests: 4\n`;
  const { text: cleaned } = sanitize(whole);
  expect({ cleaned, left: survivor(cleaned, secret) }).toEqual({ cleaned, left: undefined });
  for (const one of evidence) expect(cleaned).toContain(one);
  expect({ cleaned, leaks: findLeaks(cleaned) }).toEqual({ cleaned, leaks: [] });
  expect(sanitize(cleaned).text).toBe(cleaned);
}

describe('a planted secret', () => {
  test.each(Object.entries(nestings))(
    'in %s never survives',
    { timeout: 20_000 },
    (_name, nest) => {
      const property = fc.property(planted, ({ secret, line }) =>
        expectClean(nest(line(secret)), secret),
      );
      expect(() => fc.assert(property, { numRuns: 25 })).not.toThrow();
    },
  );

  test.each(Object.entries(splits))(
    'split by %s never survives',
    { timeout: 20_000 },
    (_name, split) => {
      const property = fc.property(
        planted,
        fc.integer({ min: 4, max: 10 }),
        ({ secret, line }, at) => expectClean(split(line(secret), secret, at), secret),
      );
      expect(() => fc.assert(property, { numRuns: 25 })).not.toThrow();
    },
  );

  test('wrapped at the width of a terminal never survives', { timeout: 30_000 }, () => {
    const widths = fc.constantFrom(72, 76, 80, 100, 120);
    const leads = fc.constantFrom('', '> ', '│ ');
    const property = fc.property(
      planted,
      widths,
      leads,
      fc.nat(50),
      ({ secret, line }, width, lead, shift) =>
        expectClean(
          wrap(`${'word '.repeat(shift)}${line(secret)}`, width - lead.length, lead),
          secret,
        ),
    );
    expect(() => fc.assert(property, { numRuns: 80 })).not.toThrow();
  });
});

test('a space of the text at the beginning of a line is no other indent', () => {
  const secret = 'aaaaaaaaaat5@firm-77.example';
  const line = `the owner ${secret} must verify`;
  expectClean(wrap(`${'word '.repeat(24)}${line}`, 74, '> '), secret);
  expectClean(wrap(`${'word '.repeat(37)}${line}`, 72), secret);
  const { text } = sanitize(wrap(`${'word '.repeat(13)}${line}`, 74, '> '));
  expect(text).toContain('the owner\n>  [e-mail-1] must verify');
});

test('a value that the gate was taught survives in no encoding', () => {
  const weak = fc.constantFrom('sommer1999', 'tulipan/a', 'brandy&77', 'kolibri"x', 'marzec c2001');
  fc.assert(
    fc.property(
      weak,
      fc.constantFrom(...Object.values(nestings)),
      fc.nat(20),
      (value, nest, shift) => {
        const gate = createGate();
        gate.learn(value, 'secret');
        const cleaned = gate.clean(nest(`${'go '.repeat(shift)}rejected ${value} at once`));
        expect({ cleaned, left: survivor(cleaned, value) }).toEqual({ cleaned, left: undefined });
        expect(gate.findLeaks(cleaned)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

test('any text is cleaned once and for all', { timeout: 30_000 }, () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'password=',
      '"api_key": "',
      "'",
      '\n',
      '@',
      '://',
      '/home/',
      '\\',
      '%41',
      '&quot;',
    ),
    run(24),
    fc.emailAddress(),
    fc.ipV4(),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { text } = sanitize(pieces.join(''));
      expect({ text, leaks: findLeaks(text) }).toEqual({ text, leaks: [] });
      expect(sanitize(text).text).toBe(text);
    }),
    { numRuns: 150 },
  );
});

test('text without findings is unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { text: cleaned, replaced } = sanitize(text);
      expect(cleaned === text).toBe(replaced.length === 0);
    }),
  );
});
