import type { JSX } from 'preact';
import type { TrainingState } from '../protocol/trainingState';
import { formatCount } from './format';
import { type Plot, TREND_STEPS, trainingChartLayout } from './trainingChartLayout';
import { percent } from '../protocol/percentText';

/** The loss and the accuracies of a training, step by step; for those who do not see it, the same as a table. */
export function TrainingChart({ training }: { training: TrainingState }): JSX.Element {
  const { history, plan, result } = training;
  const { width, height, loss, accuracy, steps } = trainingChartLayout(history, plan);
  const [last] = history.evaluations.slice(-1);
  const heldOut = last ? `, ${percent(last.accuracy)} of held-out images right at step ${last.step}` : '';
  return (
    <figure class="training-chart">
      <svg
        role="img"
        aria-label={`Loss and accuracy over ${history.steps.at(-1)?.step ?? 0} of ${plan.steps} steps${heldOut}. The table below has the numbers.`}
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxWidth: `${width}px` }}
      >
        <text class="training-title" x={loss.x} y={loss.y - 8}>
          Loss
        </text>
        <Grid plot={loss} format={(value) => String(Number(value.toPrecision(3)))} />
        <path class="training-raw" d={loss.steps} />
        <path class="training-loss" d={loss.trend} />
        <text class="training-title" x={accuracy.x} y={accuracy.y - 8}>
          Accuracy
        </text>
        <Grid plot={accuracy} format={percent} />
        <line
          class={`training-bar${result?.status === 'passed' ? ' reached' : ''}`}
          x1={accuracy.x}
          x2={accuracy.x + accuracy.width}
          y1={accuracy.barY}
          y2={accuracy.barY}
        />
        <path class="training-batches" d={accuracy.batches} />
        <path class="training-held-out" d={accuracy.heldOut} />
        {accuracy.points.map(({ x, y, step }) => (
          <circle key={step} class="training-point" cx={x} cy={y} r="3" />
        ))}
        {steps.map(({ x, step }) => (
          <text key={step} class="training-step" x={x} y={height - 6}>
            {formatCount(step)}
          </text>
        ))}
      </svg>
      <figcaption class="training-legend">
        <span class="key-loss">loss, mean of {TREND_STEPS} steps</span>
        <span class="key-batches">accuracy of the batches</span>
        <span class="key-held-out">accuracy on held-out images</span>
        <span class="key-bar">the bar: {percent(plan.bar)}</span>
      </figcaption>
      {history.evaluations.length > 0 && <Numbers training={training} />}
    </figure>
  );
}

function Grid({ plot, format }: { plot: Plot; format: (value: number) => string }): JSX.Element {
  return (
    <g>
      {plot.ticks.map(({ y, value }) => (
        <g key={value}>
          <line class="training-grid" x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
          <text class="training-tick" x={plot.x - 6} y={y + 4}>
            {format(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Numbers({ training: { history } }: { training: TrainingState }): JSX.Element {
  return (
    <details class="training-numbers">
      <summary>As a table</summary>
      <div class="table-frame" tabIndex={0} role="region" aria-label="The training in numbers">
        <table>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Loss of the batches</th>
              <th scope="col">Loss, held-out</th>
              <th scope="col">Right, held-out</th>
            </tr>
          </thead>
          <tbody>
            {history.evaluations.map(({ step, loss, accuracy, images }, row) => {
              const before = history.evaluations[row - 1]?.step ?? 0;
              const own = history.steps.filter((each) => each.step > before && each.step <= step);
              const mean = own.reduce((sum, each) => sum + each.loss, 0) / own.length;
              return (
                <tr key={step}>
                  <th scope="row">{formatCount(step)}</th>
                  <td>{own.length > 0 ? mean.toFixed(3) : '–'}</td>
                  <td>{loss === null ? 'not finite' : loss.toFixed(3)}</td>
                  <td>
                    {percent(accuracy)} of {formatCount(images)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
