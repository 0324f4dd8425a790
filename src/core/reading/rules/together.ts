/** Ideas that stand together in one sentence, in any order and in whatever words each of them has. */
export const together = (...ideas: readonly RegExp[]): Pick<RegExp, 'test'> => ({
  test: (message) => message.split('\n').some((sentence) => holdsAll(sentence, ideas)),
});

/** The first idea is the rarest; the others stand near it. */
function holdsAll(sentence: string, ideas: readonly RegExp[]): boolean {
  const at = ideas[0] === undefined ? -1 : sentence.search(ideas[0]);
  if (at < 0) return false;
  const near = sentence.slice(Math.max(0, at - 160), at + 200);
  return ideas.every((idea) => idea.test(near));
}
