import * as tf from '../../../tensorflow';

/** Whether a gradient tape records: not every kernel of tfjs has a gradient, or the right one. */
export function isTaping(): boolean {
  return (tf.engine() as unknown as { state: { gradientDepth: number } }).state.gradientDepth > 0;
}
