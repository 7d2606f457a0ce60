import type { JSX } from 'preact';
import type { PanelState } from '../protocol/panelState';

interface TileProps {
  images: PanelState['images'];
  image: number;
  /** CSS pixels a pixel of the image. */
  scale: number;
}

/** One image of the sprite. Its words stand beside it, so it is hidden from screen readers. */
export function Tile({ images, image, scale }: TileProps): JSX.Element | null {
  if (!images) return null;
  const side = images.tile * scale;
  const column = image % images.columns;
  const row = Math.floor(image / images.columns);
  return (
    <span
      class="tile-image"
      aria-hidden="true"
      style={{
        width: `${side}px`,
        height: `${side}px`,
        backgroundImage: `url(${JSON.stringify(images.src)})`,
        backgroundSize: `${images.columns * side}px ${images.rows * side}px`,
        backgroundPosition: `${-column * side}px ${-row * side}px`,
      }}
    />
  );
}
