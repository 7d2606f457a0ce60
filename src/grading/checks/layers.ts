import type { Check } from '../../exercises/exercise';
import type { RecordedLayer } from '../../exercises/recorded';
import { formatShape, sameShape } from '../../protocol/shape';
import { describeProbe, type Evidence, PASSED, type Verdict } from '../verdict';

type Row = Pick<RecordedLayer, 'name' | 'type' | 'outputShape' | 'params'>;

/**
 * The rows of the types that are asked for are the recorded ones, in their order or in any. A layer of a class of the
 * learner's own is as good, if it has the name.
 */
export function layers({ check, probes, recorded }: Evidence<Extract<Check, { kind: 'layers' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const used = new Set(observation.trace.map(({ type }) => type));
    const types = [...check.types, ...check.optional.filter((type) => used.has(type))];
    const isAsked = ({ type }: Row): boolean => types.includes(type);
    const wanted = (recorded.layers[probe.id] ?? []).filter(isAsked);
    const names = new Set(wanted.map(({ name }) => name));
    const written = observation.trace.filter((row) => isAsked(row) || names.has(row.name));
    const got = check.anyOrder ? inOrderOf(wanted, written) : written;
    const differs = wanted.findIndex((row, place) => !sameRow(row, got[place]));
    const place = differs < 0 && got.length > wanted.length ? wanted.length : differs;
    if (place < 0) continue;
    return {
      passed: false,
      expected: { text: `${describe(wanted[place], 'no further layer')}, ${describeProbe(probe)}` },
      actual: { text: describe(got[place], 'no such layer') },
    };
  }
  return PASSED;
}

/** Rows at the places of the wanted ones that have their names; the others fill up the places that are left. */
function inOrderOf(wanted: Row[], rows: Row[]): Row[] {
  const others = [...rows];
  const take = (place: number): Row | undefined => (place < 0 ? undefined : others.splice(place, 1)[0]);
  const named = wanted.map(({ name }) => take(others.findIndex((row) => row.name === name)));
  const placed = named.map((row) => row ?? others.shift());
  return [...placed.filter((row) => row !== undefined), ...others];
}

function sameRow(wanted: Row, got: Row | undefined): boolean {
  return (
    got !== undefined &&
    wanted.name === got.name &&
    wanted.params === got.params &&
    sameShape(wanted.outputShape ?? [], got.outputShape ?? [])
  );
}

function describe(row: Row | undefined, none: string): string {
  if (!row) return none;
  const parameters = row.params > 0 ? ` with ${row.params} parameters` : '';
  return `${row.type} ${row.name} ${formatShape(row.outputShape ?? [])}${parameters}`;
}
