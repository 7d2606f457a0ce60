import * as fs from 'node:fs';
import type { InstallablePackage } from './packages';

/** Why a package can't run on this machine, in one sentence, and what to do instead. */
export interface Obstacle {
  why: string;
  next: string;
}

/** What this machine is, as far as packages ask for it. */
export interface Machine {
  platform: string;
  arch: string;
  /** The version of the C library as [major, minor]; null where it is another one. */
  glibc: readonly [number, number] | null;
  hasNvidiaDriver: boolean;
}

const NVIDIA_DRIVER = '/proc/driver/nvidia/version';

/** What keeps a package from running here, seen before anything is downloaded; null where nothing is known to. */
export function obstacleTo({ runsOn, glibc, id }: InstallablePackage, machine = thisMachine()): Obstacle | null {
  const { platform, arch, glibc: found, hasNvidiaDriver } = machine;
  if (!runsOn.includes(`${platform}-${arch}`)) {
    const next =
      id !== 'webgpu' && (platform === 'win32' || platform === 'darwin')
        ? `On ${platform === 'win32' ? 'Windows' : 'macOS'} the GPU is WebGPU's: use webgpu.`
        : 'Use wasm, which runs everywhere.';
    return { why: `it is for ${runsOn.join(', ')}, and this is ${platform}-${arch}`, next };
  }
  if (platform !== 'linux') return null;
  if (!found || found[0] < glibc[0] || (found[0] === glibc[0] && found[1] < glibc[1])) {
    const has = found ? found.join('.') : 'another C library';
    return {
      why: `it needs glibc ${glibc.join('.')}, and this system has ${has}`,
      next: 'Use wasm, which needs none; a newer version of the system has a newer one.',
    };
  }
  if (id === 'cuda' && !hasNvidiaDriver) {
    return {
      why: 'there is no NVIDIA driver',
      next: "Where there is an NVIDIA GPU, install its driver, version 525 or later; other GPUs are WebGPU's: use webgpu.",
    };
  }
  return null;
}

function thisMachine(): Machine {
  const { platform, arch } = process;
  return { platform, arch, glibc: glibcVersion(), hasNvidiaDriver: fs.existsSync(NVIDIA_DRIVER) };
}

let known: readonly [number, number] | null | undefined;

/** Asked once: a report takes some milliseconds. */
function glibcVersion(): readonly [number, number] | null {
  if (process.platform !== 'linux') return null;
  if (known !== undefined) return known;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  const [major, minor] = (header.glibcVersionRuntime ?? '').split('.').map(Number);
  known = major === undefined || minor === undefined ? null : [major, minor];
  return known;
}
