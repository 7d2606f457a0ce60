import * as vm from 'node:vm';
import type { ModuleHost } from '../languages/typescript/moduleHost';

/**
 * Learners' modules in a context of their own, with its own `Array`, `Object` and so on: what they patch there is theirs
 * alone. Needs Node's `--experimental-vm-modules`. The context is no wall, see Trust in ARCHITECTURE.md.
 */
export class VmModules implements ModuleHost {
  private context: vm.Context | null = null;

  prepare(globals: Record<string, unknown>): void {
    const fixed = Object.entries(globals).map(
      ([name, value]) => [name, { value, writable: false, enumerable: true }] as const,
    );
    this.context = vm.createContext(Object.defineProperties({}, Object.fromEntries(fixed)), {
      codeGeneration: { strings: false, wasm: false },
    });
    vm.runInContext('Error.stackTraceLimit = 50', this.context);
  }

  async evaluate(
    javascript: string,
    identifier: string,
    resolve: (specifier: string) => Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const { context } = this;
    if (!context) throw new Error('a module was evaluated before its globals were prepared');
    const module = new vm.SourceTextModule(javascript, {
      identifier,
      context,
      importModuleDynamically: (specifier) => {
        resolve(specifier);
        throw new Error(`import("${specifier}") is not possible in an exercise: write the import at the file's top.`);
      },
    });
    await module.link((specifier) => {
      const exports = resolve(specifier);
      const synthetic = new vm.SyntheticModule(
        Object.keys(exports),
        () => {
          for (const [name, value] of Object.entries(exports)) synthetic.setExport(name, value);
        },
        { context },
      );
      return synthetic;
    });
    await module.evaluate();
    return module.namespace as Record<string, unknown>;
  }
}
