import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Language } from '../../src/protocol/runResult';

/** A right answer that is written in another way than the solution: it has to pass. */
export interface Reformulation {
  name: string;
  source: string;
}

/** `reformulations/<exercise>/<language>/`: right answers in other styles. */
export function reformulationsIn(exercise: string, language: Language): Reformulation[] {
  const programs = path.join(__dirname, 'reformulations', exercise, language);
  if (!fs.existsSync(programs)) return [];
  return fs.readdirSync(programs).map((name) => ({ name, source: fs.readFileSync(path.join(programs, name), 'utf8') }));
}

const folder = path.join(__dirname, '../../exercises/squeezenet/12_logits/typescript');
const solution = fs.readFileSync(path.join(folder, 'solution.ts'), 'utf8');
const signature = '  getLogits(convLayer: tf.Tensor4D) {\n';
const methodStart = solution.indexOf(signature);

/** The solution with other lines in place of the whole method. */
function withMethod(method: string): string {
  return `${solution.slice(0, methodStart)}${method}}\n`;
}

function withBody(body: string): string {
  return withMethod(`${signature}    ${body.trim()}\n  }\n`);
}

/** The solution with its method's text changed in other places too. */
function withEdits(...edits: [from: string, to: string][]): string {
  return edits.reduce((source, [from, to]) => {
    if (!source.includes(from)) throw new Error(`The solution has no longer: ${from}`);
    return source.replace(from, to);
  }, solution);
}

/** Bodies of `getLogits`. */
const bodies: Record<string, string> = {
  'rows first, then columns': `
    const [, height, width] = convLayer.shape;
    const rows = tf.layers.averagePooling2d({ poolSize: [height, 1], strides: 1 }).apply(convLayer) as tf.Tensor4D;
    const all = tf.layers.averagePooling2d({ poolSize: [1, width], strides: 1 }).apply(rows) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(all) as tf.Tensor2D;`,
  'a dropout that does nothing in between': `
    const maps = tf.layers.dropout({ rate: 0.5 }).apply(convLayer) as tf.Tensor4D;
    return tf.layers.activation({ activation: 'linear' }).apply(maps.mean([1, 2])) as tf.Tensor2D;`,
  'a pool of the map, default stride': `
    const [, height, width] = convLayer.shape;
    const pooled = tf.layers.averagePooling2d({ poolSize: [height, width] }).apply(convLayer);
    return tf.layers.flatten({ name: 'logits' }).apply(pooled as tf.Tensor) as tf.Tensor2D;`,
  'a named pool': `
    const pool = tf.layers.averagePooling2d({
      poolSize: [convLayer.shape[1], convLayer.shape[2]],
      strides: [1, 1],
      padding: 'valid',
      dataFormat: 'channelsLast',
      name: 'avg_pool',
    });
    return tf.layers.flatten({ name: 'logits' }).apply(pool.apply(convLayer) as tf.Tensor4D) as tf.Tensor2D;`,
  'padding same with the stride of the map': `
    const poolSize: [number, number] = [convLayer.shape[1], convLayer.shape[2]];
    const pool = tf.layers.averagePooling2d({ poolSize, strides: poolSize, padding: 'same' });
    return tf.layers.flatten({ name: 'logits' }).apply(pool.apply(convLayer) as tf.Tensor4D) as tf.Tensor2D;`,
  'global average pooling': `
    return tf.layers.globalAveragePooling2d({ name: 'logits' } as { name: string; dataFormat: 'channelsLast' })
      .apply(convLayer) as tf.Tensor2D;`,
  'global average pooling with its data format': `
    const pool = tf.layers.globalAveragePooling2d({ dataFormat: 'channelsLast', name: 'logits' });
    return pool.apply(convLayer) as tf.Tensor2D;`,
  'global average pooling, then a reshape layer': `
    const pooled = tf.layers.globalAveragePooling2d({ dataFormat: 'channelsLast' }).apply(convLayer) as tf.Tensor2D;
    return tf.layers.reshape({ targetShape: [this.outputSize], name: 'logits' }).apply(pooled) as tf.Tensor2D;`,
  'global average pooling on channels brought first': `
    const channelsFirst = tf.transpose(convLayer, [0, 3, 1, 2]);
    const pool = tf.layers.globalAveragePooling2d({ dataFormat: 'channelsFirst', name: 'logits' });
    return pool.apply(channelsFirst) as tf.Tensor2D;`,
  'the pool applied to a list of one': `
    const pool = tf.layers.globalAveragePooling2d({ dataFormat: 'channelsLast', name: 'logits' });
    return pool.apply([convLayer]) as tf.Tensor2D;`,
  'a reshape layer': `
    const [, height, width, channels] = convLayer.shape;
    const pooled = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 }).apply(convLayer) as tf.Tensor4D;
    return tf.layers.reshape({ targetShape: [channels], name: 'logits' }).apply(pooled) as tf.Tensor2D;`,
  'a reshape layer that works out its size': `
    const mean = tf.mean(convLayer, [1, 2], true);
    return tf.layers.reshape({ targetShape: [-1], name: 'logits' }).apply(mean) as tf.Tensor2D;`,
  'a flatten after tf.mean with kept axes': `
    return tf.layers.flatten({ name: 'logits' }).apply(convLayer.mean([1, 2], true)) as tf.Tensor2D;`,
  'reshape to outputSize': `
    const [, height, width] = convLayer.shape;
    const pooled = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 }).apply(convLayer) as tf.Tensor4D;
    return tf.reshape(pooled, [-1, this.outputSize]) as tf.Tensor2D;`,
  'tf.mean': `
    return tf.mean(convLayer, [1, 2]) as tf.Tensor2D;`,
  'tf.mean with negative axes': `
    return tf.mean(convLayer, [-3, -2]) as tf.Tensor2D;`,
  'the method mean': `
    return convLayer.mean<tf.Tensor2D>([1, 2]);`,
  'two means, one after another': `
    return convLayer.mean(1).mean(1) as tf.Tensor2D;`,
  'two means, width first': `
    const overWidth = tf.mean(convLayer, 2);
    return tf.mean(overWidth, 1) as tf.Tensor2D;`,
  'tf.avgPool and reshape': `
    const [batch, height, width, channels] = convLayer.shape;
    return tf.avgPool(convLayer, [height, width], 1, 'valid').reshape([batch, channels]) as tf.Tensor2D;`,
  'tf.pool and squeeze': `
    const [, height, width] = convLayer.shape;
    return tf.squeeze(tf.pool(convLayer, [height, width], 'avg', 'valid', [1, 1], [1, 1]), [1, 2]) as tf.Tensor2D;`,
  'the method avgPool and as2D': `
    const [batch, height, width, channels] = convLayer.shape;
    return convLayer.avgPool([height, width], [height, width], 'valid').as2D(batch, channels);`,
  'a sum divided by the count': `
    const [, height, width] = convLayer.shape;
    return tf.div(tf.sum(convLayer, [1, 2]), height * width) as tf.Tensor2D;`,
  'a count that is a tensor': `
    const [, height, width] = convLayer.shape;
    const count = tf.scalar(height).mul(tf.scalar(width));
    return convLayer.sum([1, 2]).div(count) as tf.Tensor2D;`,
  'tf.moments': `
    return tf.moments(convLayer, [1, 2]).mean as tf.Tensor2D;`,
  'a product with a vector of weights': `
    const [batch, height, width, channels] = convLayer.shape;
    const weights = tf.fill([1, height * width], 1 / (height * width));
    const maps = tf.reshape(convLayer, [batch, height * width, channels]);
    const rows = tf.matMul(tf.tile(weights.expandDims(0), [batch, 1, 1]), maps);
    return tf.reshape(rows, [batch, channels]) as tf.Tensor2D;`,
  'tf.einsum': `
    const [, height, width] = convLayer.shape;
    return tf.einsum('nhwc->nc', convLayer).div(height * width) as tf.Tensor2D;`,
  'a convolution with constant weights': `
    const [batch, height, width, channels] = convLayer.shape;
    const kernel = tf.fill([height, width, channels, 1], 1 / (height * width)) as tf.Tensor4D;
    return tf.depthwiseConv2d(convLayer, kernel, 1, 'valid').reshape([batch, channels]) as tf.Tensor2D;`,
  'each image by itself': `
    const rows = tf.unstack(convLayer).map((map) => tf.mean(map, [0, 1]));
    return tf.stack(rows) as tf.Tensor2D;`,
  'each channel by itself': `
    const columns = tf.split(convLayer, convLayer.shape[3], 3).map((map) => map.mean([1, 2, 3]));
    return tf.stack(columns, 1) as tf.Tensor2D;`,
  'numbers read out and put back': `
    const [batch, height, width, channels] = convLayer.shape;
    const logits: number[][] = [];
    for (const map of convLayer.arraySync()) {
      const sums = new Array<number>(channels).fill(0);
      for (const row of map) for (const pixel of row) pixel.forEach((value, channel) => (sums[channel] += value));
      logits.push(sums.map((sum) => sum / (height * width)));
    }
    return tf.tensor2d(logits, [batch, channels]);`,
  'inside tf.tidy': `
    return tf.tidy(() => {
      const [, height, width] = convLayer.shape;
      const pooled = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 }).apply(convLayer);
      return tf.layers.flatten({ name: 'logits' }).apply(pooled as tf.Tensor4D) as tf.Tensor2D;
    });`,
  'a plain operation after the flatten': `
    const [, height, width] = convLayer.shape;
    const pooled = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 }).apply(convLayer) as tf.Tensor4D;
    const flat = tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
    return flat.clone();`,
  'a symbolic model': `
    const [, height, width, channels] = convLayer.shape;
    const input = tf.input({ shape: [height, width, channels] });
    const pooled = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 }).apply(input) as tf.SymbolicTensor;
    const logits = tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.SymbolicTensor;
    return tf.model({ inputs: input, outputs: logits }).apply(convLayer) as tf.Tensor2D;`,
  'a symbolic model that predicts': `
    const input = tf.input({ shape: convLayer.shape.slice(1) });
    const pool = tf.layers.globalAveragePooling2d({ dataFormat: 'channelsLast', name: 'logits' });
    const model = tf.model({ inputs: input, outputs: pool.apply(input) as tf.SymbolicTensor });
    return model.predict(convLayer) as tf.Tensor2D;`,
  'a sequential model': `
    const [, height, width, channels] = convLayer.shape;
    const model = tf.sequential();
    model.add(tf.layers.averagePooling2d({ poolSize: [height, width], inputShape: [height, width, channels] }));
    model.add(tf.layers.flatten({ name: 'logits' }));
    return model.apply(convLayer) as tf.Tensor2D;`,
  'prints on the way': `
    console.log('map', convLayer.shape);
    const logits = tf.mean(convLayer, [1, 2]) as tf.Tensor2D;
    logits.print();
    return logits;`,
};

/** `getLogits` as another kind of member, or with members of its own beside it. */
const methods: Record<string, string> = {
  'an arrow function in a property': `
  getLogits = (convLayer: tf.Tensor4D): tf.Tensor2D => tf.mean(convLayer, [1, 2]);
`,
  'a private method beside it': `
  getLogits(convLayer: tf.Tensor4D): tf.Tensor2D {
    return this.globalMean(convLayer);
  }

  private globalMean(maps: tf.Tensor4D): tf.Tensor2D {
    return maps.mean([1, 2]);
  }
`,
  'a #private method beside it': `
  getLogits(convLayer: tf.Tensor4D) {
    return SqueezeNetModel.#flat(this.#pool(convLayer));
  }

  #pool(maps: tf.Tensor4D) {
    const poolSize = maps.shape.slice(1, 3) as [number, number];
    return tf.layers.averagePooling2d({ poolSize, strides: 1 }).apply(maps) as tf.Tensor4D;
  }

  static #flat(maps: tf.Tensor4D) {
    return tf.layers.flatten({ name: 'logits' }).apply(maps) as tf.Tensor2D;
  }
`,
  'a generic method and satisfies': `
  public getLogits<T extends tf.Tensor4D>(convLayer: T): tf.Tensor2D {
    const args = { poolSize: [convLayer.shape[1], convLayer.shape[2]] as [number, number], strides: 1 } satisfies {
      poolSize: [number, number];
      strides: number;
    };
    const pooled = <tf.Tensor4D>tf.layers.averagePooling2d(args).apply(convLayer);
    return tf.layers.flatten({ name: 'logits' }).apply(pooled!) as tf.Tensor2D;
  }
`,
  'overloads, an optional and a default parameter': `
  getLogits(convLayer: tf.Tensor4D): tf.Tensor2D;
  getLogits(convLayer: tf.Tensor4D, axes: number[], keepDims?: boolean): tf.Tensor2D;
  getLogits(convLayer: tf.Tensor4D, axes = [1, 2], keepDims?: boolean): tf.Tensor2D {
    return convLayer.mean(axes, keepDims);
  }
`,
};

/** Files that differ from the solution outside the method, or are another program altogether. */
const files: Record<string, string> = {
  'the solution': solution,
  'Windows line ends': solution.replaceAll('\n', '\r\n'),
  'a byte order mark': `\uFEFF${solution}`,
  'a default export': withEdits(['export class', 'export default class']),
  'an export at the end': `${withEdits(['export class', 'class'])}\nexport { SqueezeNetModel };\n`,
  'a helper function': `${withBody('return globalMean(convLayer);')}
function globalMean(maps: tf.Tensor4D): tf.Tensor2D {
  return maps.mean([1, 2]);
}
`,
  'an enum of axes': `${withBody('return convLayer.mean([Axis.height, Axis.width]) as tf.Tensor2D;')}
enum Axis {
  batch,
  height,
  width,
  channels,
}
`,
  'a const enum and a namespace': `const enum Axis {
  height = 1,
  width = 2,
}
namespace maps {
  export const mean = (x: tf.Tensor4D) => x.mean([Axis.height, Axis.width]) as tf.Tensor2D;
}
${withBody('return maps.mean(convLayer);')}`,
  'a generic helper and an interface': `${withBody('return first<Means>({ means: convLayer.mean([1, 2]) }, "means");')}
interface Means {
  means: tf.Tensor2D;
}
function first<T>(of: T, key: keyof T): T[keyof T] {
  return of[key];
}
`,
  'named imports': `import { layers, mean, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs';
${withBody(`
    const pooled: Tensor4D = mean(convLayer, [1, 2], true);
    return layers.flatten({ name: 'logits' }).apply(pooled) as Tensor2D;`)}`,
  'a value import and a type import': solution
    .replaceAll(/\btf\.(?=[a-z])/g, 'tensorflow.')
    .replace('import', "import * as tensorflow from '@tensorflow/tfjs';\nimport type"),
  'parameter properties': withEdits(
    [
      'constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {',
      'constructor(public originalDim = 32, protected readonly resizeDim = 24, private outputSize = 10) {',
    ],
    ['  /** Side of the stored images, in pixels. */\n  originalDim: number;\n', ''],
    ['  /** Side of the cropped images that the network gets, in pixels. */\n  resizeDim: number;\n', ''],
    ['  /** Number of classes. */\n  outputSize: number;\n', ''],
    ['    this.originalDim = originalDim;\n    this.resizeDim = resizeDim;\n    this.outputSize = outputSize;\n', ''],
  ),
  'a subclass': `${withEdits(['export class SqueezeNetModel', 'class Base'])}
export class SqueezeNetModel extends Base {
  override getLogits(convLayer: tf.Tensor4D) {
    return super.getLogits(convLayer);
  }
}
`,
  'an abstract base class': `${withEdits(
    ['export class SqueezeNetModel', 'abstract class Base'],
    [solution.slice(methodStart), '  abstract getLogits(convLayer: tf.Tensor4D): tf.Tensor2D;\n}\n'],
  )}
export class SqueezeNetModel extends Base {
  getLogits(convLayer: tf.Tensor4D): tf.Tensor2D {
    return convLayer.mean([1, 2]);
  }
}
`,
  'a custom layer': `${withBody("return new GlobalMean({ name: 'logits' }).apply(convLayer) as tf.Tensor2D;")}
class GlobalMean extends tf.layers.Layer {
  static className = 'GlobalMean';

  override computeOutputShape([batch, , , channels]: (number | null)[]) {
    return [batch, channels];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]) {
    const [maps] = Array.isArray(inputs) ? inputs : [inputs];
    return tf.mean(maps, [1, 2]);
  }
}
`,
  'types imported as values': `import { Tensor4D, Rank, relu } from '@tensorflow/tfjs';
${withBody('const maps: Tensor4D = relu(convLayer).mul(1).sub(relu(convLayer.neg())) as tf.Tensor<Rank.R4>; return maps.mean([1, 2]);')}`,
  'tf.concat in the fire module': withEdits(
    ['const concat = tf.layers.concatenate({ axis: 3, name: `${name}/concat` });\n', ''],
    ['return concat.apply([expand1x1, expand3x3]) as tf.Tensor4D;', 'return tf.concat([expand1x1, expand3x3], 3);'],
  ),
};

const sources: Record<string, string> = {
  ...Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, withBody(body)])),
  ...Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, withMethod(method.slice(1))])),
  ...files,
};

export const reformulations: Reformulation[] = Object.entries(sources).map(([name, source]) => ({ name, source }));
