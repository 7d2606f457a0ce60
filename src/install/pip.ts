import * as fs from 'node:fs';
import * as path from 'node:path';
import { bytesIn, runClient } from './client';
import { InstallCancelledError, InstallError } from './errors';
import type { WheelPackage } from './packages';

const PYTHONS = ['python3', 'python'];
const LOOK_MS = 15_000;
const PROGRESS_MS = 500;

const NO_PIP = new InstallError(
  'no Python with pip was found, which downloads the packages',
  "Install python3-pip with your system's package manager, and try again.",
);

/** A Python whose pip can be called. Any version is good: it only downloads. @throws InstallError */
export async function findPip(signal: AbortSignal): Promise<string> {
  for (const python of PYTHONS) {
    const { code } = await runClient(python, ['-m', 'pip', '--version'], { signal, limitMs: LOOK_MS });
    if (code === 0) return python;
  }
  throw NO_PIP;
}

/**
 * Downloads the wheels of a package into a folder. pip is the client so that the user's mirrors and proxies hold; it takes
 * only files with the hashes that we name.
 * @param work a folder for what is not complete yet
 * @param onProgress told the bytes that are there, now and then
 * @throws InstallError, InstallCancelledError
 */
export async function downloadWheels(
  python: string,
  { wheels, platforms }: WheelPackage,
  folder: string,
  work: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (bytes: number) => void },
): Promise<string[]> {
  const requirements = path.join(work, 'requirements.txt');
  const lines = wheels.map(({ project, version, sha256 }) => `${project}==${version} --hash=sha256:${sha256}\n`);
  fs.writeFileSync(requirements, lines.join(''));
  const timer = setInterval(() => onProgress(bytesIn(folder) + bytesIn(work)), PROGRESS_MS);
  try {
    const { code, output } = await runClient(
      python,
      [
        ...[
          '-m',
          'pip',
          'download',
          '--quiet',
          '--no-input',
          '--disable-pip-version-check',
          '--no-cache-dir',
          '--no-deps',
        ],
        ...['--require-hashes', '--only-binary=:all:', '--implementation', 'cp', '--python-version', '3.11'],
        ...platforms.flatMap((platform) => ['--platform', platform]),
        ...['--dest', folder, '--requirement', requirements],
      ],
      // What pip has of a file before it is complete lies in its temporary folder.
      { signal, env: { TMPDIR: work } },
    );
    if (signal.aborted) throw new InstallCancelledError();
    if (code !== 0) throw downloadError(output);
  } finally {
    clearInterval(timer);
  }
  return fs.readdirSync(folder).map((name) => path.join(folder, name));
}

function downloadError(output: string): InstallError {
  const last =
    output
      .trim()
      .split('\n')
      .filter((line) => /error/i.test(line))
      .at(-1)
      ?.trim() ?? output.trim().slice(-300);
  if (/do not match the hashes|hash mismatch/i.test(output)) {
    return new InstallError(
      'a downloaded file is not the one that Convolab was tested with: its hash is another',
      'Try again. If it happens again, your package mirror gives out other files.',
    );
  }
  if (/No space left on device|Errno 28/i.test(output)) {
    return new InstallError('the disk is full', 'Free some space, and try again.');
  }
  if (/connection|timed out|resolve|network|proxy|unreachable/i.test(output)) {
    return new InstallError(
      `the download failed: ${last}`,
      'Check the network and the proxy that pip uses, and try again.',
    );
  }
  return new InstallError(`pip could not download it: ${last}`, 'Try the command `python3 -m pip download` by hand.');
}
