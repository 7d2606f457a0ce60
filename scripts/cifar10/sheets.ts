import * as fs from 'node:fs';
import * as path from 'node:path';
import { readJpeg } from '../../src/runs/jpegPicture';
import { cutTiles } from '../../src/runs/spriteSheet';

/** The folder is not CIFAR-10 as sheets. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  constructor(folder: string, problem: string) {
    super(
      `${folder}: ${problem}. Name a folder with CIFAR-10 as sheets: train-00.jpg … train-49.jpg and test-00.jpg … ` +
        'test-09.jpg, as docs/training.md says.',
    );
  }
}

export const CLASSES = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];
export const CITATION =
  'Alex Krizhevsky, Learning Multiple Layers of Features from Tiny Images, technical report, University of Toronto, 2009.';

/** Every sheet is a JPEG of 25 rows with 40 tiles of 32×32 pixels. */
export const LAYOUT = { columns: 40, rows: 25, tile: 32, count: 1000 };
/** How many sheets a split has. */
export const SHEETS = { train: 50, test: 10 };
export type Split = keyof typeof SHEETS;

/** The classes take turns: the label of image `index` of a split. */
export function labelOf(index: number): number {
  return index % CLASSES.length;
}

export function sheetName(split: Split, sheet: number): string {
  return `${split}-${String(sheet).padStart(2, '0')}.jpg`;
}

/** @throws DataFolderError when the sheet is missing */
export function sheetBytes(folder: string, split: Split, sheet: number): Buffer {
  const file = path.join(folder, sheetName(split, sheet));
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new DataFolderError(folder, String((error as Error).message));
  }
}

/** Images of a split: RGB, 8 bit, (count, 32, 32, 3), each with its label. */
export interface LabelledImages {
  count: number;
  side: number;
  pixels: Uint8Array<ArrayBuffer>;
  labels: Uint8Array<ArrayBuffer>;
}

/** The first `sheets` sheets of a split. @throws DataFolderError, PackError when a sheet is missing or no such JPEG */
export function readSplit(folder: string, split: Split, sheets = SHEETS[split]): LabelledImages {
  const { count: perSheet, tile } = LAYOUT;
  const count = sheets * perSheet;
  const pixels = new Uint8Array(count * tile * tile * 3);
  for (let sheet = 0; sheet < sheets; sheet++) {
    const name = path.join(folder, sheetName(split, sheet));
    const tiles = cutTiles(name, readJpeg(name, sheetBytes(folder, split, sheet)), LAYOUT);
    pixels.set(tiles, sheet * tiles.length);
  }
  return { count, side: tile, pixels, labels: Uint8Array.from({ length: count }, (_, index) => labelOf(index)) };
}
