/** Images as 8-bit RGB, image after image, row by row: (count, side, side, 3). */
export interface ImageCollection {
  count: number;
  side: number;
  pixels: Uint8Array;
  /** The class of each; empty where it is not known. */
  labels: Uint8Array;
}

/** The images of several messages, one after another. */
export function joinedImages(
  side: number,
  parts: { pixels: Uint8Array; labels: Uint8Array | null }[],
): ImageCollection {
  const pixels = joined(parts.map((part) => part.pixels));
  const labels = joined(parts.map((part) => part.labels ?? new Uint8Array()));
  return { count: pixels.length / (side * side * 3), side, pixels, labels };
}

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
