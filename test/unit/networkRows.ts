import type { LayerRow } from '../../src/webview/layerProfile';

/** A row that is like the reference's. */
export const layer = (name: string, rest: Partial<LayerRow> = {}): LayerRow => ({
  name,
  type: 'Conv2D',
  inputShapes: [[null, 12, 12, 64]],
  outputShape: [null, 12, 12, 64],
  expectedShape: rest.outputShape === undefined ? [null, 12, 12, 64] : rest.outputShape,
  params: 0,
  multiplyAdds: 0,
  line: 1,
  learnerPart: false,
  ...rest,
});

/** A fire module that begins at a place and takes what the row before made. */
export const fire = (name: string, place: number): LayerRow[] => [
  layer(`${name}/squeeze`, { sources: [place - 1] }),
  layer(`${name}/expand1x1`, { sources: [place] }),
  layer(`${name}/expand3x3`, { sources: [place] }),
  layer(`${name}/concat`, { sources: [place + 1, place + 2] }),
];

/** conv1, a pool, two fire modules and logits. */
export const SQUEEZENET: LayerRow[] = [
  layer('conv1', { sources: [null] }),
  layer('pool1', { sources: [0] }),
  ...fire('fire1', 2),
  ...fire('fire2', 6),
  layer('logits', { sources: [9], outputShape: [null, 10] }),
];
