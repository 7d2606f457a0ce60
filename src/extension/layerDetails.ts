import type { LayerResult } from '../protocol/runResult';
import { histogramText, type ValueRange } from '../protocol/valueRange';
import { elementCount, formatShape, type Shape, sameShape } from '../protocol/shape';

/** tfjs and TensorFlow keep a map's values as float32. */
const BYTES_OF_A_VALUE = 4;

/** What is known of a layer, as pairs of a term and its value. */
export function layerDetails(layer: LayerResult): [term: string, value: string][] {
  const { inputShapes, outputShape, expectedShape, params, multiplyAdds, values } = layer;
  const details: [string, string][] = [['Input', inputShapes.map(formatShape).join(', ')]];
  if (!outputShape) return [...details, ['Output', 'none: it failed here']];
  details.push(['Output', formatShape(outputShape)]);
  if (expectedShape && !sameShape(expectedShape, outputShape)) details.push(['Expected', formatShape(expectedShape)]);
  details.push(['Parameters', params.toLocaleString('en-US')]);
  if (multiplyAdds > 0) details.push(['Multiply-adds', `${multiplyAdds.toLocaleString('en-US')} for one image`]);
  details.push(['Output’s memory', memory(outputShape)]);
  if (values) details.push(['Values', valuesText(values)]);
  return details;
}

/** `-1.2 … 3.4, mean 0.1 ▁▂█▃` */
function valuesText({ least, most, mean, histogram, notFinite }: ValueRange): string {
  const range = `${short(least)} … ${short(most)}, mean ${short(mean)}`;
  const others = notFinite > 0 ? `, and ${notFinite.toLocaleString('en-US')} that are no finite numbers` : '';
  return `${range}${others} \`${histogramText(histogram)}\``;
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function memory(shape: Shape): string {
  const bytes = elementCount(shape) * BYTES_OF_A_VALUE;
  const size =
    bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toLocaleString('en-US', { maximumFractionDigits: 1 })} KB`;
  return shape.includes(null) ? `${size} for one image` : size;
}
