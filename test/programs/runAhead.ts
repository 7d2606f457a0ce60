import * as os from 'node:os';

const MOST = 4;

/**
 * Runs for items that are begun before they are asked for, as many at a time as there are cores: a check is a process
 * that keeps one core busy, and there are hundreds of them.
 *
 * @returns what gives an item's result; they are asked for by their place, in order or not
 */
export function runAhead<T, R>(items: T[], run: (item: T) => Promise<R>): (index: number) => Promise<R> {
  const atOnce = Math.min(os.availableParallelism(), MOST);
  const begun = new Map<number, Promise<R>>();
  const begin = (index: number): Promise<R> => {
    const known = begun.get(index);
    if (known) return known;
    const result = run(items[index]!);
    // One that fails before it is asked for is no unhandled rejection: whoever asks gets the error.
    result.catch(() => undefined);
    begun.set(index, result);
    return result;
  };
  return (index) => {
    const result = begin(index);
    for (let next = index + 1; next < Math.min(index + atOnce, items.length); next++) void begin(next);
    return result;
  };
}
