import { mentionSaid } from './mention.ts';
import { parameterSaid } from './parameters.ts';
import { accessRules, modelRules } from './rules/access.ts';
import { beginningSaid } from './rules/beginnings.ts';
import {
  clientRules,
  dataRules,
  emptyAddressRules,
  symptomRules,
  timeRules,
  waitingRules,
} from './rules/client.ts';
import { codeRules, looseCodeRules } from './rules/codes.ts';
import {
  addressRules,
  azureRules,
  gatewayRules,
  pageRules,
  shapeRules,
} from './rules/elsewhere.ts';
import { languageRules } from './rules/languages.ts';
import { limitRules, policyRules } from './rules/limits.ts';
import { ownFrontRules, ownWordsRules } from './rules/own-words.ts';
import { pathRules, proxyLoginRules, vagueRules } from './rules/path.ts';
import { requestRules, serviceRules } from './rules/request.ts';
import { type CodeRule, type ErrorFields, type Rule, holds } from './rules/rule.ts';
import { isPage, statusSaid } from './rules/statuses.ts';
import { translatedRules } from './rules/translated.ts';
import { windowsRules } from './rules/windows.ts';
import type { SaidCode } from './signals.ts';
import type { Plain } from './unwrap.ts';

/** What was said, where, and whether in words of the service itself. */
export type Recognised = {
  readonly says: SaidCode;
  readonly fields: ErrorFields;
  readonly own: boolean;
};

/** Python refuses an argument by itself: whatever its name, nothing was sent. */
const refusedHere: Rule = {
  says: 'says-sdk-old',
  words: [/unexpected keyword argument (?!['"]?proxies)/i],
};

const ownRules: readonly Rule[] = [
  refusedHere,
  ...accessRules,
  ...limitRules,
  ...policyRules,
  ...modelRules,
  ...requestRules,
];
const aroundRules: readonly Rule[] = [
  ...proxyLoginRules,
  ...ownFrontRules,
  ...symptomRules,
  ...timeRules,
  ...azureRules,
  ...serviceRules,
  ...gatewayRules,
  ...clientRules,
  ...emptyAddressRules,
  ...addressRules,
];
/** On a page of a filter, its words about policies are not the safety system's. */
const blockRules = pathRules.filter(({ says }) => says === 'page-blocked');

/** A filter of pages speaks, or whoever looks after it. */
const ofFilter =
  /\bnetwork administrator\b|\b(?:web|url|dns) ?filter|\b(?:cisco )?umbrella\b|zscaler|fortiguard|forcepoint|websense|netskope|\bsquid\b|\bIT department\b/i;

/** Its name in a certificate only says who reads along. */
const isFiltered = (flat: string): boolean =>
  ofFilter.test(flat) &&
  /\b(?:blocked|denied|restricted|filtered|not allowed)\b/i.test(flat) &&
  !/certificat|zertifikat|_CERT_|issuer/i.test(flat);

const lastRules: readonly Rule[] = [...waitingRules, ...shapeRules, ...pageRules, ...vagueRules];

type Words = Pick<Plain, 'flat' | 'tight' | 'unhyphened'>;

/** How the service's own validator begins its sentences. */
const validator =
  /(?:Unknown|Unsupported|Missing required) parameter: '|Invalid type for '|Invalid value: '|Invalid '\w+': /;

/**
 * The root of a failure among everything that a text holds. What the service itself said comes before what
 * gateways, clients and systems made of it, exact words before vague ones, and a bare status last.
 */
export function recognise(
  errors: readonly ErrorFields[],
  { flat, tight, unhyphened = flat }: Words,
  status: number | undefined,
): Recognised | undefined {
  const whole: ErrorFields = { message: flat, ...(status !== undefined && { status }) };
  const forms = [...new Set([flat, tight, unhyphened])].map((message) => ({ ...whole, message }));
  const told = errors.map((one) => (one.message === '' ? { ...one, message: flat } : one));
  const validated = forms.filter(({ message }) => validator.test(message));
  return firstOf([
    () => (isPage(flat) || isFiltered(flat) ? bySentence(blockRules, forms, false) : undefined),
    () => bySentence(spendRules, errors.filter(isOfMoney), true),
    () => byCode(codeRules, errors),
    () => bySentence(ownRules, errors, true),
    () => byParameter(told),
    () => byParameter(validated),
    () => {
      const found = byWord(codeRules, flat);
      return found?.fields.code === money ? (ofMoneyAlone(errors) ?? found) : found;
    },
    () => bySentence(ownRules, forms, false),
    () => byBeginning(flat),
    () => bySentence(aroundRules, forms, false),
    () => (ofEdge(status) ? statusSaid(whole, flat) : undefined),
    () => byCode(looseCodeRules, errors),
    () => bySentence(pathRules, forms, false),
    () => byParameter(forms),
    () => bySentence(windowsRules, forms, false),
    () => bySentence(ownWordsRules, forms, false),
    () => bySentence(translatedRules, forms, false),
    () => bySentence(languageRules, forms, false),
    () => byMention(forms),
    () => byWord(looseCodeRules, flat),
    () => bySentence(lastRules, forms, false),
    () => statusSaid(whole, flat),
    () => bySentence(dataRules, forms, false),
  ]);
}

/** Cloudflare's own: it waited for the service, or found no connection to it. */
const ofEdge = (status: number | undefined): boolean =>
  status !== undefined && status >= 520 && status <= 526;

/** The type of every failure about money: spent credit, or a limit that somebody set. The message decides. */
const money = 'insufficient_quota';
const isOfMoney = ({ type, code }: ErrorFields): boolean => [type, code].includes(money);
const spendRules = limitRules.filter(
  ({ says }) => says === 'says-spend-limit' || says === 'says-billing-inactive',
);

function ofMoneyAlone(errors: readonly ErrorFields[]): Recognised | undefined {
  const fields = errors.find(({ type, code }) => type === money && code === undefined);
  return fields && { says: 'says-quota-exhausted', fields, own: false };
}

function firstOf(tries: readonly (() => Recognised | undefined)[]): Recognised | undefined {
  for (const attempt of tries) {
    const found = attempt();
    if (found) return found;
  }
  return undefined;
}

function byCode(
  rules: readonly CodeRule[],
  errors: readonly ErrorFields[],
): Recognised | undefined {
  for (const [says, codes] of rules) {
    const fields = errors.find(({ code, type }) =>
      [code, type === money ? undefined : type].some(
        (one) => one !== undefined && codes.includes(one),
      ),
    );
    if (fields) return { says, fields, own: true };
  }
  return undefined;
}

/** A code that stands in a sentence: "HTTP 401 ip_not_authorized". */
function byWord(rules: readonly CodeRule[], flat: string): Recognised | undefined {
  // A short one is a word of any sentence.
  const words = new Set(flat.match(/\w{10,}/g));
  for (const [says, codes] of rules) {
    const code = codes.find((one) => words.has(one));
    if (code !== undefined) return { says, fields: { message: flat, code }, own: false };
  }
  return undefined;
}

function bySentence(
  rules: readonly Rule[],
  errors: readonly ErrorFields[],
  own: boolean,
): Recognised | undefined {
  for (const rule of rules) {
    const fields = errors.find(({ message }) => holds(rule, message));
    if (fields) return { says: asNamed(rule.says, fields), fields, own };
  }
  return undefined;
}

/** Of a picture, too, a size or a format is told; the parameter that the error names is the one. */
const asNamed = (says: SaidCode, { param }: ErrorFields): SaidCode =>
  (says === 'says-size' || says === 'says-output-format') && /^(?:image|mask)s?\b/.test(param ?? '')
    ? 'says-image-input'
    : says;

function byParameter(errors: readonly ErrorFields[]): Recognised | undefined {
  for (const fields of errors) {
    // Who is not let in is not asked for parameters.
    const says = fields.status === 401 ? undefined : parameterSaid(fields);
    if (says) return { says, fields, own: fields.type !== undefined };
  }
  return undefined;
}

/** A parameter that is named in a sentence of refusal, in whatever words. */
function byMention(errors: readonly ErrorFields[]): Recognised | undefined {
  for (const fields of errors) {
    const says = mentionSaid(fields.message);
    if (says) return { says, fields, own: false };
  }
  return undefined;
}

function byBeginning(flat: string): Recognised | undefined {
  const says = beginningSaid(flat);
  return says && { says, fields: { message: flat }, own: false };
}
