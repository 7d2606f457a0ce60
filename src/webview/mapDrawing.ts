import type { LayerMap } from '../protocol/layerMaps';
import type { MapLayout } from './mapLayout';
import { fullMagnitude, valueAt } from './mapValues';

/** Of a map's ground, so that one without values can be seen too. */
const GROUND = 26;
const OPAQUE = 255;

type Rgb = [number, number, number];

/**
 * Draws every channel: above zero in one colour of the theme, below in another, the more the further from zero; what is
 * not finite in the colour of errors.
 */
export function drawMaps(canvas: HTMLCanvasElement, map: LayerMap, layout: MapLayout): void {
  const density = devicePixelRatio;
  canvas.width = Math.max(1, Math.round(layout.width * density));
  canvas.height = Math.max(1, Math.round(layout.height * density));
  const context = canvas.getContext('2d')!;
  const colours = {
    above: colourOf(canvas, '--map-above'),
    below: colourOf(canvas, '--map-below'),
    ground: colourOf(canvas, '--map-ground'),
    wrong: colourOf(canvas, '--map-wrong'),
  };
  context.scale(density, density);
  context.imageSmoothingEnabled = false;
  const { height, width } = map;
  const one = new OffscreenCanvas(width, height);
  const pixels = one.getContext('2d')!;
  const image = pixels.createImageData(width, height);
  const full = fullMagnitude(map) || 1;
  for (let channel = 0; channel < layout.channels; channel++) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const value = valueAt(map, row, column, channel);
        const finite = Number.isFinite(value);
        const share = finite ? Math.min(1, Math.abs(value) / full) : 1;
        const tone = !finite ? colours.wrong : value < 0 ? colours.below : colours.above;
        image.data.set(mixed(colours.ground, tone, share), (row * width + column) * 4);
      }
    }
    pixels.putImageData(image, 0, 0);
    const { x, y } = layout.corner(channel);
    context.drawImage(one, x, y, width * layout.scale, height * layout.scale);
  }
}

/** From the ground, which is hardly there, to the full tone. */
function mixed(ground: Rgb, tone: Rgb, share: number): [number, number, number, number] {
  const [red, green, blue] = ground.map((part, place) => part + (tone[place]! - part) * share) as Rgb;
  return [red, green, blue, GROUND + (OPAQUE - GROUND) * share];
}

/** A colour of the theme, in whatever way it is written. */
function colourOf(element: HTMLElement, name: string): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = getComputedStyle(element).getPropertyValue(name);
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}
