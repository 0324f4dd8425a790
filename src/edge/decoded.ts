/** Percent codes read; the text as it is where a `%` begins none, as in a password that nobody encoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
