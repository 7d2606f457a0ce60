import type { CropFacts } from '../exercises/recorded';

type Orientation = CropFacts['orientations'][number];

/** Steps of the index from a pixel to the next one in a row, and from a row to the next, of each orientation. */
const STEPS: [Orientation, x: 1 | -1 | 0, y: 1 | -1 | 0][] = [
  ['plain', 1, 1],
  ['mirrored', -1, 1],
  ['upside down', 1, -1],
  ['turned by 180°', -1, -1],
];

interface Piece {
  orientation: Orientation;
  top: number;
  left: number;
}

/**
 * Finds out which pieces of an image came out of a random crop. The image's values are all different, so a piece says by
 * itself where it was cut out and how it was turned.
 *
 * @param shape of one sample, (height, width, channels) where it is a piece
 * @param image the image's values, ascending in row-major order
 * @param size of the image, (height, width, channels)
 */
export function cropFacts(
  samples: Float32Array[],
  shape: number[],
  image: Float32Array,
  size: [height: number, width: number, channels: number],
): CropFacts {
  const places = new Map(Array.from(image, (value, index) => [value, index]));
  const pieces = samples.map((sample) => pieceOf(sample, shape, places, size));
  const found = pieces.filter((piece) => piece !== null);
  const orientations = STEPS.map(([name]) => name).filter((name) => found.some((piece) => piece.orientation === name));
  return {
    orientations,
    strangers: pieces.length - found.length > 0,
    tops: range(found.map(({ top }) => top)),
    lefts: range(found.map(({ left }) => left)),
    isDiagonal: found.length > 0 && found.every(({ top, left }) => top === left),
  };
}

function pieceOf(
  sample: Float32Array,
  shape: number[],
  places: Map<number, number>,
  [height, width, channels]: [number, number, number],
): Piece | null {
  const [rows = 0, columns = 0, depth = 0] = shape;
  if (shape.length !== 3 || depth !== channels || rows > height || columns > width) return null;
  const first = places.get(sample[0]!);
  if (first === undefined || first % channels !== 0) return null;
  const [firstX, firstY] = [(first / channels) % width, Math.floor(first / channels / width)];
  for (const [orientation, x, y] of STEPS) {
    const left = x > 0 ? firstX : firstX - columns + 1;
    const top = y > 0 ? firstY : firstY - rows + 1;
    if (left < 0 || top < 0 || left + columns > width || top + rows > height) continue;
    const fits = sample.every((value, index) => {
      const column = firstX + x * (Math.floor(index / depth) % columns);
      const row = firstY + y * Math.floor(index / depth / columns);
      return places.get(value) === (row * width + column) * channels + (index % depth);
    });
    if (fits) return { orientation, top, left };
  }
  return null;
}

function range(values: number[]): [number, number] | null {
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}
