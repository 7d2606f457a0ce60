/** Says where a line of an earlier text is now, both from 1; null for a line that is not there any more. */
export type LineMap = (line: number) => number | null;

/** More is not compared line by line: what was changed on so many lines says nothing about any of them. */
const MOST_COMPARISONS = 250_000;

export const unchangedLines: LineMap = (line) => line;

/** Lines that both texts have, in order. A line that was edited is one that is gone. */
export function lineMap(before: string, after: string): LineMap {
  const [old, now] = [before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const middle = commonLines(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return (line) => {
    const index = line - 1;
    if (index < head) return line;
    if (index >= old.length - tail) return index < old.length ? line + now.length - old.length : null;
    const found = middle.get(index - head);
    return found === undefined ? null : found + head + 1;
  };
}

/** The longest common subsequence: index in the one → index in the other. */
function commonLines(old: string[], now: string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  if (old.length * now.length > MOST_COMPARISONS) return pairs;
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === now[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) pairs.set(i++, j++);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
