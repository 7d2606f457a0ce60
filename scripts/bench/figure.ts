/** A figure that we promise, as measured now. */
export interface Figure {
  name: string;
  measured: string;
  allowed: string;
  reached: boolean;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
