import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { backend_util, TensorInfo } from '@tensorflow/tfjs-core';
import { values } from './kernel';

/**
 * What each tap of a filter sees: a row for each tap (from `firstTap` until `endTap`, in the order of the filter's
 * rows) and channel, a column for each position (n, y, x) of the convolution's output; zeros where it sees padding.
 * @param byChannel the convolution's input as (channels, batch, height, width)
 */
export function patchRows(
  backend: BackendWasm,
  byChannel: TensorInfo,
  info: backend_util.Conv2DInfo,
  firstTap: number,
  endTap: number,
): TensorInfo {
  const { inHeight, inWidth, outHeight, outWidth, strideHeight, strideWidth, filterWidth } = info;
  const maps = info.inChannels * info.batchSize;
  const rows = backend.makeOutput(
    [(endTap - firstTap) * info.inChannels, info.batchSize * outHeight * outWidth],
    'float32',
  );
  const from = values(backend, byChannel);
  const to = values(backend, rows);
  let at = 0;
  for (let tap = firstTap; tap < endTap; tap++) {
    const top = Math.floor(tap / filterWidth) - info.padInfo.top;
    const left = (tap % filterWidth) - info.padInfo.left;
    // Output columns whose input column lies in the map.
    const firstX = Math.min(outWidth, Math.max(0, Math.ceil(-left / strideWidth)));
    const endX = Math.max(firstX, Math.min(outWidth, Math.ceil((inWidth - left) / strideWidth)));
    for (let map = 0; map < maps; map++) {
      for (let y = 0; y < outHeight; y++) {
        const inputY = y * strideHeight + top;
        if (inputY < 0 || inputY >= inHeight) {
          to.fill(0, at, at + outWidth);
          at += outWidth;
          continue;
        }
        const row = (map * inHeight + inputY) * inWidth + left;
        for (let x = 0; x < firstX; x++) to[at++] = 0;
        for (let x = firstX; x < endX; x++) to[at++] = from[row + x * strideWidth]!;
        for (let x = endX; x < outWidth; x++) to[at++] = 0;
      }
    }
  }
  return rows;
}
