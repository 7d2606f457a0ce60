import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { OPERATIONS } from '../../src/runner/languages/python/operations/operations';

const FILE = path.join(__dirname, '../../src/python/convolab/engine/table.py');

/** The table as Python has it: each operation with the names of its attributes. */
function tableOfPython(): Record<string, string> {
  const source = fs.readFileSync(FILE, 'utf8');
  const start = source.indexOf('{', source.indexOf('_ATTRIBUTES ='));
  const literal = source.slice(start, source.indexOf('}', start) + 1);
  return JSON.parse(literal.replace(/,\s*}$/, '}')) as Record<string, string>;
}

describe('the table of operations', () => {
  const table = tableOfPython();

  it('has the same operations on both sides', () => {
    assert.deepEqual(Object.keys(table).sort(), [...OPERATIONS.keys()].sort());
  });

  for (const [name, { attributes }] of OPERATIONS) {
    it(`has the same attributes of ${name} on both sides`, () => {
      assert.deepEqual(table[name]?.split(' ').filter(Boolean).sort(), [...attributes].sort());
    });
  }
});
