import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelRun } from '../protocol/panelState';
import { keepEqual } from './keepEqual';

/** Most runs are over sooner than this; replacing one full result by the next does not flicker, emptying it would. */
const GRACE_MS = 1_000;

/** The run whose results are shown: in the first moments of a new one, still the one before, marked as outdated. */
export function useRunOnShow(run: PanelRun): { shown: PanelRun; outdated: boolean } {
  const previous = useRef<PanelRun>(run);
  const [graceOver, setGraceOver] = useState(false);
  const running = run.phase === 'running';

  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setGraceOver(true), GRACE_MS);
    return () => {
      clearTimeout(timer);
      setGraceOver(false);
    };
  }, [running]);

  // A run often gives most of what the one before gave: that much is not drawn anew.
  if (!running) previous.current = keepEqual(previous.current, run);
  const outdated = running && !graceOver && previous.current.phase === 'finished';
  return { shown: outdated || !running ? previous.current : run, outdated };
}
