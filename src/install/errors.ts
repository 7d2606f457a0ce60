/** A package can't be installed: why, in one sentence, and what to do about it. Nothing was changed. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
  constructor(
    why: string,
    readonly next: string,
  ) {
    super(why);
  }
}

/** The user stopped the installation. Nothing was changed. */
export class InstallCancelledError extends Error {
  override readonly name = 'InstallCancelledError';
  constructor() {
    super('The installation was cancelled. Nothing was changed.');
  }
}
