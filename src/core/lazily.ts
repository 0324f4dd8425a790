/** What is built when it is first asked for, and then kept: most patterns are needed by few texts, and take long to build. */
export function lazily<T extends object>(build: () => T): () => T {
  let built: T | undefined;
  return () => (built ??= build());
}
