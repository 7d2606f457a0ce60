import * as vscode from 'vscode';
import type { PanelMaps, RowMaps } from '../protocol/panelState';
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
  /** Tells what is shown from what was shown before. */
  key: number;
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
  private keys = 0;
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
    const { image, row, key, maps } = look;
    const failure = look.failure ?? (maps && whyOthers(look, maps));
    if (failure !== undefined) return { image, row, phase: 'unavailable', why: failure };
    return maps ? { image, row, phase: 'shown', key } : { image, row, phase: 'computing' };
  }

  /** The maps that are shown of a file; null where there are none. */
  mapsOf(uri: vscode.Uri): RowMaps | null {
    const { look } = this;
    return look?.maps && this.of(uri)?.phase === 'shown' ? rowMaps(look, look.maps) : null;
  }

  /** Shows what a row of the finished run makes of an image; both count from 0. */
  async show(file: ExerciseFile, image: number, row: number): Promise<void> {
    const { uri } = file;
    const run = this.store.of(uri).finished;
    if (!run) return;
    const { look } = this;
    if (look?.run === run && look.image === image && look.failure === undefined) {
      Object.assign(look, { row, key: ++this.keys });
      return this.changed.fire(uri);
    }
    this.drop();
    const next: Look = { uri, run, image, row, key: ++this.keys, abort: new AbortController() };
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

/** Code with chance in it may make other layers each time. */
function whyOthers({ run, row }: Look, { rows }: LayerMaps): string | undefined {
  const shown = run.result.layers[row];
  if (shown && shown.name === rows[row]?.name) return undefined;
  return 'The code made other layers this time than in the run that is shown.';
}

function rowMaps({ row, key }: Look, { input, outputs, rows }: LayerMaps): RowMaps {
  const { inputShapes, sources } = rows[row]!;
  const { height, width, channels } = input;
  const inputs = inputShapes.map((shape, place) => {
    const source = sources?.[place] ?? null;
    if (source !== null) return outputs[source] ?? null;
    return sameShape(shape, [null, height, width, channels]) ? input : null;
  });
  return { key, inputs, output: outputs[row] ?? null };
}
