/** The command was used wrongly, or its input could not be read: one line that says what, and how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
