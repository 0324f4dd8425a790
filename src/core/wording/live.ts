import type { LiveFacts } from '../evidence.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** What was seen, in one sentence: present tense, no blame, a number where there is one. */
export const liveWords: { readonly [C in keyof LiveFacts]: (facts: LiveFacts[C]) => string } = {
  'node-current': ({ version }) => `Node ${version} runs here.`,
  'node-older-than-sdk-wants': ({ version, sdk, wants }) =>
    `Node ${version} runs here; ${sdk} asks for Node ${wants} or later.`,
  'interfaces-up': ({ count }) =>
    `${count} network ${count === 1 ? 'interface is' : 'interfaces are'} up.`,
  'interfaces-none': () => 'No network interface is up except loopback.',
  'key-found': ({ from, kind }) => `A ${kind} is found in ${from}.`,
  'key-absent': ({ looked }) => `No key is found in ${looked}.`,
  'keys-differ': ({ used, other }) => `The key in ${used} differs from the one in ${other}.`,
  'key-damaged': ({ from, fault }) => `The key in ${from} is damaged: ${fault}.`,
  'key-undamaged': ({ from, kind }) => `The key in ${from} looks whole: a ${kind}.`,
  'key-foreign': ({ from, kind }) => `The key in ${from} is of another kind: ${kind}.`,
  'base-url-standard': ({ host }) => `Calls go to ${host}.`,
  'base-url-other': ({ host, from }) => `Calls go to ${host}, set by ${from}.`,
  'base-url-broken': ({ from, fault }) => `The base URL of ${from} does not fit: ${fault}.`,
  'organization-set': ({ from }) => `An organization is set: ${from}.`,
  'project-set': ({ from }) => `A project is set: ${from}.`,
  'headers-set': ({ from }) => `Extra headers are set: ${from}.`,
  'proxy-set': ({ from, host }) => `${from} names the proxy ${host}.`,
  'proxy-unset': () => 'No proxy is set.',
  'certificate-checks-off': ({ from }) => `Certificate checks are switched off: ${from}.`,
  'extra-ca-set': ({ from }) => `An extra CA file is set: ${from}.`,
  'extra-ca-unreadable': ({ from }) =>
    `The CA file of ${from} cannot be read, so Node leaves it out.`,
  'sdk-found': ({ name, version, from }) => `${name} ${version} stands in ${from}.`,
  'sdk-absent': () => 'No OpenAI SDK is found in this project.',
  'sdk-too-old': ({ name, version, needs, feature }) =>
    `${name} ${version} is older than ${needs}, the first that knows ${feature}.`,
  'sdk-refuses': ({ name, version, needs, feature }) =>
    `${name} ${version} refuses ${feature} by itself; ${needs} is the first that has it.`,
  'model-current': ({ model }) => `${model} is a current model.`,
  'model-ending': ({ model, on, days: left, successor }) =>
    `${model} ends on ${on}, in ${days(left)}; ${successor} replaces it.`,
  'model-ended': ({ model, on, successor }) =>
    `${model} was shut down on ${on}; ${successor} replaces it.`,
  'model-uncatalogued': ({ model, near }) =>
    near === undefined
      ? `${model} is not in the catalogue.`
      : `${model} is not in the catalogue; ${near} is.`,
  'request-fits': ({ model }) => `The request fits the rules of ${model}.`,
  'request-problem': ({ param, why }) => `The request does not fit, ${param}: ${why}`,
  'request-undecided': ({ param, why }) => `Not decided without asking, ${param}: ${why}`,
  'catalogue-old': ({ days: age }) =>
    `The catalogue of models here is ${days(age)} old; newer models are missing in it.`,
  'host-resolved': ({ host, addresses, ms }) =>
    `${host} has ${addresses} ${addresses === 1 ? 'address' : 'addresses'}, after ${ms} ms.`,
  'host-slow': ({ host, ms }) => `The name ${host} took ${seconds(ms)} to resolve.`,
  'host-unresolved': ({ host, errno }) => `The name ${host} does not resolve here (${errno}).`,
  'no-resolver': ({ host, errno }) => `No resolver answered for ${host} (${errno}).`,
  'resolver-silent': ({ host, waitedMs }) =>
    `No resolver answered for ${host} within ${seconds(waitedMs)}.`,
  'other-names-resolve': ({ host }) => `Another name, ${host}, resolves.`,
  'other-names-fail': ({ host }) => `Another name, ${host}, does not resolve either.`,
  'port-open': ({ host, port, ms }) => `${host}:${port} opens after ${ms} ms.`,
  'port-refused': ({ host, port }) => `${host}:${port} refuses the connection.`,
  'port-silent': ({ host, port, waitedMs }) =>
    `${host}:${port} does not answer within ${seconds(waitedMs)}.`,
  'port-unreachable': ({ host, port, errno }) => `${host}:${port} cannot be reached (${errno}).`,
  'elsewhere-open': ({ host }) => `Another host, ${host}, can be reached.`,
  'elsewhere-closed': ({ host }) => `Another host, ${host}, cannot be reached either.`,
  'proxy-opens': ({ host }) => `The proxy ${host} leads to the API.`,
  'proxy-wants-login': ({ host, status }) => `The proxy ${host} asks for a login (${status}).`,
  'proxy-refuses': ({ host, status }) =>
    `The proxy ${host} refuses the way to the API (${status}).`,
  'proxy-unneeded': ({ host }) => `The proxy ${host} does not let through; the direct way works.`,
  'proxy-down': ({ host, errno }) => `The proxy ${host} cannot be used (${errno}).`,
  'tls-trusted': ({ issuer, until, ms }) =>
    `The certificate is trusted, by ${issuer}, until ${until.slice(0, 10)}; ${ms} ms.`,
  'tls-private-issuer': ({ issuer }) =>
    `The certificate is signed by ${issuer}, which Node does not trust.`,
  'tls-expired': ({ until }) => `The certificate expired on ${until.slice(0, 10)}, by this clock.`,
  'tls-not-yet-valid': ({ from }) =>
    `The certificate is valid from ${from.slice(0, 10)} on, by this clock.`,
  'tls-wrong-name': ({ host }) => `The certificate is not made for ${host}.`,
  'tls-reset': ({ host }) => `${host} ends the connection while TLS begins.`,
  'tls-failed': ({ errno }) => `TLS does not come about (${errno}).`,
  'clock-agrees': ({ offSeconds }) =>
    `The clock is ${Math.abs(offSeconds)} s off, which is harmless.`,
  'clock-off': ({ offSeconds }) =>
    `The clock of this machine is ${span(Math.abs(offSeconds))} ${offSeconds < 0 ? 'behind' : 'ahead'}.`,
  'api-answers': ({ status, ms }) =>
    `The API answers ${status}, as it must without a key; ${ms} ms.`,
  'service-refused': ({ status, at }) => `The API itself answers ${status} at ${at}.`,
  'someone-else-answered': ({ speaker, status }) =>
    `${speakers[speaker] ?? 'Something else'} answers ${status}, not the API.`,
  'path-unknown': ({ status }) => `The host answers ${status}: it does not know this path.`,
  'answer-reset': ({ errno }) => `The connection ends before the answer is whole (${errno}).`,
  'answer-silent': ({ waitedMs }) => `No answer comes within ${seconds(waitedMs)}.`,
  'images-operational': () => 'The status page has Images as operational, with no open incident.',
  'images-degraded': ({ status }) =>
    `The status page has Images as ${status.replaceAll('_', ' ')}.`,
  'incident-open': ({ name, since }) =>
    `The status page reports since ${since || 'a while'}: ${name}.`,
  'status-unread': ({ why }) => `The status page could not be read: ${why}.`,
  'key-accepted': ({ from }) => `The API accepts the key in ${from}.`,
  'key-refused': ({ from, status }) => `The API refuses the key in ${from} (${status}).`,
  'models-not-listable': ({ status }) =>
    `The key may not list models (${status}); it may still make images.`,
  'model-listed': ({ model }) => `The key sees ${model}.`,
  'model-shutdown-dated': ({ model, on, days: left }) =>
    `${model} will be shut down on ${on}, in ${days(left)}.`,
  'model-shutdown-past': ({ model, on }) => `${model} was shut down on ${on}, says the API.`,
  'model-unlisted': ({ model, near }) =>
    near === undefined
      ? `The API does not know ${model} for this key.`
      : `The API does not know ${model}; ${near} exists.`,
  'organization-agrees': () => 'The key belongs to the project that is set.',
  'organization-differs': ({ what }) => `The answer names another ${what} than the settings do.`,
  headroom: ({ bucket, remaining, limit }) =>
    `${remaining} of ${limit} ${bucket} a minute are left.`,
  'headroom-gone': ({ bucket, limit, reset }) =>
    `All ${limit} ${bucket} a minute are used${reset === undefined ? '' : `, for ${reset} more`}.`,
  'settings-harmless': () => 'A plain Node program gets through with the settings as they are.',
  'settings-innocent': ({ groups }) =>
    `A plain Node program fails alike with and without these settings: ${groups}.`,
  'settings-guilty': ({ names }) =>
    `Without ${names} the same call gets through; nothing else was changed.`,
  'known-bad-refused': ({ status }) =>
    `A request without a prompt is refused (${status}), as it must be.`,
  'known-bad-accepted': ({ status }) =>
    `A request without a prompt is accepted (${status}): this is not the API.`,
  'control-refused': ({ status }) => `A made-up key is refused (${status}), as it must be.`,
  'control-accepted': ({ status }) =>
    `A made-up key is accepted (${status}): keys are not looked at here.`,
  'image-made': ({ model, type, width, height, ms }) =>
    `${model} made a ${type.toUpperCase()} of ${width}x${height} in ${seconds(ms)}.`,
  'image-missing': ({ status, why }) => `The answer is ${status}, but no picture is in it: ${why}.`,
  'image-refused': ({ status, model }) => `The smallest image of ${model} is refused (${status}).`,
  'own-request-made': ({ type, width, height, ms }) =>
    `Your request made a ${type.toUpperCase()} of ${width}x${height} in ${seconds(ms)}.`,
  'own-request-refused': ({ status }) => `Your own request is refused (${status}).`,
  'request-reduced': ({ params, tried }) => `It fails because of ${params}. Tried: ${tried}.`,
  'reduction-open': ({ params, tried }) =>
    `It fails with ${params} in it; the limits ended the search.${tried === '' ? '' : ` Tried: ${tried}.`}`,
  'perhaps-billed': ({ waitedMs }) =>
    `No answer after ${seconds(waitedMs)}; the image may have been billed.`,
};

const speakers: Readonly<Record<string, string>> = {
  edge: 'The edge in front of the API',
  proxy: 'A proxy or filter',
  portal: 'A login page of this network',
  gateway: 'A gateway',
  azure: 'Azure OpenAI',
};

function span(total: number): string {
  if (total >= 172_800) return `${Math.round(total / 86_400)} days`;
  return total >= 7200 ? `${Math.round(total / 3600)} hours` : `${Math.round(total / 60)} minutes`;
}
