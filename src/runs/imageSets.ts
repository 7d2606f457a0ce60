import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type ImageSetName, type ImageSets, ImageSetsSchema, type Sheet } from '../exercises/imageSet';
import { PackError } from './errors';
import { type LoadedPack, readJson } from './packFiles';
import { readJpeg } from './jpegPicture';
import { cutTiles } from './spriteSheet';

/** Labelled images in memory. */
export interface ImageSet {
  count: number;
  /** Side of an image in pixels. */
  side: number;
  /** RGB, 8 bit, image after image, row by row: (count, side, side, 3). */
  pixels: Uint8Array<ArrayBuffer>;
  /** The class of each image, as an index into `classes`. */
  labels: Uint8Array<ArrayBuffer>;
  classes: string[];
  /** To be shown where the images are. */
  citation: string;
}

const FILE = 'data/images.json';
const cache = new WeakMap<LoadedPack, Map<ImageSetName, Promise<ImageSet>>>();

/** Whether a course brings images to train on. */
export function hasImageSets(pack: LoadedPack): boolean {
  return fs.existsSync(path.join(pack.folder, FILE));
}

/**
 * The images that a course brings to train on (`train`), or to measure with (`heldOut`). Read and decoded at the first
 * call, some 0.3 s for 1,000 images with a turn of the event loop after each sheet, and kept: 3 KB an image.
 *
 * @throws PackError when there are none, or a file is missing or not what the manifest says
 */
export function loadImageSet(pack: LoadedPack, name: ImageSetName): Promise<ImageSet> {
  let known = cache.get(pack);
  if (!known) cache.set(pack, (known = new Map<ImageSetName, Promise<ImageSet>>()));
  let set = known.get(name);
  if (!set) {
    known.set(name, (set = readImageSet(path.join(pack.folder, FILE), name)));
    // What is wrong on disk may have been mended by the next call.
    set.catch(() => known.delete(name));
  }
  return set;
}

async function readImageSet(manifestFile: string, name: ImageSetName): Promise<ImageSet> {
  const manifest = readJson(manifestFile, ImageSetsSchema);
  const { sheets } = manifest.sets[name];
  const labels = Uint8Array.from(sheets.flatMap((sheet) => sheet.labels));
  const pixels = new Uint8Array(labels.length * manifest.tile ** 2 * 3);
  let at = 0;
  for (const sheet of sheets) {
    const tiles = readSheet(path.join(path.dirname(manifestFile), sheet.file), sheet, manifest);
    pixels.set(tiles, at);
    at += tiles.length;
    await setImmediate();
  }
  const { classes, citation, tile } = manifest;
  return { count: labels.length, side: tile, pixels, labels, classes, citation };
}

function readSheet(file: string, { sha256, columns, rows, labels }: Sheet, { tile }: ImageSets): Uint8Array {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    throw new PackError(file, String(error));
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new PackError(file, 'its contents are not those that its manifest names');
  }
  return cutTiles(file, readJpeg(file, bytes), { columns, rows, tile, count: labels.length });
}
