import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import manifest from '../../package.json';
import { loadPacks, programPath } from '../../src/runs/packFiles';
import { type Diagnostic, LanguageServer } from './languageServer';
import { pythonReformulations } from './pythonReformulations';

const root = path.join(__dirname, '../..');
const { packs } = loadPacks(path.join(root, 'exercises'));

/** What is wrong in the learner's terms, with the line from 1. */
const lines = (found: Diagnostic[]): string[] =>
  found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);

/** Pyright has opinions on Python itself as well: first parameters not called `self`, names that may be unbound. */
function isOfNames({ code }: Diagnostic): boolean {
  return /^report(AttributeAccess|Call|ArgumentType|MissingImports|Index|OptionalOperand)/.test(code);
}

for (const [how, hasConfiguration, settings] of [
  ['the configuration in the folder', true, {}],
  ['the defaults that the extension gives to settings', false, manifest.contributes.configurationDefaults],
] as const) {
  describe(`a learner's folder in a language server for Python, by ${how}`, () => {
    let folder: string;
    let server: LanguageServer;
    before(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-stubs-'));
      fs.cpSync(path.join(root, 'dist/learner/python'), folder, { recursive: true });
      if (!hasConfiguration) fs.rmSync(path.join(folder, 'pyrightconfig.json'));
      server = new LanguageServer(settings);
      await server.open(folder);
    });
    after(() => {
      server.close();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    const show = (name: string, text: string): Promise<Diagnostic[]> => {
      const file = path.join(folder, 'squeezenet', name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
      return server.show(file, text);
    };

    /** A file, and the place in it that `‸` marks. */
    const marked = async (name: string, text: string): Promise<[string, { line: number; character: number }]> => {
      const [before = '', after = ''] = text.split('‸');
      await show(name, before + after);
      const above = before.split('\n');
      return [path.join(folder, 'squeezenet', name), { line: above.length - 1, character: above.at(-1)!.length }];
    };

    for (const exercise of packs.flatMap((pack) => pack.exercises)) {
      for (const program of ['starter', 'solution'] as const) {
        it(`has nothing against the ${program} of ${exercise.id}`, async () => {
          const text = fs.readFileSync(programPath(exercise, 'python', program), 'utf8');
          assert.deepEqual(lines(await show(`${exercise.id}-${program}.py`, text)), []);
        });
      }
    }

    it('has nothing against a right answer in another style', async () => {
      const problems: string[] = [];
      for (const [index, { name, source }] of pythonReformulations.entries()) {
        // Its first parameter is the method, which Pyright takes for `self`.
        if (name === 'a decorator') continue;
        const found = await show(`reformulation-${index}.py`, source);
        problems.push(...lines(found.filter(isOfNames)).map((line) => `${name}, ${line}`));
      }
      assert.deepEqual(problems, []);
    });

    it('marks slips in the use of tf at their lines, and nothing else', async () => {
      const slips = SLIPS.split('\n').flatMap((text, i) => (text.endsWith('# slip') ? [i + 1] : []));
      const found = await show('slips.py', SLIPS);
      assert.deepEqual(
        found.map(({ range }) => range.start.line + 1),
        slips,
        lines(found).join('\n'),
      );
    });

    it('offers the names of a module, and none of its implementation', async () => {
      const names = await server.completions(...(await marked('names.py', `${IMPORT}tf.keras.layers.‸`)));
      for (const name of ['AveragePooling2D', 'GlobalAveragePooling2D', 'Flatten', 'Conv2D']) {
        assert.ok(names.includes(name), `${name} is not among ${names.join()}`);
      }
      assert.deepEqual(
        names.filter((name) => /^(pooling|layer|arguments|naming|bridge|Any|Tensor)$/.test(name)),
        [],
      );
    });

    it('offers what a tensor has after a layer was called and after arithmetic', async () => {
      const text = `${IMPORT}pooled = tf.keras.layers.AveragePooling2D(2)(tf.zeros([1, 2, 2, 3]))\n(pooled * 2).‸`;
      const names = await server.completions(...(await marked('members.py', text)));
      for (const name of ['shape', 'dtype', 'numpy', 'get_shape']) assert.ok(names.includes(name), names.join());
      assert.deepEqual(
        names.filter((name) => /^_[^_]/.test(name)),
        [],
      );
    });

    it('tells parameters, defaults, types and what a function does', async () => {
      const text = await server.hover(...(await marked('hover.py', `${IMPORT}tf.reduce_‸mean([1.0])`)));
      assert.match(text, /def reduce_mean\(/);
      assert.match(text, /axis[^,]*=\s*None/);
      assert.match(text, /keepdims[^,]*=\s*False/);
      assert.match(text, /-> Tensor/);
      assert.match(text, /mean/i);
    });

    it('tells the arguments of a layer, those that every layer takes among them', async () => {
      const text = await server.hover(...(await marked('layer.py', `${IMPORT}tf.keras.layers.Average‸Pooling2D(2)`)));
      assert.match(text, /pool_size/);
      assert.match(text, /strides[^,]*=\s*None/);
      assert.match(text, /padding[^,]*=\s*['"]valid['"]/);
      assert.match(text, /name[^,]*=\s*None/);
    });
  });
}

describe('the stubs for Python', () => {
  let python: PyodideAPI;
  before(async () => {
    python = await loadPyodide();
    python.mountNodeFS('/look-alike', path.join(root, 'src/python'));
    python.mountNodeFS('/stubs', path.join(root, 'dist/learner/python/.convolab/python'));
  });

  it('have every name that the look-alike offers to programs', () => {
    const names = JSON.parse(python.runPython(MISSING_NAMES) as string) as { offered: number; missing: string[] };
    assert.deepEqual(names.missing, []);
    assert.ok(names.offered > 500, `only ${names.offered} names are offered`);
  });
});

const IMPORT = 'import tensorflow as tf\n';

const SLIPS = `import keras
import numpy as np
import tensorflow as tf
from tensorflow import keras as same_keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Flatten
from tensorflow.keras.layers import Flaten  # slip

x = tf.zeros([1, 2, 3, 4])
tf.keras.layers.AveragePoling2D(2)  # slip
tf.keras.layers.AveragePooling2D(2, pool=2)  # slip
layers.Flatten(label="logits")  # slip
Flatten(name="logits")(x)
tf.reduce_men(x)  # slip
tf.reduce_mean(x, axes=[1, 2])  # slip
x.get_shap()  # slip
height, width = x.shape[1], x.shape[2]
total = tf.reduce_sum(x, axis=[1, 2]) / (height * width)
print(total.shape.as_list(), keras.__version__, same_keras.layers.Dense(10)(x), x[0, :, :, 1].numpy() + 1)
with tf.compat.v1.variable_scope("fire1"):
    tf.concat([x, x], axis=-1)
conv = layers.Conv2D(8, 3, 2, kernel_initializer=tf.keras.initializers.HeNormal(), input_shape=(24, 24, 3))
print(conv(x).shape[-1] * 2, conv.kernel, tf.compat.v1.nn.relu(x), tf.reduce_mean(x, [1, 2], True))
for row in x:
    print(float(row[0, 0]), np.array([1, 2]).mean())
`;

/**
 * Imports the look-alike and looks up its names in the stubs: in `tensorflow` those that TensorFlow itself has, in `keras`
 * what is written in the module or below, in `numpy` what it counts as its own.
 */
const MISSING_NAMES = `
import ast, functools, json, pathlib, sys, types
sys.dont_write_bytecode = True
sys.path.insert(0, "/look-alike")
import keras, numpy, tensorflow
from numpy._names import public
from tensorflow._real_names import REAL_NAMES

@functools.cache
def stub_names(path):
    base = pathlib.Path("/stubs", *path.split("."))
    file = base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
    names = set()
    for node in ast.parse(file.read_text()).body if file.exists() else ():
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names.update(alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.AnnAssign):
            names.add(node.target.id)
        elif isinstance(node, ast.Assign):
            names.update(target.id for target in node.targets)
    return names

def of_keras(path, module):
    for name, value in vars(module).items():
        if isinstance(value, types.ModuleType) and name in stub_names(path):
            yield from of_keras(f"{path}.{name}", value)
        elif not name.startswith("_") and getattr(value, "__module__", "").startswith(path):
            yield path, name

def of_tensorflow():
    for short, names in REAL_NAMES.items():
        path = short.replace("tf", "tensorflow", 1)
        module = sys.modules.get(path)
        yield from ((path, name) for name in names.split() if name in vars(module or types))

offered = [*of_tensorflow(), *of_keras("keras", keras), *(("numpy", name) for name in public(vars(numpy)))]
missing = [f"{path}.{name}" for path, name in offered if name not in stub_names(path)]
json.dumps({"offered": len(offered), "missing": missing})
`;
