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
