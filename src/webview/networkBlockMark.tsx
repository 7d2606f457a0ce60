import type { JSX } from 'preact';

export type Mark = 'differs' | 'learner';

/** A sign that stands for a state beside its colour: a cross where the reference differs, a pencil for the learner's code. */
export function BlockMark({ mark, x, y }: { mark: Mark; x: number; y: number }): JSX.Element {
  return (
    <g class={`network-mark mark-${mark}`} transform={`translate(${x} ${y})`}>
      <circle r="6.5" />
      {mark === 'differs' ? (
        <path d="M-2.6 -2.6 L2.6 2.6 M2.6 -2.6 L-2.6 2.6" />
      ) : (
        <path d="M-3 3 L-2.4 0.8 L1.6 -3.2 L3.2 -1.6 L-0.8 2.4 Z" />
      )}
    </g>
  );
}
