import type { CauseId } from './causes/ids.ts';
import type { Said, SaidCode, TextFacts } from './reading/signals.ts';

/** A code that says it all. */
type Nothing = { readonly [name: string]: never };

/**
 * What a local or live check can see. One line a code, with the typed facts that its words need.
 * Facts never hold a key, a prompt or a path: they are shown and saved.
 */
export interface LiveFacts {
  // local: nothing leaves the machine
  'node-current': { version: string };
  'node-older-than-sdk-wants': { version: string; sdk: string; wants: string };
  'interfaces-up': { count: number };
  'interfaces-none': Nothing;
  'key-found': { from: string; kind: string };
  'key-absent': { looked: string };
  /** Where the failing code runs elsewhere, this says nothing about it. */
  'key-absent-here': { looked: string };
  'keys-differ': { used: string; other: string };
  /** The end of the refused key is that of no key here. */
  'key-not-the-refused': { from: string };
  'key-damaged': { from: string; fault: string };
  'key-undamaged': { from: string; kind: string };
  'key-foreign': { from: string; kind: string };
  'base-url-standard': { host: string };
  'base-url-other': { host: string; from: string };
  'base-url-broken': { from: string; fault: string };
  'organization-set': { from: string };
  'project-set': { from: string };
  'headers-set': { from: string };
  'proxy-set': { from: string; host: string };
  'proxy-unset': Nothing;
  /** The client of this project takes the proxy by itself: Node when told, Python always. */
  'proxy-in-use': { by: string };
  'proxy-bypassed': { host: string };
  'certificate-checks-off': { from: string };
  'extra-ca-set': { from: string };
  'extra-ca-unreadable': { from: string };
  'sdk-found': { name: string; version: string; from: string };
  'sdk-absent': Nothing;
  'sdk-too-old': { name: string; version: string; needs: string; feature: string };
  'sdk-refuses': { name: string; version: string; needs: string; feature: string };
  'model-current': { model: string };
  'model-ending': { model: string; on: string; days: number; successor: string };
  'model-ended': { model: string; on: string; successor: string };
  'model-uncatalogued': { model: string; near?: string };
  'request-fits': { model: string };
  'request-problem': { cause: CauseId; param: string; why: string };
  'request-undecided': { param: string; why: string };
  'catalogue-old': { days: number };
  // network: no credentials
  'host-resolved': { host: string; addresses: number; ms: number };
  'host-slow': { host: string; ms: number };
  'host-unresolved': { host: string; errno: string };
  'no-resolver': { host: string; errno: string };
  'resolver-silent': { host: string; waitedMs: number };
  'resolver-says': { server: string; says: string };
  'address-unusual': { host: string; address: string; kind: string };
  'other-names-resolve': { host: string };
  'other-names-fail': { host: string };
  'port-open': { host: string; port: number; ms: number; family?: 4 | 6 };
  'port-refused': { host: string; port: number };
  'port-silent': { host: string; port: number; waitedMs: number };
  'port-rejected': { host: string; port: number; errno: string };
  'family-dead': { family: string; how: string };
  'link-slow': { ms: number };
  'node-gives-up': { attemptMs: number; openMs: number };
  'port-unreachable': { host: string; port: number; errno: string };
  'elsewhere-open': { host: string };
  'elsewhere-closed': { host: string };
  'proxy-opens': { proxy: string };
  'proxy-in-use-opens': { host: string };
  'proxy-in-use-refuses': { host: string };
  'proxy-in-use-silent': { host: string };
  'proxy-in-use-unresolved': { host: string };
  'proxy-wants-login': { host: string; status: number };
  'proxy-refuses': { host: string; status: number };
  'proxy-unneeded': { host: string };
  'proxy-down': { host: string; errno: string };
  'tls-trusted': { issuer: string; until: string; ms: number };
  'tls-private-issuer': { issuer: string };
  'tls-expired': { until: string };
  'tls-not-yet-valid': { from: string };
  'tls-wrong-name': { host: string };
  'tls-silent': { host: string; waitedMs: number };
  'tls-not-spoken': { host: string; port: number };
  'plain-http-spoken': { host: string; port: number };
  'system-trusts-issuer': { bundle: string };
  'chain-incomplete': { issuer: string };
  'tls-reset': { host: string };
  'tls-failed': { errno: string };
  'clock-agrees': { offSeconds: number };
  'clock-disputed': { offSeconds: number; host: string };
  'clock-off': { offSeconds: number };
  'api-answers': { status: number; ms: number };
  'service-refused': { status: number; at: string };
  'someone-else-answered': { speaker: string; status: number };
  'path-unknown': { status: number };
  'page-answers': { host: string; status: number };
  'azure-answers': { status: number };
  'portal-found': { host: string; status: number };
  'portal-absent': { host: string };
  'answer-repeated': { times: number; why: string };
  'wait-too-long': { seconds: number };
  'answer-reset': { errno: string };
  'answer-silent': { waitedMs: number };
  'images-operational': Nothing;
  'images-degraded': { status: string };
  'incident-open': { name: string; since: string };
  'status-unread': { why: string };
  // account: the key, in free calls
  'key-accepted': { from: string };
  'key-refused': { from: string; status: number };
  'models-not-listable': { status: number };
  'model-listed': { model: string };
  'model-shutdown-dated': { model: string; on: string; days: number };
  'model-shutdown-past': { model: string; on: string };
  'model-unlisted': { model: string; near?: string };
  'organization-agrees': Nothing;
  'organization-differs': { what: string };
  /** `categories`: what the moderation names, in its own words. */
  'prompt-flagged': { categories: string };
  'prompt-not-flagged': Nothing;
  'moderation-unanswered': { why: string };
  headroom: { bucket: string; remaining: number; limit: number };
  'headroom-gone': { bucket: string; limit: number; reset?: string };
  'settings-harmless': Nothing;
  'settings-innocent': { groups: string };
  'settings-guilty': { names: string; cause: CauseId };
  // probe: refused on purpose
  'known-bad-refused': { status: number };
  'known-bad-accepted': { status: number };
  'control-refused': { status: number };
  'control-accepted': { status: number };
  // paid
  'image-made': {
    model: string;
    type: string;
    width: number;
    height: number;
    bytes: number;
    ms: number;
    /** The model that the answer names. */
    snapshot?: string;
    inputTokens?: number;
    outputTokens?: number;
  };
  'image-missing': { status: number; why: string };
  'image-refused': { status: number; model: string };
  'own-request-made': { type: string; width: number; height: number; bytes: number; ms: number };
  'own-request-refused': { status: number };
  /** `params`: what fails together; `tried`: every trial with its result. */
  'request-reduced': { params: string; tried: string; cause: CauseId };
  'reduction-open': { params: string; tried: string };
  'perhaps-billed': { waitedMs: number };
}

/** Every fact has a code from here: seen by a check, or read out of a text. */
export interface EvidenceFacts extends LiveFacts, TextFacts {}

export type EvidenceCode = keyof EvidenceFacts;

/** One fact: a code with the typed facts that its words need. */
export type Finding =
  | {
      [C in Exclude<EvidenceCode, SaidCode>]: {
        readonly code: C;
        readonly facts: Readonly<EvidenceFacts[C]>;
      };
    }[Exclude<EvidenceCode, SaidCode>]
  | { readonly code: SaidCode; readonly facts: Said };

/** Where a fact comes from: what the user pasted or told, the failing request, or a check by its id. */
export type Source = 'paste' | 'told' | 'request' | CheckId;

export type Tier = 'local' | 'network' | 'account' | 'probe' | 'paid';
export const tiers = [
  'local',
  'network',
  'account',
  'probe',
  'paid',
] as const satisfies readonly Tier[];

export type CheckId = `${Tier}/${string}`;

/** A fact with its source. */
export type Evidence = Finding & { readonly source: Source };
