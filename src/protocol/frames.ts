/** Bytes in front of a frame that hold its length, little-endian. */
const HEADER_BYTES = 4;
/** Far more than a run has to say, and less than would hurt. */
const LARGEST_FRAME = 16 * 1024 ** 2;

/** The length to write in front of a frame. */
export function frameHeader(length: number): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  new DataView(header.buffer).setUint32(0, length, true);
  return header;
}

/** Puts frames together again from whatever pieces a stream comes in. */
export class FrameReader {
  private pieces: Uint8Array[] = [];
  private length = 0;
  /** Bytes without which nothing is complete: only with them are the pieces put together, which copies them all. */
  private needed = HEADER_BYTES;

  /** @returns the frames that are complete now. @throws RangeError for one of an absurd length: then nothing is to be trusted */
  push(piece: Uint8Array): Uint8Array[] {
    this.pieces.push(piece);
    this.length += piece.length;
    const frames: Uint8Array[] = [];
    for (;;) {
      if (this.length < this.needed) return frames;
      const all = this.joined();
      const size = new DataView(all.buffer, all.byteOffset).getUint32(0, true);
      if (size > LARGEST_FRAME) throw new RangeError(`a frame of ${size} bytes`);
      const end = HEADER_BYTES + size;
      this.needed = end;
      if (this.length < end) continue;
      frames.push(all.subarray(HEADER_BYTES, end));
      this.pieces = [all.subarray(end)];
      this.length -= end;
      this.needed = HEADER_BYTES;
    }
  }

  private joined(): Uint8Array {
    const [only] = this.pieces;
    if (only && this.pieces.length === 1) return only;
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    this.pieces = [all];
    return all;
  }
}
