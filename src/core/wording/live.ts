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
  'key-absent-here': ({ looked }) =>
    `No key is found in ${looked} of this machine; the failing code runs on another.`,
  'key-not-the-refused': ({ from }) =>
    `The refused key ends otherwise than the one in ${from}: the failing program has another.`,
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
  'proxy-in-use': ({ by }) => `The client takes this proxy: ${by}.`,
  'proxy-bypassed': ({ host }) => `NO_PROXY takes ${host} out of the proxy.`,
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
  'resolver-says': ({ server, says }) => `The resolver ${server} ${says}.`,
  'address-unusual': ({ host, address, kind }) =>
    `${host} is said to be at ${address}, which is ${kind}.`,
  'other-names-resolve': ({ host }) => `Another name, ${host}, resolves.`,
  'other-names-fail': ({ host }) => `Another name, ${host}, does not resolve either.`,
  'port-open': ({ host, port, ms }) => `${host}:${port} opens after ${ms} ms.`,
  'port-refused': ({ host, port }) => `${host}:${port} refuses the connection.`,
  'port-silent': ({ host, port, waitedMs }) =>
    `${host}:${port} does not answer within ${seconds(waitedMs)}.`,
  'port-rejected': ({ host, port, errno }) =>
    `Something on the way says at once that ${host}:${port} may not be reached (${errno}).`,
  'family-dead': ({ family, how }) => `The ${family} way ${how}; the other one is open.`,
  'link-slow': ({ ms }) => `A connection takes ${seconds(ms)} to open.`,
  'node-gives-up': ({ attemptMs, openMs }) =>
    `Node leaves each address after ${attemptMs} ms and ends on a dead one; ${openMs} ms would do.`,
  'port-unreachable': ({ host, port, errno }) => `${host}:${port} cannot be reached (${errno}).`,
  'elsewhere-open': ({ host }) => `Another host, ${host}, can be reached.`,
  'elsewhere-closed': ({ host }) => `Another host, ${host}, cannot be reached either.`,
  'proxy-opens': ({ proxy }) => `The proxy ${proxy} leads to the API.`,
  'proxy-in-use-opens': ({ host }) => `The client goes through ${host}, and that way is open.`,
  'proxy-in-use-refuses': ({ host }) => `The client goes through ${host}, which refuses it.`,
  'proxy-in-use-silent': ({ host }) => `The client goes through ${host}, which does not answer.`,
  'proxy-in-use-unresolved': ({ host }) =>
    `The client goes through ${host}, a name that does not resolve.`,
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
  'tls-silent': ({ host, waitedMs }) =>
    `${host} opens, but says nothing to TLS within ${seconds(waitedMs)}: a filter, or a path that loses large packets (often a VPN).`,
  'tls-not-spoken': ({ host, port }) => `${host}:${port} speaks plain HTTP in place of TLS.`,
  'plain-http-spoken': ({ host, port }) =>
    `The base URL says https, and ${host}:${port} speaks plain http.`,
  'system-trusts-issuer': ({ bundle }) =>
    `The system trusts that issuer (${bundle}); Node does not read this file by itself.`,
  'chain-incomplete': ({ issuer }) =>
    `The certificate comes alone: the one of ${issuer} that signs it is not sent along.`,
  'tls-reset': ({ host }) => `${host} ends the connection while TLS begins.`,
  'tls-failed': ({ errno }) => `TLS does not come about (${errno}).`,
  'clock-agrees': ({ offSeconds }) =>
    `The clock is ${Math.abs(offSeconds)} s off, which is harmless.`,
  'clock-disputed': ({ offSeconds, host }) =>
    `By the API’s answer the clock is ${span(Math.abs(offSeconds))} off, by ${host} it is right.`,
  'clock-off': ({ offSeconds }) =>
    `The clock of this machine is ${span(Math.abs(offSeconds))} ${offSeconds < 0 ? 'behind' : 'ahead'}.`,
  'api-answers': ({ status, ms }) =>
    `The API answers ${status}, as it must without a key; ${ms} ms.`,
  'service-refused': ({ status, at }) => `The API itself answers ${status} at ${at}.`,
  'someone-else-answered': ({ speaker, status }) =>
    `${speakers[speaker] ?? 'Something else'} answers ${status}, not the API.`,
  'path-unknown': ({ status }) => `The host answers ${status}: it does not know this path.`,
  'page-answers': ({ host, status }) => `${host} answers ${status} with a page, not as an API.`,
  'azure-answers': ({ status }) => `Azure OpenAI answers ${status}: the resource is there.`,
  'portal-found': ({ host, status }) =>
    `Plain http to ${host} is answered ${status} by something else: this network wants a login or an agreement first.`,
  'portal-absent': ({ host }) =>
    `Plain http to ${host} comes through: no login page is in the way.`,
  'answer-repeated': ({ times, why }) => `It was asked ${times} times; before, ${why}.`,
  'wait-too-long': ({ seconds: wait }) =>
    `The answer asks to wait ${wait} s, which does not fit into this test.`,
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
  'prompt-flagged': ({ categories }) =>
    categories === ''
      ? 'The free moderation flags the prompt.'
      : `The free moderation flags the prompt for ${categories}.`,
  'prompt-not-flagged': () =>
    'The free moderation lets the prompt through; the images judge by rules of their own.',
  'moderation-unanswered': ({ why }) =>
    `The free moderation gave no judgement of the prompt (${why}).`,
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
