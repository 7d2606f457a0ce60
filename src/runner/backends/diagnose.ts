import { type Diagnosis, unavailable } from '../../protocol/diagnosis';
import { BackendUnavailableError, type RunnerBackend } from './backend';
import { selfTest, SelfTestError } from './selfTest';
import { timeBackend } from './timing';

/**
 * Finds out all about a backend, in a process that nothing else depends on: it may hang, or bring the process down.
 * @param training also times a training step
 */
export async function diagnose(backend: RunnerBackend, training: boolean): Promise<Diagnosis> {
  const failures: string[] = [];
  try {
    await backend.probe();
    const description = await backend.start((why) => void failures.push(why));
    const found = { backend: backend.name, description };
    try {
      const selfTestError = await selfTest();
      const times = await timeBackend(training);
      if (failures.length > 0) return { ...unavailable(backend.name, failures[0]!, TELL), ...found };
      return { ...found, available: true, why: null, next: null, selfTestError, ...times };
    } catch (error) {
      const why = error instanceof SelfTestError ? error.message : (failures[0] ?? String(error));
      return { ...unavailable(backend.name, why, TELL), ...found };
    }
  } catch (error) {
    if (error instanceof BackendUnavailableError) return unavailable(backend.name, error.message, error.next);
    return unavailable(backend.name, `it did not start (${String(error)})`, TELL);
  } finally {
    await backend.stop();
  }
}

const TELL = "Update the device's driver; if that does not help, report it with the output of convolab doctor.";
