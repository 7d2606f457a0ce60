import type { ImageMaps } from '../protocol/layerMaps';
import type { TraceRow } from '../protocol/observation';
import { shownProbe } from '../protocol/probe';
import { type AttemptEvents, BackendAttempts } from './backendAttempts';
import type { Backends } from './backends/backends';
import { MapsError } from './errors';
import type { RunnerPool } from './runnerPool';
import type { LayerMaps, MapsRequest } from './runs';

/** Has the whole network computed once more, as for the table of layers, for the maps of one image. It judges nothing. */
export class MapsRun implements AttemptEvents {
  private maps: ImageMaps | null = null;
  private rows: TraceRow[] | null = null;

  constructor(private readonly request: MapsRequest) {}

  /** @throws MapsError where there are none, PackError, the signal's reason when it is aborted */
  async run(pool: RunnerPool, backends: Backends, signal: AbortSignal | undefined): Promise<LayerMaps> {
    const { exercise, language, image } = this.request;
    const { method, probes } = exercise.exercise;
    const probe = shownProbe(probes);
    if (!probe) throw new MapsError('this exercise does not run the whole network');
    const wanted = { exercise: { id: exercise.id, method: method[language], probes: [probe] }, mapsOf: image };
    const { error } = await new BackendAttempts(this.request, wanted, this, pool, backends, signal).run();
    const { maps, rows } = this;
    // What failed in the middle of the network has maps up to there.
    if (!maps || !rows) throw new MapsError(error?.message ?? 'the run told nothing of them');
    if (maps.outputs.length !== rows.length) throw new MapsError('the run told of other layers than it made');
    return { ...maps, rows };
  }

  onReady(): void {}

  onForget(): void {
    this.maps = null;
    this.rows = null;
  }

  onLayer(): void {}

  onOutput(): void {}

  onMaps(maps: ImageMaps): void {
    this.maps ??= maps;
  }

  onObservation({ trace }: { trace: TraceRow[] }): void {
    this.rows = trace;
  }
}
