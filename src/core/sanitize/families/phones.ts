import { letters } from '../chars.ts';
import type { Pattern } from '../detector.ts';
import { noStatus } from './status-behind.ts';

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Times are kept: "the call 2026-11-27 14:06" names no telephone. */
export const isDate = (value: string): boolean =>
  /^(?:(?:19|20)\d\d[-./][01]?\d[-./][0-3]?\d|[0-3]?\d[-./][01]?\d[-./](?:19|20)\d\d)(?!\d)/.test(
    value,
  );

/** Seconds or milliseconds since 1970. */
const isUnixTime = (value: string): boolean => /^1\d{9}(?:\d{3})?$/.test(value);

/** Behind seven digits in one, or eleven of all. */
const part = noStatus('\\d{7}', 11);

export const phones: readonly Pattern[] = [
  // In its international form, or with an area code in brackets.
  {
    kind: 'phone',
    needs: ['+', '00'],
    digits: 8,
    pattern: () =>
      new RegExp(
        `(?<![\\w+.-]|\\d:)(?:\\+|00(?=[1-9]\\d[ -]))[1-9]\\d{0,2}(?:${part}[ .\\u00a0/-]{0,2}\\(?\\d{1,4}\\)?){2,6}(?![\\w:]|-(?:\\d|[0-9a-f]{4}-)|\\.\\d)`,
        'g',
      ),
    accepts: (value) => {
      const count = digitsOf(value).length;
      return count >= 8 && count <= 16 && !/^\+\d{4}$/.test(value) && !isDate(value.slice(1));
    },
  },
  {
    kind: 'phone',
    needs: ['"00', "'00"],
    digits: 11,
    pattern: () => /(?<=["'])00[1-9]\d{8,12}(?=\\{0,4}["'])/g,
  },
  {
    kind: 'phone',
    needs: ['('],
    digits: 8,
    pattern: () => /(?<![\w)])\(\d{2,5}\)[ -]?\d{3,4}[ -]?\d{3,5}(?![\w-])/g,
  },
  {
    kind: 'phone',
    needs: [
      'phone',
      'call',
      'tel',
      'mobile',
      'sms',
      'fax',
      'whatsapp',
      'handy',
      'telefon',
      'dial',
      'reach',
      'cell',
      'text',
    ],
    digits: 7,
    pattern: () =>
      new RegExp(
        `((?<![a-z\\d])(?:(?:tele|smart|cell|mobile|home|work)?phone|call(?: me)?(?: (?:at|on))?|tel|mobile|cell|sms(?: sent)? to|text(?:ed)?|fax|whatsapp|handy|telefon|dial|reach (?:me|us) (?:at|on))\\.?(?:[ \\t]+(?:number|no\\.?|nr\\.?|is|at|on|me|to))?[:=]?[ \\t]*)(\\+?\\(?\\d(?:${part}[\\d ()./-]){5,18}\\d)(?![\\w:])`,
        'gi',
      ),
    accepts: (value) => digitsOf(value).length >= 7 && !isDate(value) && !isUnixTime(value),
  },
  {
    kind: 'phone',
    needs: [
      'tel',
      'tél',
      'mobil',
      'handy',
      'rufnummer',
      'numer',
      'móvil',
      'тел',
      '電話',
      '电话',
      '携帯',
    ],
    digits: 7,
    pattern: () =>
      new RegExp(
        `((?<![${letters}\\d])(?:t[eé]l(?:[eé]fon[eo]?|[eé]phone|efoon)?|mobil(?:e|telefon|nummer)?|m[oó]vil|handy(?:nummer)?|(?:telefon|ruf)nummer|(?:numer|nr) telefonu|тел(?:ефон)?|電話(?:番号)?|电话|携帯(?:電話)?)\\.?(?:(?:[ \\t]+[${letters}]{2,14}\\.?){0,2}[ \\t\\u00a0]{0,3}[:=][ \\t\\u00a0]{0,3}|[ \\t\\u00a0]{1,3}(?=[+(]?0\\d)))(\\+?\\(?\\d(?:${part}[\\d ()./-]){5,18}\\d)(?![\\w:])`,
        'gi',
      ),
    accepts: (value) => digitsOf(value).length >= 7 && !isDate(value) && !isUnixTime(value),
  },
  {
    kind: 'phone',
    stretches: [3, 4],
    digits: 10,
    pattern: () => /(?<![\w.+-]|\d )(?:1[-. ])?[2-9]\d{2}[-. ][2-9]\d{2}[-. ]\d{4}(?![\w.-]| \d)/g,
  },
];
