import type { Detector } from '../detector.ts';
import { matches } from '../matches.ts';
import { isReference } from '../value.ts';
import { holdsAny, wordsIn } from '../words.ts';

/** The cookies of a recorded request: a list of names and values. */
const list = /"cookies\\{0,4}"\s{0,4}:\s{0,4}\[([^\]]{10,20000})/gi;

const value = /("value\\{0,4}"\s{0,4}:\s{0,4}\\{0,4}")([^"\\]{4,4000})/gi;

const cookies = wordsIn('"cookies');

/** A browser records cookies by the name of each: any value lets somebody in. */
export const recordedCookies: Detector = (view, hits) => {
  if (!holdsAny(view, cookies)) return;
  for (const { 0: whole, 1: items = '', index } of matches(list, view.text)) {
    const begin = index + whole.length - items.length;
    for (const { 1: before = '', 2: found = '', index: at } of matches(value, items)) {
      const from = begin + at + before.length;
      if (!isReference(found)) hits.push({ kind: 'secret', from, to: from + found.length });
    }
  }
};
