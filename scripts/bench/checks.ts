import { execFileSync, spawnSync } from 'node:child_process';
import * as path from 'node:path';
import type { Language } from '../../src/protocol/runResult';
import type { Runs } from '../../src/runs/runs';
import { type LoadedExercise, programPath } from '../../src/runs/packFiles';
import { type Figure, median } from './figure';
import { warmClick } from './warmClick';

/** How long a check of the solution may take, in each language, over the bare forward passes of `b` milliseconds. */
const ALLOWED: Record<Language, { warm(b: number): number; warmText: string; cold: number }> = {
  typescript: { warm: (b) => 1.3 * b + 60, warmText: '1.3 × + 60 ms', cold: 1_200 },
  python: { warm: (b) => b + 120, warmText: '120 ms over', cold: 1_000 },
};
const LANGUAGES = Object.keys(ALLOWED) as Language[];

/** Times of checks of the solution, taken in turns with the bare forward passes that such a check contains. */
export class CheckTimes {
  readonly bare: number[] = [];
  readonly warm: Record<Language, number[]> = { typescript: [], python: [] };
  readonly cold: Record<Language, number[]> = { typescript: [], python: [] };

  constructor(
    private readonly root: string,
    private readonly exercise: LoadedExercise,
    private readonly runs: Runs,
    private readonly bareBundle: string,
  ) {}

  async takeTurn(): Promise<void> {
    this.bare.push(this.bareForward());
    for (const language of LANGUAGES) {
      this.warm[language].push(await this.warmClick(language));
      this.cold[language].push(this.coldCheck(language));
    }
  }

  figures(): Figure[] {
    const b = median(this.bare);
    return LANGUAGES.flatMap((language) => {
      const allowed = ALLOWED[language];
      const [w, c] = [median(this.warm[language]), median(this.cold[language])];
      return [
        {
          name: `${language}: click to verdict, warm spare, wasm`,
          measured: `${w.toFixed(0)} ms = ${(w / b).toFixed(2)} × the bare forward passes (${b.toFixed(0)} ms), ${(w - b).toFixed(0)} ms over them`,
          allowed: `${allowed.warmText} = ${allowed.warm(b).toFixed(0)} ms`,
          reached: w <= allowed.warm(b),
        },
        {
          name: `${language}: cold convolab check`,
          measured: `${c.toFixed(0)} ms = ${(c - b).toFixed(0)} ms over the bare forward passes`,
          allowed: `${allowed.cold} ms over`,
          reached: c - b <= allowed.cold,
        },
      ];
    });
  }

  /** Milliseconds of the forward passes alone, in a process of their own, warmed up as a spare runner is. */
  private bareForward(): number {
    const output = execFileSync(process.execPath, [this.bareBundle, this.root], { encoding: 'utf8' });
    return (JSON.parse(output.trim().split('\n').at(-1) ?? '') as { ms: number }).ms;
  }

  async warmClick(language: Language): Promise<number> {
    return (await warmClick(this.runs, this.exercise, language, 'auto')).total;
  }

  coldCheck(language: Language): number {
    const solution = programPath(this.exercise, language, 'solution');
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [path.join(this.root, 'dist/cli.js'), 'check', solution, '--json']);
    if (status !== 0) throw new Error(`convolab check ended with ${status}`);
    return performance.now() - start;
  }
}
