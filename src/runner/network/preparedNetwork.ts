import type { MethodNames } from '../../protocol/methodNames';
import type { NetworkAssets } from '../../protocol/runnerMessage';
import type { Language } from '../../protocol/runResult';
import type { TrainedWeights } from '../trace/layerHooks';
import { imageBatch } from './imageBatch';
import { trainedWeights } from './trainedWeights';

/** One input size of a network. */
export interface PreparedSize {
  constructorArgs: number[];
  weights: TrainedWeights;
  /** NHWC values of the shipped images, standardised: (imageCount, size, size, 3). */
  images: Float32Array;
}

/** A network with everything that a run needs worked out before the run begins. */
export class PreparedNetwork {
  readonly className: string;
  readonly imageCount: number;
  /** Side of the shipped images in pixels. */
  readonly imageSide: number;
  /** The class of each shipped image. */
  readonly labels: Uint8Array;
  /** What a single call of a method constructs the class with. */
  readonly defaultArgs: number[];
  /** The method that runs the whole network: (images, isTraining) → logits. */
  readonly forward: MethodNames;
  /** Name of the layer whose maps are reported. */
  readonly activations: string | undefined;
  readonly training: NetworkAssets['training'];
  readonly reference: NetworkAssets['reference'];
  private readonly assets: NetworkAssets['images'];
  private readonly sizes: Map<number, PreparedSize>;

  constructor({ className, forward, activations, training, reference, sizes, images }: NetworkAssets) {
    this.className = className;
    this.forward = forward;
    this.activations = activations;
    this.training = training;
    this.reference = reference;
    this.imageCount = images.count;
    this.imageSide = images.side;
    this.labels = images.labels;
    this.assets = images;
    this.defaultArgs = sizes[0]?.constructorArgs ?? [];
    this.sizes = new Map(
      sizes.map(({ size, constructorArgs, weights }) => [
        size,
        { constructorArgs, weights: trainedWeights(weights), images: this.imagesAt(size) },
      ]),
    );
  }

  /** Of the methods of training in a language. @throws Error for a network that does not name them */
  trainingMethods(language: Language): { forward: string; step: string; optimizer: string } {
    if (!this.training) throw new Error('The network does not say which methods train it.');
    const { step, optimizer } = this.training;
    return { forward: this.forward[language], step: step[language], optimizer: optimizer[language] };
  }

  /** The constructor's arguments for a network of another input size: its second one is that size. */
  constructorArgsFor(size: number): number[] {
    return this.defaultArgs.map((arg, place) => (place === 1 ? size : arg));
  }

  size(size: number): PreparedSize {
    const prepared = this.sizes.get(size);
    if (!prepared) throw new Error(`The network has no weights for size ${size}.`);
    return prepared;
  }

  /** NHWC values of `count` images from `first` on, again from the beginning after the last: (count, size, size, 3). */
  batch(size: number, count: number, first = 0): Float32Array<ArrayBuffer> {
    const { images } = this.size(size);
    const perImage = images.length / this.imageCount;
    const batch = new Float32Array(count * perImage);
    for (let place = 0; place < count; place++) {
      const start = ((first + place) % this.imageCount) * perImage;
      batch.set(images.subarray(start, start + perImage), place * perImage);
    }
    return batch;
  }

  /** NHWC values of the shipped images, cropped to `size` and standardised: (imageCount, size, size, 3). */
  imagesAt(size: number): Float32Array {
    return imageBatch(this.assets, size);
  }
}
