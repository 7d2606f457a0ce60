import * as fs from 'node:fs';
import * as path from 'node:path';
import { PNG } from 'pngjs';
import type { Network } from '../../src/exercises/network';
import type { Recorded } from '../../src/exercises/recorded';
import { type LoadedPack, loadPack } from '../../src/runs/packFiles';

/**
 * A copy of a course with another number of images: the first ones, or all of them again and again. The recorded
 * answers of the solution are made to fit; known mistakes are left out.
 * @param folder where to, which is written over
 */
export function resizedCourse(course: LoadedPack, folder: string, count: number): LoadedPack {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(course.folder, folder, { recursive: true });
  const network = path.join(folder, 'network');
  resizeImages(network, course.network, count);
  for (const exercise of course.exercises) {
    const file = path.join(folder, path.relative(course.folder, exercise.folder), 'recorded.json');
    const recorded = JSON.parse(fs.readFileSync(file, 'utf8')) as Recorded;
    for (const probe of exercise.exercise.probes) {
      const outcome = recorded.solution.outcomes[probe.id];
      if (probe.kind !== 'network' || probe.images !== undefined || outcome?.kind !== 'tensor') continue;
      const width = outcome.values!.length / course.network.images.labels.length;
      outcome.values = repeated(outcome.values!, count * width);
      outcome.shape = [count, width];
    }
    fs.writeFileSync(file, JSON.stringify({ ...recorded, mistakes: [] }));
  }
  return loadPack(folder);
}

/** Puts all images in one row. */
function resizeImages(folder: string, network: Network, count: number): void {
  const { file, tile, columns, labels } = network.images;
  const picture = path.join(folder, file);
  const source = PNG.sync.read(fs.readFileSync(picture));
  const target = new PNG({ width: count * tile, height: tile });
  for (let image = 0; image < count; image++) {
    const from = image % labels.length;
    const [x, y] = [(from % columns) * tile, Math.floor(from / columns) * tile];
    PNG.bitblt(source, target, x, y, tile, tile, image * tile, 0);
  }
  fs.writeFileSync(picture, PNG.sync.write(target));
  const images = { ...network.images, columns: count, rows: 1, labels: repeated(labels, count) };
  fs.writeFileSync(path.join(folder, 'network.json'), JSON.stringify({ ...network, images }));
}

function repeated<T>(values: T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => values[i % values.length]!);
}
