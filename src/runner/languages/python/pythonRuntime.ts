import { Tensor } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import type { Location } from '../../../protocol/location';
import { type LineShape, LineShapeSchema } from '../../../protocol/lineShape';
import { type RunError, RunErrorSchema } from '../../../protocol/runResult';
import type { Deadline } from '../../deadline';
import { InterruptError, LearnerError, NoOptimizerError } from '../../errors';
import * as tf from '../../tensorflow';
import type { EngineHooks } from '../../trace/engineHooks';
import type { LayerHooks } from '../../trace/layerHooks';
import { ReturnedValue } from '../returnedValue';
import type { CallOptions, LanguageRuntime, Subject, Trainer, TrainerOptions } from '../subject';
import { Bridge } from './bridge';
import { OutOfMemoryError } from './cpython';
import { CrashError, type Interpreter, type PythonFiles, startInterpreter } from './interpreter';
import { WARM_UP } from './warmUpProgram';

const AnswerSchema = v.union([v.object({ value: v.unknown() }), v.object({ error: RunErrorSchema })]);

/** What is interrupted softly comes out by then, with its very expression; the parent waits a little longer. */
const INTERRUPT_MS = 120;

/** After so many runs V8 has compiled what they use. */
const THOROUGH_RUNS = 10;

/** More than `line_shapes.py` gives. */
const LineShapesSchema = v.pipe(v.array(LineShapeSchema), v.maxLength(10_000));

/** What a method returned, as `returned.py` says it. */
const ReturnedSchema = v.union([
  v.object({ tensor: v.pipe(v.number(), v.integer()), dtype: v.string() }),
  v.object({
    what: v.picklist([
      'nothing',
      'number',
      'string',
      'boolean',
      'list',
      'tuple',
      'array',
      'function',
      'layer',
      'model',
      'symbolic tensor',
      'object',
    ]),
    text: v.string(),
  }),
]);

export interface PythonRuntimeHost {
  /** Takes what the learner's code prints. */
  write(text: string): void;
  /** The learner's line is known at which the run's time was up. */
  onInterrupted(): void;
  /** Has a call end by an InterruptError when it takes longer, wherever it is. */
  within<T>(milliseconds: number, call: () => T): T;
}

/** Runs learners' Python, in an interpreter that reaches nothing but the tensor engine. */
export class PythonRuntime implements LanguageRuntime {
  private readonly bridge: Bridge;
  private interpreter: Interpreter | null = null;
  private file = '';

  constructor(
    private readonly deadline: Deadline,
    private readonly engineHooks: EngineHooks,
    layerHooks: LayerHooks,
    private readonly host: PythonRuntimeHost,
  ) {
    this.bridge = new Bridge(
      engineHooks,
      () => layerHooks.weights,
      () => {
        host.onInterrupted();
        return deadline.isExceededBy;
      },
    );
  }

  /** Whether the interpreter came from the memory snapshot; null before it has started. */
  get isFromSnapshot(): boolean | null {
    return this.interpreter?.fromSnapshot ?? null;
  }

  async start(files: PythonFiles): Promise<void> {
    this.interpreter = await startInterpreter(files, this.bridge.send, {
      write: (text) => this.host.write(text),
      isInterrupted: () => this.deadline.isOver(),
      within: (milliseconds, call) => this.host.within(milliseconds, call),
    });
  }

  async warm(thorough: boolean): Promise<void> {
    const subject = await this.load(WARM_UP, 'warm.py', 'Warm', 'get_logits');
    const watched = { method: 'get_logits', enter: () => undefined, leave: () => undefined };
    for (let i = 0; i < (thorough ? THOROUGH_RUNS : 1); i++) {
      subject.call('model_layers', [], { constructorArgs: [8], watched });
      subject.lineShapes?.();
    }
  }

  currentLocation(): Location | null {
    return this.bridge.interruptedAt;
  }

  lend(reference: string, className: string): Promise<void> {
    return Promise.resolve().then(() => void this.ask('lend', { source: reference, class_name: className }));
  }

  load(source: string, file: string, className: string, method: string): Promise<Subject> {
    // Async, so that what it throws is a rejection.
    return Promise.resolve().then(() => {
      this.file = file;
      this.bridge.line = null;
      this.ask('load', { source, file, class_name: className, method });
      return this.subject();
    });
  }

  private subject(): Subject {
    return {
      call: (method, args, options) => this.call(method, args, options),
      trainer: (options) => this.trainer(options),
      currentLine: () => this.bridge.line,
      lineShapes: () => this.lineShapes(),
      explain: (error) => explain(error),
    };
  }

  private call(method: string, args: unknown[], { constructorArgs, watched }: CallOptions): unknown {
    this.bridge.watched = watched;
    return this.returned(
      this.ask('call', {
        method,
        arguments: args.map((value) => (value instanceof Tensor ? this.given(value as Tensor) : { value })),
        constructor_arguments: constructorArgs,
        watched: watched?.method ?? null,
      }),
    );
  }

  private trainer({ constructorArgs, watched, side, methods, optimizer, dropout }: TrainerOptions): Trainer {
    this.bridge.watched = watched;
    const options = { side, methods, optimizer, dropout, watched: watched.method };
    const noOptimizer = this.ask('train', { constructor_arguments: constructorArgs, ...options });
    if (noOptimizer !== null) throw new NoOptimizerError(this.returned(noOptimizer));
    return {
      step: (images, labels) =>
        this.returned(this.ask('train_step', { images: this.given(images), labels: this.given(labels) })),
      logits: (images) => {
        const logits = this.returned(this.ask('train_logits', { images: this.given(images) }));
        if (!(logits instanceof Tensor)) throw new LearnerError(unreadable());
        return logits as Tensor;
      },
      weights: () => this.tensors('train_weights'),
      setWeights: (values) => void this.ask('train_set_weights', { values: values.map((value) => this.given(value)) }),
      optimizerState: () => Promise.resolve().then(() => this.tensors('train_optimizer')),
      setOptimizerState: (values) =>
        Promise.resolve().then(
          () => void this.ask('train_set_optimizer', { values: values.map((value) => this.given(value)) }),
        ),
    };
  }

  /** Tensors that a function of `host.py` names by their handles: Python's own. */
  private tensors(name: string): Tensor[] {
    const handles = v.safeParse(v.array(v.pipe(v.number(), v.integer())), this.ask(name, {}));
    if (!handles.success) throw new LearnerError(unreadable());
    return handles.output.map((handle) => this.bridge.handles.get(handle));
  }

  /** A tensor as Python gets it: a copy, as Python disposes of what it needs no longer. */
  private given(tensor: Tensor): { tensor: [handle: number, shape: number[], dtype: string] } {
    const copy = this.engineHooks.withoutRows(() => tf.clone(tensor));
    return { tensor: [this.bridge.handles.put(copy), tensor.shape, tensor.dtype] };
  }

  private returned(answer: unknown): unknown {
    const returned = v.safeParse(ReturnedSchema, answer);
    if (!returned.success) throw new LearnerError(unreadable());
    if ('what' in returned.output) return new ReturnedValue(returned.output.what, returned.output.text);
    return this.bridge.handles.get(returned.output.tensor);
  }

  private lineShapes(): LineShape[] {
    try {
      const shapes = v.safeParse(LineShapesSchema, this.ask('lines', {}));
      return shapes.success ? shapes.output : [];
    } catch (error) {
      // They are an extra: where the time was up or the learner's code broke them, the outcome says so.
      if (error instanceof LearnerError) return [];
      throw error;
    }
  }

  /** Calls a function of `host.py`. @throws LearnerError for what the learner's code raised. */
  private ask(name: string, request: object): unknown {
    if (!this.interpreter) throw new Error('The interpreter was asked before it had started.');
    const parsed = v.safeParse(AnswerSchema, parse(this.answered(this.interpreter, name, JSON.stringify(request))));
    if (!parsed.success) throw new LearnerError(unreadable());
    if ('error' in parsed.output) throw new LearnerError(this.ofTheLimit(parsed.output.error));
    return parsed.output.value;
  }

  /** What code raises that was told to end, and has caught that, is not what ended it. */
  private ofTheLimit(error: RunError): RunError {
    const { interruptedAt } = this.bridge;
    const kind = this.deadline.isExceededBy;
    if (kind !== null && interruptedAt !== null) {
      return { kind, message: '', location: interruptedAt, traceback: error.traceback };
    }
    if (error.kind !== 'memory' || error.location !== null) return error;
    return { ...error, location: this.wholeLine(this.interpreter?.lineOutOfMemory ?? null) };
  }

  /** @throws LearnerError when the interpreter came to its end over it: it runs nothing but the learner's code. */
  private answered(interpreter: Interpreter, name: string, request: string): string {
    try {
      return interpreter.call(name, request, this.deadline.leftMs + INTERRUPT_MS);
    } catch (error) {
      if (!(error instanceof CrashError)) throw error;
      const kind = kindOf(error.cause);
      const line = error.line ?? (kind === 'memory' ? interpreter.lineOutOfMemory : null) ?? this.bridge.line;
      const location = this.bridge.interruptedAt ?? this.wholeLine(line);
      throw new LearnerError({ kind, message: error.message, location, traceback: '' });
    }
  }

  private wholeLine(line: number | null): Location | null {
    return line === null ? null : { file: this.file, line, column: 1, endLine: line + 1, endColumn: 1 };
  }
}

function kindOf(end: unknown): RunError['kind'] {
  if (end instanceof InterruptError) return 'timeout';
  return end instanceof OutOfMemoryError ? 'memory' : 'crash';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The interpreter's own side is in the learner's reach: what it says may be anything. */
function unreadable(): RunError {
  return {
    kind: 'crash',
    message: 'What the code gave back could not be read. Look for something that changes Python itself.',
    location: null,
    traceback: '',
  };
}

function explain(error: unknown): RunError {
  if (error instanceof LearnerError) return error.error;
  const message = `The Python interpreter came to a sudden end: ${error instanceof Error ? error.message : String(error)}`;
  return { kind: 'crash', message: message.slice(0, 2_000), location: null, traceback: '' };
}
