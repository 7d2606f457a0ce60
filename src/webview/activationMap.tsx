import type { JSX } from 'preact';
import type { PanelState } from '../protocol/panelState';
import { Tile } from './tile';

interface ActivationMapProps {
  images: PanelState['images'];
  image: number;
  scale: number;
  /** Row by row. */
  map: number[];
  width: number;
  /** The largest value of all maps that are shown beside it. */
  largest: number;
  caption: string;
}

/** An image with the map of one class over it: the more it speaks for the class at a place, the brighter. */
export function ActivationMap({ images, image, scale, map, width, largest, caption }: ActivationMapProps): JSX.Element {
  const side = (images?.tile ?? 32) * scale;
  const cell = side / width;
  return (
    <figure class="activation">
      <div class="activation-image" style={{ width: `${side}px`, height: `${side}px` }}>
        <Tile images={images} image={image} scale={scale} />
        <svg width={side} height={side} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
          {map.map((value, place) => {
            const share = largest > 0 ? Math.max(0, value) / largest : 0;
            const [x, y] = [(place % width) * cell, Math.floor(place / width) * cell];
            return <rect key={place} x={x} y={y} width={cell} height={cell} class="heat" fill-opacity={0.75 * share} />;
          })}
        </svg>
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
