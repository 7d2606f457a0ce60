import { Errno } from './errno';

export type Call = (...args: never[]) => unknown;

/** WebAssembly called a function that it has no business to call. The interpreter can't go on after this. */
export class ForbiddenCallError extends Error {
  override readonly name = 'ForbiddenCallError';
  constructor(readonly call: string) {
    super(`Python tried to leave its sandbox (${call}).`);
  }
}

/** What says no in a way of its own, and is asked for by Python's standard library. */
const REFUSALS: Record<string, number | null | undefined> = {
  __proto__: null,
  // EAI_FAIL
  getaddrinfo: -4,
  getnameinfo: -4,
  _emscripten_system: -Errno.PERM,
  _setitimer_js: -Errno.PERM,
  _mmap_js: -Errno.PERM,
  _munmap_js: -Errno.PERM,
  _dlopen_js: 0,
  _dlsym_js: 0,
  _emscripten_lookup_name: 0,
  getprotobyname: 0,
  // Asked before a call that might wait: there is nothing to wait for.
  can_run_sync_js: 0,
  _maybe_connect_async: null,
  _maybe_poll_async: null,
  _maybe_recvfrom_async: null,
  _maybe_sendto_async: null,
  _try_fcntl64: 0,
  _try_shutdown: 0,
};

/**
 * Everything that CPython's WebAssembly imports: `allowed` where it is there, a refusal for all else. Most of what is
 * refused is Pyodide's own, which lets Python use JavaScript: no object of JavaScript's is ever handed in.
 */
export function importsOf(module: WebAssembly.Module, allowed: Record<string, Call>): WebAssembly.Imports {
  const calls = new Map(Object.entries(allowed));
  const imports: WebAssembly.Imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    const group = (imports[from] ??= {});
    // Addresses of functions that Emscripten would link at run time (WebGL, the console): there are none.
    if (kind === 'global') group[name] = new WebAssembly.Global({ value: 'i32', mutable: true }, 0);
    else group[name] = calls.get(name) ?? refusal(from, name);
  }
  return imports;
}

function refusal(from: string, name: string): Call {
  const answer = REFUSALS[name];
  if (answer !== undefined) return () => answer;
  if (name.startsWith('__syscall_')) return () => -Errno.PERM;
  if (from === 'wasi_snapshot_preview1') return () => Errno.PERM;
  return () => {
    throw new ForbiddenCallError(name);
  };
}
