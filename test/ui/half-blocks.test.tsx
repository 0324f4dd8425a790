import { renderToString } from 'ink';
import { expect, test } from 'vitest';

import { keepingPicture } from '../../src/compose/picture.ts';
import type { CallSeen } from '../../src/core/ports.ts';
import { greySquare } from '../../src/standin/picture.ts';
import { HalfBlocks } from '../../src/ui/components/half-blocks.tsx';
import { answered } from '../helpers/judged.ts';

const none = new AbortController().signal;
const [ground, square] = ['#d8d8d8', '#808080'];

async function pictureOf(seen: CallSeen) {
  const { sdk, picture } = keepingPicture({ generate: () => Promise.resolve(seen) }, true);
  expect(picture()).toBeUndefined();
  expect(await sdk.generate({}, 'A', 'direct', none)).toBe(seen);
  return picture();
}

const body = (bytes: Uint8Array) =>
  JSON.stringify({ data: [{ b64_json: Buffer.from(bytes).toString('base64') }] });

test('the image of an answer becomes squares of its colours, and those half blocks', async () => {
  const picture = await pictureOf(answered(200, body(greySquare(64, 64, 'jpeg'))));
  const pixels = await picture?.pixels(4);
  const plain = [ground, ground, ground, ground];
  const through = [ground, square, square, ground];
  expect(pixels).toEqual([plain, through, through, plain]);
  const drawn = renderToString(<HalfBlocks pixels={pixels ?? []} />, { columns: 20 });
  expect(drawn).toBe('▀▀▀▀\n▀▀▀▀');
});

test('what is no JPEG is not drawn, and an answer without an image leaves none', async () => {
  const other = await pictureOf(answered(200, body(greySquare(64, 64, 'png'))));
  expect(await other?.pixels(4)).toBeUndefined();
  expect(await pictureOf(answered(400, '{"error":{}}'))).toBeUndefined();
});
