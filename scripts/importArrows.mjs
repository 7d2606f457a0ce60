// @ts-check
// ESLint rule: which folder of src/ may import which, as ARCHITECTURE.md draws it.
import { builtinModules } from 'node:module';
import path from 'node:path';
import { ROOT } from './project.mjs';

/**
 * What a folder may import: other folders of src/, and beside ordinary packages `vscode`, `tfjs` and `node`.
 *
 * @type {Record<string, string[]>}
 */
const ARROWS = {
  protocol: [],
  exercises: ['protocol'],
  grading: ['exercises', 'protocol'],
  install: ['protocol', 'node'],
  runs: ['install', 'grading', 'exercises', 'protocol', 'node'],
  cli: ['install', 'runs', 'grading', 'exercises', 'protocol', 'node'],
  extension: ['install', 'runs', 'grading', 'exercises', 'protocol', 'node', 'vscode'],
  runner: ['exercises', 'protocol', 'node', 'tfjs'],
  webview: ['protocol'],
};
/** These run in a worker of the editor's panel too. */
const RUNNER_CORE = ['languages', 'network', 'trace', 'worker'];

/** @type {import('eslint').Rule.RuleModule} */
export const importArrows = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      forbidden: 'src/{{from}} must not import {{what}}: see the arrows in ARCHITECTURE.md.',
      unknown: 'src/{{from}} has no place in the architecture: add it to scripts/importArrows.mjs.',
    },
  },
  create(context) {
    const file = path.relative(path.join(ROOT, 'src'), context.filename).split(path.sep);
    const [folder = '', inner = ''] = file;
    if (folder === '..' || file.length < 2) return {};
    const allowed = ARROWS[folder];
    const isRunnerCore = folder === 'runner' && file.length > 2 && RUNNER_CORE.includes(inner);
    const from = isRunnerCore ? `${folder}/${inner}` : folder;

    /** @param {import('estree').Node | null | undefined} source */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const kind = kindOf(source.value, context.filename);
      if (kind === undefined || kind === folder) return;
      if (!allowed) return context.report({ node: source, messageId: 'unknown', data: { from } });
      if (allowed.includes(kind) && !(isRunnerCore && kind === 'node')) return;
      context.report({ node: source, messageId: 'forbidden', data: { from, what: named(kind, source.value) } });
    };

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      CallExpression(node) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'require') return;
        const [argument] = node.arguments;
        if (argument?.type !== 'SpreadElement') check(argument);
      },
      // TypeScript's own forms: `import x = require('…')` and `typeof import('…')`.
      TSExternalModuleReference: (/** @type {any} */ node) => check(node.expression),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal),
    };
  },
};

/**
 * The folder of src/ or kind of package that an import names; undefined for packages that everybody may import.
 *
 * @param {string} source
 * @param {string} importer
 */
function kindOf(source, importer) {
  if (source.startsWith('.')) {
    const target = path.relative(path.join(ROOT, 'src'), path.resolve(path.dirname(importer), source));
    const [folder = ''] = target.split(path.sep);
    return folder === '..' ? undefined : folder;
  }
  if (source === 'vscode') return 'vscode';
  if (/^@tensorflow\//.test(source)) return 'tfjs';
  if (source.startsWith('node:') || builtinModules.includes(source)) return 'node';
  return undefined;
}

/**
 * @param {string} kind
 * @param {string} source
 */
function named(kind, source) {
  return kind in ARROWS ? `src/${kind}` : source;
}
