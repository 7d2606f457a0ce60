/** Whether there is an infinity or NaN among the values. */
export function hasNonFinite(values: Float32Array): boolean {
  // Done before every convolution, so four at a time: 0 times a finite number is 0, times any other it is NaN.
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = values.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a += values[i]! * 0;
    b += values[i + 1]! * 0;
    c += values[i + 2]! * 0;
    d += values[i + 3]! * 0;
  }
  for (let i = whole; i < values.length; i++) a += values[i]! * 0;
  return a + b + c + d !== 0;
}
