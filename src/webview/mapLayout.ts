/** Space between two maps in pixels. */
const GAP = 3;
/** What the longer side of a map takes in pixels, about. */
const TILE = 48;
/** A pixel of a map is at most so large: a 1×1 map is no wall. */
const LARGEST_SCALE = 14;
/** Of three channels or fewer, as the image has: there is room. */
const LARGE_TILE = 96;

/** More can't be told apart, and take long to draw. */
export const MOST_CHANNELS = 1024;

export interface MapLayout {
  /** Pixels a value. */
  scale: number;
  columns: number;
  /** How many channels are drawn. */
  channels: number;
  width: number;
  height: number;
  /** The left upper corner of a channel's map. */
  corner(channel: number): { x: number; y: number };
  /** The value at a place of the drawing; null between the maps. */
  at(x: number, y: number): { channel: number; row: number; column: number } | null;
}

interface MapSize {
  height: number;
  width: number;
  channels: number;
}

/** Where the maps of all channels lie, side by side, in a drawing of a width. */
export function mapLayout({ height, width, channels: all }: MapSize, available: number): MapLayout {
  const channels = Math.min(all, MOST_CHANNELS);
  const wanted = (all <= 3 ? LARGE_TILE : TILE) / Math.max(height, width);
  // A value takes whole pixels, as long as there is room for that.
  const whole = Math.min(Math.max(1, Math.round(wanted)), LARGEST_SCALE);
  const scale = Math.min(whole, Math.max(1, available) / width);
  const [tileWidth, tileHeight] = [width * scale, height * scale];
  const columns = Math.min(channels, Math.max(1, Math.floor((available + GAP) / (tileWidth + GAP))));
  const rows = Math.ceil(channels / columns);
  const corner = (channel: number): { x: number; y: number } => ({
    x: (channel % columns) * (tileWidth + GAP),
    y: Math.floor(channel / columns) * (tileHeight + GAP),
  });
  return {
    scale,
    columns,
    channels,
    width: columns * (tileWidth + GAP) - GAP,
    height: rows * (tileHeight + GAP) - GAP,
    corner,
    at(x, y) {
      const [across, down] = [Math.floor(x / (tileWidth + GAP)), Math.floor(y / (tileHeight + GAP))];
      const channel = down * columns + across;
      if (x < 0 || y < 0 || across >= columns || channel >= channels) return null;
      const start = corner(channel);
      const [column, row] = [Math.floor((x - start.x) / scale), Math.floor((y - start.y) / scale)];
      return column < width && row < height ? { channel, row, column } : null;
    },
  };
}
