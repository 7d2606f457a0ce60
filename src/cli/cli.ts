// The terminal door: the same checks as in the editor.
import { author } from './author';
import { check } from './check';
import { doctor } from './doctor';
import { UsageError } from './errors';
import { install } from './install';
import { list } from './list';
import { train } from './train';
import { write } from './write';

const USAGE = `Usage:
  convolab check FILE [--exercise ID] [--backend auto|cuda|webgpu|tensorflow|wasm|cpu] [--json]
  convolab train FILE [--exercise ID] [--backend NAME] [--steps N] [--resume] [--json]
      trains the network, if the exercise has a training; Ctrl+C stops it, and --resume goes on from there
  convolab list [--json]
  convolab doctor [--training] [--json]      which backends this machine has, and how fast they are
  convolab install webgpu|tensorflow|cuda [--yes] [--remove]      a GPU, or TensorFlow's own kernels, downloaded when wanted
  convolab author check FOLDER [--exercise ID]      for those who write a course: whether it does what it promises

Exit code of check and train: 0 passed, 1 failed by what is in the file, 2 could not be judged, or was stopped.
The file's code runs in a process of its own with few rights, which is no wall: run a class of strangers' files in a container.
`;

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { check, train, list, doctor, install, author };

async function main([command, ...args]: string[]): Promise<number> {
  const run = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run) return run(args);
  const asked = command === undefined || command === '--help' || command === 'help';
  await write(asked ? process.stdout : process.stderr, asked ? USAGE : `There is no command "${command}".\n\n${USAGE}`);
  return asked ? 0 : 2;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const message =
      error instanceof UsageError ? `${error.message}\n\n${USAGE}` : String((error as Error).stack ?? error);
    process.exitCode = 2;
    return write(process.stderr, `${message}\n`);
  },
);
