import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { PanelMaps, PanelRun, PanelState } from '../protocol/panelState';
import { CheckList } from './checkList';
import { ErrorReport } from './errorReport';
import { compareWithReference, noteOf } from './firstDifference';
import { plural } from './format';
import { useKept } from './keepEqual';
import { type LayerRow, totalsOf } from './layerProfile';
import { LayerTable } from './layerTable';
import { Maps } from './maps';
import { NetworkView } from './networkView';
import { Output } from './output';
import { countRight } from './prediction';
import { PredictionGrid } from './predictionGrid';
import { ReplacedBackend } from './replacedBackend';
import { RunFacts } from './runFacts';
import { Section } from './section';

interface ResultsProps {
  run: PanelRun;
  images: PanelState['images'];
  maps: PanelMaps | null;
}

/** Which maps are looked at; null: the learner has chosen no layer. */
interface Look {
  row: number | null;
  image: number;
}

/** All that a run gave, or has given so far. */
export function Results({ run, images, maps }: ResultsProps): JSX.Element {
  if (run.phase === 'none') {
    return <p class="empty">Run the checks to see each check’s verdict and the shape of every layer here.</p>;
  }
  return <Given run={run} images={images} maps={maps} />;
}

function Given({ run, images, maps }: ResultsProps & { run: Exclude<PanelRun, { phase: 'none' }> }): JSX.Element {
  const [look, setLook] = useState<Look>({ row: null, image: 0 });
  const chooseRow = useCallback((row: number) => setLook((before) => ({ ...before, row })), []);
  const running = run.phase === 'running';
  const { checks, layers, output, backend } = running ? run : run.result;
  const { error, predictions, timings } = running ? { error: null, predictions: null, timings: {} } : run.result;
  const comparison = useKept(compareWithReference(layers, checks));
  const chosen = { ...look, row: look.row !== null && look.row < layers.length ? look.row : firstLook(layers) };
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
          <NetworkView rows={layers} comparison={comparison} stale={!running && run.stale} onChoose={chooseRow} />
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
      {!running && layers.length > 0 && (
        <Section id="maps" title="Maps" note="what a layer makes of an image" closed>
          <Maps rows={layers} maps={maps} images={images} chosen={chosen} onChoose={setLook} />
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

/** The last of the learner's rows that gives maps, else the first row that does. */
function firstLook(rows: LayerRow[]): number {
  const givesMaps = ({ outputShape }: LayerRow): boolean => outputShape?.length === 4;
  const learners = rows.findLastIndex((row) => row.learnerPart && givesMaps(row));
  return learners >= 0 ? learners : Math.max(0, rows.findIndex(givesMaps));
}
