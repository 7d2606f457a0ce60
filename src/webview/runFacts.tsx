import type { JSX } from 'preact';
import type { Backend } from '../protocol/runResult';
import { DiagnoseLink } from './diagnoseLink';
import { formatDuration } from './format';

interface RunFactsProps {
  backend: Backend | null;
  timings: Record<string, number>;
}

/** What the run was computed on, and how long its phases took. */
export function RunFacts({ backend, timings }: RunFactsProps): JSX.Element | null {
  const { total, ...phases } = timings;
  if (!backend && total === undefined) return null;
  return (
    <footer class="facts" aria-label="About this run">
      {backend && (
        <div class="fact">
          <p>
            Ran on <b>{backend.name}</b> {backend.version} · {backend.device}
            {backend.isSoftware && ' (software, no GPU)'}
          </p>
          {/* Where another one was asked for, a notice above the results says why. */}
          {!backend.insteadOf && <p class="fact-reason">{backend.reason}</p>}
          <p>
            <DiagnoseLink />
          </p>
        </div>
      )}
      {total !== undefined && (
        <div class="fact">
          <p>
            Took <b>{formatDuration(total)}</b>
          </p>
          <dl class="phases">
            {Object.entries(phases).map(([phase, ms]) => (
              <div key={phase}>
                <dt>{phase}</dt>
                <dd>{formatDuration(ms)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </footer>
  );
}
