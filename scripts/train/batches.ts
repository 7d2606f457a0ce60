import { standardize } from '../../src/runner/network/imageBatch';
import type { LabelledImages } from '../cifar10/sheets';
import { below, seededRandom } from './random';

/** At full size a crop would be the image itself: it gets so many pixels more on each side, mirrored. */
const MARGIN = 4;

/** What is trained on in one epoch, in order. */
interface Epoch {
  index: number;
  order: Uint32Array;
  /** Of each crop, in the enlarged image. */
  tops: Uint8Array;
  lefts: Uint8Array;
}

export interface Batch {
  /** Standardised: (count, size, size, 3). */
  images: Float32Array;
  labels: Int32Array;
}

/**
 * Training images in batches: every image once an epoch, in a new order, a random crop of it, flipped in every other
 * epoch. All of it follows from the seed, so that any batch can be made again.
 */
export class Batches {
  private readonly random: (epoch: number) => () => number;
  private readonly margin: number;
  private readonly flippedFirst: Uint8Array;
  private epoch: Epoch | null = null;

  constructor(
    private readonly images: LabelledImages,
    private readonly size: number,
    private readonly batch: number,
    seed: number,
  ) {
    this.random = (epoch) => seededRandom(seed, epoch + 1);
    this.margin = size === images.side ? MARGIN : 0;
    const random = seededRandom(seed, 0);
    this.flippedFirst = Uint8Array.from({ length: images.count }, () => below(random, 2));
  }

  /** Whole batches only. */
  get perEpoch(): number {
    return Math.floor(this.images.count / this.batch);
  }

  /** @param step from 0, over all epochs */
  at(step: number): Batch {
    const index = Math.floor(step / this.perEpoch);
    if (this.epoch?.index !== index) this.epoch = this.planned(index);
    const { order, tops, lefts } = this.epoch;
    const first = (step % this.perEpoch) * this.batch;
    const batch = this.empty(this.batch);
    for (let i = 0; i < this.batch; i++) {
      const image = order[first + i]!;
      const isFlipped = (this.flippedFirst[image]! ^ (index & 1)) === 1;
      this.crop(image, tops[first + i]!, lefts[first + i]!, isFlipped, batch, i);
    }
    return batch;
  }

  /** Images by chance, cropped by chance, to take statistics from. */
  sample(count: number, index: number): Batch {
    const random = seededRandom(index, 0x5a);
    const batch = this.empty(count);
    for (let i = 0; i < count; i++) {
      const image = below(random, this.images.count);
      this.crop(image, below(random, this.positions), below(random, this.positions), false, batch, i);
    }
    return batch;
  }

  /** How many places a crop can have along a side. */
  private get positions(): number {
    return this.images.side + 2 * this.margin - this.size + 1;
  }

  private planned(index: number): Epoch {
    const { count } = this.images;
    const random = this.random(index);
    const order = Uint32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const other = below(random, i + 1);
      [order[i], order[other]] = [order[other]!, order[i]!];
    }
    const places = (): Uint8Array => Uint8Array.from({ length: count }, () => below(random, this.positions));
    return { index, order, tops: places(), lefts: places() };
  }

  private empty(count: number): Batch {
    return { images: new Float32Array(count * this.size ** 2 * 3), labels: new Int32Array(count) };
  }

  private crop(image: number, top: number, left: number, isFlipped: boolean, into: Batch, at: number): void {
    const { size, margin } = this;
    const { side, pixels, labels } = this.images;
    const target = into.images.subarray(at * size * size * 3, (at + 1) * size * size * 3);
    let to = 0;
    for (let y = 0; y < size; y++) {
      const row = (image * side + mirrored(top + y - margin, side)) * side;
      for (let x = 0; x < size; x++) {
        const column = left + (isFlipped ? size - 1 - x : x) - margin;
        const from = (row + mirrored(column, side)) * 3;
        target[to++] = pixels[from]!;
        target[to++] = pixels[from + 1]!;
        target[to++] = pixels[from + 2]!;
      }
    }
    standardize(target);
    into.labels[at] = labels[image]!;
  }
}

/** Beyond an edge it goes back, without repeating the edge: −1 is 1. */
function mirrored(at: number, side: number): number {
  if (at < 0) return -at;
  return at < side ? at : 2 * (side - 1) - at;
}
