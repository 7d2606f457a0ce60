import * as tf from './tensorflow';

/** Often enough for the eye. */
const SEND_EVERY_MS = 40;

/**
 * A console whose lines go to `send`, bounded: printing more costs the learner's code time, and nobody memory.
 * Tensors are printed with their values.
 */
export class Printing {
  private left = Infinity;
  private full = false;
  private pending = '';
  private sentAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  // Kept before a learner's code is there.
  private readonly now = performance.now.bind(performance);

  /** @param format writes what is printed as one text, as `console.log` does */
  constructor(
    private readonly format: (...args: unknown[]) => string,
    private readonly send: (text: string) => void,
  ) {}

  /** A run begins, which may print so much. */
  start(limitBytes: number): void {
    this.left = limitBytes;
  }

  /** Sends what has been printed and not sent. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sentAt = this.now();
    if (this.pending !== '') this.send(this.pending);
    this.pending = '';
  }

  /** What the learner's code gets as `console`. */
  console(): Record<string, (...args: unknown[]) => void> {
    const print = (...args: unknown[]): void => this.print(args);
    const nothing = (): void => undefined;
    return {
      log: print,
      info: print,
      debug: print,
      warn: print,
      error: print,
      table: print,
      dir: print,
      trace: print,
      assert: (condition: unknown, ...args: unknown[]) => {
        if (!condition) this.print(['Assertion failed:', ...args]);
      },
      group: nothing,
      groupEnd: nothing,
      time: nothing,
      timeEnd: nothing,
      count: nothing,
      clear: nothing,
    };
  }

  /** Text as it is, for a language that has its own `print`. */
  write(text: string): void {
    if (this.full) return;
    // Measured in UTF-16 units, of which none takes more than 3 bytes: near enough for a limit.
    this.pending += text.slice(0, this.left);
    this.left -= text.length;
    if (this.left <= 0) {
      this.full = true;
      this.pending += '\n[The output is cut here: a run may print a limited amount.]\n';
    }
    // A message for each line would keep the parent busy with nothing else.
    if (this.now() - this.sentAt > SEND_EVERY_MS) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), SEND_EVERY_MS);
  }

  private print(args: unknown[]): void {
    if (!this.full) this.write(`${this.format(...args.map((arg) => this.readable(arg)))}\n`);
  }

  private readable(value: unknown): unknown {
    if (value instanceof tf.Tensor) {
      return value.isDisposed ? '<disposed tensor>' : tf.Tensor.prototype.toString.call(value);
    }
    return typeof value === 'string' ? value.slice(0, this.left) : value;
  }
}
