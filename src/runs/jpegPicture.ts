import { decode } from 'jpeg-js';
import { PackError } from './errors';
import type { Picture } from './spriteSheet';

/** @throws PackError when the bytes are no JPEG that can be read */
export function readJpeg(file: string, bytes: Uint8Array): Picture {
  try {
    const isHalved = storesColourHalved(bytes);
    const picture = decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      colorTransform: isHalved ? false : undefined,
    });
    if (isHalved) toRgb(picture);
    return { ...picture, channels: 3 };
  } catch (error) {
    throw new PackError(file, `it is not a readable JPEG (${String(error)})`);
  }
}

const START_OF_SCAN = 0xda;
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Adobe's segment says whether the colours are transformed, and the decoder goes by it whatever it is asked for. */
const ADOBE = 0xee;
/** Sampling factors of luminance and of both colours, horizontally and vertically: 4:2:0. */
const HALVED = [0x22, 0x11, 0x11];

/** Whether a JPEG is of the usual form: luminance, and two colours at half of its resolution. (ITU-T T.81, annex B) */
function storesColourHalved(bytes: Uint8Array): boolean {
  for (let at = 2; at + 4 < bytes.length; at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === START_OF_SCAN || marker === ADOBE) return false;
    if (!FRAMES.includes(marker)) continue;
    const components = bytes[at + 9]!;
    return components === 3 && HALVED.every((factors, i) => bytes[at + 11 + 3 * i] === factors);
  }
  return false;
}

/**
 * Luminance and colours to red, green and blue, in place. The decoder has repeated each colour for 2×2 pixels; here
 * they go over into each other as in libjpeg and in browsers: 9/16 of the nearest and 3/16, 3/16, 1/16 of those around
 * it. On small photographs the difference shows: weights that were trained on one kind lose two points of accuracy on
 * the other.
 */
function toRgb({ width, height, data }: { width: number; height: number; data: Uint8Array }): void {
  const blue = interpolated(data, 1, width, height);
  const red = interpolated(data, 2, width, height);
  const rgb = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * 3;
    const luminance = rgb[at]!;
    const [cb, cr] = [blue[pixel]! - 128, red[pixel]! - 128];
    rgb[at] = luminance + 1.402 * cr;
    rgb[at + 1] = luminance - 0.344136 * cb - 0.714136 * cr;
    rgb[at + 2] = luminance + 1.772 * cb;
  }
}

/** A channel that holds every value 2×2 times, at the resolution of the picture. Beyond the edge, the edge goes on. */
function interpolated(data: Uint8Array, channel: number, width: number, height: number): Uint8Array {
  const result = new Uint8Array(width * height);
  const columns = new Uint16Array(width);
  for (let y = 0; y < height; y++) {
    const near = y * width;
    const far = neighbour(y, height) * width;
    for (let x = 0; x < width; x++) {
      columns[x] = 3 * data[(near + x) * 3 + channel]! + data[(far + x) * 3 + channel]!;
    }
    for (let x = 0; x < width; x++) {
      // libjpeg's way of rounding halves.
      const half = x % 2 === 0 ? 8 : 7;
      result[near + x] = (3 * columns[x]! + columns[neighbour(x, width)]! + half) >> 4;
    }
  }
  return result;
}

/** The nearest pixel whose colour was stored as another value: pixels 0 and 1 share one, 2 and 3 the next. */
function neighbour(at: number, count: number): number {
  return at % 2 === 0 ? Math.max(0, at - 1) : Math.min(count - 1, at + 1);
}
