/** About thirty times a second: more than the eye follows. */
const INTERVAL_MS = 33;

/** Posts the newest state: at once, then not more often than the interval, and never before the last one arrived. */
export class PanelPost {
  private timer: NodeJS.Timeout | undefined;
  private busy = false;
  private due = false;
  /** Counts pages: a post to one that has gone may never arrive. */
  private page = 0;

  constructor(
    private readonly post: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  request(): void {
    if (this.busy) this.due = true;
    else void this.send();
  }

  /** A new page is there, which has nothing yet. */
  reset(): void {
    clearTimeout(this.timer);
    this.page++;
    this.busy = false;
    this.due = false;
  }

  dispose(): void {
    this.reset();
    this.busy = true;
  }

  private async send(): Promise<void> {
    const { page } = this;
    this.busy = true;
    this.due = false;
    try {
      await this.post();
    } catch (error) {
      this.onError(error);
    }
    if (page !== this.page) return;
    this.timer = setTimeout(() => {
      this.busy = false;
      if (this.due) void this.send();
    }, INTERVAL_MS);
  }
}
