const TICK_MS = 1_000;
/** A tick that comes so late was not kept by a busy machine: it slept, or this process was stopped. */
const LATE_MS = 10_000;

/**
 * Notices that the machine has slept: on most systems a timer counts that time, and what is under way looks far too slow
 * afterwards. By the wall clock, which goes on in sleep everywhere.
 */
export class SleepWatch {
  private readonly timer = setInterval(() => this.tick(), TICK_MS);
  private lastTick = Date.now();
  private slept = false;

  /** Whether it has slept since this was last begun anew. */
  get hasSlept(): boolean {
    this.tick();
    return this.slept;
  }

  beginAnew(): void {
    this.lastTick = Date.now();
    this.slept = false;
  }

  end(): void {
    clearInterval(this.timer);
  }

  private tick(): void {
    const now = Date.now();
    this.slept ||= now - this.lastTick > LATE_MS;
    this.lastTick = now;
  }
}
