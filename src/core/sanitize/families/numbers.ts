import { letters } from '../chars.ts';
import { type Detector, type Pattern, byPatterns } from '../detector.ts';
import { hasSign, sign } from '../shape.ts';
import {
  chinese,
  cpf,
  finnish,
  ibanLengths,
  luhn,
  mod97,
  nir,
  pesel,
  spanish,
} from './check-digits.ts';
import { namesOfIds } from './names-of-ids.ts';
import { digitsOf, isDate, phones } from './phones.ts';
import { noStatus } from './status-behind.ts';

const french = (department: string): RegExp =>
  new RegExp(
    `(?<![\\w.-])[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?${department} ?\\d{3} ?\\d{3} ?\\d{2}(?![\\w-])`,
    'g',
  );

const patterns: readonly Pattern[] = [
  {
    kind: 'card',
    digits: 13,
    // The id of a span or of a trace is as long, and one in ten of them passes the check.
    pattern: () =>
      new RegExp(
        `(?<![\\w.-]|\\d[ ])[2-6]\\d{3}(?<!(?:trace|span|parent|request|correlation)[\\w.-]{0,20}\\\\{0,4}["']?\\s?[:=]\\s?\\\\{0,4}["']?\\d{4})(?:${noStatus('(?!)', 15)}[ .-]?\\d{2,6}){2,4}(?![\\w-]|\\.\\d)`,
        'g',
      ),
    accepts: (value) => {
      const digits = digitsOf(value);
      return (
        digits.length >= 13 &&
        digits.length <= 19 &&
        (digits.length < 17 || /^(?:5[0678]|6)/.test(digits)) &&
        luhn(digits) &&
        (!value.includes('.') || /^\d{4}(?:\.\d{4}){3}$/.test(value)) &&
        !/^(\d)\1+$/.test(digits) &&
        new Set(value.replace(/\d/g, '')).size < 2
      );
    },
  },
  {
    kind: 'iban',
    run: 15,
    inRuns: true,
    capitals: true,
    pattern: () => /(?<![A-Za-z0-9])[A-Z]{2}\d{2}[A-Z0-9]{11,30}(?![A-Za-z0-9])/g,
    accepts: (value) => mod97(value) === 1,
  },
  // In small letters other ids look like one: its length must be that of its country as well.
  {
    kind: 'iban',
    run: 15,
    inRuns: true,
    pattern: () => /(?<![A-Za-z0-9])[a-z]{2}\d{2}[a-z0-9]{11,27}(?![A-Za-z0-9])/g,
    accepts: (value) => ibanLengths[value.slice(0, 2)] === value.length && mod97(value) === 1,
  },
  {
    kind: 'iban',
    needs: ['iban'],
    run: 15,
    pattern: () =>
      /(\bIBAN\\{0,4}["']?[ \t]{0,3}[:=]?[ \t]{0,3}\\{0,4}["']?)([A-Z]{2}\d{2}[A-Z0-9]{11,30})(?![A-Z0-9])/gi,
    accepts: (value) => mod97(value) === 1,
  },
  {
    kind: 'iban',
    stretches: [2],
    digits: 4,
    pattern: () =>
      /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -][A-Z0-9]{4}){2,7}(?:[ -][A-Z0-9]{1,3})?(?![A-Za-z0-9])/g,
    accepts: (value) => {
      const iban = value.replace(/[ -]/g, '');
      return iban.length >= 15 && iban.length <= 34 && mod97(iban) === 1;
    },
  },
  {
    kind: 'national-id',
    stretches: [2, 3, 4],
    digits: 9,
    pattern: () => /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g,
  },
  {
    kind: 'national-id',
    stretches: [11],
    pattern: () => /(?<![\w.:-])\d{11}(?![\w.-])/g,
    accepts: pesel,
  },
  {
    kind: 'national-id',
    stretches: [2, 3],
    digits: 11,
    pattern: () => /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g,
    accepts: (value) => cpf(digitsOf(value)),
  },
  {
    kind: 'national-id',
    stretches: [2, 3],
    run: 16,
    inRuns: true,
    pattern: () => /(?<![A-Za-z0-9])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![A-Za-z0-9])/gi,
  },
  {
    kind: 'national-id',
    digits: 6,
    pattern: () =>
      /(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z0-9])/g,
  },
  {
    kind: 'national-id',
    stretches: [4],
    digits: 10,
    pattern: () =>
      /(?<![\w.-])(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[-+]\d{4}(?![\w-])/g,
    accepts: (value) => luhn(digitsOf(value).slice(-10)),
  },
  {
    kind: 'national-id',
    stretches: [3, 6],
    pattern: () => /(?<![\w.-])\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![\w-])/gi,
    accepts: (value) => !/\d$/.test(value.slice(6)) && finnish(value),
  },
  {
    kind: 'national-id',
    stretches: [4, 6],
    // With a digit at its end it looks like a date and a time.
    pattern: () => /(?<![\w.-])\d{6}[-+]\d{4}(?![\w.:-])/g,
    accepts: (value) => finnish(value) && Number(value.slice(7)) > 2359,
  },
  {
    kind: 'national-id',
    stretches: [8],
    pattern: () => /(?<![A-Za-z0-9])\d{8}-?[A-Z](?![A-Za-z0-9])/g,
    accepts: spanish,
  },
  {
    kind: 'national-id',
    stretches: [7],
    pattern: () => /(?<![A-Za-z0-9])[XYZ]\d{7}-?[A-Z](?![A-Za-z0-9])/g,
    accepts: spanish,
  },
  {
    kind: 'national-id',
    digits: 17,
    pattern: () => /(?<![\w.-])[1-9]\d{5}(?:19|20)\d{9}[\dXx](?![\w-])/g,
    accepts: chinese,
  },
  {
    kind: 'national-id',
    stretches: [2, 3, 4],
    digits: 13,
    pattern: () => /(?<![\w.-])756\.\d{4}\.\d{4}\.\d{2}(?![\w-])/g,
  },
  {
    kind: 'national-id',
    digits: 15,
    pattern: () => french('\\d{2}'),
    accepts: nir,
  },
  // Corsica has letters.
  {
    kind: 'national-id',
    needs: ['2a', '2b'],
    digits: 8,
    pattern: () => french('2[AB]'),
    accepts: nir,
  },
  {
    kind: 'national-id',
    needs: namesOfIds.needs,
    digits: 2,
    pattern: () =>
      new RegExp(
        `((?<![${letters}\\d_])(?:${namesOfIds.calls})(?![${letters}])(?:[ \\t]+(?:is|was|ist|no\\.?|number|nr\\.?|\\([^()\\r\\n]{1,16}\\)))?(?:["'\`*]{0,3}[ \\t]{0,4}(?:[:#=|]|->|=>|→)?["'\`*]{0,3}[ \\t]*|<\\/\\w{1,4}>\\s{0,8}<\\w{1,4}>))((?=[A-Z0-9 ./-]{0,200}\\d{3}|[A-Z]{0,2}\\d{1,3}[A-Z0-9]{2,8}\\d)[A-Z0-9][A-Z0-9./-]*(?:${noStatus('[A-Z\\d]{8}', 9)} ?(?!(?:chat)?gpt-|dall-|req_|http|\\d{4}-\\d\\d-\\d\\dT)[A-Z0-9./-]*\\d[A-Z0-9./-]*){0,4})`,
        'gi',
      ),
    accepts: (value) =>
      digitsOf(value).length >= (/[A-Z].{7}/.test(value) ? 4 : 5) && !isDate(value),
  },
  // The number of a paper, in capitals.
  {
    kind: 'national-id',
    needs: ['passport', 'passeport', 'reisepass', 'paszport', 'pasaporte', 'licence', 'license'],
    pattern: () =>
      /((?<!\p{L})(?:[Pp]assport|PASSPORT|[Pp]asseport|[Rr]eisepass|[Pp]aszport|[Pp]asaporte|[Dd]riv(?:er|ing)(?:['’]?s)? licen[cs]e)(?: (?:no|nr|number|num)\b\.?)?[ \t]{0,2}[:=#]?[ \t]{1,2})((?=[A-Z\d]*\d[A-Z]*\d)[A-Z\d]{7,12})(?![\w-])/gu,
  },
  // The tax id of a person in India.
  {
    kind: 'national-id',
    stretches: [4],
    run: 10,
    inRuns: true,
    capitals: true,
    pattern: () => /(?<![A-Za-z0-9])[A-Z]{3}P[A-Z]\d{4}[A-Z](?![A-Za-z0-9])/g,
  },
  {
    kind: 'national-id',
    needs: ['pan:', 'pan=', 'pan '],
    stretches: [4],
    pattern: () =>
      /(\bPAN(?: (?:card|number|no\.?))?[ \t]{0,2}[:=# ][ \t]{0,2}["']?)([A-Z]{5}\d{4}[A-Z])(?![A-Z0-9])/gi,
  },
];

const inDigits = byPatterns([...patterns, ...phones]);

/** Fewer digits count only where something hangs on to them. */
const few = /\d[\d ./()-]{4}|[A-Z]\d|\d[A-Z]/i;

export const numbers: Detector = (view, hits) => {
  if (view.shape.digits > 4 || (hasSign(view.shape, sign.digit) && few.test(view.text)))
    inDigits(view, hits);
};
