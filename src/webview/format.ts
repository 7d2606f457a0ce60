const grouped = new Intl.NumberFormat('en-US');
const UNITS = [
  { from: 1e9, suffix: 'G' },
  { from: 1e6, suffix: 'M' },
  { from: 1e3, suffix: 'k' },
];

/** An exact count with its thousands grouped: `146,570`. */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** A count to three digits at most: `1.2 M`, `295 k`, `640`. */
export function formatRoundCount(count: number): string {
  for (const { from, suffix } of UNITS) {
    // 999,950 would round to "1000 k"
    if (count < from * 0.9995) continue;
    const scaled = count / from;
    return `${scaled.toFixed(scaled < 99.95 ? 1 : 0)} ${suffix}`;
  }
  return grouped.format(count);
}

/** A duration for people: `<1 ms`, `214 ms`, `1.24 s`, `1 min 5 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1) return '<1 ms';
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_995) return `${(ms / 1000).toFixed(2)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A tensor's value to five significant digits; `null` is what JSON makes of NaN and the infinities. */
export function formatValue(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return 'not finite';
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  const text = magnitude >= 1e6 || magnitude < 1e-4 ? value.toExponential(3) : String(Number(value.toPrecision(5)));
  return text.replace(/-/g, '−');
}

/** A share of one: `93%`, `<1%` rather than a zero that is none. */
export function formatShare(share: number): string {
  return share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`;
}

/** `1 layer`, `17 layers`. */
export function plural(count: number, noun: string): string {
  return `${grouped.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
