import type { Tensor } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { type Location, LocationSchema } from '../../../protocol/location';
import { InterruptError, MemoryLimitError, ShapeError } from '../../errors';
import * as tf from '../../tensorflow';
import type { EngineHooks } from '../../trace/engineHooks';
import type { TrainedWeights } from '../../trace/layerHooks';
import type { Watched } from '../subject';
import { GradientTapes } from './gradients';
import { Handles } from './handles';
import { gradientQuestions, optimizerQuestions, variableQuestions } from './trainingQuestions';
import { packed } from './operations/arrays';
import { form } from './operations/operation';
import { OPERATIONS } from './operations/operations';

const LONGEST_NAME = 200;
/** Of a request without the values of a new tensor: JSON takes many times as much when it is read. */
const LONGEST_HEAD = 2 ** 20;
/** More than any list of tensors that is worth to be stacked. */
const MOST_HANDLES = 2 ** 16;
/** More than Python's memory has room for as numbers. */
const MOST_READ = 2 ** 23;

const handle = v.pipe(v.number(), v.integer());
const handles = v.pipe(v.array(handle), v.maxLength(MOST_HANDLES));
const text = v.pipe(
  v.string(),
  v.transform((name) => name.slice(0, LONGEST_NAME)),
);

/** Inputs, attributes, handles that Python needs no longer, the learner's line. */
const RequestSchema = v.tuple([handles, v.record(v.string(), v.unknown()), handles, v.nullable(handle)]);

type TensorAnswer = [handle: number, shape: number[], dtype: string];
type Answer = { tensors: TensorAnswer[] } | { value: unknown };

/** What Python asks beside operations on tensors. */
export type Question = (inputs: number[], attributes: Record<string, unknown>) => Answer;

const NOTHING: Answer = { value: null };

/**
 * All that Python can reach of the machine: operations on tensors, by handles, in text. Whatever it is asked, it throws
 * nothing and gives nothing but text back: the one who asks may be hostile.
 */
export class Bridge {
  readonly handles = new Handles();
  readonly tapes = new GradientTapes(this.handles);
  /** The learner's line of the last request. */
  line: number | null = null;
  /** Told when the exercise's method begins and ends. */
  watched: Pick<Watched, 'enter' | 'leave'> | null = null;
  /** Where the learner's code was when its time was up, if it came that far. */
  interruptedAt: Location | null = null;

  private readonly questions: Record<string, Question>;

  constructor(
    private readonly engineHooks: EngineHooks,
    trained: () => TrainedWeights,
    onInterrupted: () => 'timeout' | 'memory' | null,
  ) {
    const begin = v.object({ type: text, name: v.nullable(text), base: v.nullable(text) });
    const finish = v.object({ weights: handles });
    const weight = v.object({ layer: text, weight: text, shape: form.shape, trainable: v.boolean() });
    const place = v.object({ place: v.nullable(LocationSchema) });
    this.questions = {
      __proto__: null as never,
      ...variableQuestions(this, engineHooks),
      ...optimizerQuestions(this, engineHooks),
      ...gradientQuestions(this, engineHooks),
      begin: (inputs, attributes) => {
        engineHooks.beginRow(v.parse(begin, attributes), this.tensors(inputs));
        return NOTHING;
      },
      finish: ([output], attributes) => {
        const weights = this.tensors(v.parse(finish, attributes).weights);
        return { value: engineHooks.finishLayer(output === undefined ? null : this.handles.get(output), weights) };
      },
      note: (_, attributes) => {
        engineHooks.note(v.parse(v.object({ text }), attributes).text);
        return NOTHING;
      },
      read: ([input]) => ({ value: packed(readable(this.handles.get(input!))) }),
      /** A variable of a weight's trained values; nothing where there are none. The layer's row counts it later. */
      trained: (_, attributes) => {
        const { layer, weight: name, shape, trainable } = v.parse(weight, attributes);
        const values = trained()(layer, name, shape);
        if (!values) return this.answer([]);
        const variable = engineHooks.withoutCounting(() => tf.variable(values, trainable));
        values.dispose();
        return this.answer([variable]);
      },
      enter: () => {
        this.watched?.enter();
        return NOTHING;
      },
      leave: () => {
        this.watched?.leave();
        return NOTHING;
      },
      interrupted: (_, attributes) => {
        // Told again and again: the learner's code may have come to an end meanwhile.
        this.interruptedAt = v.parse(place, attributes).place ?? this.interruptedAt;
        return { value: onInterrupted() };
      },
    };
  }

  /** The function that Python gets. */
  readonly send = (operation: string, request: string): string => {
    try {
      const [inputs, attributes, released, line] = parsed(request);
      for (const released_ of released) this.handles.release(released_);
      if (line !== null) this.line = line;
      return JSON.stringify(this.perform(operation, inputs, attributes));
    } catch (error) {
      return JSON.stringify({ error: describe(error) });
    }
  };

  private perform(name: string, inputs: number[], attributes: Record<string, unknown>): Answer {
    const question = this.questions[name];
    if (question) return question(inputs, attributes);
    const operation = OPERATIONS.get(name);
    if (!operation) throw new Error(`there is no operation "${name.slice(0, LONGEST_NAME)}"`);
    const tensors = this.tensors(inputs);
    const compute = (): Tensor[] =>
      tf.tidy(() => {
        const computed = operation.compute(tensors, attributes);
        const outputs = Array.isArray(computed) ? computed : [computed];
        // An output has a handle of its own, and on a gradient tape a way back of its own.
        return outputs.map((output) => (tensors.includes(output) ? tf.clone(output) : output));
      });
    return this.answer(this.engineHooks.withoutRows(() => this.tapes.record(name, inputs, compute)));
  }

  private tensors(handles: number[]): Tensor[] {
    return handles.map((each) => this.handles.get(each));
  }

  private answer(tensors: Tensor[]): Answer {
    return { tensors: tensors.map((tensor) => [this.handles.put(tensor), tensor.shape, tensor.dtype]) };
  }
}

/** JSON in one line, and perhaps the values of a new tensor after it. */
function parsed(request: string): v.InferOutput<typeof RequestSchema> {
  const end = request.indexOf('\n');
  const head = end < 0 ? request : request.slice(0, end);
  if (head.length > LONGEST_HEAD) throw new Error('This is too much for one operation: give it less at once.');
  const parts = v.parse(RequestSchema, JSON.parse(head));
  if (end >= 0) parts[1]['data'] = request.slice(end + 1);
  return parts;
}

function readable(tensor: Tensor): Tensor {
  if (tensor.size <= MOST_READ) return tensor;
  const shape = tensor.shape.join(', ');
  throw new MemoryLimitError(
    `The ${tensor.size} values of a tensor of shape (${shape}) are more than Python's memory has room for. Compute with the tensor itself, or take a part of it.`,
  );
}

/** Kind and words of an error, for `bridge.py`. */
function describe(error: unknown): [kind: 'timeout' | 'memory' | 'engine', message: string] {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof InterruptError) return ['timeout', message];
  if (error instanceof MemoryLimitError) return ['memory', message];
  // What JavaScript can't make: an array or a text that is too long.
  if (error instanceof RangeError) return ['memory', 'This operation needs more memory than there is.'];
  if (error instanceof ShapeError) return ['engine', message];
  return ['engine', message.slice(0, 2_000)];
}
