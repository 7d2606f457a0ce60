import type { Tensor } from '@tensorflow/tfjs-core';
import * as tf from '../tensorflow';
import { fixedImages, fixedNumbers, FireNetwork } from './fireNetwork';
import answers from './selfTestAnswers.json';

/**
 * How far a value may be off, as a share of the largest. Backends add float32 numbers in different orders, which makes
 * some 1e-6 here. TensorFloat-32, which NVIDIA's GPUs may put in float32's place, has 10 bits: 5e-4 and more.
 */
export const SELF_TEST_TOLERANCE = 1e-4;

export type QuestionName = keyof typeof answers;

/** The current backend computes wrong numbers. */
export class SelfTestError extends Error {
  override readonly name = 'SelfTestError';
  constructor(
    readonly question: QuestionName,
    expected: number,
    actual: number | undefined,
    at: number,
  ) {
    super(`it computes wrong numbers (${question}: value ${at} is ${String(actual)} instead of ${expected})`);
  }
}

/** What is asked of a backend: small, and made of what the exercises and training need. */
export const QUESTIONS: Record<QuestionName, () => Tensor> = {
  logits() {
    const network = new FireNetwork();
    const logits = network.logits(fixedImages(2));
    network.dispose();
    return logits;
  },
  avgPool: () => tf.avgPool(maps(), [2, 3], [2, 1], 'valid'),
  concat: () => tf.concat([maps(), tf.mul(maps(), 2)], 3),
  filterGradient: () => convolutionGradients()[1]!,
  inputGradient: () => convolutionGradients()[0]!,
};

/**
 * Compares what the current backend computes with the known answers.
 * @returns the largest error, as a share of the largest value of its question
 * @throws SelfTestError with the first value that is wrong
 */
export async function selfTest(): Promise<number> {
  let worst = 0;
  for (const [question, compute] of Object.entries(QUESTIONS) as [QuestionName, () => Tensor][]) {
    const result = tf.tidy(compute);
    const actual = await result.data();
    result.dispose();
    const expected = answers[question];
    const scale = Math.max(...expected.map(Math.abs));
    for (const [i, value] of expected.entries()) {
      const error = Math.abs((actual[i] ?? NaN) - value) / scale;
      // NaN is no answer either.
      if (!(error <= SELF_TEST_TOLERANCE)) throw new SelfTestError(question, value, actual[i], i);
      worst = Math.max(worst, error);
    }
  }
  return worst;
}

/** (1, 4, 6, 3) */
function maps(): tf.Tensor4D {
  return tf.tensor4d(Float32Array.from({ length: 72 }, fixedNumbers(3)), [1, 4, 6, 3]);
}

function convolutionGradients(): Tensor[] {
  const filter = tf.tensor4d(Float32Array.from({ length: 54 }, fixedNumbers(4)), [3, 3, 3, 2]);
  const loss = (x: Tensor, kernel: Tensor): Tensor =>
    tf.sum(tf.square(tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'same')));
  return tf.grads((x, kernel) => loss(x, kernel).asScalar())([maps(), filter]);
}
