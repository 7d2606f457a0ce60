import { formatShape } from '../protocol/shape';
import { formatCount, plural } from './format';
import { agreement, type LayerRow } from './layerProfile';

/** A block in words, for screen readers and as a tooltip: all that its drawing and its row of the table say. */
export function describeBlock(row: LayerRow, isFirstDifference: boolean): string {
  const { name, type, inputShapes, outputShape, expectedShape, params, multiplyAdds, line, learnerPart } = row;
  const state = agreement(row);
  const from = inputShapes.length > 0 ? ` from ${inputShapes.map(formatShape).join(' and ')}` : '';
  const words = [
    `${name}: ${type}`,
    outputShape ? `${formatShape(outputShape)}${from}` : `failed here${from}`,
    expectedShape && state !== 'same' && `the reference has ${formatShape(expectedShape)}`,
    isFirstDifference && 'the first difference',
    learnerPart && 'your code',
    params > 0 && plural(params, 'parameter'),
    multiplyAdds > 0 && `${formatCount(multiplyAdds)} multiply-adds`,
    line !== null && `line ${line}`,
  ];
  return words.filter(Boolean).join(', ');
}
