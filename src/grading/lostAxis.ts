import type { TraceRow } from '../protocol/observation';
import { formatShape, type Shape } from '../protocol/shape';

/**
 * Says which row left nothing of an axis, and why where the row says so; null where none did. TensorFlow gives the size
 * 0, and no error, where a window is larger than its map by no more than a stride.
 */
export function describeLostAxis(trace: TraceRow[]): string | null {
  const row = trace.find(({ inputShapes, outputShape }) => has0(outputShape) && !inputShapes.some(has0));
  const [input] = row?.inputShapes ?? [];
  if (!row?.outputShape || !input) return null;
  const change = `${row.name} makes ${formatShape(row.outputShape)} of ${formatShape(input)}`;
  return row.note ? `${change}: ${row.note}` : change;
}

function has0(shape: Shape | null): boolean {
  return shape?.includes(0) ?? false;
}
