import { deflateSync } from 'node:zlib';

import { encode } from 'jpeg-js';

/** A grey square on light ground, as PNG or JPEG. A stand-in needs no other picture. */
export function greySquare(width: number, height: number, format: 'png' | 'jpeg'): Buffer {
  const name = `${format} ${width}x${height}`;
  const made = pictures.get(name) ?? (format === 'png' ? png : jpeg)(width, height);
  pictures.set(name, made);
  return made;
}

const pictures = new Map<string, Buffer>();

const [ground, square] = [0xd8, 0x80];

/** The rows above and below the square, and one through it: grey values. */
function rowsOf(width: number, height: number) {
  const plain = Buffer.alloc(width, ground);
  const through = Buffer.from(plain);
  through.fill(square, Math.floor(width / 4), Math.ceil((width * 3) / 4));
  return (row: number) => (row >= height / 4 && row < (height * 3) / 4 ? through : plain);
}

function jpeg(width: number, height: number): Buffer {
  const row = rowsOf(width, height);
  const colours = (greys: Buffer) =>
    Buffer.from(
      Uint8Array.from({ length: width * 4 }, (_, at) =>
        at % 4 === 3 ? 0xff : (greys[at >> 2] ?? 0),
      ),
    );
  const [plain, through] = [colours(row(0)), colours(row(Math.floor(height / 2)))];
  const lines = Array.from({ length: height }, (_, y) => (row(y) === row(0) ? plain : through));
  const data = Buffer.concat(lines);
  return encode({ data, width, height }, 80).data;
}

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const row = rowsOf(width, height);
  // No filter, then the row.
  const lines = Array.from({ length: height }, (_, y) => [Buffer.from([0]), row(y)]).flat();
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** node:zlib has one only from Node 22.2 on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
