/** A course's file is missing or wrong. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    readonly file: string,
    readonly problem: string,
  ) {
    super(`${file}: ${problem}. Reinstall the extension, or tell the course's author.`);
  }
}

/** There are no maps of an image to show. */
export class MapsError extends Error {
  override readonly name = 'MapsError';
  /** @param why half a sentence, or the sentences of an error */
  constructor(readonly why: string) {
    super(`The maps can't be shown: ${why.replace(/\.?$/, '.')}`);
  }
}

/** A training can't go on from where it was. */
export class ResumeError extends Error {
  override readonly name = 'ResumeError';
  /** @param why half a sentence */
  constructor(readonly why: string) {
    super(`The training can't be resumed: ${why}. Start it anew.`);
  }
}
