import type { Tensor } from '@tensorflow/tfjs-core';

/** The tensors that Python holds, by number: Python never sees more of them. */
export class Handles {
  private readonly tensors = new Map<number, Tensor>();
  private readonly held = new WeakSet<Tensor>();
  private next = 1;

  /** Takes a tensor into keeping. One that is held already gets a second handle and a tensor of its own. */
  put(tensor: Tensor): number {
    const own = this.held.has(tensor) ? tensor.clone() : tensor;
    this.held.add(own);
    this.tensors.set(this.next, own);
    return this.next++;
  }

  /** @throws Error for a number that is none, or whose tensor was released. */
  get(handle: number): Tensor {
    const tensor = this.tensors.get(handle);
    if (!tensor) throw new Error('This tensor is not there any longer.');
    return tensor;
  }

  /** Python needs the tensor no longer. Unknown numbers are nobody's concern. */
  release(handle: number): void {
    this.tensors.get(handle)?.dispose();
    this.tensors.delete(handle);
  }
}
