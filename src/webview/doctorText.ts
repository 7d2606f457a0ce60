import type { Time } from '../protocol/diagnosis';
import type { DoctorRow, DoctorState } from '../protocol/doctorState';
import { formatRoundCount, plural } from './format';

type Tone = 'available' | 'missing' | 'unknown' | 'running';

/** How a backend stands: an icon, and the same in words. */
export function backendStatus({ test, diagnosis }: Pick<DoctorRow, 'test' | 'diagnosis'>): {
  icon: string;
  word: string;
  tone: Tone;
} {
  if (test === 'running') return { icon: 'loading', word: 'Testing…', tone: 'running' };
  if (test === 'waiting') return { icon: 'clock', word: 'Waits for its test', tone: 'unknown' };
  if (!diagnosis) return { icon: 'question', word: 'Not tested', tone: 'unknown' };
  if (diagnosis.available) return { icon: 'pass-filled', word: 'Available', tone: 'available' };
  return { icon: 'circle-slash', word: 'Not available', tone: 'missing' };
}

/** How the tests stand, in a line. */
export function doctorSummary({ testing, rows }: DoctorState): string {
  if (testing) return `Testing ${testing.name}, ${testing.done + 1} of ${testing.total}…`;
  const known = rows.flatMap(({ diagnosis }) => diagnosis ?? []);
  const available = known.filter((diagnosis) => diagnosis.available).length;
  const untested = rows.length - known.length;
  return `${available} of ${plural(rows.length, 'backend')} available${untested > 0 ? `, ${untested} not tested` : ''}.`;
}

/** `54 ms for 32 images` */
export function passText({ images, ms }: Time): string {
  return `${ms.toFixed(ms < 10 ? 1 : 0)} ms for ${plural(images, 'image')}`;
}

/** How many images a device takes in a second: what compares devices that were timed with other batches. */
export function imagesPerSecond({ images, ms }: Time): string {
  const perSecond = (images * 1000) / ms;
  const text = perSecond < 9.95 ? perSecond.toFixed(1) : formatRoundCount(Math.round(perSecond));
  return `${text} images/s`;
}

/** A reason, ended as a sentence. It may begin with the name of a backend, which is written small. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
