import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';

/** What the drivers of GPUs, and what loads them, go by: to be handed on to a runner that uses one. */
const DEVICE_VARIABLES = [
  /^VK_/,
  /^(LD|DYLD)_LIBRARY_PATH$/,
  /^CUDA_VISIBLE_DEVICES$/,
  /^(__NV|__GLX|NVIDIA|MESA|DRI)_/,
  /^XDG_(RUNTIME_DIR|DATA_DIRS|CONFIG_DIRS)$/,
  /^(DISPLAY|WAYLAND_DISPLAY|HOME|LOCALAPPDATA|APPDATA|TEMP|TMP|PATH|ProgramFiles|ProgramData|windir)$/i,
];

/** For TensorFlow's libraries: no notes on the errors' stream, float32 as it is, and of a GPU's memory what is needed. */
const TENSORFLOW_VARIABLES = {
  TF_CPP_MIN_LOG_LEVEL: '3',
  NVIDIA_TF32_OVERRIDE: '0',
  TF_FORCE_GPU_ALLOW_GROWTH: 'true',
};

/**
 * Starts a runner's process, with a fourth pipe for messages.
 * @param usesDevice a native backend is to run in it, which has to find its driver
 */
export function spawnRunner(nodePath: string, flags: string[], runnerPath: string, usesDevice: boolean): ChildProcess {
  return spawn(nodePath, [...flags, runnerPath], {
    cwd: path.dirname(runnerPath),
    // Nothing else of the user's environment, which may hold secrets, is the learner's code's business.
    env: {
      ELECTRON_RUN_AS_NODE: '1',
      ...(process.env['SystemRoot'] && { SystemRoot: process.env['SystemRoot'] }),
      ...(usesDevice && { ...deviceEnvironment(), ...TENSORFLOW_VARIABLES }),
    },
    // The last is ours: Node's own channel to a child throws outside of any handler when a child writes nonsense to it.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

function deviceEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => DEVICE_VARIABLES.some((pattern) => pattern.test(name))),
  );
}
