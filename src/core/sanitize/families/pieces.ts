import { byPatterns } from '../detector.ts';
import { looksRandom } from '../random.ts';

/** What stands for a key that another family has taken out. */
const taken = '\\[(?:openai-key|vendor-key|secret)-\\d+\\]';

const ofChance = (value: string): boolean =>
  /\d|[a-z][A-Z]|[A-Z]{2}[a-z]/.test(value) && /[A-Za-z]/.test(value);

/** Not a model, an id, or the name of a class beside a key. */
const isName = (value: string): boolean =>
  /^(?:gpt|dall|chatgpt|req|HTTP|[A-Z][a-z]+(?:[A-Z][a-z]+)*$)/.test(value);

/** Right behind it a word of four letters is one of the sentence: `our key starts like this`. */
const isVerb = /(?:ends|ending|starts|starting|begins|beginning)[ \t]+$/i;

/** Parts of a key that was cut: what is left of it identifies it to those who have the list. */
export const pieces = byPatterns([
  {
    kind: 'secret',
    needs: ['...', '…'],
    pattern: () => /(?<![\d.])\d{8,10}:A[\w-]{0,34}(?=[ \t]?\[?(?:\.{3}|…))/g,
  },
  {
    kind: 'secret',
    needs: ['-key-', 'secret-'],
    alsoNeeds: ['...', '…', '<', '[snip', '[cut', '[truncated'],
    pattern: () =>
      new RegExp(
        `(${taken}["'\`]?[ \\t]?(?:\\[?(?:\\.{3}|…)\\]?|<[\\w .]{1,12}>|\\(\\.{3}\\)|\\[(?:snip|cut|truncated)\\])[ \\t]?["'\`]?)([\\w-]{4,80})(?![\\w.(/])`,
        'g',
      ),
    accepts: (value) => ofChance(value) && !isName(value),
  },
  {
    kind: 'secret',
    needs: ['.[openai-key', '.[vendor-key', '.[secret-'],
    pattern: () => new RegExp(`(?<![\\w./-])[\\w-]{8,64}(?=\\.${taken})`, 'g'),
    accepts: (value) => /\d/.test(value) && ofChance(value) && looksRandom(value),
  },
  {
    kind: 'secret',
    needs: ['-key-'],
    pattern: () =>
      /(\[(?:openai-key|vendor-key)-\d+\][ \t]{1,2})([A-Za-z0-9_-]{10,200})(?![\w.(/=:])/g,
    accepts: (value) => ofChance(value) && !isName(value) && looksRandom(value),
  },
  {
    kind: 'secret',
    needs: ['ends', 'ending', 'starts', 'starting', 'begins', 'beginning', 'suffix', 'last '],
    pattern: () =>
      /((?:key|token|secret|credential|it)[^\r\n]{0,60}?\b(?:ends|ending|starts|starting|begins|beginning|suffix|last \w{1,6} (?:characters|chars|digits|letters))(?:[ \t]+(?:in|with|are|is|was|by|like(?: this)?))?[ \t]*[:=]?[ \t]*["'`(*….]{0,6})([\w~-]{4,80})(?![\w(/])/gi,
    accepts: (value, before) =>
      (ofChance(value) || (value.length === 4 && looksRandom(value) && !isVerb.test(before))) &&
      !isName(value) &&
      !/^(?:sk-(?:proj-|svcacct-|admin-)?|\w{1,6}[-_])$/.test(value),
  },
]);
