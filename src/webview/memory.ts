import { createContext } from 'preact';
import { useContext, useReducer } from 'preact/hooks';
import * as v from 'valibot';
import type { PanelState } from '../protocol/panelState';
import { LanguageSchema } from '../protocol/runResult';

/** What the editor keeps of the panel over a reload: which exercise it showed, and how the learner had arranged it. */
export const PanelMemorySchema = v.object({
  version: v.literal(1),
  exercise: v.string(),
  language: LanguageSchema,
  file: v.string(),
  tab: v.optional(v.picklist(['instructions', 'results'])),
  /** Sections and rows that the learner opened or closed, by key. */
  open: v.record(v.string(), v.boolean()),
  scroll: v.number(),
});
export type PanelMemory = v.InferOutput<typeof PanelMemorySchema>;
export type Tab = NonNullable<PanelMemory['tab']>;

/** The panel's memory of one exercise; another exercise in the same panel starts afresh. */
export class Memory {
  private kept: PanelMemory | null;

  constructor(
    recalled: unknown,
    private readonly remember: (memory: PanelMemory) => void,
  ) {
    const parsed = v.safeParse(PanelMemorySchema, recalled);
    this.kept = parsed.success ? parsed.output : null;
  }

  /** Turns to an exercise. Returns whether it is another than before. */
  turnTo({ id, language, file }: PanelState['exercise']): boolean {
    if (this.kept?.exercise === id && this.kept.language === language && this.kept.file === file) return false;
    this.keep({ version: 1, exercise: id, language, file, tab: undefined, open: {}, scroll: 0 });
    return true;
  }

  get tab(): Tab | undefined {
    return this.kept?.tab;
  }
  set tab(tab: Tab | undefined) {
    if (this.kept) this.keep({ ...this.kept, tab });
  }

  get scroll(): number {
    return this.kept?.scroll ?? 0;
  }
  set scroll(scroll: number) {
    if (this.kept) this.keep({ ...this.kept, scroll });
  }

  /** undefined: the learner left it as it was. */
  isOpen(key: string): boolean | undefined {
    return this.kept?.open[key];
  }
  setOpen(key: string, open: boolean): void {
    if (this.kept) this.keep({ ...this.kept, open: { ...this.kept.open, [key]: open } });
  }

  private keep(memory: PanelMemory): void {
    this.kept = memory;
    this.remember(memory);
  }
}

export const MemoryContext = createContext<Memory | null>(null);

/** Whether a section or row is open, as the learner last left it, else as `byDefault` says. */
export function useOpen(key: string, byDefault: boolean): [boolean, () => void] {
  const memory = useContext(MemoryContext);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const open = memory?.isOpen(key) ?? byDefault;
  const toggle = (): void => {
    memory?.setOpen(key, !open);
    redraw(undefined);
  };
  return [open, toggle];
}
