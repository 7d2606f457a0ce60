import type { TraceRow } from '../../src/protocol/observation';
import type { LayerMap } from '../../src/protocol/layerMaps';
import type { PanelRun, PanelState, RowMaps } from '../../src/protocol/panelState';
import type { Location } from '../../src/protocol/location';
import type { Backend, CheckResult, LayerResult, Predictions, RunResult } from '../../src/protocol/runResult';
import type { Shape } from '../../src/protocol/shape';

const FILE = 'squeezenet/logits.ts';

const backend: Backend = {
  name: 'wasm',
  version: '4.22.0',
  device: 'AMD EPYC, 2 threads',
  reason: 'No native backend is installed; WebAssembly with SIMD is the fastest that always works.',
};

const at = (line: number, column = 5): Location => ({
  file: FILE,
  line,
  column,
  endLine: line,
  endColumn: column + 20,
});

const map = (side: number, channels: number): Shape => [null, side, side, channels];

function row(name: string, type: string, inputs: Shape[], output: Shape, line: number, kernel = 0): LayerResult {
  const [channelsIn, channelsOut, side] = [inputs[0]!.at(-1) ?? 0, output.at(-1) ?? 0, output[1] ?? 0];
  const weights = kernel * kernel * channelsIn * channelsOut;
  return {
    name,
    type,
    inputShapes: inputs,
    outputShape: output,
    expectedShape: output,
    params: kernel > 0 ? weights + channelsOut : 0,
    multiplyAdds: weights * side * side,
    line,
    learnerPart: false,
  };
}

function fire(name: string, side: number, channelsIn: number, expand: number): LayerResult[] {
  const squeezed = map(side, 32);
  const expanded = map(side, expand);
  return [
    row(`${name}/squeeze`, 'Conv2D', [map(side, channelsIn)], squeezed, 24, 1),
    row(`${name}/expand1x1`, 'Conv2D', [squeezed], expanded, 25, 1),
    row(`${name}/expand3x3`, 'Conv2D', [squeezed], expanded, 26, 3),
    row(`${name}/concat`, 'tf.concat', [expanded, expanded], map(side, 2 * expand), 27),
  ];
}

/** Rows with what feeds them: each the next one, but for the two expansions of a fire module, which share the squeeze. */
function wired<Row extends { name: string }>(rows: Row[]): (Row & { sources: (number | null)[] })[] {
  return rows.map((layer, place) => {
    if (layer.name.endsWith('/concat')) return { ...layer, sources: [place - 2, place - 1] };
    if (layer.name.endsWith('/expand3x3')) return { ...layer, sources: [place - 2] };
    return { ...layer, sources: [place === 0 ? null : place - 1] };
  });
}

/** The course's network at 24×24, up to where the learner's method takes over. */
const body: LayerResult[] = [
  row('conv1', 'Conv2D', [map(24, 3)], map(24, 64), 39, 3),
  row('pool1', 'MaxPooling2D', [map(24, 64)], map(12, 64), 40),
  ...fire('fire1', 12, 64, 64),
  ...fire('fire2', 12, 128, 64),
  row('pool2', 'MaxPooling2D', [map(12, 128)], map(6, 128), 42),
  ...fire('fire3', 6, 128, 128),
  ...fire('fire4', 6, 256, 128),
  row('dropout', 'Dropout', [map(6, 256)], map(6, 256), 44),
  row('final_conv', 'Conv2D', [map(6, 256)], map(6, 10), 45, 1),
];

const learner = (layer: LayerResult): LayerResult => ({ ...layer, learnerPart: true });

const solved: LayerResult[] = wired([
  ...body,
  learner(row('average_pooling2d', 'AveragePooling2D', [map(6, 10)], map(1, 10), 52)),
  learner(row('logits', 'Flatten', [map(1, 10)], [null, 10], 53)),
]);

const unflattened: LayerResult[] = wired([
  ...body,
  { ...learner(row('max_pooling2d', 'MaxPooling2D', [map(6, 10)], map(3, 10), 52)), expectedShape: map(1, 10) },
  { ...learner(row('logits', 'Flatten', [map(3, 10)], [null, 90], 53)), expectedShape: [null, 10] },
]);

const halfway: LayerResult[] = wired([
  ...body,
  {
    ...learner(row('average_pooling2d', 'AveragePooling2D', [map(6, 10)], map(1, 10), 52)),
    outputShape: null,
    expectedShape: map(1, 10),
  },
]);

/** fire3's squeeze has 24 channels instead of 32, in a fire module that is the learner's. */
const narrowSqueeze: LayerResult[] = solved.map((layer) => {
  const inFire = { ...layer, learnerPart: layer.name.startsWith('fire') };
  const narrow = layer.name === 'fire3/squeeze' ? { ...inFire, outputShape: map(6, 24) } : inFire;
  return layer.name.startsWith('fire3/expand') ? { ...narrow, inputShapes: [map(6, 24)] } : narrow;
});

const TEXTS: Record<string, Pick<CheckResult, 'title' | 'rationale' | 'help'>> = {
  output: {
    title: 'Gives back a tensor',
    rationale: 'The network hands the result of this method on as its prediction, so it has to be a tensor.',
    help: 'End the method with `return` and the tensor that the last layer or operation gave.',
  },
  shape: {
    title: 'One logit a class: (N, channels)',
    rationale:
      'Each channel of the last convolution stands for one class. Pooling over the whole map leaves one number a channel; flattening removes the two axes of size 1.',
    help: 'Pool over height and width only, whatever their size, then flatten. The batch axis and the channels stay.',
  },
  values: {
    title: 'Each logit is the mean of its whole map',
    rationale:
      'The right shape can hold the wrong numbers. These maps are not square and have large values in their last row and column, so a pool that leaves a part out shows.',
    help: 'The window has to be as high as the map and as wide as the map: take both sizes from the input’s shape.',
  },
  parameters: {
    title: 'Learns nothing of its own',
    rationale: 'An average has no parameters, so there is nothing here that could overfit.',
    help: 'Leave out layers with weights: an average and a flatten are all it takes.',
  },
  name: {
    title: 'The last layer is called `logits`',
    rationale: 'Training code and summaries find the network’s output by its name.',
    help: 'Give the last layer the name `logits`.',
  },
  network: {
    title: 'The whole network agrees at 24×24 and 32×32',
    rationale: 'The same code has to serve every input size.',
    help: 'Look at the table of layers: the first row whose shape differs is where to begin.',
  },
};

function check(id: string, status: CheckResult['status'], rest: Partial<CheckResult> = {}): CheckResult {
  const { title, rationale, help } = TEXTS[id]!;
  return {
    id,
    title,
    status,
    rationale,
    help: status === 'passed' ? '' : help,
    expected: null,
    actual: null,
    mistake: null,
    location: null,
    durationMs: status === 'skipped' ? 0 : 6.4,
    ...rest,
  };
}

const because = (id: string): Partial<CheckResult> => ({
  help: `Skipped because “${TEXTS[id]!.title}” has to pass first.`,
});

const allPassed = Object.keys(TEXTS).map((id) => check(id, 'passed'));

const failedByValue: CheckResult[] = [
  check('output', 'passed'),
  check('shape', 'passed'),
  check('values', 'failed', {
    mistake: {
      id: 'max-pool',
      message: 'This is the maximum over the map, not its mean: `MaxPooling2D` where an average pool belongs.',
    },
    expected: { text: 'the mean of each map', shape: [3, 10], values: [0.0412, -0.1207, 0.6639, 0.0073], at: [0, 0] },
    actual: { text: 'the maximum of each map', shape: [3, 10], values: [2.8125, 3.0021, 7.9124, 0.0073], at: [0, 0] },
    location: at(52, 12),
  }),
  check('parameters', 'passed'),
  check('name', 'passed'),
  check('network', 'skipped', because('values')),
];

const failedByShape: CheckResult[] = [
  check('output', 'passed'),
  check('shape', 'failed', {
    expected: { text: 'one number a channel for each of 2 images', shape: [2, 10] },
    actual: { text: 'a tensor of rank 2', shape: [2, 90] },
    location: at(53),
  }),
  check('values', 'skipped', because('shape')),
  check('parameters', 'passed'),
  check('name', 'passed'),
  check('network', 'skipped', because('values')),
];

const CLASSES = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];

/** 40 images, nine of them taken for their class's neighbour. */
/** A map of 6×6 with one hill. */
const hill = (place: number): number[] =>
  Array.from({ length: 36 }, (_, at) =>
    Math.max(0, 9 - (Math.floor(at / 6) - (place % 6)) ** 2 - ((at % 6) - (place % 5)) ** 2),
  );

const predictions: Predictions = {
  size: 24,
  classes: CLASSES,
  labels: Array.from({ length: 40 }, (_, image) => image % 10),
  logits: Array.from({ length: 40 }, (_, image) =>
    CLASSES.map((_, index) => {
      const favourite = image % 9 === 3 || image % 11 === 5 ? (image + 2) % 10 : image % 10;
      return (index === favourite ? 5 + (image % 5) / 2 : 0) + Math.abs(Math.sin(image * 7 + index * 3)) * 3;
    }),
  ),
  maps: {
    height: 6,
    width: 6,
    predicted: Array.from({ length: 40 }, (_, image) => hill(image)),
    truth: Array.from({ length: 40 }, (_, image) => hill(image + 3).map((value) => value / 2)),
  },
};

const base: RunResult = {
  version: 1,
  exercise: 'logits',
  language: 'typescript',
  status: 'passed',
  checks: allPassed,
  layers: solved,
  error: null,
  output: '',
  backend,
  timings: { start: 0, load: 12.3, forward: 148.2, judge: 3.4, total: 214.2 },
  predictions,
};

const instructionsHtml = `<p>The last convolution gives ten maps, one for each class. What is left to do is to turn each map into
<strong>one number</strong>, the logit of its class, and that without any more weights.</p>
<h2>What to write</h2><p>Complete <code>getLogits(convLayer)</code>:</p>
<ol><li>Average each map over its <em>whole</em> height and width. The maps are 6×6 here, but your code must not rely on it.</li>
<li>Flatten what is left to <code>(N, 10)</code>, and call that layer <code>logits</code>.</li></ol>
<pre><code class="language-ts">const pooled = tf.layers.averagePooling2d({ poolSize, strides: 1 });
return tf.layers.flatten({ name: 'logits' }).apply(pooled);
</code></pre>
<h2>Why an average</h2><p>Global average pooling has no parameters, so nothing here can overfit; and the same network runs on images of any size.
See <a href="https://arxiv.org/abs/1312.4400">Network in network</a>.</p><blockquote><p>A pool with its default stride covers the map only once.</p></blockquote>
<h2>Hints</h2>
<details><summary>1. What goes, what stays</summary><p>Of the four axes <code>(N, H, W, C)</code> two have to go.</p>
<p>Which of them tell <em>where</em> something is?</p></details>
<details><summary>2. How large is the window, where the map has a size that nobody has written down?</summary>
<p>The tensor knows its own height and width.</p><pre><code>const [, height, width] = convLayer.shape;
</code></pre></details>`;

export const IMAGES_URL = 'https://panel.test/images.png';

function state(run: PanelRun, rest: Partial<PanelState> = {}): PanelState {
  return {
    version: 1,
    exercise: {
      id: 'logits',
      title: 'Logits by global average pooling',
      method: 'getLogits',
      language: 'typescript',
      instructionsHtml,
      figure: [
        { id: 'maps', label: 'final_conv', shape: ['N', 6, 6, 10] },
        { id: 'means', label: 'pooled', shape: ['N', 1, 1, 10], by: 'average over 6 × 6' },
        { id: 'logits', label: 'logits', shape: ['N', 10], by: 'flatten' },
      ],
      noticeHtml: '<p>A mean has <strong>no parameters</strong>: nothing here can overfit.</p>',
      next: 'The loss of one batch',
      file: FILE,
    },
    blocked: null,
    run,
    training: null,
    maps: null,
    images: {
      src: IMAGES_URL,
      columns: 10,
      rows: 4,
      tile: 32,
      classes: Array.from({ length: 40 }, (_, image) => CLASSES[image % 10]!),
    },
    ...rest,
  };
}

const finished = (result: Partial<RunResult>, stale = false): PanelState =>
  state({ phase: 'finished', result: { ...base, ...result }, stale });

const trace: TraceRow[] = body.slice(0, 12).map(({ expectedShape: _, ...layer }) => ({ ...layer, bytes: 1024 }));

const network = { message: 'Cannot find a usable backend: wasm failed its self-test, and so did cpu.' };

/** Maps with a hill each, at another place, every fifth silent; the second half of the channels below zero if `signed`. */
function hills(side: number, channels: number, signed = false): LayerMap {
  const values = Float32Array.from({ length: side * side * channels }, (_, at) => {
    const channel = at % channels;
    const [row, column] = [Math.floor(at / channels / side), Math.floor(at / channels) % side];
    if (channel % 5 === 4) return 0;
    const distance = Math.hypot(row - (channel % side), column - ((channel * 3) % side));
    const height = Math.max(0, 3 - distance / 2) + 0.25;
    return signed && channel >= channels / 2 ? -height : height;
  });
  return { height: side, width: side, channels, values };
}

const MAPS_KEY = 7;

/** The state and the message before it that show what a row of `STATES.passed` makes of an image. */
export function withMaps(rowName: string, image: number): { state: PanelState; rowMaps: RowMaps } {
  const row = solved.findIndex(({ name }) => name === rowName);
  const mapsOf = ([, side = 0, , channels = side]: Shape): LayerMap =>
    hills(channels === side ? 1 : side!, channels!, rowName === 'conv1');
  const { inputShapes, outputShape } = solved[row]!;
  return {
    state: { ...finished({}), maps: { phase: 'shown', image, row, key: MAPS_KEY } },
    rowMaps: { key: MAPS_KEY, inputs: inputShapes.map(mapsOf), output: mapsOf(outputShape!) },
  };
}

/** The states that the panel can be in, for tests and screenshots. */
export const STATES = {
  none: state({ phase: 'none' }),
  running: state({
    phase: 'running',
    startedAt: Date.now(),
    backend,
    checks: failedByValue.slice(0, 2),
    layers: trace,
    output: 'map (3, 5, 8, 10)\n',
  }),
  passed: finished({}),
  failedByValue: finished({
    status: 'failed',
    checks: failedByValue,
    layers: solved.map((layer) =>
      layer.type === 'AveragePooling2D' ? { ...layer, name: 'max_pooling2d', type: 'MaxPooling2D' } : layer,
    ),
    predictions: null,
    output: 'map (3, 5, 8, 10)\npooled (3, 1, 1, 10)\n',
  }),
  failedByShape: finished({ status: 'failed', checks: failedByShape, layers: unflattened, predictions: null }),
  failedByException: finished({
    status: 'failed',
    checks: [
      check('output', 'failed', {
        expected: { text: 'a tensor' },
        actual: { text: 'TypeError: convLayer.shapes is not iterable' },
        location: at(51, 24),
      }),
      ...['shape', 'values', 'parameters', 'name', 'network'].map((id) => check(id, 'skipped', because('output'))),
    ],
    layers: halfway,
    error: {
      kind: 'exception',
      message: 'TypeError: convLayer.shapes is not iterable',
      location: at(51, 24),
      traceback: 'getLogits (squeezenet/logits.ts:51:24)\nmodelLayers (squeezenet/logits.ts:46:17)',
    },
    predictions: null,
    output: 'before the pool\n',
  }),
  narrowSqueeze: finished({ status: 'failed', checks: failedByShape, layers: narrowSqueeze, predictions: null }),
  syntaxError: finished({
    status: 'failed',
    checks: [],
    layers: [],
    error: { kind: 'syntax', message: 'Unexpected token, expected ","', location: at(52, 31), traceback: '' },
    predictions: null,
    backend: null,
    timings: { total: 8 },
  }),
  backendError: finished({
    status: 'error',
    checks: [],
    layers: [],
    error: { kind: 'backend', ...network, location: null, traceback: '' },
    predictions: null,
  }),
  stale: finished({ status: 'failed', checks: failedByValue, predictions: null }, true),
  replaced: finished({
    backend: {
      ...backend,
      insteadOf: 'webgpu',
      reason: "webgpu can't be used: no GPU with a driver for it was found. wasm was used instead.",
    },
  }),
  blocked: state(
    { phase: 'none' },
    {
      blocked:
        'This window is in Restricted Mode, and running checks runs the code in your file. Trust this folder to run them.',
    },
  ),
} satisfies Record<string, PanelState>;
export type StateName = keyof typeof STATES;
