import * as fs from 'node:fs';

const COLUMNS = ['step', 'epoch', 'loss', 'trainAccuracy', 'testAccuracy', 'seconds', 'cpuSeconds'] as const;
export type CurvePoint = Record<(typeof COLUMNS)[number], number | null>;

/** How a training went, as `curve.csv`: a row every so many steps, with the test's accuracy where that was measured. */
export class Curve {
  /** @param step where the training goes on: rows of later steps are from a process that was killed, and made again */
  constructor(
    private readonly file: string,
    step: number,
  ) {
    const known = step > 0 && fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').slice(1) : [];
    const kept = known.filter((row) => Number(row.split(',')[0]) <= step);
    fs.writeFileSync(file, [COLUMNS.join(), ...kept, ''].join('\n'));
  }

  add(point: CurvePoint): void {
    const row = COLUMNS.map((name) => point[name] ?? '').join();
    fs.appendFileSync(this.file, `${row}\n`);
  }
}
