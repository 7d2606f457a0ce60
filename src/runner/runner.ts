import * as v from 'valibot';
import type { Limits } from '../protocol/limits';
import { type FromRunner, type RunRequest, type ToRunner, ToRunnerSchema } from '../protocol/runnerMessage';
import type { BackendName, Language } from '../protocol/runResult';
import type { TrainingImages, TrainRequest } from '../protocol/trainingMessage';
import type { RunnerBackend } from './backends/backend';
import { diagnose } from './backends/diagnose';
import { Deadline } from './deadline';
import type { Stray } from './fileErrors';
import type { LanguageRuntime } from './languages/subject';
import { PreparedNetwork } from './network/preparedNetwork';
import { Printing } from './printing';
import { Session, type SessionHost } from './session';
import { TrainingSession } from './trainingSession';
import { EngineHooks } from './trace/engineHooks';
import { LayerHooks } from './trace/layerHooks';
import { warmUp } from './warmUp';

/** Where a runner runs, a process or a worker: what it uses of that is kept before a learner's code is there. */
export interface RunnerHost {
  send(message: FromRunner): void;
  /** Milliseconds from any fixed point. */
  now(): number;
  /** What the runner takes of the memory, as far as it can see. */
  memoryBytes(): number;
  /** Writes what is printed as one text. */
  format: (...args: unknown[]) => string;
  backend(name: BackendName, packageFolder: string | null): RunnerBackend;
  startLanguage(name: Language, tools: LanguageTools): Promise<LanguageRuntime>;
  /** Everything is loaded, and the learner's code is next: takes away what it could misuse. */
  confine(learnersConsole: LearnersConsole): void;
  /** Opens a port for a debugger. @returns `ws://127.0.0.1:…`, null where that can't be */
  openInspector(): Promise<string | null>;
  /** Lets pending promises of the learner's code come to an end, and gives what went wrong in them. */
  settle(): Promise<Stray[]>;
  /** Our own failure, of which the parent hears through the end of the runner. */
  fail(error: unknown): void;
}

export type LearnersConsole = ReturnType<Printing['console']>;

/** What a language is started with. */
export interface LanguageTools {
  deadline: Deadline;
  engineHooks: EngineHooks;
  layerHooks: LayerHooks;
  printing: Printing;
  console: LearnersConsole;
  /** The language knows better where the code was when a limit was exceeded. */
  onInterrupted: () => void;
}

/** Waits for `prepare`, gets everything ready, runs one learner's file, and is ended by its parent. */
export class Runner {
  private memoryLimit = Infinity;
  private exceeded: 'timeout' | 'memory' | null = null;
  private language: LanguageRuntime | null = null;
  /** What a run needs, ready. */
  private prepared: { network: PreparedNetwork; language: LanguageRuntime } | null = null;
  private readonly printing: Printing;
  private readonly deadline: Deadline;
  private readonly engineHooks: EngineHooks;
  private readonly layerHooks: LayerHooks;
  private readonly images: TrainingImages[] = [];
  private training: TrainingSession | null = null;

  constructor(private readonly host: RunnerHost) {
    this.printing = new Printing(host.format, (text) => host.send({ type: 'output', text }));
    const clock = { now: () => host.now(), residentBytes: () => host.memoryBytes() };
    this.deadline = new Deadline(clock, (kind) => {
      this.printing.flush();
      this.exceeded = kind;
      this.sendInterrupted();
    });
    this.engineHooks = new EngineHooks(this.deadline, () => this.memoryLimit);
    this.layerHooks = new LayerHooks(this.engineHooks);
  }

  receive(data: unknown): void {
    const parsed = v.safeParse(ToRunnerSchema, data);
    if (!parsed.success) return this.refuse('The runner was sent something it does not know.');
    this.answer(parsed.output).catch((error: unknown) => this.host.fail(error));
  }

  private async answer(message: ToRunner): Promise<void> {
    const { host } = this;
    switch (message.type) {
      case 'prepare':
        return this.prepare(message);
      case 'diagnose': {
        const backend = host.backend(message.backend, message.packageFolder);
        return host.send({ type: 'diagnosis', diagnosis: await diagnose(backend, message.training) });
      }
      case 'run':
        if (!this.prepared) return this.refuse('The runner was asked to run before it was prepared.');
        return this.run(message, this.prepared);
      case 'trainingImages':
        return void this.images.push(message);
      case 'train':
        if (!this.prepared) return this.refuse('The runner was asked to train before it was prepared.');
        return this.train(message, this.prepared);
      case 'trainingControl':
        return this.training?.control(message.wanted);
    }
  }

  private async prepare(message: Extract<ToRunner, { type: 'prepare' }>): Promise<void> {
    const { host } = this;
    const start = host.now();
    try {
      const backend = host.backend(message.backend, message.packageFolder);
      const starting = backend.start((why) => host.send({ type: 'backendFailed', why }));
      const learnersConsole = this.printing.console();
      const tools: LanguageTools = {
        deadline: this.deadline,
        engineHooks: this.engineHooks,
        layerHooks: this.layerHooks,
        printing: this.printing,
        console: learnersConsole,
        onInterrupted: () => this.sendInterrupted(),
      };
      // Starting a language may take as long as starting the backend: both go on at once.
      const [description, language] = await Promise.all([starting, host.startLanguage(message.language, tools)]);
      this.language = language;
      const startedAt = host.now();
      await language.warm(message.spare);
      const warm = host.now();
      const network = new PreparedNetwork(message.network);
      const reference = network.reference[message.language];
      if (reference !== undefined) await language.lend(reference, network.className);
      await warmUp(network, message.spare);
      this.prepared = { network, language };
      const timings = { start: startedAt - start, language: warm - startedAt, warmUp: host.now() - warm };
      const inspectorUrl = message.debugged ? await host.openInspector() : null;
      host.confine(learnersConsole);
      host.send({ type: 'ready', description, timings, inspectorUrl });
    } catch (error) {
      this.refuse(error instanceof Error ? error.message : String(error));
    }
  }

  private async run(request: RunRequest, { network, language }: NonNullable<typeof this.prepared>): Promise<void> {
    this.accept(request.limits);
    const { engineHooks, layerHooks, deadline } = this;
    await new Session(request, network, language, engineHooks, layerHooks, deadline, this.sessionHost()).run();
  }

  private async train(request: TrainRequest, { network, language }: NonNullable<typeof this.prepared>): Promise<void> {
    this.accept(request.limits);
    const { images, layerHooks, deadline } = this;
    const host = this.sessionHost();
    this.training = new TrainingSession(request, images, network, language, layerHooks, deadline, host);
    await this.training.run();
  }

  /** From here on, the learner's code may be why the runner ends. */
  private accept({ memoryBytes, outputBytes }: Limits): void {
    this.memoryLimit = memoryBytes;
    this.printing.start(outputBytes);
    this.host.send({ type: 'accepted' });
  }

  private sessionHost(): SessionHost {
    const { host, printing } = this;
    return {
      send: (message) => {
        printing.flush();
        host.send(message);
      },
      now: () => host.now(),
      settle: () => host.settle(),
    };
  }

  /** Where the learner's code is: sent as soon as a limit is exceeded, and again when the language knows better. */
  private sendInterrupted(): void {
    const location = this.language?.currentLocation() ?? null;
    if (this.exceeded) this.host.send({ type: 'interrupted', kind: this.exceeded, location });
  }

  private refuse(message: string): void {
    this.host.send({ type: 'unavailable', message });
  }
}
