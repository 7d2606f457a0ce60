import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelRun } from '../protocol/panelState';

/** Most runs are over sooner than this; replacing one full result by the next does not flicker, emptying it would. */
const GRACE_MS = 500;

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

  if (!running) previous.current = run;
  const outdated = running && !graceOver && previous.current.phase === 'finished';
  return { shown: outdated ? previous.current : run, outdated };
}
