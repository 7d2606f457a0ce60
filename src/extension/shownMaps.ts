import * as vscode from 'vscode';
import type { LayerMap } from '../protocol/layerMaps';
import type { PanelMaps } from '../protocol/panelState';
import { sameShape } from '../protocol/shape';
import type { LayerMaps } from '../runs/runs';
import { RestrictedModeError } from './errors';
import { type ExerciseFile, shownPath } from './exerciseFile';
import type { LazyRuns } from './lazyRuns';
import type { FinishedRun, RunStore } from './runStore';
import { runSettings } from './settings';

/** One image on its way through the network of one run. */
interface Look {
  uri: vscode.Uri;
  run: FinishedRun;
  image: number;
  /** The row that is asked for. */
  row: number;
  abort: AbortController;
  /** All rows' maps, once they are computed. */
  maps?: LayerMaps;
  /** Why there are none. */
  failure?: string;
}

/**
 * The maps that the panel shows: computed on demand by running the text of the finished run once more, and gone with that
 * run, so that they never belong to other code than the rows beside them.
 */
export class ShownMaps implements vscode.Disposable {
  private look: Look | undefined;
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly store: RunStore,
    private readonly runs: LazyRuns,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscription = store.onDidChange(() => {
      if (this.look && this.store.of(this.look.uri).finished !== this.look.run) this.drop();
    });
  }

  of(uri: vscode.Uri): PanelMaps | null {
    const { look } = this;
    if (!look || look.uri.toString() !== uri.toString()) return null;
    const { image, row, maps, failure } = look;
    if (maps) return { image, row, ...rowMaps(look, maps) };
    return failure === undefined
      ? { image, row, phase: 'computing' }
      : { image, row, phase: 'unavailable', why: failure };
  }

  /** Shows what a row of the finished run makes of an image; both count from 0. */
  async show(file: ExerciseFile, image: number, row: number): Promise<void> {
    const { uri } = file;
    const run = this.store.of(uri).finished;
    if (!run) return;
    const { look } = this;
    if (look?.run === run && look.image === image && look.failure === undefined) {
      look.row = row;
      return this.changed.fire(uri);
    }
    this.drop();
    const next: Look = { uri, run, image, row, abort: new AbortController() };
    this.look = next;
    this.changed.fire(uri);
    try {
      next.maps = await this.compute(file, next);
    } catch (error) {
      next.failure = next.abort.signal.aborted ? 'Cancelled.' : (error as Error).message;
      if (!next.abort.signal.aborted) this.log.info(`${shownPath(uri)}: ${next.failure}`);
    }
    if (this.look === next) this.changed.fire(uri);
  }

  /** Ends what is being computed, which then can be asked for again. */
  cancel(): void {
    this.look?.abort.abort();
  }

  dispose(): void {
    this.drop();
    this.subscription.dispose();
    this.changed.dispose();
  }

  private drop(): void {
    const { look } = this;
    this.look = undefined;
    look?.abort.abort();
  }

  private async compute({ uri, exercise, language }: ExerciseFile, { run, image, abort }: Look): Promise<LayerMaps> {
    if (!vscode.workspace.isTrusted) throw new RestrictedModeError();
    if (run.text === null)
      throw new Error('The file has changed since these checks ran. Run them again to see its maps.');
    const request = { exercise, language, source: run.text, file: shownPath(uri), ...runSettings(), image };
    return (await this.runs.get()).maps(request, abort.signal);
  }
}

type RowMaps =
  { phase: 'unavailable'; why: string } | { phase: 'shown'; inputs: (LayerMap | null)[]; output: LayerMap | null };

function rowMaps({ run, row }: Look, { input, outputs, rows }: LayerMaps): RowMaps {
  const [shown, computed] = [run.result.layers[row], rows[row]];
  // Code with chance in it may make other layers each time.
  if (!shown || shown.name !== computed?.name)
    return { phase: 'unavailable', why: 'The code made other layers this time than in the run that is shown.' };
  const { height, width, channels } = input;
  const inputs = computed.inputShapes.map((shape, place) => {
    const source = computed.sources?.[place] ?? null;
    if (source !== null) return outputs[source] ?? null;
    return sameShape(shape, [null, height, width, channels]) ? input : null;
  });
  return { phase: 'shown', inputs, output: outputs[row] ?? null };
}
