import type { Detector } from '../detector.ts';
import { matches } from '../matches.ts';
import { holdsAny, wordsIn } from '../words.ts';

/** How an object of Kubernetes says what it is, in YAML and in JSON. */
const secretObject = /\bkind\\{0,4}["']?:\s{0,4}\\{0,4}["']?Secret\b/g;

/** A name with a value in base64. */
const member =
  /((?<![\w.-])[\w.-]{1,63}\\{0,4}["']?:[ \t]{0,4}\\{0,4}["']?)([A-Za-z0-9+/]{8,4000}={0,2})(?=\\{0,4}["'\s,}]|$)/g;

const ofSecrets = wordsIn('secret');
const ofKinds = wordsIn('kind:|kind"|kind\'|kind\\');

/** How far an object goes on before and behind its kind. */
const reach = 2000;

/** All values of a secret of a cluster go, whatever they are called. */
export const clusterSecrets: Detector = (view, hits) => {
  if (!holdsAny(view, ofSecrets) || !holdsAny(view, ofKinds)) return;
  let read = 0;
  for (const { index } of matches(secretObject, view.text)) {
    const from = Math.max(read, index - reach);
    read = index + reach;
    for (const match of matches(member, view.text.slice(from, read))) {
      const [whole, lead = '', value = ''] = match;
      if (!isTextInBase64(value)) continue;
      const at = from + match.index;
      hits.push({ kind: 'secret', from: at + lead.length, to: at + whole.length });
    }
  }
};

const isTextInBase64 = (value: string): boolean =>
  value.length % 4 === 0 && /^[\x20-\x7e\n\r\t]+$/.test(atob(value));
