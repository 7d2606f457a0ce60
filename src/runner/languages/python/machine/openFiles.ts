import type { TreeNode } from './fileTree';

/** A file or folder that is open, or one of the three standard streams. */
export type OpenFile =
  { stream: 'in' | 'out'; decoder: TextDecoder } | { stream: null; node: TreeNode; position: number };

const MOST_OPEN = 256;

/** Open files by descriptor. 0, 1 and 2 are the standard streams: no descriptor is one of the process around us. */
export class OpenFiles {
  private readonly files = new Map<number, OpenFile>();

  constructor() {
    this.files.set(0, { stream: 'in', decoder: new TextDecoder() });
    this.files.set(1, { stream: 'out', decoder: new TextDecoder() });
    this.files.set(2, { stream: 'out', decoder: new TextDecoder() });
  }

  get(descriptor: number): OpenFile | undefined {
    return this.files.get(descriptor);
  }

  /** Null when too many are open. */
  open(node: TreeNode): number | null {
    for (let descriptor = 3; descriptor < MOST_OPEN; descriptor++) {
      if (this.files.has(descriptor)) continue;
      this.files.set(descriptor, { stream: null, node, position: 0 });
      return descriptor;
    }
    return null;
  }

  /** The standard streams stay open. @returns whether it was open */
  close(descriptor: number): boolean {
    return descriptor < 3 ? this.files.has(descriptor) : this.files.delete(descriptor);
  }
}
