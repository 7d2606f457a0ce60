import type { JSX } from 'preact';

/** One of VS Code's own icons. Always beside words: screen readers do not see it. */
export function Icon({ name, spin = false }: { name: string; spin?: boolean }): JSX.Element {
  return <span class={`codicon codicon-${name}${spin ? ' codicon-modifier-spin' : ''}`} aria-hidden="true" />;
}
