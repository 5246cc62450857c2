import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** A PNG of 8 bits a channel, RGB or RGBA, not interlaced (W3C PNG, sections 5 and 9): all that our icons may be. */
export const readPng = (png: Buffer) => {
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colourType, , , interlace] = png.subarray(24, 29);
  assert.deepEqual([depth, interlace], [8, 0]);
  const channels = colourType === 6 ? 4 : 3;
  assert.ok(colourType === 2 || colourType === 6, 'neither RGB nor RGBA');

  const compressed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      compressed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  const rows = unfilter(inflateSync(Buffer.concat(compressed)), { height, stride: width * channels, channels });
  const pixel = (x: number, y: number) => [...rows.subarray((y * width + x) * channels).subarray(0, channels)];
  const pixels = () =>
    Array.from({ length: width * height }, (_, n) => {
      const [x, y] = [n % width, Math.floor(n / width)];
      return { x, y, colour: pixel(x, y) };
    });
  return { width, height, channels, pixel, pixels };
};

function unfilter(raw: Buffer, { height, stride, channels }: { height: number; stride: number; channels: number }) {
  const out = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const upLeft = x >= channels && y > 0 ? (out[at - stride - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}
