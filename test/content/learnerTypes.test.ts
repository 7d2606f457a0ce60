import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import ts from 'typescript';
import { loadPacks, programPath } from '../../src/runs/packFiles';
import { reformulations, reformulationsIn } from './reformulations';

const root = path.join(__dirname, '../..');
const { packs } = loadPacks(path.join(root, 'exercises'));

/** A learner's folder: what the extension puts there, and every right program that we have, each under its own name. */
describe("a learner's folder", () => {
  let folder: string;
  let problems: ts.Diagnostic[];

  const write = (name: string, source: string): void => fs.writeFileSync(path.join(folder, name), source);
  const problemsOf = (name: string): string[] =>
    problems
      .filter(({ file }) => file !== undefined && path.basename(file.fileName) === name)
      // Another right answer is a part of the class: the methods and fields that it uses are the reference's.
      .filter(({ messageText }) => !(name.includes('-other-') && isOfAnotherMethod(messageText)))
      .map(({ file, start, messageText }) => {
        const { line } = ts.getLineAndCharacterOfPosition(file!, start ?? 0);
        return `line ${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      });

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-types-'));
    fs.cpSync(path.join(root, 'dist/learner/typescript'), folder, { recursive: true });
    for (const exercise of packs.flatMap((pack) => pack.exercises)) {
      for (const program of ['starter', 'solution'] as const) {
        write(`${exercise.id}-${program}.ts`, fs.readFileSync(programPath(exercise, 'typescript', program), 'utf8'));
      }
      for (const { name, source } of reformulationsIn(exercise.id, 'typescript')) {
        write(`${exercise.id}-other-${name}`, source);
      }
    }
    reformulations.forEach(({ source }, i) => write(`reformulation-${i}.ts`, source));
    write('slips.ts', SLIPS);
    problems = diagnose(folder);
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('shows no error in a starter, a solution or another right answer', () => {
    const files = fs.readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'slips.ts');
    assert.ok(files.length > reformulations.length);
    const wrong = files.flatMap((name) => problemsOf(name).map((problem) => `${name}, ${problem}`));
    assert.deepEqual(wrong, []);
  });

  it('shows slips in the use of tf at their lines, and nothing else', () => {
    const lines = problemsOf('slips.ts').map((problem) => Number(/^line (\d+)/.exec(problem)![1]));
    const marked = SLIPS.split('\n').flatMap((text, i) => (text.endsWith('// slip') ? [i + 1] : []));
    assert.deepEqual(lines, marked);
  });

  it('knows the documentation of an operation that is called as a method', () => {
    const declarations = fs.readFileSync(path.join(folder, '.convolab/tfjs.d.ts'), 'utf8');
    assert.match(declarations, /Computes the mean of elements(?:(?!\*\/)[^])*\*\/\s+mean</);
  });
});

const SLIPS = `import * as tf from '@tensorflow/tfjs';
const x: tf.Tensor4D = tf.ones([1, 2, 3, 4]);
tf.layers.averagePooling2d({ pool_size: 2 }); // slip
tf.layers.flatten({ label: 'logits' }); // slip
x.average([1, 2]); // slip
tf.averagePool(x); // slip
const mean: number = x.mean([1, 2]); // slip
console.log(x.shape, mean);
`;

function isOfAnotherMethod(message: string | ts.DiagnosticMessageChain): boolean {
  return /^Property '\w+' does not exist on type 'SqueezeNetModel'|^Cannot find name '\w+'/.test(
    ts.flattenDiagnosticMessageText(message, ' '),
  );
}

function diagnose(folder: string): ts.Diagnostic[] {
  const configFile = path.join(folder, 'tsconfig.json');
  const { config } = ts.readConfigFile(configFile, (file) => ts.sys.readFile(file)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder, undefined, configFile);
  return [...ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options))];
}
