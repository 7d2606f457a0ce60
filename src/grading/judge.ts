import type { Check, Exercise } from '../exercises/exercise';
import type { Recorded } from '../exercises/recorded';
import type { Location } from '../protocol/location';
import type { Observation } from '../protocol/observation';
import type { CheckResult, Language, RunError } from '../protocol/runResult';
import { fallingLoss } from './checks/fallingLoss';
import { layerName } from './checks/layerName';
import { layers } from './checks/layers';
import { network } from './checks/network';
import { output } from './checks/output';
import { parameters } from './checks/parameters';
import { randomCrop } from './checks/randomCrop';
import { shape } from './checks/shape';
import { spread } from './checks/spread';
import { trainingStep } from './checks/trainingStep';
import { values } from './checks/values';
import { varyingLoss } from './checks/varyingLoss';
import { recognise } from './mistakes';
import { runStatus } from './runStatus';
import type { Evidence, Verdict } from './verdict';

/** All that the judge knows; it never sees the learner's program run, only what was observed of it. */
export interface Case {
  exercise: Exercise;
  language: Language;
  recorded: Recorded;
  observations: Observation[];
  /** Why the run came no further, if it did not. */
  error: RunError | null;
  /** The run is over: a check whose probes were not observed is skipped. Before, it is left out. */
  final: boolean;
  /** Where the exercise's method stands in the learner's file, for failures that have no place of their own. */
  methodLocation: Location | null;
}

/**
 * Judges what was observed: a pure function, in a process that the learner's code can't reach.
 * Checks come in the order of the exercise; one whose dependencies did not pass is skipped, and says because of what.
 */
export function judge(judged: Case): CheckResult[] {
  const results: CheckResult[] = [];
  for (const check of judged.exercise.checks) {
    const result = judgeCheck(check, judged, results);
    if (result) results.push(result);
  }
  const failed = results.find(({ status }) => status === 'failed');
  if (failed) nameMistake(failed, judged);
  return results;
}

function judgeCheck(check: Check, judged: Case, earlier: CheckResult[]): CheckResult | null {
  const { id, title, rationale } = check;
  const result = { id, title, rationale, expected: null, actual: null, mistake: null, location: null, durationMs: 0 };

  const blocker = earlier.find((candidate) => check.dependsOn.includes(candidate.id) && candidate.status !== 'passed');
  const found = check.probes.map((probe) => judged.observations.find((observation) => observation.probe === probe));
  const observations = found.filter((observation) => observation !== undefined);
  if (!judged.final && observations.length < check.probes.length) return null;
  if (blocker) return { ...result, status: 'skipped', help: `Skipped: it builds on “${blocker.title}”.` };
  if (observations.length < check.probes.length) {
    const notTheLearners = judged.error && runStatus([], judged.error) === 'error';
    const help = `The run ended before this could be checked. ${judged.error?.message ?? ''}`.trim();
    return { ...result, status: notTheLearners ? 'error' : 'skipped', help };
  }

  const durationMs = observations.reduce((total, observation) => total + observation.durationMs, 0);
  const probes = observations.map((observation) => ({
    observation,
    probe: judged.exercise.probes.find((probe) => probe.id === observation.probe)!,
  }));
  const verdict = verdictOf({ check, probes, recorded: judged.recorded.solution });
  if (verdict.passed) return { ...result, status: 'passed', help: '', durationMs };
  return {
    ...result,
    status: 'failed',
    help: verdict.help ?? check.help,
    expected: verdict.expected,
    actual: verdict.actual,
    location: verdict.location ?? judged.methodLocation,
    durationMs,
  };
}

function verdictOf(evidence: Evidence): Verdict {
  const { check } = evidence;
  switch (check.kind) {
    case 'output':
      return output({ ...evidence, check });
    case 'shape':
      return shape({ ...evidence, check });
    case 'values':
      return values({ ...evidence, check });
    case 'parameters':
      return parameters({ ...evidence, check });
    case 'layerName':
      return layerName({ ...evidence, check });
    case 'layers':
      return layers({ ...evidence, check });
    case 'randomCrop':
      return randomCrop({ ...evidence, check });
    case 'spread':
      return spread({ ...evidence, check });
    case 'trainingStep':
      return trainingStep({ ...evidence, check });
    case 'fallingLoss':
      return fallingLoss({ ...evidence, check });
    case 'varyingLoss':
      return varyingLoss({ ...evidence, check });
    case 'network':
      return network({ ...evidence, check });
  }
}

function nameMistake(failed: CheckResult, { exercise, recorded, language, observations }: Case): void {
  const check = exercise.checks.find(({ id }) => id === failed.id)!;
  const mistake = recognise(recorded, language, check, observations, exercise.probes);
  if (mistake) failed.mistake = { id: mistake.id, message: mistake.message };
}
