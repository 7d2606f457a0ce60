// Forked by confinement.test.ts: takes everything away that a runner takes away, and then tries to use it.
import { confine } from '../../src/runner/host/confinement';

process.on('message', (expressions: string[]) => {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is tried comes from the test
  const attempts = expressions.map((expression) => [expression, new Function(`return ${expression};`)] as const);
  confine();
  const outcomes = attempts.map(([expression, attempt]) => {
    try {
      return [expression, `gave ${String((attempt as () => unknown)())}`];
    } catch (error) {
      return [expression, (error as Error).message];
    }
  });
  process.send!(Object.fromEntries(outcomes));
});
