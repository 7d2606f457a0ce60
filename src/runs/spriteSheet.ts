import { PackError } from './errors';

/** A decoded picture: `channels` bytes a pixel, row by row, of which the first three are red, green and blue. */
export interface Picture {
  width: number;
  height: number;
  channels: 3 | 4;
  data: Uint8Array;
}

/** How a picture is divided: `count` square tiles of side `tile` in pixels, row by row. */
export interface SheetLayout {
  columns: number;
  rows: number;
  tile: number;
  count: number;
}

/**
 * Cuts a sheet into its tiles.
 *
 * @returns RGB, image after image, row by row: (count, tile, tile, 3)
 * @throws PackError when the picture is not of the layout's size
 */
export function cutTiles(
  file: string,
  picture: Picture,
  { columns, rows, tile, count }: SheetLayout,
): Uint8Array<ArrayBuffer> {
  const { width, height, channels, data } = picture;
  if (width !== columns * tile || height !== rows * tile || count > columns * rows) {
    throw new PackError(file, `it is ${width}×${height}, not ${columns}×${rows} tiles of ${tile}`);
  }
  const pixels = new Uint8Array(count * tile * tile * 3);
  let at = 0;
  for (let image = 0; image < count; image++) {
    const [left, top] = [(image % columns) * tile, Math.floor(image / columns) * tile];
    for (let y = top; y < top + tile; y++) {
      for (let x = left; x < left + tile; x++) {
        const from = (y * width + x) * channels;
        for (let channel = 0; channel < 3; channel++) pixels[at++] = data[from + channel]!;
      }
    }
  }
  return pixels;
}
