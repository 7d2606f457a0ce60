// Not a test of behaviour: `npm run bench` reads the line that this prints.
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { memoryMeter } from '../memoryMeter';
import { runners } from '../runners';

describe('figures of the idle extension', () => {
  it('are measured', async () => {
    const used = memoryMeter();
    const extension = vscode.extensions.getExtension('convolab.convolab')!;
    if (extension.isActive) throw new Error('the extension was activated before it could be measured');
    const before = used();
    const activationMs = await ownActivation(extension);
    // What a user sees without opening an exercise.
    await vscode.commands.executeCommand('convolab.exercises.focus');
    const megabytes = (used() - before) / 1024 ** 2;
    console.log(`FIGURES ${JSON.stringify({ activationMs, megabytes, processes: runners().length })}`);
  });
});

/** Milliseconds of the extension's own code: its bundle is loaded, and its activate() runs. */
async function ownActivation(extension: vscode.Extension<unknown>): Promise<number> {
  const require = createRequire(__filename);
  const bundle = path.join(extension.extensionPath, (extension.packageJSON as { main: string }).main);
  const start = performance.now();
  const { activate } = require(bundle) as { activate: (context: vscode.ExtensionContext) => void };
  let ms = performance.now() - start;
  // VS Code takes the module that is loaded already.
  require.cache[require.resolve(bundle)]!.exports = {
    activate(context: vscode.ExtensionContext): void {
      const begin = performance.now();
      activate(context);
      ms += performance.now() - begin;
    },
  };
  await extension.activate();
  return ms;
}
