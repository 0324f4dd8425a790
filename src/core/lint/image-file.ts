import { imageSize } from 'image-size';

import { isRecord } from '../json.ts';

/** What the header of a picture says, in the words of CONTRACT.md. */
export type ImageFile = {
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  /** Of the whole file. */
  readonly bytes: number;
  readonly has_alpha?: boolean;
};

/** Reads the beginning of a picture; undefined when it is none that image-size knows. */
export function imageFileOf(start: Uint8Array, bytes: number): ImageFile | undefined {
  if (bytes === 0) return { mime: 'application/octet-stream', width: 0, height: 0, bytes };
  try {
    const { type = '', width, height } = imageSize(start);
    const alpha = type === 'png' ? pngAlpha(start) : undefined;
    const mime = `image/${type === 'jpg' ? 'jpeg' : type}`;
    return { mime, width, height, bytes, ...(alpha !== undefined && { has_alpha: alpha }) };
  } catch {
    return undefined;
  }
}

/** PNG, section 11.2.1: the colour type is the tenth byte of IHDR; 4 and 6 have alpha, others by a tRNS chunk. */
function pngAlpha(start: Uint8Array): boolean {
  const colourType = start[25];
  if (colourType === 4 || colourType === 6) return true;
  return new TextDecoder('latin1').decode(start.subarray(0, 65_536)).includes('tRNS');
}

type Body = Readonly<Record<string, unknown>>;

const inputs = ['image', 'images', 'mask', 'markup'];

/** The request with what `look` knows of its files; what was given already wins. */
export async function withFileFacts(
  body: Body,
  look: (path: string) => Promise<ImageFile | undefined>,
): Promise<Body> {
  const fill = async (value: unknown): Promise<unknown> => {
    if (!isRecord(value) || typeof value['file'] !== 'string') return value;
    return { ...(await look(value['file'])), ...value };
  };
  const filled = await Promise.all(
    inputs
      .filter((name) => name in body)
      .map(async (name) => {
        const value = body[name];
        const known = Array.isArray(value) ? await Promise.all(value.map(fill)) : await fill(value);
        return [name, known] as const;
      }),
  );
  return { ...body, ...Object.fromEntries(filled) };
}
