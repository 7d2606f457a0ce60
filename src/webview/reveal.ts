import type { PanelPlace } from '../protocol/panelState';

/** Leads to a place in the page: turns to its tab, opens it, and puts the focus there. */
export function reveal(place: PanelPlace): void {
  document.getElementById(place.kind === 'hint' ? 'tab-instructions' : 'tab-results')?.click();
  // The tab is drawn with the next frame.
  requestAnimationFrame(() => lead(place.kind === 'hint' ? nextHint() : layerOf(place.line)));
}

/** The next hint that is still closed is opened, as the one after it may say too much; else the last one is shown. */
function nextHint(): HTMLElement | null {
  const hints = [...document.querySelectorAll<HTMLDetailsElement>('.instructions details')];
  const next = hints.find(({ open }) => !open) ?? hints.at(-1);
  if (!next) return null;
  next.open = true;
  return next.querySelector('summary');
}

function layerOf(line: number): HTMLElement | null {
  return document.querySelector(`.layers tr[data-line="${line}"] button`);
}

function lead(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
