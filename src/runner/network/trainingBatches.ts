import { seededRandom } from '../../exercises/seededRandom';
import { standardize } from './imageBatch';
import type { ImageCollection } from './imageCollection';

/** What one step trains on. */
export interface TrainingBatch {
  /** NHWC, standardised: (batch, size, size, 3). */
  images: Float32Array;
  /** (batch,) */
  labels: Int32Array;
}

/**
 * Labelled images as training batches: every image once an epoch, in a new order, a random crop of it that is flipped by
 * chance, standardised. All of it follows from the seed and the step, so that a training that was interrupted goes on
 * with the very batch that came next.
 */
export class TrainingBatches {
  private epoch = -1;
  private order = new Uint32Array();

  constructor(
    private readonly images: ImageCollection,
    private readonly size: number,
    private readonly batch: number,
    private readonly seed: number,
  ) {
    if (images.count < batch) throw new Error(`a batch of ${batch} can't be taken from ${images.count} images`);
    if (images.side < size) throw new Error(`crops of ${size} can't be taken from images of ${images.side}`);
  }

  /** Whole batches only: what is left of an epoch is left out of it. */
  get perEpoch(): number {
    return Math.floor(this.images.count / this.batch);
  }

  /** @param step from 0, over all epochs */
  at(step: number): TrainingBatch {
    const epoch = Math.floor(step / this.perEpoch);
    if (epoch !== this.epoch) this.shuffle(epoch);
    const random = seededRandom(hashed(this.seed, step, 1));
    const perImage = this.size * this.size * 3;
    const images = new Float32Array(this.batch * perImage);
    const labels = new Int32Array(this.batch);
    const places = this.images.side - this.size + 1;
    for (let at = 0; at < this.batch; at++) {
      const image = this.order[(step % this.perEpoch) * this.batch + at]!;
      const crop = images.subarray(at * perImage, (at + 1) * perImage);
      const [top, left] = [Math.floor(random() * places), Math.floor(random() * places)];
      this.crop(image, top, left, random() < 0.5, crop);
      standardize(crop);
      labels[at] = this.images.labels[image]!;
    }
    return { images, labels };
  }

  private shuffle(epoch: number): void {
    const random = seededRandom(hashed(this.seed, epoch, 0));
    const order = Uint32Array.from({ length: this.images.count }, (_, image) => image);
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    this.epoch = epoch;
    this.order = order;
  }

  private crop(image: number, top: number, left: number, isFlipped: boolean, into: Float32Array): void {
    const { side, pixels } = this.images;
    let to = 0;
    for (let y = 0; y < this.size; y++) {
      const row = (image * side + top + y) * side + left;
      for (let x = 0; x < this.size; x++) {
        const from = (row + (isFlipped ? this.size - 1 - x : x)) * 3;
        into[to++] = pixels[from]!;
        into[to++] = pixels[from + 1]!;
        into[to++] = pixels[from + 2]!;
      }
    }
  }
}

/** One seed from several numbers, each of which changes all of it (the finaliser of MurmurHash3, public domain). */
function hashed(...numbers: number[]): number {
  let hash = 0x9e3779b9;
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}
