import assert from 'node:assert/strict';
import * as vm from 'node:vm';
import { compileTypeScript } from '../../src/runner/languages/typescript/compile';
import { LOOK } from '../../src/runner/languages/typescript/looks';
import { GUARD } from '../../src/runner/languages/typescript/guards';

/** Runs a module's text and gives what its `result` is, with everything that was looked at, by name and line. */
function run(body: string): { result: unknown; looked: string[] } {
  const compiled = compileTypeScript(`class Net {}\n${body}`, 'net.ts', '');
  const looked: string[] = [];
  const look = (place: number, value: unknown): unknown => {
    const { line, name } = compiled.lookPlace(place)!;
    looked.push(`${line} ${name}=${String(value)}`);
    return value;
  };
  const program = vm.compileFunction(`${compiled.javascript}; return result;`, [GUARD, LOOK]) as (
    ...doors: unknown[]
  ) => unknown;
  return { result: program(() => undefined, look), looked };
}

describe('looks at what learners’ variables hold', () => {
  it('see variables, fields, parameters and what is given back, at the line where the statement ends', () => {
    const { result, looked } = run(`
      const half = (x: number): number => { return x / 2; };
      const net = { field: 0 };
      let total = half(
        8,
      );
      net.field = total + 1;
      total = net.field;
      const result = total;`);
    assert.equal(result, 5);
    assert.deepEqual(
      looked.filter((text) => !text.includes('object')),
      ['3 x=8', '3 =4', '7 total=4', '8 net.field=5', '9 total=5', '10 result=5'],
    );
  });

  it('change nothing of a program, whatever its form', () => {
    const programs: [body: string, result: unknown][] = [
      ['const f = () => 1; const result = f.name;', 'f'],
      ['const g = function () {}; const result = g.name;', 'g'],
      ['function two() { return 1, 2; } const result = two();', 2],
      ['let a, b; const result = (a = b = 3) + a + b;', 9],
      ['let n = 0; while (n < 3) n = n + 1\nconst result = n;', 3],
      ['let n; const set = (x: number) => n = x; set(4); const result = n;', 4],
      ["function strict() { 'use strict'; return this; } const result = strict();", undefined],
      [
        'class A { v; constructor(v: number) { this.v = v; } } class B extends A { constructor(w: number) { super(w); } } const result = new B(6).v;',
        6,
      ],
      ['const text = (1 as unknown as { a: number }) satisfies unknown; const result = text;', 1],
      ['function* g() { const x = yield 1; return x; } const it = g(); it.next(); const result = it.next(7).value;', 7],
      ['enum E { A = 3 } const e = E.A; const result = e;', 3],
      [
        'function f(this: unknown, x = 2, ...rest: number[]) { return x + rest.length; } const result = f.call(null, 1, 1, 1);',
        3,
      ],
    ];
    for (const [body, expected] of programs) assert.deepEqual(run(body).result, expected, body);
  });
});
