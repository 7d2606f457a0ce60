import * as fs from 'node:fs';
import * as path from 'node:path';

const file = path.join(__dirname, '../../exercises/squeezenet/12_logits/python/solution.py');

/** The right answer to `logits` in Python that ships with the exercise. */
export const solution = fs.readFileSync(file, 'utf8');

const METHOD = '    def get_logits(self, conv_layer):\n';
const methodStart = solution.indexOf(METHOD);

/** The solution with other lines in place of the whole method; they are indented as members of the class. */
export function withMethod(method: string): string {
  return solution.slice(0, methodStart) + indented(method, 4);
}

/** The solution with another body of the method. */
export function withBody(body: string): string {
  return solution.slice(0, methodStart) + METHOD + indented(body, 8);
}

/** The solution with its text changed in other places. */
export function withEdits(...edits: [from: string, to: string][]): string {
  return edits.reduce((source, [from, to]) => {
    if (!source.includes(from)) throw new Error(`The solution has no longer: ${from}`);
    return source.replaceAll(from, to);
  }, solution);
}

/** The program with other lines, flush left, in front of it. */
export function after(lines: string, program: string): string {
  return indented(lines, 0) + program;
}

/** Lines of code, whatever their own indentation is, moved to the column `depth`. */
function indented(code: string, depth: number): string {
  const lines = code.replace(/^\n+|\s+$/g, '').split('\n');
  const own = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => (line.trim() ? ' '.repeat(depth) + line.slice(own) : '') + '\n').join('');
}
