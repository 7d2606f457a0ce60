import type { NamedTensorInfoMap, Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Deadline } from '../deadline';
import { MemoryLimitError, ShapeError } from '../errors';
import * as tf from '../tensorflow';
import { multiplyAdds } from './multiplyAdds';
import { outputShape } from './outputShape';
import type { OpenRow, Trace } from './trace';

/** tfjs ends the scope names of its operations with this (`op()` in tfjs-core's operation.ts). */
const OPERATION_SUFFIX = '__op';
/** What may take a run past its limit in one go, between two looks at its memory. */
const LARGE_BYTES = 2 ** 24;

type Frame = { kind: 'scope' } | { kind: 'operation' | 'layer'; row: OpenRow | null; firstOwnTensor: number };

interface Recording {
  trace: Trace;
  /** The learner's line that is running now. */
  currentLine(): number | null;
}

/**
 * Watches everything that tfjs computes, at the three doors that every operation passes, whether it is called as a
 * function (`tf.mean`), a method (`x.mean`) or by a layer: an operation's scope begins, a kernel runs, the scope ends.
 */
export class EngineHooks {
  private recording: Recording | null = null;
  private readonly frames: Frame[] = [];
  private quiet = 0;
  private uncounted = 0;

  constructor(
    private readonly deadline: Deadline,
    private readonly memoryBytes: () => number,
  ) {
    const engine = tf.engine();
    const startScope = engine.startScope.bind(engine);
    const endScope = engine.endScope.bind(engine);
    const runKernel = engine.runKernel.bind(engine);
    const makeVariable = engine.makeVariable.bind(engine);

    engine.startScope = (name) => {
      this.beginScope(name);
      startScope(name);
    };
    engine.endScope = (result) => {
      this.finishScope(result);
      endScope(result);
    };
    engine.makeVariable = (...args) => {
      const variable = makeVariable(...args);
      this.countParameters(variable);
      return variable;
    };
    engine.runKernel = (kernel, inputs, attrs) => {
      this.deadline.look();
      this.beforeKernel(kernel, inputs, attrs ?? {});
      return runKernel(kernel, inputs, attrs);
    };
  }

  /** Records what `body` computes. The frames are put back however it ends. */
  record<T>(recording: Recording, body: () => T): T {
    this.recording = recording;
    this.frames.length = 0;
    try {
      return body();
    } finally {
      this.recording = null;
    }
  }

  /** A layer is applied: what it computes inside is part of its row, unless a row is open already. */
  beginLayer(layer: { name: string; type: string }, inputs: Tensor[]): void {
    const row = this.openRow(layer.name, layer.type);
    if (row && this.recording) {
      for (const tensor of inputs) this.addInput(row, tensor);
      const given = givenName(layer);
      row.name = given ?? this.recording.trace.uniqueName(snakeCase(layer.type));
    }
    this.frames.push({ kind: 'layer', row, firstOwnTensor: Infinity });
  }

  /**
   * A language that sees its learner's calls says by itself where a row begins. A layer has a `name`; a plain operation
   * has a `base` that is made unique.
   */
  beginRow({ name, base, type }: { name: string | null; base: string | null; type: string }, inputs: Tensor[]): void {
    const row = this.openRow(name ?? '', type);
    if (row && this.recording) {
      for (const tensor of inputs) this.addInput(row, tensor);
      row.name = name ?? this.recording.trace.uniqueName(base ?? type);
    }
    this.frames.push({ kind: 'layer', row, firstOwnTensor: Infinity });
  }

  /** Says of the row that is open what its shapes alone do not. */
  note(text: string): void {
    const row = this.innermostRow();
    if (row) row.note ??= text;
  }

  /** Has something computed that makes no rows of its own: it belongs to the row that is open, or to none. */
  withoutRows<T>(body: () => T): T {
    this.quiet++;
    try {
      return body();
    } finally {
      this.quiet--;
    }
  }

  /** Has variables made that belong to no row yet (see `finishLayer`), or to none at all, such as an optimizer's. */
  withoutCounting<T>(make: () => T): T {
    this.uncounted++;
    try {
      return make();
    } finally {
      this.uncounted--;
    }
  }

  /**
   * @param weights variables that were made before the layer had a row, and are to be counted in this one
   * @returns whether there was a row to count them in
   */
  finishLayer(output: Tensor | null, weights: Tensor[] = []): boolean {
    const frame = this.frames.pop();
    if (frame?.kind !== 'layer' || !frame.row || !this.recording) return false;
    for (const weight of weights) frame.row.params += weight.size;
    this.close(frame.row, output);
    return true;
  }

  private close(row: OpenRow, output: Tensor | null): void {
    const { trace } = this.recording!;
    const closed = trace.close(row, output);
    if (!output) return;
    const wanted = closed ? trace.wantedValues(output) : 0;
    if (closed && wanted > 0) {
      trace.outputs.set(
        closed,
        this.withoutRows(() => tf.keep(tf.slice(tf.reshape(output, [output.size]), 0, wanted))),
      );
    }
    if (row.name === trace.kept && !trace.keptOutput) {
      trace.keptOutput = this.withoutRows(() => tf.keep(tf.clone(output)));
    }
  }

  private beginScope(name: string | undefined): void {
    if (!this.recording) return;
    if (!name?.endsWith(OPERATION_SUFFIX)) {
      this.frames.push({ kind: 'scope' });
      return;
    }
    const operation = name.slice(0, -OPERATION_SUFFIX.length);
    // Tensors get ascending ids: what has a smaller one than this was there before, so it is an input.
    const firstOwnTensor = (tf.engine().constructor as unknown as { nextTensorId: number }).nextTensorId;
    this.frames.push({ kind: 'operation', row: this.openRow(operation, `tf.${operation}`), firstOwnTensor });
  }

  private finishScope(result: unknown): void {
    if (!this.recording) return;
    const frame = this.frames.pop();
    if (frame?.kind !== 'operation' || !frame.row) return;
    // An operation on no tensor (random numbers, constants) is an input of the network, not a part of it.
    if (frame.row.inputShapes.length === 0) return;
    frame.row.name = this.recording.trace.uniqueName(frame.row.name);
    // `null` is how tfjs ends the scope of an operation that threw; of several outputs, the first stands in the row.
    const outputs: unknown[] = result instanceof tf.Tensor || result === null ? [result] : Object.values(result ?? {});
    const output = outputs.find((candidate) => candidate === null || candidate instanceof tf.Tensor);
    if (output !== undefined) this.close(frame.row, output as Tensor | null);
  }

  /** Every parameter is a variable of tfjs's, however it came about: a layer's weights belong to the layer's row. */
  private countParameters(variable: Variable): void {
    if (!this.recording || this.uncounted > 0) return;
    const open = this.innermostRow();
    if (open) {
      open.params += variable.size;
      return;
    }
    const row = this.openRow(this.recording.trace.uniqueName('variable'), 'tf.variable');
    if (row) this.recording.trace.close({ ...row, params: variable.size }, variable);
  }

  private openRow(name: string, type: string): OpenRow | null {
    if (!this.recording || this.quiet > 0 || this.recording.trace.isFull || this.innermostRow()) return null;
    const line = this.recording.currentLine();
    return { name, type, inputShapes: [], sources: [], params: 0, multiplyAdds: 0, line };
  }

  private addInput(row: OpenRow, tensor: Tensor): void {
    row.inputShapes.push(tensor.shape);
    row.sources.push(this.recording?.trace.sourceOf(tensor) ?? null);
  }

  private innermostRow(): OpenRow | null {
    for (let i = this.frames.length - 1; i >= 0; i--) {
      const frame = this.frames[i]!;
      if (frame.kind !== 'scope' && frame.row) return frame.row;
    }
    return null;
  }

  private beforeKernel(kernel: string, inputs: NamedTensorInfoMap, attrs: object): void {
    const row = this.innermostRow();
    for (const frame of this.frames) {
      if (frame.kind !== 'operation' || !frame.row) continue;
      for (const tensor of Object.values(inputs) as unknown as (Tensor | undefined)[]) {
        if (tensor instanceof tf.Tensor && tensor.id < frame.firstOwnTensor) this.addInput(frame.row, tensor);
      }
    }
    const shape = this.checkedShape(kernel, inputs, attrs, row);
    if (!shape) return;
    const first = Array.isArray(shape[0]) ? shape[0] : (shape as number[]);
    const bytes = first.reduce((product, size) => product * size, 4);
    const isTooMuch = tf.memory().numBytes + bytes > this.memoryBytes();
    if (isTooMuch || (bytes > LARGE_BYTES && !this.deadline.canTake(bytes))) {
      const megabytes = Math.round(this.memoryBytes() / 2 ** 20);
      throw new MemoryLimitError(
        `A tensor of shape (${first.join(', ')}) would take the run to more than ${megabytes} MB of memory.`,
      );
    }
    if (row) row.multiplyAdds += multiplyAdds(kernel, inputs, attrs, first);
  }

  private checkedShape(kernel: string, inputs: NamedTensorInfoMap, attrs: object, row: OpenRow | null) {
    try {
      return outputShape(kernel, inputs, attrs);
    } catch (error) {
      if (error instanceof ShapeError && row) {
        throw new ShapeError(`${describe(row)}: ${error.message}`);
      }
      throw error;
    }
  }
}

function describe({ type, name }: OpenRow): string {
  const isNamed = !type.startsWith('tf.') && !name.startsWith(snakeCase(type));
  return isNamed ? `${type} "${name}"` : type;
}

/**
 * The name that the learner gave a layer; null where tfjs made one up. Those (`flatten_Flatten3`) count all layers of
 * the process, so that the same code gets others from run to run: rows are called `flatten`, `flatten_1` instead.
 */
function givenName({ name, type }: { name: string; type: string }): string | null {
  const made = `${snakeCase(type)}_${type}`;
  return name.startsWith(made) && /^\d*$/.test(name.slice(made.length)) ? null : name;
}

/** `AveragePooling2D` → `average_pooling2d`, as tfjs and Keras name layers. */
function snakeCase(type: string): string {
  return type
    .replace(/(.)([A-Z][a-z0-9]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
