import type { Cause } from './cause.ts';
import type { causeIdsByGroup } from './ids.ts';

type Id = (typeof causeIdsByGroup)['client'][number];

export const client: Readonly<Record<Id, Cause>> = {
  sdk_outdated: {
    title: 'The SDK is too old for this call',
    why: 'Its version does not know the model, the parameter, or today’s way to call it.',
    weighs: { 'says-sdk-old': 8, 'sdk-refuses': 4, 'sdk-too-old': 2 },
    provenBy: ['says-sdk-old'],
    retry: 'after-change',
    fixes: [
      { text: 'Update the SDK.', command: 'npm install openai@latest' },
      { text: 'In Python:', command: 'pip install --upgrade openai' },
    ],
    settle: { check: 'local/sdk-version' },
  },
  sdk_misuse: {
    title: 'The SDK is called in a way it does not work',
    why: 'A wrong import or method, a missing await, or a key in the browser.',
    weighs: { 'says-sdk-misuse': 8, 'says-sdk-fault': -3 },
    provenBy: ['says-sdk-misuse'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Call await client.images.generate({ model, prompt }) on the server.',
        link: 'https://github.com/openai/openai-node',
      },
    ],
    settle: { question: 'Which line of your code makes the call?' },
  },
  sdk_bug: {
    title: 'The SDK or framework has a known fault here',
    why: 'The fault is mended in a later version.',
    weighs: { 'says-sdk-fault': 7, 'says-sdk-old': 1 },
    provenBy: [],
    retry: 'after-change',
    fixes: [
      {
        text: 'Update the SDK or framework.',
        command: 'npm install openai@latest',
        link: 'https://github.com/openai/openai-node/releases',
      },
    ],
    settle: { question: 'Does the same request succeed with curl?' },
  },
  response_shape: {
    title: 'The call succeeded, but the code reads the answer wrongly',
    why: 'Pictures come as data[0].b64_json; url is never returned.',
    weighs: {
      'says-answer-unread': 3,
      'says-sdk-misuse': -3,
      'says-sdk-fault': -3,
      'says-data-empty': 6,
      'says-data-missing': 7,
      'image-missing': 7,
    },
    provenBy: [],
    retry: 'after-change',
    fixes: [
      {
        text: 'Read data[0].b64_json and decode it from base64.',
        link: 'https://platform.openai.com/docs/guides/images',
      },
    ],
    settle: { question: 'Which field of the answer does the code read?' },
  },
  image_url_expired: {
    title: 'The address of the picture has expired',
    why: 'Links to pictures lasted an hour; today’s models return none.',
    weighs: { 'says-image-url-expired': 8 },
    provenBy: [],
    retry: 'never',
    fixes: [
      {
        text: 'Save the picture when it comes: data[0].b64_json.',
        link: 'https://platform.openai.com/docs/guides/images',
      },
    ],
    settle: { question: 'How old is the link?' },
  },
  client_timeout: {
    title: 'The client gave up before the answer came',
    why: 'Pictures take seconds to minutes; a function limit, a gateway or the client’s own timeout was shorter.',
    weighs: {
      'says-time-limit': 8,
      'says-aborted': 5,
      'says-timed-out': 6,
      'says-connection-timeout': -3,
      'says-outage': -4,
      'answer-silent': 2,
    },
    provenBy: [],
    retry: 'after-change',
    fixes: [
      {
        text: 'Allow at least 120 s for the call, in the client and in everything in front of it.',
      },
      {
        text: 'Ask for quality low, or stream, so that an answer begins sooner.',
        link: 'https://platform.openai.com/docs/guides/images',
      },
    ],
    settle: { question: 'After how many seconds does it fail?' },
  },
  base_url_wrong: {
    title: 'The base URL does not lead to this API',
    why: 'Its path or host is wrong, so another page answers.',
    weighs: {
      'says-not-found': 3,
      'says-endpoint-unsupported': -5,
      'says-sdk-fault': -3,
      'base-url-bare': 3,
      'says-html-instead': 5,
      'base-url-broken': 8,
      'path-unknown': 7,
      'says-path-unknown': 8,
      'base-url-other': 1,
      'api-answers': -2,
      'key-accepted': -4,
    },
    provenBy: ['says-path-unknown'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Use https://api.openai.com/v1, or the exact address of your gateway.',
        command: 'unset OPENAI_BASE_URL',
      },
    ],
    settle: { check: 'local/base-url-whole' },
  },
  azure_config: {
    title: 'The Azure deployment, api-version or resource does not fit',
    why: 'Azure takes the name of a deployment, its own key and an api-version.',
    weighs: {
      'through-azure': 2,
      'says-azure': 7,
      'says-sdk-fault': -6,
      'key-of-openai-elsewhere': -5,
    },
    provenBy: [],
    retry: 'after-change',
    fixes: [
      {
        text: 'Compare deployment name, api-version and resource with the Azure portal.',
        link: 'https://learn.microsoft.com/azure/ai-services/openai/',
      },
    ],
    settle: { question: 'Which api-version and deployment does the call name?' },
  },
  gateway_incompatible: {
    title: 'A gateway in between changes or refuses the call',
    why: 'It answers in its own way where the service would answer otherwise.',
    weighs: {
      'through-gateway': 2,
      'says-data-empty': 6,
      'parameter-not-sent': 5,
      'says-gateway': 6,
      'known-bad-accepted': 6,
      'control-accepted': 6,
      'base-url-other': 1,
    },
    provenBy: [],
    retry: 'after-change',
    fixes: [
      { text: 'Send the same request to https://api.openai.com/v1 directly, and compare.' },
      { text: 'Ask the gateway’s operator for the images route.' },
    ],
    settle: { question: 'Does the same request succeed without the gateway?' },
  },
};
