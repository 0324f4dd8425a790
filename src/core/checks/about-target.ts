import type { Applies, Found, PlannedRequest } from '../check.ts';
import { modelStatus } from '../models/lookup.ts';
import { cheapestTest } from '../models/price.ts';
import type { Way } from '../ports.ts';
import type { KeySeen, Situation } from '../situation.ts';

export const apiUrl = ({ target }: Situation, path: string): string => `${target.baseUrl}${path}`;

/** Direct, unless only the proxy of the settings leads out, or the client takes it anyway. */
export const wayOut = (found: Found): Way =>
  found.has('proxy-in-use-opens') || (found.has('proxy-opens') && !found.has('port-open'))
    ? 'proxy'
    : 'direct';

/** Why a key of Azure is not asked about. */
export const azureMute = 'Azure answers nothing free about a key at this address.';

/** How often a free GET is asked again after transient trouble. */
export const repeats = 2;

/**
 * The key the failing call used: the one of a custom header, which the client sends whatever else is set; else the one
 * whose echo stands in the pasted failure, else the first found.
 */
export const keyInUse = ({ keys }: Situation): KeySeen | undefined =>
  keys.find(({ replaces }) => replaces) ?? keys.find(({ echoed }) => echoed) ?? keys[0];

/** The model of the user's request while it can still answer, else the cheapest of today's catalogue. */
export function modelToProve({ model, today }: Situation): string {
  const asked = model === undefined ? undefined : modelStatus(model, today).kind;
  return model !== undefined && (asked === 'current' || asked === 'ending')
    ? model
    : cheapestTest().model;
}

/** One HTTP request of the plan, to the API's host. */
export function planned(
  situation: Situation,
  what: string,
  more: Omit<PlannedRequest, 'host' | 'what'> = {},
): PlannedRequest {
  return { host: situation.target.host, what, ...more };
}

/** With the label of the key in use. */
export function plannedWithKey(
  situation: Situation,
  what: string,
  more: Pick<PlannedRequest, 'repeats'> = {},
): readonly PlannedRequest[] {
  const key = keyInUse(situation);
  return key ? [planned(situation, what, { key: key.label, ...more })] : [];
}

/** Whether a connection to the API's host can be had at all. */
export function reachable(_situation: Situation, found: Found): Applies {
  if (!found.has('port-open', 'proxy-opens')) {
    return { blocked: 'No connection to the host can be opened.' };
  }
  return found.has(...untrusted) ? { blocked: 'TLS does not get through.' } : true;
}

const untrusted = [
  'tls-reset',
  'tls-failed',
  'tls-silent',
  'tls-not-spoken',
  'plain-http-spoken',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-wrong-name',
  'tls-private-issuer',
] as const;

/** Why nothing can be asked with the key; undefined when it can. A key that may not list models may still make images. */
export function keyGetsThrough({ keys }: Situation, found: Found): string | undefined {
  if (keys.length === 0) return 'There is no key to ask with.';
  if (found.has('azure-answers') && !found.has('key-accepted', 'key-refused')) return azureMute;
  return found.has('key-accepted', 'models-not-listable')
    ? undefined
    : 'No answer has accepted the key.';
}
