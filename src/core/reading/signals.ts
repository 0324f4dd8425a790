/**
 * What can be read out of a text: a pasted failure, or the answer of a live call, which goes through the same reader.
 * One line a code, with the typed facts that its words need.
 */
export interface TextFacts {
  'says-key-incorrect': { status?: number };
}
