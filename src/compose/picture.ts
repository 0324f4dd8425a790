import { imageSize } from 'image-size';

import { imageIn } from '../core/checks/paid/image.ts';
import type { Sdk } from '../core/ports.ts';
import { untaken } from '../core/untaken.ts';
import { namesIn, writeWhole } from '../edge/files.ts';
import { systemClock } from '../edge/local/clock.ts';
import type { Acted, Picture } from '../wizard/ports.ts';

/** The SDK, and the last picture that an answer of it held: in memory, for the screen, written only when asked. */
export function keepingPicture(
  sdk: Sdk,
  simulated: boolean,
): { readonly sdk: Sdk; readonly picture: () => Picture | undefined } {
  let last: Picture | undefined;
  return {
    sdk: {
      async generate(...call) {
        const seen = await sdk.generate(...call);
        const found = seen.kind === 'answered' ? imageIn(seen.body) : undefined;
        if (found !== undefined) last = pictureOf(Buffer.from(found, 'base64'), simulated);
        return seen;
      },
    },
    picture: () => last,
  };
}

const pictureOf = (bytes: Buffer, simulated: boolean): Picture => ({
  pixels: (size) => pixelsOf(bytes, size),
  save: () => save(bytes, simulated),
});

/** The picture in so many squares of one colour each, row by row; undefined for what is no JPEG. */
async function pixelsOf(
  bytes: Buffer,
  size: number,
): Promise<readonly (readonly string[])[] | undefined> {
  try {
    const { default: jpeg } = await import('jpeg-js');
    const { data, width, height } = jpeg.decode(bytes, {
      useTArray: true,
      maxMemoryUsageInMB: 256,
    });
    const place = (square: number, length: number) => Math.floor(((square + 0.5) * length) / size);
    return Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) => {
        const at = (place(row, height) * width + place(column, width)) * 4;
        const hex = (offset: number) => (data[at + offset] ?? 0).toString(16).padStart(2, '0');
        return `#${hex(0)}${hex(1)}${hex(2)}`;
      }),
    );
  } catch {
    return undefined;
  }
}

function endingOf(bytes: Buffer): string {
  try {
    return imageSize(bytes).type ?? 'bin';
  } catch {
    return 'bin';
  }
}

async function save(bytes: Buffer, simulated: boolean): Promise<Acted> {
  const taken = namesIn('.');
  const day = systemClock.stamp().slice(0, 10);
  const [mark, ending] = [simulated ? 'SIMULATED-' : '', endingOf(bytes)];
  const file = untaken(
    (name) => taken.has(name),
    (nth) => `imgfix-image-${mark}${day}${nth}.${ending}`,
  );
  const written = await writeWhole(file, bytes, false);
  return written.kind === 'ok'
    ? { kind: 'done', where: file }
    : { kind: 'failed', why: written.kind === 'exists' ? `${file} exists` : written.why };
}
