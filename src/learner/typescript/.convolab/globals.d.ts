// What a program finds at run time besides the language itself and `tf`. `var`, as in the DOM's own declarations, which
// a learner's project may have too.
/* eslint-disable no-var */

/** Prints to the panel. Tensors are shown with their values. */
declare var console: {
  log(...data: unknown[]): void;
  info(...data: unknown[]): void;
  debug(...data: unknown[]): void;
  warn(...data: unknown[]): void;
  error(...data: unknown[]): void;
  table(...data: unknown[]): void;
  dir(...data: unknown[]): void;
  trace(...data: unknown[]): void;
  assert(condition: unknown, ...data: unknown[]): void;
};

declare var performance: {
  /** Milliseconds from some fixed point. */
  now(): number;
};

declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
declare function setTimeout(callback: () => void, milliseconds?: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare function setInterval(callback: () => void, milliseconds?: number): number;
declare function clearInterval(timer: number | undefined): void;
