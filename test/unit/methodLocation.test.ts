import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Exercise } from '../../src/exercises/exercise';
import { findMethod } from '../../src/exercises/methodLocation';
import type { Language } from '../../src/protocol/runResult';

/** The source's line and the text that the range covers, or null. */
function found(source: string, language: Language = 'typescript', method = 'getLogits'): [number, string] | null {
  const range = findMethod(source, language, method);
  if (!range) return null;
  assert.equal(range.endLine, range.line);
  const line = source.split('\n')[range.line - 1]!;
  return [range.line, line.slice(range.column - 1, range.endColumn - 1)];
}

describe('finding the method to complete', () => {
  it('finds it in every starter, solution and mistake of the courses', () => {
    const exercises = path.resolve('exercises');
    const files = fs
      .readdirSync(exercises, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(typescript|python)\/.*\.(ts|py)$/.test(file.replaceAll('\\', '/')));
    assert.notEqual(files.length, 0);
    for (const file of files) {
      const folder = path.join(exercises, file.split(/[\\/]/).slice(0, 2).join('/'));
      if (!fs.existsSync(path.join(folder, 'exercise.json'))) continue; // the network's own folder
      const exercise = JSON.parse(fs.readFileSync(path.join(folder, 'exercise.json'), 'utf8')) as Pick<
        Exercise,
        'method'
      >;
      const language = file.endsWith('.py') ? 'python' : 'typescript';
      const method = exercise.method[language];
      const source = fs.readFileSync(path.join(exercises, file), 'utf8');
      assert.equal(found(source, language, method)?.[1], method, file);
    }
  });

  it('gives lines and columns from 1', () => {
    assert.deepEqual(findMethod('class A {\n  getLogits(x) {}\n}', 'typescript', 'getLogits'), {
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 12,
    });
  });

  it('gives null where there is none', () => {
    for (const source of ['', 'class A {}', 'class A { getLogits2() {} }', 'function getLogits() {}']) {
      assert.equal(found(source), null, source);
    }
  });

  const declarations = {
    'after a call of the same name': 'class A {\n run() { return this.getLogits(1); }\n getLogits(x) {}\n}',
    'after a line comment': '\nclass A { // getLogits() {}\n getLogits() {} }',
    'after a block comment': 'class A {\n/* getLogits() {} */\n getLogits() {} }',
    'after a string': 'class A {\n text = "{ getLogits() {} ";\n getLogits() {} }',
    'after a string with an escaped quote': "class A {\n text = 'it\\'s { getLogits() {}';\n getLogits() {} }",
    'after a template': 'class A {\n text = `getLogits() { ${this.of({ a: `}` })} {`;\n getLogits() {} }',
    'after a regular expression': 'class A {\n text = /[/"{]getLogits() {/;\n getLogits() {} }',
    'after a division': 'class A {\n half = 1 / 2; third = 1 / 3;\n getLogits() {} }',
    'after a property without a semicolon': 'class A {\n size = 3\n getLogits() {} }',
    'after a signature': 'class A {\n getLogits(x: number): number;\n getLogits(x: number) { return x; } }',
    'with modifiers': 'class A {\n\n public async getLogits() {} }',
    'with type parameters': 'class A {\n\n getLogits<T>(x: T): T { return x; } }',
    'as a property': 'class A {\n\n getLogits = (x: number) => x; }',
    'as a property with a type': 'class A {\n\n getLogits: (x: number) => number = (x) => x; }',
    'in a class expression': 'const A =\nclass extends B {\n getLogits() {} }',
    'in an object of an earlier class': 'class B { o = { getLogits() {} } }\nclass A {\n getLogits() {} }',
    'where the file is not finished': 'class A {\n constructor() { const a = "\n }\n getLogits(',
    'after an object with a key called class':
      'const o = { class: 1 };\nif (o) { getLogits(o) }\nclass A { getLogits() {} }',
    'with Windows line ends': 'class A {\r\n // getLogits()\r\n getLogits() {}\r\n}',
  };
  for (const [name, source] of Object.entries(declarations)) {
    it(`finds it ${name}`, () => assert.deepEqual(found(source), [name.includes('not finished') ? 4 : 3, 'getLogits']));
  }

  it('takes the signature where there is nothing else', () => {
    assert.deepEqual(found('abstract class A {\n abstract getLogits(x: number): number;\n}'), [2, 'getLogits']);
  });

  it('takes names with a dollar sign as they are', () => {
    assert.deepEqual(found('class A {\n a$b() {} }', 'typescript', 'a$b'), [2, 'a$b']);
  });

  it('finds a Python method after comments, strings and calls', () => {
    const source = [
      'class A:',
      '    """def get_logits(self): the docstring"""',
      "    text = 'def get_logits(self):'  # def get_logits(self):",
      '    def model_layers(self, x):',
      '        return self.get_logits(x)',
      '    async def get_logits(self, conv_layer):',
      '        pass',
    ].join('\n');
    assert.deepEqual(found(source, 'python', 'get_logits'), [6, 'get_logits']);
    assert.equal(found(source, 'python', 'fire_module'), null);
  });

  it('takes time in proportion to the length', function () {
    this.timeout(5000);
    const source = `class A {\n${'  half = 1 / 2; // "\n'.repeat(100_000)}\n  getLogits() {}\n}`;
    assert.equal(found(source)?.[0], 100_003);
  });
});
