import type { SaidCode } from '../signals.ts';
import type { ErrorFields, StatusRule } from './rule.ts';

/** What a status says by itself, when nothing else was said. */
const statusRules: readonly StatusRule[] = [
  ['status-401', [401]],
  ['says-quota-exhausted', [402]],
  ['says-not-found', [404, 405]],
  ['says-proxy-login', [407]],
  ['says-timed-out', [408, 499]],
  ['says-image-input', [413]],
  ['says-body-malformed', [415]],
  ['says-gateway', [422]],
  ['status-429', [429]],
  ['page-blocked', [451, 511]],
  ['says-server-error', [409, 500]],
  ['page-of-gateway', [502, 504, 520, 521, 522, 523, 524, 525, 526, 530]],
  ['says-overloaded', [503, 529]],
];

/** A page where the API would answer in JSON: someone else speaks. */
const pageRules: readonly StatusRule[] = [
  ['page-blocked', [401, 403, 407, 429, 451, 511]],
  ['says-path-unknown', [301, 302, 404, 405]],
  ['says-image-input', [413]],
  ['page-of-gateway', [500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 530]],
  ['says-html-instead', [200]],
];

export const isPage = (flat: string): boolean =>
  /<html|<!doctype html|<head>|<body|<h1>|<title>/i.test(flat);

export function statusSaid(
  fields: ErrorFields,
  flat: string,
): { readonly says: SaidCode; readonly fields: ErrorFields; readonly own: boolean } | undefined {
  const { status } = fields;
  const onPage = isPage(flat);
  const rules = onPage ? pageRules : statusRules;
  // A page without a status came where an answer was expected.
  const said = status ?? (onPage ? 200 : undefined);
  const says = rules.find(([, all]) => said !== undefined && all.includes(said))?.[0];
  return says && { says, fields, own: false };
}
