/**
 * Takes away what a learner's code could misuse if it got hold of this process: signals, native
 * modules, the network, the environment. Not a wall (see Trust in ARCHITECTURE.md); permission flags stand behind it.
 * Called once, after everything that the runner itself needs has been kept.
 */
export function confine(): void {
  const refuse = (name: string) => () => {
    throw new Error(`${name} is not available in an exercise.`);
  };
  const process_ = process as unknown as Record<string | symbol, unknown>;
  for (const name of [
    'kill',
    'exit',
    'reallyExit',
    'abort',
    'binding',
    '_linkedBinding',
    'dlopen',
    'getBuiltinModule',
    '_getActiveHandles',
    '_getActiveRequests',
    'umask',
    'setuid',
    'setgid',
    '_debugProcess',
    '_startProfilerIdleNotifier',
    'openStdin',
    '_rawDebug',
    '_kill',
    'setUncaughtExceptionCaptureCallback',
    'loadEnvFile',
    'execve',
  ]) {
    replace(process_, name, refuse(`process.${name}`));
  }
  for (const name of ['mainModule', 'stdin', 'stdout', 'stderr', 'report']) replace(process_, name, undefined);
  replace(process_, 'env', Object.freeze({}));
  const global_ = globalThis as unknown as Record<string, unknown>;
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'navigator', 'require']) {
    if (name in global_) replace(global_, name, undefined);
  }
}

function replace(object: Record<string | symbol, unknown>, name: string, value: unknown): void {
  const descriptor = Object.getOwnPropertyDescriptor(object, name);
  if (descriptor && !descriptor.configurable) {
    if (descriptor.writable) object[name] = value;
    return;
  }
  Object.defineProperty(object, name, { value, writable: false, configurable: false, enumerable: false });
}
