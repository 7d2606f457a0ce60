import type { JSX } from 'preact';
import type { PanelRun, PanelState } from '../protocol/panelState';
import { CheckList } from './checkList';
import { ErrorReport } from './errorReport';
import { compareWithReference, noteOf } from './firstDifference';
import { plural } from './format';
import { totalsOf } from './layerProfile';
import { LayerTable } from './layerTable';
import { NetworkView } from './networkView';
import { Output } from './output';
import { countRight } from './prediction';
import { PredictionGrid } from './predictionGrid';
import { ReplacedBackend } from './replacedBackend';
import { RunFacts } from './runFacts';
import { Section } from './section';

/** All that a run gave, or has given so far. */
export function Results({ run, images }: { run: PanelRun; images: PanelState['images'] }): JSX.Element {
  if (run.phase === 'none') {
    return <p class="empty">Run the checks to see each check’s verdict and the shape of every layer here.</p>;
  }
  const running = run.phase === 'running';
  const { checks, layers, output, backend } = running ? run : run.result;
  const { error, predictions, timings } = running ? { error: null, predictions: null, timings: {} } : run.result;
  const comparison = compareWithReference(layers, checks);
  const passed = checks.filter((check) => check.status === 'passed').length;
  return (
    <>
      <ReplacedBackend backend={backend} />
      {error && <ErrorReport error={error} />}
      {running && checks.length === 0 && layers.length === 0 && (
        <p class="empty">Checks and layers appear as they come.</p>
      )}
      {checks.length > 0 && (
        <Section id="checks" title="Checks" note={`${passed} of ${checks.length} passed${running ? ' so far' : ''}`}>
          <CheckList checks={checks} />
        </Section>
      )}
      {layers.length > 0 && (
        <Section id="network" title="Network" note={noteOf(comparison, layers)}>
          <NetworkView rows={layers} comparison={comparison} stale={!running && run.stale} />
        </Section>
      )}
      {layers.length > 0 && (
        <Section
          id="layers"
          title="Layers"
          note={`${layers.length} layers and operations · ${plural(totalsOf(layers).params, 'parameter')}`}
        >
          <LayerTable rows={layers} running={running} />
        </Section>
      )}
      {predictions && (
        <Section
          id="predictions"
          title="Predictions"
          note={`${countRight(predictions)} of ${predictions.labels.length} right`}
        >
          <PredictionGrid predictions={predictions} images={images} />
        </Section>
      )}
      {output && (
        <Section id="output" title="Output">
          <Output text={output} />
        </Section>
      )}
      <RunFacts backend={backend} timings={timings} />
    </>
  );
}
