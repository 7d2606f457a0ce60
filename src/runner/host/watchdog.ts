import * as vm from 'node:vm';
import { InterruptError } from '../errors';

/** Ends calls that take too long, wherever they are. The engine does so from outside: what runs needs to ask nobody. */
export class Watchdog {
  private readonly context = vm.createContext({ call: null });
  private readonly script = new vm.Script('call()');

  /**
   * Gives back what the call gives.
   * @param milliseconds Infinity: it may take as long as it likes
   * @throws InterruptError when it took longer; it has done a part of its work then, and no `finally` was run
   */
  within<T>(milliseconds: number, call: () => T): T {
    if (milliseconds === Infinity) return call();
    this.context['call'] = call;
    try {
      const timeout = Math.max(1, Math.ceil(milliseconds));
      return this.script.runInContext(this.context, { timeout, displayErrors: false }) as T;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      throw new InterruptError('The time for this run is up.');
    }
  }
}
