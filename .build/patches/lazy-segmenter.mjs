// Stands in for `new Intl.Segmenter()` in Ink's libraries: making a real one costs 16 to 42 ms at start.
// It is made when the first text comes that needs it.

/**
 * Characters that are a grapheme and a column each: ASCII, Latin, quotes and dashes, arrows, box drawing, blocks,
 * ticks. No marks, no joiners, no emoji.
 */
export const plain =
  '\\u0020-\\u007E\\u00A1-\\u00AC\\u00AE-\\u02FF\\u2010-\\u2027\\u2030-\\u203B\\u2190-\\u21FF\\u2500-\\u25CF\\u2713\\u2717';

/** With SGR, but without CR: CR LF is one grapheme. */
const unitByUnit = new RegExp(`^[\\t\\n\\u001B${plain}]*$`);

export class LazySegmenter {
  #arguments;
  #real;

  constructor(...given) {
    this.#arguments = given;
  }

  segment(text) {
    if (unitByUnit.test(text)) return new Units(text);
    this.#real ??= new Intl.Segmenter(...this.#arguments);
    return this.#real.segment(text);
  }
}

class Units {
  #text;

  constructor(text) {
    this.#text = text;
  }

  containing(index = 0) {
    const text = this.#text;
    return index >= 0 && index < text.length
      ? { segment: text[index], index, input: text }
      : undefined;
  }

  *[Symbol.iterator]() {
    const text = this.#text;
    for (let index = 0; index < text.length; index += 1) {
      yield { segment: text[index], index, input: text };
    }
  }
}
