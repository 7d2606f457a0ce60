import type { ModuleHost } from '../languages/typescript/moduleHost';
import { parseTypeScript, type SyntaxNode, walk } from '../languages/typescript/syntaxTree';

/** Under this name a module of ours finds its exports while it is evaluated, and `import(…)` of a learner's goes to it. */
const EXPORTS = '__convolabExports';
const IMPORT = '__convolabImport';

/**
 * Learners' modules as `blob:` addresses, which the page's policy allows: strings are not evaluated in its workers. They
 * share the worker's globals, so that there is one run to a worker. Names that are imported become addresses too, of
 * modules that hand on what was resolved.
 */
export class BlobModules implements ModuleHost {
  // Kept before they are taken away from everybody else.
  private readonly createAddress = URL.createObjectURL.bind(URL);
  private readonly revokeAddress = URL.revokeObjectURL.bind(URL);
  private readonly Blob = Blob;

  prepare(globals: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(globals)) define(name, value);
    define(IMPORT, (specifier: unknown) => {
      throw new Error(
        `import("${String(specifier)}") is not possible in an exercise: write the import at the file's top.`,
      );
    });
  }

  async evaluate(
    javascript: string,
    identifier: string,
    resolve: (specifier: string) => Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const addresses = new Map<string, string>();
    const exported: Record<string, unknown>[] = [];
    const code = linked(javascript, (specifier) => {
      const exports = resolve(specifier);
      const address = addresses.get(specifier) ?? this.addressOf(handingOn(exports, exported.push(exports) - 1));
      addresses.set(specifier, address);
      return address;
    });
    // Stack traces name it by the last line.
    const address = this.addressOf(`${code}\n//# sourceURL=${identifier}`);
    Object.defineProperty(globalThis, EXPORTS, { value: exported, configurable: true });
    try {
      return (await import(address)) as Record<string, unknown>;
    } catch (error) {
      throw withSpecifiers(error, addresses);
    } finally {
      Reflect.deleteProperty(globalThis, EXPORTS);
      for (const each of [address, ...addresses.values()]) this.revokeAddress(each);
    }
  }

  private addressOf(code: string): string {
    return this.createAddress(new this.Blob([code], { type: 'text/javascript' }));
  }
}

/** Puts addresses in the place of the names that a module imports. No line moves. */
function linked(javascript: string, addressOf: (specifier: string) => string): string {
  const replacements: { start: number; end: number; text: string }[] = [];
  walk(parseTypeScript(javascript), (node) => {
    const { type, source } = node as SyntaxNode & { source?: (SyntaxNode & { value: string }) | null };
    if (type === 'ImportExpression') {
      replacements.push({ start: node.start, end: node.start + 'import'.length, text: IMPORT });
    } else if (source && /^(Import|Export)\w*Declaration$/.test(type)) {
      replacements.push({ start: source.start, end: source.end, text: JSON.stringify(addressOf(source.value)) });
    }
  });
  let text = '';
  let at = 0;
  for (const { start, end, text: replacement } of replacements.sort((a, b) => a.start - b.start)) {
    text += javascript.slice(at, start) + replacement;
    at = end;
  }
  return text + javascript.slice(at);
}

/** A module whose exports are those of a record. */
function handingOn(exports: Record<string, unknown>, place: number): string {
  const names = Object.keys(exports);
  const locals = names.map((name, i) => `const e${i} = from[${JSON.stringify(name)}];`);
  const exporting = names.map((name, i) => `e${i} as ${name}`).join(', ');
  return `const from = globalThis.${EXPORTS}[${place}]; ${locals.join(' ')} export { ${exporting} };`;
}

/** The engine's words name a module by its address. */
function withSpecifiers(error: unknown, addresses: Map<string, string>): unknown {
  if (!(error instanceof SyntaxError)) return error;
  for (const [specifier, address] of addresses) {
    if (error.message.includes(address)) return new SyntaxError(error.message.replace(address, specifier));
  }
  return error;
}

function define(name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(globalThis, name);
  if (own && !own.configurable) return;
  Object.defineProperty(globalThis, name, { value, writable: false, configurable: false, enumerable: true });
}
