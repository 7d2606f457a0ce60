// @ts-check

/** Something on this machine keeps a script from going on: says what, and what the person can do about it. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {string} advice
   */
  constructor(message, advice) {
    super(message);
    this.name = 'SetupError';
    this.advice = advice;
  }
}

/** A program ended otherwise than it should. */
export class CommandError extends Error {
  /**
   * @param {string} command
   * @param {number | string | null} end exit code or signal
   * @param {string} output the last of what it printed, where that was captured
   */
  constructor(command, end, output) {
    super(`${command} ended with ${end}`);
    this.name = 'CommandError';
    this.output = output;
  }
}

/** The person asked to stop (Ctrl+C). */
export class StoppedError extends Error {
  constructor() {
    super('stopped');
    this.name = 'StoppedError';
  }
}
