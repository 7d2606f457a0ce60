import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { runPrograms } from '../../../scripts/python/runPrograms';

const FOLDER = path.join(__dirname, '../../python');
const MARK = '=== results ';
const files = fs.readdirSync(FOLDER).filter((name) => name.startsWith('test_'));

/** By the test's name: null, or what it raised. */
type Results = Record<string, string | null>;

// The look-alike's own tests are Python, and one interpreter runs them all.
describe('the look-alike of TensorFlow', function () {
  const results = new Map<string, Results>();

  before(async function () {
    this.timeout(180_000);
    const printed = await runPrograms(files.map(program), [FOLDER]);
    printed.forEach((text, i) => {
      results.set(files[i]!, JSON.parse(text.slice(text.lastIndexOf(MARK) + MARK.length)) as Results);
    });
  });

  for (const file of files) {
    describe(file, () => {
      for (const name of testsIn(file)) {
        it(name.replaceAll('_', ' '), () => {
          const raised = results.get(file)![`test_${name}`];
          assert.notEqual(raised, undefined, 'the test did not run');
          if (raised !== null) assert.fail(raised);
        });
      }
    });
  }
});

function testsIn(file: string): string[] {
  const source = fs.readFileSync(path.join(FOLDER, file), 'utf8');
  const names = [...source.matchAll(/^def test_(\w+)/gm)].map(([, name]) => name!);
  assert.ok(names.length > 0, `${file} has no tests`);
  assert.equal(new Set(names).size, names.length, `${file} has two tests of one name`);
  return names;
}

function program(file: string): string {
  return `
import json
import traceback
import ${path.basename(file, '.py')} as tests

results = {}
for name in [each for each in vars(tests) if each.startswith("test_")]:
    try:
        vars(tests)[name]()
        results[name] = None
    except BaseException:
        results[name] = traceback.format_exc()
print(${JSON.stringify(MARK)} + json.dumps(results))
`;
}
