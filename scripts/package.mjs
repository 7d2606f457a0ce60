// @ts-check
// `npm run package`: builds, and packages the extension into out/, which vsce would not make by itself.
import path from 'node:path';
import { CommandError } from './errors.mjs';
import { ROOT } from './project.mjs';
import { step } from './steps.mjs';
import { packageVsix } from './vsix.mjs';

try {
  const vsix = await step('Building and packaging the extension', () => packageVsix());
  console.log(path.relative(ROOT, vsix));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(`${error.message}\n${error.output}`);
  process.exitCode = 1;
}
