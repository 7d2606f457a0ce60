import type { Tensor } from '@tensorflow/tfjs-core';
import type { TraceRow } from '../../protocol/observation';

const LONGEST_NAME = 200;
/** Of all outputs together, 12 MB; those of the course's network for one image are some 200,000. */
const MOST_WANTED_VALUES = 3_000_000;

function sizeOf(size: unknown): number {
  return typeof size === 'number' && Number.isInteger(size) && size >= 0 ? size : 0;
}

/** A layer or operation that is running. */
export interface OpenRow {
  name: string;
  type: string;
  inputShapes: number[][];
  sources: (number | null)[];
  params: number;
  multiplyAdds: number;
  line: number | null;
  note?: string;
}

/** The rows of one observed call, in the order of creation. */
export class Trace {
  readonly rows: TraceRow[] = [];
  /** How deep the method of the exercise is being called; above 0 a row is the learner's part. */
  methodDepth = 0;
  /** What came out of the row that is called `kept`, for the caller to dispose of. */
  keptOutput: Tensor | null = null;
  /** What came out of rows whose values are wanted, for the caller to dispose of. */
  readonly outputs = new Map<TraceRow, Tensor>();
  private valuesLeft = MOST_WANTED_VALUES;
  private readonly names = new Map<string, number>();
  /** The place of the row that a tensor came out of. By the tensor itself: a learner's code can write over its id. */
  private readonly places = new WeakMap<object, number>();

  constructor(
    /** Size of the batch axis: a first axis of this size is reported as null. */
    private readonly batch: number,
    private readonly limit: number,
    private readonly onRow: (row: TraceRow) => void,
    readonly kept?: string,
    /** Of how many images the values of outputs are wanted, when the call is over. */
    private readonly imagesWanted = 0,
  ) {}

  /** `mean`, `mean_1`, …: for plain operations, and layers that were given no name. */
  uniqueName(base: string): string {
    const count = this.names.get(base) ?? 0;
    this.names.set(base, count + 1);
    return count === 0 ? base : `${base}_${count}`;
  }

  get isFull(): boolean {
    return this.rows.length >= this.limit;
  }

  /** The place of the row that made a tensor; null where none did. */
  sourceOf(tensor: Tensor): number | null {
    return this.places.get(tensor) ?? null;
  }

  /** @returns the row; null where there are enough */
  close(open: OpenRow, output: Tensor | null): TraceRow | null {
    if (this.isFull) return null;
    const row: TraceRow = {
      name: open.name.slice(0, LONGEST_NAME),
      type: open.type,
      inputShapes: open.inputShapes.map((shape) => this.withoutBatch(shape)),
      sources: open.sources,
      outputShape: output && this.withoutBatch(output.shape),
      params: open.params,
      multiplyAdds: Math.round(open.multiplyAdds / this.batch),
      bytes: output ? output.shape.reduce((product, size) => product * sizeOf(size), 4) : 0,
      line: open.line,
      learnerPart: this.methodDepth > 0,
      ...(open.note !== undefined && { note: open.note }),
    };
    if (output) this.places.set(output, this.rows.length);
    this.rows.push(row);
    this.onRow(row);
    return row;
  }

  /** How many values, from the first on, are wanted of one more output. */
  wantedValues(output: Tensor): number {
    const size = sizeOf(output.size);
    const isBatch = sizeOf(output.shape[0]) === this.batch;
    const wanted = isBatch ? Math.ceil((size * Math.min(this.imagesWanted, this.batch)) / this.batch) : size;
    if (this.imagesWanted === 0 || wanted > this.valuesLeft) return 0;
    this.valuesLeft -= wanted;
    return wanted;
  }

  private withoutBatch(given: readonly number[]): (number | null)[] {
    // A learner's code can write over a tensor's shape, with anything.
    const shape = Array.from(given, sizeOf);
    return shape[0] === this.batch ? [null, ...shape.slice(1)] : [...shape];
  }
}
