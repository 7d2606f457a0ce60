import * as v from 'valibot';
import { mergeProgress, NO_PROGRESS, type Progress, ProgressSchema } from '../protocol/progress';

export const PROGRESS_KEY = 'convolab.progress';
/** What could not be read, with when that was found; it is kept for whoever can read it, and never written over. */
export const SET_ASIDE_KEY = 'convolab.progress.setAside';

/** The part of the editor's state that this needs. */
export interface State {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** Why what is kept is not used: it is of no form that there was, or of one that is still to come. */
export type ProgressProblem = 'damaged' | 'newer';

/**
 * Progress in the editor's state, of which every window has a copy. What can't be read is set aside, and what a newer
 * version wrote is left to it.
 */
export class ProgressState {
  /** What was passed in this window; all that there is where the state is not ours to write. */
  private own: Progress = NO_PROGRESS;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly state: State,
    private readonly now: () => Date = () => new Date(),
  ) {}

  get progress(): Progress {
    const kept = v.safeParse(ProgressSchema, this.state.get(PROGRESS_KEY));
    return kept.success ? mergeProgress(kept.output, this.own) : this.own;
  }

  get problem(): ProgressProblem | null {
    const value = this.state.get(PROGRESS_KEY);
    if (value === undefined || v.is(ProgressSchema, value)) return null;
    return v.is(v.object({ version: v.pipe(v.number(), v.minValue(2)) }), value) ? 'newer' : 'damaged';
  }

  /** One write after another; each takes up what another window has written meanwhile. @throws The editor's error. */
  add(more: Progress): Promise<void> {
    this.own = mergeProgress(this.own, more);
    const written = this.writing.then(() => this.write());
    this.writing = written.catch(() => undefined);
    return written;
  }

  private async write(): Promise<void> {
    const { problem } = this;
    if (problem === 'newer') return;
    if (problem === 'damaged') {
      const aside = { at: this.now().toISOString(), progress: this.state.get(PROGRESS_KEY) };
      const before = this.state.get(SET_ASIDE_KEY);
      await this.state.update(SET_ASIDE_KEY, [...(Array.isArray(before) ? (before as unknown[]) : []), aside]);
    }
    await this.state.update(PROGRESS_KEY, this.progress);
  }
}
