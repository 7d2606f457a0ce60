import { useEffect, useRef, useState } from 'preact/hooks';
import { LONG_RUN_MS } from '../protocol/longRun';
import type { PanelRun } from '../protocol/panelState';
import { keepEqual } from './keepEqual';

/**
 * The run whose results are shown: until a new one turns out to be long, still the one before, marked as outdated.
 * Replacing one full result by the next does not flicker, emptying it would.
 */
export function useRunOnShow(run: PanelRun): { shown: PanelRun; outdated: boolean } {
  const previous = useRef<PanelRun>(run);
  const [graceOver, setGraceOver] = useState(false);
  const running = run.phase === 'running';

  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setGraceOver(true), LONG_RUN_MS);
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
