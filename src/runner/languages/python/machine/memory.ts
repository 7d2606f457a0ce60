const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** WebAssembly's memory as JavaScript sees it. Addresses come as signed numbers and are taken as unsigned ones. */
export class Memory {
  private memory: WebAssembly.Memory | null = null;
  private currentBytes = new Uint8Array(0);
  private currentView = new DataView(this.currentBytes.buffer);

  /** The memory is made together with the instance, which needs the functions that use it. */
  attach(memory: WebAssembly.Memory): void {
    this.memory = memory;
    this.refresh();
  }

  /** All of it. A growth makes older views empty, so it is asked for anew every time. */
  get bytes(): Uint8Array {
    if (this.currentBytes.length === 0) this.refresh();
    return this.currentBytes;
  }

  get size(): number {
    return this.bytes.length;
  }

  /** @returns whether there was as much to have */
  grow(pages: number): boolean {
    try {
      this.memory?.grow(pages);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
    this.refresh();
    return true;
  }

  slice(address: number, length: number): Uint8Array {
    return this.bytes.subarray(address >>> 0, (address >>> 0) + (length >>> 0));
  }

  /** Text up to its NUL; null when there is none within `longest` bytes. */
  text(address: number, longest: number): string | null {
    const bytes = this.slice(address, longest);
    const end = bytes.indexOf(0);
    return end < 0 ? null : decoder.decode(bytes.subarray(0, end));
  }

  /** Writes text with its NUL; the caller knows that there is room. */
  setText(address: number, text: string): void {
    const encoded = encoder.encode(`${text}\0`);
    this.bytes.set(encoded, address >>> 0);
  }

  uint32(address: number): number {
    return this.view.getUint32(address >>> 0, true);
  }

  setUint8(address: number, value: number): void {
    this.view.setUint8(address >>> 0, value);
  }

  setUint16(address: number, value: number): void {
    this.view.setUint16(address >>> 0, value, true);
  }

  setUint32(address: number, value: number): void {
    this.view.setUint32(address >>> 0, value, true);
  }

  setUint64(address: number, value: number | bigint): void {
    this.view.setBigUint64(address >>> 0, BigInt(value), true);
  }

  private get view(): DataView {
    if (this.currentBytes.length === 0) this.refresh();
    return this.currentView;
  }

  private refresh(): void {
    if (!this.memory) throw new Error('the memory of the interpreter is not there yet');
    this.currentBytes = new Uint8Array(this.memory.buffer);
    this.currentView = new DataView(this.memory.buffer);
  }
}
