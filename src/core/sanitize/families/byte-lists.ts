import type { Pattern } from '../detector.ts';

/** The bytes that a picture begins with, as numbers; Java writes those from 128 on as negative ones. */
const begins =
  '(?:-?(?:137|119),\\s{0,20}80,\\s{0,20}78,\\s{0,20}71|(?:255,\\s{0,20}216|-1,\\s{0,20}-40),\\s{0,20}(?:255|-1)|82,\\s{0,20}73,\\s{0,20}70,\\s{0,20}70|71,\\s{0,20}73,\\s{0,20}70,\\s{0,20}56)';

/** The bytes of a picture as a list of numbers. The eight bytes that tell its type are not yet its content. */
export const byteLists: readonly Pattern[] = [
  {
    kind: 'image-data',
    needs: ['137,', '119,', '255,', '-1,', '82,', '71,'],
    pattern: () => new RegExp(`(?<![\\d.,-])${begins}(?:,\\s{0,20}-?\\d{1,3}(?!\\d)){9,}`, 'g'),
  },
  {
    kind: 'image-data',
    needs: ['buffer', 'uint8array', 'bytearray', 'bytes(['],
    pattern: () =>
      /((?:"type"\s?:\s?"Buffer",\s{0,20}"data"\s?:\s?|\b(?:Uint8Array|Uint8ClampedArray|bytearray|bytes)(?:\.from)?\()\[\s{0,20})(\d{1,3}(?:,\s{0,20}\d{1,3}(?!\d)){12,})/g,
  },
  // By their places.
  {
    kind: 'image-data',
    needs: ['"0":', '0:'],
    pattern: () =>
      /(\{\s{0,20}"?0"?\s?:\s?)((?:137,\s{0,20}"?1"?\s?:\s?80|255,\s{0,20}"?1"?\s?:\s?216|82,\s{0,20}"?1"?\s?:\s?73|71,\s{0,20}"?1"?\s?:\s?73)(?:,\s{0,20}"?\d{1,8}"?\s?:\s?\d{1,3}(?!\d)){10,})/g,
  },
  // The name that an upload had, without its ending.
  {
    kind: 'image-name',
    needs: ['original'],
    pattern: () =>
      /(\boriginal_?(?:file_?)?name\\{0,4}["']?\s{0,3}[:=]\s{0,3}\\{0,4}["'])([^"'\\\r\n.[]{2,120})(?=["'\\])/gi,
  },
];
