import type { Said, SaidCode, TextFacts } from '../reading/signals.ts';

const by = (code: SaidCode, { sure, status }: Said): string => {
  const speaker = code.startsWith('page-')
    ? 'The answer shows'
    : sure
      ? 'The service says'
      : 'The text says';
  return status === undefined ? speaker : `${speaker} (${status})`;
};

/** What follows "The service says (401)". */
const said: Readonly<Record<SaidCode, string>> = {
  'says-key-missing': 'that no key was sent',
  'says-key-incorrect': 'that the key is not accepted',
  'says-key-damaged': 'that the key does not fit into a header',
  'says-key-kind': 'that a key of another kind is needed',
  'says-scope-missing': 'that the key lacks a permission',
  'says-organization-mismatch': 'that organization or project and key do not belong together',
  'says-organization-unverified': 'that the organization must be verified',
  'says-account-deactivated': 'that the account is deactivated',
  'says-region-unsupported': 'that the country or region is not supported',
  'says-address-not-allowed': 'that this address is not allowed',
  'says-model-denied': 'that the project has no access to the model',
  'says-model-missing': 'that the model does not exist, or may not be used',
  'says-model-retired': 'that the model is retired',
  'says-rate-limit': 'that a rate limit is reached',
  'says-limit-zero': 'that the limit is 0, or lower than what the call takes',
  'says-quota-exhausted': 'that the quota or credit is used up',
  'says-spend-limit': 'that a spend limit is reached',
  'says-billing-inactive': 'that billing is not active',
  'says-endpoint-unsupported': 'that the endpoint does not support this call',
  'says-size': 'that the size does not fit',
  'says-n': 'that n does not fit',
  'says-quality': 'that the quality does not fit',
  'says-response-format': 'that it does not know response_format',
  'says-style': 'that style does not fit',
  'says-background': 'that the background does not fit',
  'says-output-format': 'that the output format does not fit',
  'says-moderation-parameter': 'that the moderation parameter does not fit',
  'says-input-fidelity': 'that the model does not take input_fidelity',
  'says-stream': 'that streaming does not fit',
  'says-parameter-unknown': 'that it does not know a parameter',
  'says-type': 'that a parameter has the wrong type or is missing',
  'says-parameter': 'that a parameter is refused',
  'says-prompt-missing': 'that the prompt is missing',
  'says-prompt-long': 'that the prompt is too long',
  'says-image-input': 'that the input image does not fit',
  'says-body-malformed': 'that the body could not be read',
  'says-content-policy': 'that the safety system refused the request',
  'says-tool': 'that the image tool is set up wrongly',
  'says-sdk-old': 'that the SDK does not know this call',
  'says-sdk-misuse': 'that the SDK is called wrongly',
  'says-sdk-fault': 'something that a known fault of an SDK or framework looks like',
  'says-data-missing': 'that the answer has no such field',
  'says-data-empty': 'that the answer holds an empty list of pictures',
  'says-answer-unread': 'that the code found no data in the answer, which may be an error',
  'says-image-url-expired': 'that the link to the picture has expired',
  'says-timed-out': 'that the time ran out',
  'says-time-limit': 'that a time limit of the platform or a gateway ran out',
  'says-aborted': 'that the call was aborted',
  'says-connection-error': 'that the connection failed, and not why',
  'says-path-unknown': 'that the path does not exist',
  'says-not-found': 'only that something was not found',
  'says-html-instead': 'that a page came where JSON was expected',
  'says-azure': 'something of Azure OpenAI',
  'says-gateway': 'something of a gateway',
  'says-name-unresolved': 'that the name does not resolve',
  'says-connection-refused': 'that the connection was refused',
  'says-connection-timeout': 'that no connection came about in time',
  'says-connection-reset': 'that the connection was cut',
  'says-certificate-untrusted': 'that the certificate is not trusted',
  'says-certificate-invalid': 'that the certificate is not valid',
  'says-unreachable': 'that the network cannot be reached',
  'says-offline': 'that there is no network',
  'says-proxy-login': 'that a proxy wants a login',
  'says-proxy-set': 'that a proxy is set',
  'page-blocked': 'that something in between refuses the call',
  'page-of-gateway': 'that a server in between got no answer',
  'says-server-error': 'that it failed while working on the request',
  'says-overloaded': 'that it is overloaded',
  'says-outage': 'that others see the same, or that an incident is open',
  'status-401': 'that the key is refused, and not why',
  'status-429': 'that a limit is reached, and not which',
  'says-nothing': 'that the request is refused, and not why',
};

type Special = {
  readonly [C in Exclude<keyof TextFacts, SaidCode>]: (facts: TextFacts[C]) => string;
};

/** Words of what is read rather than said. */
export const readWords: Special = {
  'echo-of-no-key': () => 'What was sent as the key is the word for nothing.',
  'echo-of-foreign-key': ({ kind }) => `The refused key looks like another kind: ${kind}.`,
  'echo-of-damaged-key': ({ fault }) => `The refused key looks damaged: ${fault}.`,
  'named-model-ended': ({ model, on, successor }) =>
    `The call asks for ${model}, shut down on ${on}; ${successor} replaces it.`,
  'named-model-unknown': ({ model, near }) =>
    near === undefined
      ? `The call asks for ${model}, which is in no list of models.`
      : `The call asks for ${model}, which is in no list; ${near} is.`,
  'named-model-current': ({ model }) => `The call asks for ${model}, a current model.`,
  'through-gateway': ({ name }) => `The call went through ${name}, not straight to the API.`,
  'through-azure': ({ name }) => `The call went to ${name}.`,
  'parameter-not-received': ({ param }) =>
    `The request holds ${param}, and the answer misses it: the body was not read as it was sent.`,
  'key-of-openai-elsewhere': () => 'The key belongs to OpenAI, and goes to another host.',
  'service-answered': () => 'The service itself answered the failing call.',
  'key-was-sent': () => 'A call without a key does not get as far as this failure.',
  'base-url-bare': () => 'The base URL has no path behind its host, such as /v1.',
  'parameter-not-sent': ({ param }) =>
    `The request holds no ${param}: something on the way adds it.`,
};

export function saidWords(code: SaidCode, facts: Said): string {
  const { param, seconds } = facts;
  const which = param === undefined ? '' : `: ${param}`;
  const wait = seconds === undefined ? '' : `; it names a wait of ${Math.ceil(seconds)} s`;
  return `${by(code, facts)} ${said[code]}${which}${wait}.`;
}

export const isSaid = (code: string): code is SaidCode => Object.hasOwn(said, code);
