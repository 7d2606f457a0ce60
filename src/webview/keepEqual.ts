import { useRef } from 'preact/hooks';

/**
 * A value that arrived, with every part that equals the former one's replaced by that: what has not changed is the same
 * object, and what is drawn of it needs no drawing. Of data as JSON has it.
 */
export function keepEqual<T>(former: unknown, arrived: T): T {
  if (Object.is(former, arrived) || !isPlain(former) || !isPlain(arrived)) return arrived;
  if (Array.isArray(former) !== Array.isArray(arrived)) return arrived;
  const keys = Object.keys(arrived);
  let isSame = keys.length === Object.keys(former).length;
  const kept: Record<string, unknown> = Array.isArray(arrived) ? ([] as never) : {};
  for (const key of keys) {
    kept[key] = keepEqual(former[key], arrived[key]);
    // A key that was not there differs from one whose value is undefined.
    isSame &&= key in former && Object.is(kept[key], former[key]);
  }
  return (isSame ? former : kept) as T;
}

/** Objects and lists; typed arrays and the like are compared as the values that they are. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}

/** The same of what a component works out again each time that it is drawn. */
export function useKept<T>(value: T): T {
  const kept = useRef(value);
  return (kept.current = keepEqual(kept.current, value));
}
