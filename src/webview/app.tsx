import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PanelRun, PanelState } from '../protocol/panelState';
import { isUnderWay } from '../protocol/trainingState';
import { AfterPassing } from './afterPassing';
import { Header } from './header';
import { Icon } from './icon';
import { Instructions } from './instructions';
import type { Memory, Tab } from './memory';
import { Results } from './results';
import { Tabs } from './tabs';
import { Training } from './training';
import { useRunOnShow } from './runOnShow';
import { Verdict } from './verdict';

/** From this width on, instructions and results stand side by side. */
const WIDE = '(min-width: 1080px)';

/** The panel for one exercise. */
export function App({ state, memory }: { state: PanelState; memory: Memory }): JSX.Element {
  const { exercise, blocked, run, images, training, maps } = state;
  const wide = useMediaQuery(WIDE);
  const [tab, showTab] = useTab(run, memory);
  const { shown, outdated } = useRunOnShow(run);
  const results = useSteadyHeight(run.phase === 'running');
  const stale = run.phase === 'finished' && run.stale;

  const instructionsPart = <Instructions html={exercise.instructionsHtml} figure={exercise.figure} />;
  const trainingPart = training && <Training training={training} blocked={blocked !== null} />;
  // What fails comes first, unless a training is what is going on.
  const trainingFirst = training !== null && (training.checked || isUnderWay(training.state));
  const resultsPart = (
    <>
      {trainingFirst && trainingPart}
      <div ref={results} class={`results${stale || outdated ? ' dimmed' : ''}`}>
        {run.phase === 'finished' && run.result.status === 'passed' && <AfterPassing exercise={exercise} />}
        <Results run={shown} images={images} maps={maps} />
      </div>
      {!trainingFirst && trainingPart}
    </>
  );
  return (
    <main class="panel">
      <Header exercise={exercise} blocked={blocked !== null} running={run.phase === 'running'} />
      {blocked !== null && (
        <div class="notice" id="blocked" role="note">
          <Icon name="lock" />
          <p>{blocked}</p>
        </div>
      )}
      <Verdict run={run} method={exercise.method} />
      {wide ? (
        <div class="columns">
          <section class="column-instructions" aria-label="Instructions" tabIndex={0}>
            {instructionsPart}
          </section>
          <section class="column-results" aria-label="Results">
            {resultsPart}
          </section>
        </div>
      ) : (
        <Tabs
          shown={tab}
          onShow={showTab}
          tabs={[
            { id: 'instructions', title: 'Instructions', body: instructionsPart },
            { id: 'results', title: 'Results', body: resultsPart },
          ]}
        />
      )}
    </main>
  );
}

/** The tab that is shown: as the learner left it, and results whenever a run begins. */
function useTab(run: PanelRun, memory: Memory): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>(() => memory.tab ?? (run.phase === 'none' ? 'instructions' : 'results'));
  const show = (next: Tab): void => {
    memory.tab = next;
    setTab(next);
  };
  const phase = useRef(run.phase);
  useLayoutEffect(() => {
    // A short run may come as finished at once.
    if (phase.current !== run.phase && phase.current !== 'running' && run.phase !== 'none') show('results');
    phase.current = run.phase;
  }, [run.phase]);
  return [tab, show];
}

/** Keeps the page from collapsing, and so from losing its scroll position, while a run refills it. */
function useSteadyHeight(running: boolean): { current: HTMLDivElement | null } {
  const element = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    current.style.minHeight = running && height.current > 0 ? `${height.current}px` : '';
    if (!running) height.current = current.offsetHeight;
  });
  return element;
}

function useMediaQuery(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = (): void => setMatches(list.matches);
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return matches;
}
