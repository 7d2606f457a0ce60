import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { WeightsManifestSchema } from '../../src/exercises/network';
import * as tf from '../../src/runner/tensorflow';
import { type Architecture, kernelShapes, namedTensors, type Weights } from './squeezeNet';

/** What a manifest says beside the tensors. */
export type WeightsFacts = Omit<
  v.InferOutput<typeof WeightsManifestSchema>,
  'file' | 'sha256' | 'parameters' | 'tensors'
>;

/** Writes `<name>.bin` (float32, little-endian) and its manifest `<name>.json`. @returns the manifest's path */
export async function writeWeights(
  folder: string,
  name: string,
  weights: Weights,
  facts: WeightsFacts,
): Promise<string> {
  const tensors: v.InferOutput<typeof WeightsManifestSchema>['tensors'] = [];
  const parts: Buffer[] = [];
  let offset = 0;
  for (const [tensorName, tensor] of namedTensors(weights)) {
    const values = Float32Array.from(await tensor.data());
    tensors.push({ name: tensorName, shape: tensor.shape, offset, count: values.length });
    parts.push(Buffer.from(values.buffer));
    offset += values.byteLength;
  }
  const bytes = Buffer.concat(parts);
  const file = `${name}.bin`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const manifest = { file, sha256, parameters: offset / 4, ...facts, tensors };
  v.parse(WeightsManifestSchema, manifest);
  fs.writeFileSync(path.join(folder, file), bytes);
  const manifestFile = path.join(folder, `${name}.json`);
  fs.writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 1)}\n`);
  return manifestFile;
}

/** The weights that a manifest names, and their hash. @throws Error when they are not of this network */
export function readWeights(manifestFile: string, architecture: Architecture): { weights: Weights; sha256: string } {
  const manifest = v.parse(WeightsManifestSchema, JSON.parse(fs.readFileSync(manifestFile, 'utf8')));
  const bytes = fs.readFileSync(path.join(path.dirname(manifestFile), manifest.file));
  if (createHash('sha256').update(bytes).digest('hex') !== manifest.sha256) {
    throw new Error(`${manifestFile}: ${manifest.file} is not the file that it names. Take both from one place.`);
  }
  const values = new Float32Array(new Uint8Array(bytes).buffer);
  const tensor = (name: string, shape: number[]): tf.Tensor => {
    const place = manifest.tensors.find((each) => each.name === name);
    if (place?.shape.join() !== shape.join()) {
      throw new Error(
        `${manifestFile}: it has no ${name} of the shape (${shape.join(', ')}). It is of another network.`,
      );
    }
    return tf.tensor(values.slice(place.offset / 4, place.offset / 4 + place.count), shape);
  };
  const weights: Weights = { kernels: new Map(), biases: new Map() };
  for (const [layer, shape] of kernelShapes(architecture)) {
    weights.kernels.set(layer, tensor(`${layer}/kernel`, shape) as Tensor4D);
    weights.biases.set(layer, tensor(`${layer}/bias`, [shape[3]]) as Tensor1D);
  }
  return { weights, sha256: manifest.sha256 };
}
