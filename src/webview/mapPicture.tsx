import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LayerMap } from '../protocol/layerMaps';
import { formatCount } from './format';
import { drawMaps } from './mapDrawing';
import { mapLayout, MOST_CHANNELS } from './mapLayout';
import { mapText, short, valueAt } from './mapValues';
import { useTheme } from './theme';
import { useWidth } from './width';

/** All channels of a layer for one image, side by side; the value under the pointer in words. */
export function MapPicture({ map, name }: { map: LayerMap; name: string }): JSX.Element {
  const [frame, available] = useWidth();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const layout = useMemo(() => (available > 0 ? mapLayout(map, available) : null), [map, available]);
  const [pointed, point] = useState<ReturnType<NonNullable<typeof layout>['at']>>(null);

  useLayoutEffect(() => {
    if (canvas.current && layout) drawMaps(canvas.current, map, layout);
  }, [map, layout, theme]);

  const words = mapText(map);
  return (
    <div class="map-picture" ref={frame}>
      <div class="map-scroller" tabIndex={0} role="region" aria-label={`Maps of ${name}`}>
        {layout && (
          <canvas
            ref={canvas}
            role="img"
            aria-label={words}
            style={{ width: `${layout.width}px`, height: `${layout.height}px` }}
            onPointerMove={({ offsetX, offsetY }) => point(layout.at(offsetX, offsetY))}
            onPointerLeave={() => point(null)}
          />
        )}
      </div>
      <p class="map-words">
        {pointed ? (
          <>
            Channel {pointed.channel}, row {pointed.row}, column {pointed.column}:{' '}
            <b>{short(valueAt(map, pointed.row, pointed.column, pointed.channel))}</b>
          </>
        ) : (
          words
        )}
      </p>
      {map.channels > MOST_CHANNELS && <p class="map-words">The first {formatCount(MOST_CHANNELS)} are drawn.</p>}
    </div>
  );
}
