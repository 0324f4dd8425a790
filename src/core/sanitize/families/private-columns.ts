import type { Detector } from '../detector.ts';
import type { Kind } from '../kinds.ts';
import { hasSign, sign } from '../shape.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { type Column, columnsUnder } from './columns.ts';
import { kindsUnder } from './other-names.ts';
import { machine } from './users.ts';

/** What stands in columns whose head names somebody or a number of somebody. */
const kinds: ReadonlySet<Kind> = new Set<Kind>([
  'person',
  'user',
  'one-time-code',
  'national-id',
  'card',
  'iban',
  'phone',
  'host',
]);

const kindOf = (head: string): Kind | undefined =>
  kindsUnder(head.replaceAll(' ', '_')).find((kind) => kinds.has(kind));

/** Roles stand below such heads too. */
const nobody =
  /^(?:user|assistant|system|developer|tool|default|root|guest|anonymous|admin|none|null|n\/a|-+|true|false)$/i;

const isOne = (bare: string, kind: Kind): boolean =>
  kind === 'host'
    ? /^[A-Za-z](?=[\w-]*[\d-])[\w-]{3,40}$/.test(bare) && machine(bare)
    : kind === 'person' || kind === 'user'
      ? /^[\p{L}\d][\p{L}\d@.|_ '’-]{1,80}$/u.test(bare) && !nobody.test(bare)
      : /^[\w +()./-]{3,40}$/.test(bare) && bare.replace(/\D/g, '').length >= 3;

const column: Column = {
  wants: (head) => kindOf(head) !== undefined,
  take(bare, head) {
    const kind = kindOf(head);
    return kind !== undefined && isOne(bare, kind) ? { kind } : undefined;
  },
};

const heads =
  'otp|2fa|mfa|verification|user|login|customer|patient|member|employee|subscriber|identifier|device_id|name|birth|holder|street|address|pesel|nino|bsn|ssn|aadhaar|passport|national|tax|cpf|cnpj|curp|hetu|card|iban|account|phone|mobile|telefon|msisdn|nhs|insurance|host|server|machine|computer';

const mayBeHead = wordsIn(heads);

const headOf = new RegExp(`(?:${heads})[\\w ]{0,24}["'\`]?[ \\t]{0,20}[,;|\\t\\r\\n]`, 'gi');

export const privateColumns: Detector = (view, hits) => {
  if (hasSign(view.shape, sign.lineBreak) && holdsAny(view, mayBeHead))
    columnsUnder(headOf, view.text, hits, column);
};
