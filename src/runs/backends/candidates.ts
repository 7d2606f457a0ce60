import type { Description, Diagnosis, Time } from '../../protocol/diagnosis';
import type { BackendChoice } from '../../protocol/runnerMessage';
import { LANGUAGE_NAMES } from '../../protocol/languageNames';
import type { Backend, BackendName, Language } from '../../protocol/runResult';
import { LADDER, type Rung, rungOf } from './ladder';

/** A backend to try, and why it rather than another. */
export interface Candidate {
  name: BackendName;
  reason: string;
  /** What was asked for and can't be had. */
  insteadOf?: BackendName;
}

/** What has been found out about the backends that are not built in; `undefined`: nothing yet. */
export type Known = (name: BackendName) => Diagnosis | undefined;

const BUILT_IN = LADDER.filter(({ needs }) => needs === null);

/**
 * Which backends a run should try, in this order. `auto` takes the best of the ladder that has passed its self-test
 * and is faster than wasm; one that was not tested is never waited for.
 * @param isInstalled whether what a backend needs is there
 */
export function candidates(
  choice: BackendChoice,
  language: Language,
  known: Known,
  isInstalled: (rung: Rung) => boolean,
): Candidate[] {
  if (choice !== 'auto') return chosen(choice, language, known);
  const better: Candidate[] = [];
  const refusals: string[] = [];
  for (const rung of LADDER) {
    // One that is not installed is no reason to give: most people will never want it.
    if (rung.needs === null || (!isInstalled(rung) && !known(rung.name)?.available)) continue;
    const refusal = refusalOf(rung, language, known(rung.name), known('wasm'));
    if (refusal === null)
      better.push({ name: rung.name, reason: 'the fastest that works on this machine, by its self-test' });
    else refusals.push(`${rung.name}: ${refusal}`);
  }
  const why =
    refusals.length > 0 ? `the best that can be used (${refusals.join('; ')})` : 'the fastest that is built in';
  return [...better, ...BUILT_IN.map(({ name }) => ({ name, reason: why }))];
}

/** A candidate that has started, and what it runs on. */
export function backendOf(
  { name, reason, insteadOf }: Candidate,
  { version, device, isSoftware }: Description,
): Backend {
  return { name, version, device, reason, ...(isSoftware && { isSoftware }), insteadOf };
}

/** What follows when a candidate has failed, on the next one. */
export function afterFailure(failed: Candidate, next: BackendName, why: string): Candidate {
  const problem = `${failed.name} can't be used: ${why.replace(/\.$/, '')}`;
  return { name: next, insteadOf: failed.insteadOf ?? failed.name, reason: `${problem}. ${next} was used instead.` };
}

function chosen(name: BackendName, language: Language, known: Known): Candidate[] {
  const others = BUILT_IN.filter((rung) => rung.name !== name);
  const first: Candidate = { name, reason: 'chosen by hand' };
  const rung = rungOf(name);
  const why = rung ? whyNot(rung, language, known(name)) : 'this version of Convolab does not have it';
  if (why === null) return [first, ...others.map((other) => ({ name: other.name, reason: first.reason }))];
  return others.map((other) => afterFailure(first, other.name, why));
}

/** Why a backend can't be used at all for a language; null when it can. */
function whyNot(rung: Rung, language: Language, diagnosis: Diagnosis | undefined): string | null {
  if (isEditors(rung) && language === 'python') {
    return `it runs TypeScript only, and ${LANGUAGE_NAMES[language]}'s interpreter runs in a process`;
  }
  if (!rung.readsAtOnce && language === 'python') {
    return `${LANGUAGE_NAMES[language]} reads the values of tensors at once, and ${rung.name} can only give them later`;
  }
  // A built-in one is tried whatever was found: what could keep it from working here is not there to stay.
  if (rung.needs === null || !diagnosis || diagnosis.available) return null;
  return [diagnosis.why, diagnosis.next].filter(Boolean).join('. ');
}

/** Why `auto` leaves a backend out; null when it takes it. */
function refusalOf(
  rung: Rung,
  language: Language,
  diagnosis: Diagnosis | undefined,
  wasm: Diagnosis | undefined,
): string | null {
  const why = whyNot(rung, language, diagnosis);
  if (why !== null) return why;
  if (!diagnosis) return 'not tested yet: convolab doctor does, or Diagnose Backends in the editor';
  if (diagnosis.description?.isSoftware) return `${diagnosis.description.device} is no GPU but software`;
  const [own, other] = [perImage(diagnosis.forward), perImage(wasm?.forward ?? null)];
  if (own !== null && other !== null && own > other) {
    return `${own.toFixed(1)} ms for an image, which takes wasm ${other.toFixed(1)}`;
  }
  // Its device is there for drawing, and no learner has asked for it: only what is known to be faster is taken.
  if (isEditors(rung) && (own === null || other === null)) return 'not timed against wasm yet, convolab doctor does';
  return null;
}

function isEditors({ needs }: Rung): boolean {
  return needs === 'panel';
}

function perImage(time: Time | null): number | null {
  return time && time.ms / time.images;
}
