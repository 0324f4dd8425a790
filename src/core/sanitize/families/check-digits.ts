import { digitsOf } from './phones.ts';

/** The check of Luhn: cards, and national ids of some countries. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]) * (place % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** ISO 7064, modulo 97: 1 for a valid IBAN. */
export function mod97(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const char of moved.toUpperCase()) {
    const number = /\d/.test(char) ? char : String((char.codePointAt(0) ?? 0) - 55);
    for (const digit of number) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest;
}

/** How long the IBANs of countries are, from their registry. */
export const ibanLengths: Readonly<Record<string, number>> = {
  at: 20,
  be: 16,
  bg: 22,
  ch: 21,
  cy: 28,
  cz: 24,
  de: 22,
  dk: 18,
  ee: 20,
  es: 24,
  fi: 18,
  fr: 27,
  gb: 22,
  gr: 27,
  hr: 21,
  hu: 28,
  ie: 22,
  it: 27,
  lt: 20,
  lu: 20,
  lv: 21,
  mt: 31,
  nl: 18,
  no: 15,
  pl: 28,
  pt: 25,
  ro: 24,
  se: 24,
  si: 19,
  sk: 24,
  tr: 26,
  ua: 29,
};

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);

export const pesel = (digits: string): boolean => {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  return (
    month > 0 &&
    month < 13 &&
    day > 0 &&
    day < 32 &&
    weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
  );
};

export const cpf = (digits: string): boolean => {
  const check = (length: number) => {
    let sum = 0;
    for (let place = 0; place < length; place++)
      sum += Number(digits[place]) * (length + 1 - place);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
};

export const chinese = (id: string): boolean => {
  const sum = weighted(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return '10X98765432'[sum % 11] === id[17]?.toUpperCase();
};

export const spanish = (id: string): boolean => {
  const number = Number(digitsOf(id.replace(/^X/i, '0').replace(/^Y/i, '1').replace(/^Z/i, '2')));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === id.at(-1)?.toUpperCase();
};

export const nir = (value: string): boolean => {
  const digits = digitsOf(value.replace(/2A/, '19').replace(/2B/, '18'));
  return (
    digits.length === 15 &&
    97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13))
  );
};

/** Of Finland: the day of birth, a sign for its century, a number, and the rest of both by 31 as a letter. */
export const finnish = (id: string): boolean => {
  const [day, month] = [Number(id.slice(0, 2)), Number(id.slice(2, 4))];
  return (
    day > 0 &&
    day < 32 &&
    month > 0 &&
    month < 13 &&
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(id.slice(0, 6) + id.slice(7, 10)) % 31] ===
      id.at(-1)?.toUpperCase()
  );
};
