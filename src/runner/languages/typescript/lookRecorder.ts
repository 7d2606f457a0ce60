import type { LineShape } from '../../../protocol/lineShape';
import type { Shape } from '../../../protocol/shape';
import * as tf from '../../tensorflow';

/** A place's first values tell its shapes; the same place with a fifth shape has none worth a hint. */
const LOOKS_AT_A_PLACE = 8;
const SHAPES_OF_A_PLACE = 4;
const MOST = 2_000;
const LONGEST_NAME = 80;

/** What the learner's variables held in one call, by the places where they got it. Bounded however long loops run. */
export class LookRecorder {
  private looks: number[] = [];
  private readonly shapes = new Map<number, { shape: Shape; dtype: string }[]>();

  /** A call begins: forgets what the last one showed. */
  start(): void {
    this.looks = [];
    this.shapes.clear();
  }

  /** Looks at a value that passes. It may be anything, and reading it may throw: that is none of its own business. */
  look(place: number, value: unknown): void {
    const looks = (this.looks[place] ?? 0) + 1;
    this.looks[place] = looks;
    if (looks > LOOKS_AT_A_PLACE || typeof value !== 'object' || value === null) return;
    const seen = this.shapes.get(place) ?? [];
    if (seen.length >= SHAPES_OF_A_PLACE || this.shapes.size >= MOST) return;
    const described = describe(value);
    if (!described || seen.some((each) => JSON.stringify(each) === JSON.stringify(described))) return;
    this.shapes.set(place, [...seen, described]);
  }

  /** @param placeOf line from 1 and name of a place; null for a place that there is none of */
  seen(placeOf: (place: number) => { line: number; name: string } | null): LineShape[] {
    return [...this.shapes].flatMap(([place, shapes]) => {
      const found = placeOf(place);
      if (!found) return [];
      return shapes.map((each) => ({ line: found.line, name: found.name.slice(0, LONGEST_NAME), ...each }));
    });
  }
}

function describe(value: object): { shape: Shape; dtype: string } | null {
  try {
    if (!(value instanceof tf.Tensor || value instanceof tf.SymbolicTensor)) return null;
    const shape = Array.from(value.shape as ArrayLike<unknown>, (size) =>
      typeof size === 'number' && Number.isInteger(size) && size >= 0 ? size : null,
    );
    return { shape, dtype: String(value.dtype).slice(0, LONGEST_NAME) };
  } catch {
    // An object that only looks like a tensor.
    return null;
  }
}
