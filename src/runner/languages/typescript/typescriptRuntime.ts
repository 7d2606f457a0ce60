import type { Location } from '../../../protocol/location';
import type { RunError } from '../../../protocol/runResult';
import type { Deadline } from '../../deadline';
import { InterruptError, LearnerError, MemoryLimitError } from '../../errors';
import type { CallOptions, LanguageRuntime, Subject, Watched } from '../subject';
import { type CompiledFile, compileReference, compileTypeScript, SUBJECT_EXPORT } from './compile';
import { GUARD } from './guards';
import { explainFrames, learnerFrames, MODULE_IDENTIFIER, runningFrame } from './learnerFrames';
import { learnerTensorflow, nearestName } from './learnerTensorflow';
import { LookRecorder } from './lookRecorder';
import { LOOK } from './looks';
import { lendFields, lendMethods, type SubjectClass } from './lending';
import { emptyFile, missingClass, missingMethod, shortened } from './missing';
import type { ModuleHost } from './moduleHost';
import { sourceMapComment } from './sourceMap';
import { createTrainer } from './trainer';

const TENSORFLOW = ['@tensorflow/tfjs', '@tensorflow/tfjs-core', '@tensorflow/tfjs-layers', '@tensorflow/tfjs-node'];

const LONGEST_TRACEBACK = 5_000;

/** Runs learners' TypeScript. `globals` is what their code sees beside the language's own (console, timers). */
export class TypescriptRuntime implements LanguageRuntime {
  private readonly tensorflow = learnerTensorflow();
  private compiled: CompiledFile | null = null;
  private guard = -1;
  private readonly looks = new LookRecorder();

  /** Lends learners' classes what they do not have yet. */
  private reference: SubjectClass | null = null;
  private readonly learnersGlobals: Record<string, unknown>;

  constructor(
    private readonly host: ModuleHost,
    deadline: Deadline,
    globals: Record<string, unknown>,
  ) {
    const guard = (place: number): void => {
      this.guard = place;
      deadline.tick();
    };
    const look = <T>(place: number, value: T): T => {
      this.looks.look(place, value);
      return value;
    };
    this.learnersGlobals = { ...globals, [GUARD]: guard, [LOOK]: look };
  }

  /** Compiles and evaluates a class of a learner's size, so that no learner waits for the compiler's own start. */
  async warm(): Promise<void> {
    const method = (name: string): string => `
      ${name}<T extends tf.Tensor>(maps: T, sizes: number[] = [1, 2]): T {
        for (const size of sizes) while (size < 0) maps = maps.mean([size]) as T;
        return maps;
      }`;
    const methods = Array.from({ length: 20 }, (_, i) => method(`method${i}`)).join('');
    const source = `import * as tf from '@tensorflow/tfjs';\nexport class Warm {${methods}}`;
    this.host.prepare(this.learnersGlobals);
    await this.load(source, 'warm.ts', 'Warm', 'method0');
    this.host.prepare(this.learnersGlobals);
  }

  currentLocation(): Location | null {
    return this.compiled?.guardLocation(this.guard) ?? null;
  }

  async lend(reference: string, className: string): Promise<void> {
    const javascript = compileReference(reference, className);
    const namespace = await this.host.evaluate(javascript, 'reference.ts', () => this.exports());
    this.reference = namespace[SUBJECT_EXPORT] as SubjectClass;
  }

  async load(source: string, file: string, className: string, method: string, sourceUrl?: string): Promise<Subject> {
    if (source.trim() === '') {
      throw emptyFile();
    }
    const compiled = (this.compiled = compileTypeScript(source, file, className));
    const javascript = compiled.javascript + (sourceUrl === undefined ? '' : sourceMapComment(compiled, sourceUrl));
    let namespace: Record<string, unknown>;
    try {
      namespace = await this.host.evaluate(javascript, MODULE_IDENTIFIER, (name) => this.resolve(name, compiled));
    } catch (error) {
      throw new LearnerError(syntaxError(error) ?? this.explain(error, compiled));
    }
    const subject = namespace[SUBJECT_EXPORT] ?? namespace[className] ?? namespace['default'];
    if (typeof subject !== 'function') throw missingClass(className, compiled.classes);
    if (this.reference) lendMethods(subject as SubjectClass, this.reference, method);
    // Nothing lends what the exercise is about.
    const lendsFields = !compiled.hasConstructor && method !== 'constructor';
    return this.subject(subject as SubjectClass, compiled, lendsFields ? this.reference : null);
  }

  private resolve(specifier: string, compiled: CompiledFile): Record<string, unknown> {
    if (TENSORFLOW.includes(specifier)) return this.exports();
    throw new LearnerError({
      kind: 'exception',
      message: `"${specifier}" can't be imported: an exercise has tfjs only (import * as tf from '@tensorflow/tfjs').`,
      location: compiled.importLocation(specifier),
      traceback: '',
    });
  }

  private exports(): Record<string, unknown> {
    return { ...this.tensorflow, default: this.tensorflow };
  }

  private subject(Class: SubjectClass, compiled: CompiledFile, fieldsOf: SubjectClass | null): Subject {
    const create = ({ constructorArgs, watched }: CallOptions): Record<string, unknown> => {
      const instance = new Class(...constructorArgs) as Record<string, unknown>;
      if (fieldsOf) lendFields(instance, new fieldsOf(...constructorArgs));
      if (watched) watch(instance, watched);
      return instance;
    };
    return {
      trainer: (options) => {
        this.looks.start();
        return createTrainer(create(options), options);
      },
      call: (method, args, options) => {
        if (options.watched) this.looks.start();
        const instance = create(options);
        const callable = instance[method];
        if (typeof callable !== 'function') throw missingMethod(instance, method);
        return Reflect.apply(callable, instance, args) as unknown;
      },
      currentLine: () => {
        const frame = runningFrame();
        return frame && compiled.line(frame.line, frame.column);
      },
      lineShapes: () => this.looks.seen((look) => compiled.lookPlace(look)),
      explain: (error) => this.explain(error, compiled),
    };
  }

  /** Bounded: what a learner's code throws can be of any size. */
  private explain(error: unknown, compiled: CompiledFile): RunError {
    const { message, traceback, ...rest } = this.explainFully(error, compiled);
    return { ...rest, message: shortened(message), traceback: traceback.slice(0, LONGEST_TRACEBACK) };
  }

  private explainFully(error: unknown, compiled: CompiledFile): RunError {
    if (error instanceof LearnerError) return error.error;
    if (error instanceof InterruptError || error instanceof MemoryLimitError) {
      const stack = explainFrames(learnerFrames(error.stack), compiled);
      const kind = error instanceof InterruptError ? 'timeout' : 'memory';
      const location = compiled.guardLocation(this.guard) ?? stack.location;
      return { kind, message: error.message, location, traceback: stack.traceback };
    }
    const thrown = describeThrown(error);
    const unknownImport = /module '(.+)' does not provide an export named '(.+)'/.exec(thrown.message);
    if (unknownImport) {
      const [, specifier, name] = unknownImport as unknown as [string, string, string];
      const location = compiled.importLocation(specifier);
      return { kind: 'exception', message: unknownName(['tf', name]), location, traceback: '' };
    }
    const frames = learnerFrames(thrown.stack);
    const explained = explainFrames(frames, compiled);
    const { traceback } = explained;
    // V8 places an unknown name at the beginning of its statement.
    const unknown = /^ReferenceError: (\S+) is not defined$/.exec(thrown.message)?.[1];
    const [frame] = frames;
    const name = unknown && frame ? compiled.nameLocation(unknown, frame.line, frame.column) : null;
    const location = name ?? explained.location;
    return { kind: 'exception', message: advise(thrown.message), location, traceback };
  }
}

/** What only the engine finds wrong with the text (a regular expression, say): thrown before any of it runs. */
function syntaxError(error: unknown): RunError | null {
  const { message, stack } = describeThrown(error);
  if (!message.startsWith('SyntaxError') || /does not provide an export/.test(message)) return null;
  if (learnerFrames(stack).length > 0) return null;
  return { kind: 'syntax', message: message.replace('SyntaxError', 'Syntax error'), location: null, traceback: '' };
}

function watch(instance: Record<string, unknown>, { method, enter, leave }: Watched): void {
  const callable = instance[method];
  if (typeof callable !== 'function') return;
  if (!Object.isExtensible(instance) || method === 'constructor') {
    // A frozen instance can't be watched: its calls are taken on trust, and its rows are not marked. A constructor has
    // been called already.
    enter();
    leave();
    return;
  }
  Object.defineProperty(instance, method, {
    configurable: true,
    writable: true,
    enumerable: false,
    value: function (this: unknown, ...args: unknown[]): unknown {
      enter();
      try {
        return Reflect.apply(callable, this, args) as unknown;
      } finally {
        leave();
      }
    },
  });
}

/** What was thrown may be anything, and reading it may throw again. */
function describeThrown(error: unknown): { message: string; stack: unknown } {
  try {
    if (typeof error === 'object' && error !== null) {
      const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown };
      if (typeof message === 'string') {
        const prefix = typeof name === 'string' && name !== '' && name !== 'Error' ? `${name}: ` : '';
        return { message: prefix + (message || 'an error without a message'), stack };
      }
    }
    return { message: `The code threw ${String(error)}, which is no Error.`, stack: null };
  } catch {
    return { message: 'The code threw something that can not be read.', stack: null };
  }
}

/** Adds what to do to the engine's own words, where they are known. */
function advise(message: string): string {
  const notFunction = /(tf(?:\.\w+)+) is not a (?:function|constructor)/.exec(message);
  if (notFunction) return unknownName(notFunction[1]!.split('.'));
  const undefinedName = /(process|require|module|__dirname|Buffer|fetch) is not defined/.exec(message);
  if (undefinedName) {
    return `${undefinedName[1]} is not there: an exercise's code has the language and tfjs, and nothing of the machine.`;
  }
  return message;
}

function unknownName(path: string[]): string {
  const nearest = nearestName(path);
  return `tfjs has no ${path.join('.')}.${nearest ? ` Did you mean ${nearest}?` : ''}`;
}
