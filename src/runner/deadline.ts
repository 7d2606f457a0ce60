import { InterruptError, MemoryLimitError } from './errors';

const CALLS_BETWEEN_LOOKS = 256;
/** Asking the system for the memory takes far longer than asking the clock. */
const MEMORY_LOOK_MS = 20;

/**
 * The soft limits of a run, asked for at every loop, function and kernel of the learner's code. Once exceeded they throw
 * at every further call, so that code which catches everything still comes to an end.
 */
export class Deadline {
  private endsAt = Infinity;
  private calls = 0;
  private exceeded: (() => Error) | null = null;
  private kind: 'timeout' | 'memory' | null = null;
  private memoryBytes = Infinity;
  private nextMemoryLook = 0;

  constructor(
    private readonly host: { now(): number; residentBytes(): number },
    private readonly onExceeded: (kind: 'timeout' | 'memory') => void,
  ) {}

  start(runMs: number, memoryBytes: number): void {
    this.endsAt = this.host.now() + runMs;
    this.memoryBytes = memoryBytes;
  }

  /** Cheap enough for a loop's head: looks at the clock only now and then. */
  tick(): void {
    if (this.exceeded) throw this.exceeded();
    if (++this.calls % CALLS_BETWEEN_LOOKS === 0) this.look();
  }

  /** Looks at the clock and the memory now. */
  look(): void {
    if (this.exceeded) throw this.exceeded();
    const now = this.host.now();
    if (now > this.endsAt) this.exceed('timeout', () => new InterruptError('The time for this run is up.'));
    if (now < this.nextMemoryLook) return;
    this.nextMemoryLook = now + MEMORY_LOOK_MS;
    if (this.host.residentBytes() > this.memoryBytes) {
      this.exceed('memory', () => new MemoryLimitError(''));
    }
  }

  /** The same as a question, for an interpreter that raises the end of the time by itself. */
  isOver(): boolean {
    try {
      this.look();
      return false;
    } catch (error) {
      if (error instanceof InterruptError || error instanceof MemoryLimitError) return true;
      throw error;
    }
  }

  /** Whether the run may take so much memory more. Asks the system: for what is large. */
  canTake(bytes: number): boolean {
    return this.host.residentBytes() + bytes <= this.memoryBytes;
  }

  /** Milliseconds until the run's time is up; Infinity before a run has begun. */
  get leftMs(): number {
    return this.endsAt - this.host.now();
  }

  /** The limit that was exceeded, if one was. */
  get isExceededBy(): 'timeout' | 'memory' | null {
    return this.kind;
  }

  private exceed(kind: 'timeout' | 'memory', error: () => Error): never {
    // First this: at the end of the stack it throws, and is tried again from further up.
    this.onExceeded(kind);
    this.exceeded = error;
    this.kind = kind;
    throw error();
  }
}
