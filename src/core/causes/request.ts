import type { Cause } from './cause.ts';
import type { causeIdsByGroup } from './ids.ts';
import { parameters } from './parameters.ts';

type Id = (typeof causeIdsByGroup)['request'][number];

export const request: Readonly<Record<Id, Cause>> = {
  model_unknown: {
    title: 'There is no image model of this name',
    why: 'The name is misspelt, or it is not a model of this endpoint.',
    weighs: {
      'says-model-missing': 5,
      'named-model-unknown': 4,
      'model-uncatalogued': 3,
      'model-unlisted': 3,
      'named-model-ended': -6,
      'model-ended': -6,
      'named-model-current': -5,
      'model-current': -5,
      'model-listed': -8,
      'image-made': -1,
    },
    provenBy: [],
    retry: 'after-change',
    fixes: [
      {
        text: 'Use a model of today’s list, such as {successor}.',
        link: 'https://platform.openai.com/docs/models',
      },
      {
        text: 'List what the key can see.',
        command: 'curl https://api.openai.com/v1/models -H "Authorization: Bearer $OPENAI_API_KEY"',
      },
    ],
    settle: { check: 'account/model-listed' },
  },
  model_retired: {
    title: 'The model this code asks for no longer exists',
    why: 'It was shut down, so every call to it is refused, whatever else the request says.',
    weighs: {
      'says-model-retired': 8,
      'model-ended': 9,
      'model-shutdown-past': 9,
      'named-model-ended': 7,
      'says-model-missing': 2,
      'says-response-format': 1,
      'says-style': 1,
      'says-quality': 1,
      'says-parameter-unknown': 1,
      'model-unlisted': 2,
      'model-current': -6,
      'named-model-current': -6,
      // A model that is gone gets none of these answers.
      'says-rate-limit': -4,
      'says-content-policy': -4,
      'says-image-input': -4,
      'says-prompt-long': -4,
    },
    provenBy: [
      'model-ended',
      'model-shutdown-past',
      ['named-model-ended', 'says-model-missing'],
      ['named-model-ended', 'says-response-format'],
      ['named-model-ended', 'says-style'],
      ['named-model-ended', 'says-quality'],
      ['named-model-ended', 'says-parameter-unknown'],
    ],
    retry: 'after-change',
    fixes: [
      {
        text: 'Ask for {successor} instead of {model}.',
        link: 'https://platform.openai.com/docs/deprecations',
      },
      {
        text: 'Take out what only the old model knew: style, response_format, quality hd or standard.',
      },
      { text: 'Read the picture from data[0].b64_json; no url is returned any more.' },
    ],
    settle: { check: 'account/model-listed' },
  },
  endpoint_unsupported: {
    title: 'This endpoint does not serve this call',
    why: 'The route is gone, or the model does not work on it.',
    weighs: { 'says-endpoint-unsupported': 9 },
    provenBy: ['says-endpoint-unsupported'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Call POST /v1/images/generations or /v1/images/edits; variations are gone.',
        link: 'https://platform.openai.com/docs/guides/images',
      },
    ],
    settle: { question: 'Which path does the failing program call?' },
  },
  ...parameters,
  param_type: {
    title: 'A parameter has the wrong type or is missing',
    why: 'The API expects another JSON type, or a parameter it cannot do without.',
    weighs: {
      'says-type': 8,
      'says-data-missing': -4,
      'says-body-malformed': -4,
      'parameter-not-received': -4,
    },
    provenBy: ['says-type'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Send {param} as the API reference says: numbers without quotes, for instance.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as {param}?' },
  },
  param_other: {
    title: 'A parameter or a combination is refused',
    why: 'The message names what does not fit.',
    weighs: { 'parameter-not-sent': -4, 'says-parameter': 6 },
    provenBy: [],
    retry: 'after-change',
    fixes: [
      {
        text: 'Compare {param} with the API reference of the model.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'Does the same request without that parameter succeed?' },
  },
  prompt_missing: {
    title: 'The prompt is missing or empty',
    why: 'Without a prompt nothing can be made.',
    weighs: { 'says-prompt-missing': 9, 'says-body-malformed': -4, 'parameter-not-received': -4 },
    provenBy: ['says-prompt-missing'],
    retry: 'after-change',
    fixes: [{ text: 'Send a prompt, and see whether the variable that holds it is empty.' }],
    settle: { question: 'What does the program put into prompt?' },
  },
  prompt_too_long: {
    title: 'The prompt is too long',
    why: 'A prompt has 32,000 characters at most.',
    weighs: { 'says-prompt-long': 9, 'says-prompt-missing': -4 },
    provenBy: ['says-prompt-long'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Shorten the prompt below 32,000 characters.',
        link: 'https://platform.openai.com/docs/guides/images',
      },
    ],
    settle: { question: 'How many characters has the prompt?' },
  },
  image_input_invalid: {
    title: 'The input image or mask does not fit',
    why: 'Its type, size, mode or field is not what an edit takes.',
    weighs: { 'says-image-input': 9, 'says-sdk-fault': -4 },
    provenBy: ['says-image-input'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Send PNG, JPEG or WebP with its MIME type; in Node: toFile(data, "a.png", { type: "image/png" }).',
        link: 'https://platform.openai.com/docs/guides/images',
      },
      { text: 'Write phone pictures anew as plain RGB; .jpg may hold HEIC, MPO or CMYK.' },
    ],
    settle: { question: 'Which type does the file really have?', how: 'file IMAGE' },
  },
  body_malformed: {
    title: 'The body could not be read',
    why: 'It is no JSON, or its content type says something else.',
    weighs: { 'says-body-malformed': 9, 'parameter-not-received': 6 },
    provenBy: ['says-body-malformed'],
    retry: 'after-change',
    fixes: [
      { text: 'Send JSON with content-type application/json, and let a serializer write it.' },
    ],
    settle: { how: 'Print the body right before it is sent.' },
  },
  content_policy: {
    title: 'The safety system refused the prompt or the picture',
    why: 'The request was read and stopped; the same words will be stopped again.',
    weighs: { 'says-content-policy': 9, 'prompt-flagged': 4 },
    provenBy: ['says-content-policy'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Reword the prompt; the message names the category.',
        link: 'https://openai.com/policies/usage-policies',
      },
      { text: 'With an edit, try another input image: it may be what was stopped.' },
    ],
    settle: { question: 'Does a harmless prompt succeed with the same request?' },
  },
  tool_misconfigured: {
    title: 'The image tool of the Responses API is set up wrongly',
    why: 'The tool is not enabled, or the model in front does not know it.',
    weighs: { 'says-tool': 8 },
    provenBy: ['says-tool'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Name a mainline model at the top and { "type": "image_generation" } in tools.',
        link: 'https://platform.openai.com/docs/guides/tools-image-generation',
      },
    ],
    settle: { question: 'Which model stands at the top of the request?' },
  },
};
