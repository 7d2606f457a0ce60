/** The command can't do what it was asked to: wrong words, or a file that can't be read. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
