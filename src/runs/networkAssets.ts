import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { PNG } from 'pngjs';
import { WeightsManifestSchema } from '../exercises/network';
import type { NetworkAssets } from '../protocol/runnerMessage';
import { PackError } from './errors';
import { LANGUAGES, type LoadedPack, readJson, referencePath } from './packFiles';
import { cutTiles } from './spriteSheet';

const cache = new WeakMap<LoadedPack, NetworkAssets>();

/** Reads a course's weights and images, once. @throws PackError when one is missing or not what its manifest says. */
export function networkAssets(pack: LoadedPack): NetworkAssets {
  const known = cache.get(pack);
  if (known) return known;
  const { className, forward, activations, training, sizes, images } = pack.network;
  const assets: NetworkAssets = {
    className,
    forward,
    activations,
    training,
    reference: readReference(pack),
    sizes: sizes.map(({ size, constructorArgs, weights }) => ({
      size,
      constructorArgs,
      weights: readWeights(path.join(pack.networkFolder, weights)),
    })),
    images: readImages(path.join(pack.networkFolder, images.file), images),
  };
  cache.set(pack, assets);
  return assets;
}

/** `network/reference.py` and `network/reference.ts`, where there are any. */
function readReference(pack: LoadedPack): NetworkAssets['reference'] {
  const reference: NetworkAssets['reference'] = {};
  for (const language of LANGUAGES) {
    const file = referencePath(pack, language);
    if (fs.existsSync(file)) reference[language] = fs.readFileSync(file, 'utf8');
  }
  return reference;
}

function readWeights(manifestFile: string): NetworkAssets['sizes'][number]['weights'] {
  const manifest = readJson(manifestFile, WeightsManifestSchema);
  const file = path.join(path.dirname(manifestFile), manifest.file);
  const bytes = read(file);
  if (createHash('sha256').update(bytes).digest('hex') !== manifest.sha256) {
    throw new PackError(file, 'its contents are not those that its manifest names');
  }
  return { bytes, tensors: manifest.tensors };
}

/** Cuts a sprite into its tiles: RGB, image after image. */
function readImages(
  file: string,
  { columns, rows, tile, labels }: LoadedPack['network']['images'],
): NetworkAssets['images'] {
  let sprite: PNG;
  try {
    sprite = PNG.sync.read(Buffer.from(read(file)));
  } catch (error) {
    if (error instanceof PackError) throw error;
    throw new PackError(file, `it is not a readable PNG (${String(error)})`);
  }
  const count = labels.length;
  const pixels = cutTiles(file, { ...sprite, channels: 4 }, { columns, rows, tile, count });
  return { count, side: tile, pixels, labels: Uint8Array.from(labels) };
}

function read(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(fs.readFileSync(file));
  } catch (error) {
    throw new PackError(file, String(error));
  }
}
