import type { Cause } from './cause.ts';
import type { causeIdsByGroup } from './ids.ts';

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
  param_size: {
    title: 'The size is not one that the model makes',
    why: 'Newer models take any size of multiples of 16 within bounds; older ones take three.',
    weighs: {
      'parameter-not-sent': -4,
      'says-size': 8,
      'named-model-ended': -3,
      'model-ended': -3,
    },
    provenBy: ['says-size'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Use 1024x1024, 1536x1024, 1024x1536 or auto.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as size?' },
  },
  param_n: {
    title: 'The number of images is out of range',
    why: 'n goes from 1 to 10.',
    weighs: { 'parameter-not-sent': -4, 'says-n': 8, 'named-model-ended': -3, 'model-ended': -3 },
    provenBy: ['says-n'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Set n between 1 and 10.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as n?' },
  },
  param_quality: {
    title: 'The quality is not one that the model knows',
    why: 'standard and hd belonged to retired models.',
    weighs: {
      'parameter-not-sent': -4,
      'says-quality': 8,
      'named-model-ended': -3,
      'model-ended': -3,
    },
    provenBy: ['says-quality'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Use low, medium, high or auto.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as quality?' },
  },
  param_response_format: {
    title: 'response_format is no parameter any more',
    why: 'Image models always return b64_json and refuse this parameter.',
    weighs: {
      'parameter-not-sent': -4,
      'says-response-format': 8,
      'named-model-ended': -3,
      'model-ended': -3,
    },
    provenBy: ['says-response-format'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Take response_format out and read data[0].b64_json.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as response_format?' },
  },
  param_style: {
    title: 'style is no parameter any more',
    why: 'Only a retired model knew it.',
    weighs: {
      'parameter-not-sent': -4,
      'says-style': 8,
      'named-model-ended': -3,
      'model-ended': -3,
    },
    provenBy: ['says-style'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Take style out, and say the style in the prompt.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as style?' },
  },
  param_background: {
    title: 'The background does not fit',
    why: 'transparent needs png or webp, and a model that can.',
    weighs: {
      'parameter-not-sent': -4,
      'says-background': 8,
      'named-model-ended': -3,
      'model-ended': -3,
    },
    provenBy: ['says-background'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Use auto or opaque, or output_format png or webp.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as background?' },
  },
  param_output_format: {
    title: 'The output format or its compression does not fit',
    why: 'png, webp and jpeg work everywhere; compression goes with webp and jpeg only.',
    weighs: {
      'parameter-not-sent': -4,
      'says-output-format': 8,
      'named-model-ended': -3,
      'model-ended': -3,
    },
    provenBy: ['says-output-format'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Use png, webp or jpeg.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as output_format?' },
  },
  param_moderation: {
    title: 'The moderation parameter does not fit',
    why: 'It takes auto or low.',
    weighs: {
      'parameter-not-sent': -4,
      'says-moderation-parameter': 8,
      'named-model-ended': -3,
      'model-ended': -3,
    },
    provenBy: ['says-moderation-parameter'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Use auto or low, or take it out.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as moderation?' },
  },
  param_input_fidelity: {
    title: 'The model does not take input_fidelity',
    why: 'Models of the 2.x family refuse it.',
    weighs: {
      'parameter-not-sent': -4,
      'says-input-fidelity': 8,
      'named-model-ended': -3,
      'model-ended': -3,
    },
    provenBy: ['says-input-fidelity'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Take input_fidelity out.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as input_fidelity?' },
  },
  param_stream: {
    title: 'Streaming does not fit this call',
    why: 'Some formats cannot be streamed, and partial images go from 0 to 3.',
    weighs: {
      'parameter-not-sent': -4,
      'says-stream': 8,
      'named-model-ended': -3,
      'model-ended': -3,
    },
    provenBy: ['says-stream'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      {
        text: 'Take stream and partial_images out.',
        link: 'https://platform.openai.com/docs/api-reference/images',
      },
    ],
    settle: { question: 'What does the failing request send as stream?' },
  },
  param_unknown: {
    title: 'The API does not know one of the parameters',
    why: 'Its name is misspelt, or it belongs to another endpoint.',
    weighs: { 'parameter-not-sent': -4, 'says-parameter-unknown': 8 },
    provenBy: ['says-parameter-unknown'],
    symptomOf: ['model_retired'],
    retry: 'after-change',
    fixes: [
      { text: 'Take {param} out.', link: 'https://platform.openai.com/docs/api-reference/images' },
    ],
    settle: { question: 'Which parameters does the failing request send?' },
  },
  param_type: {
    title: 'A parameter has the wrong type or is missing',
    why: 'The API expects another JSON type, or a parameter it cannot do without.',
    weighs: { 'says-type': 8 },
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
    weighs: { 'says-prompt-missing': 9 },
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
    weighs: { 'says-image-input': 9 },
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
    weighs: { 'says-body-malformed': 9 },
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
    weighs: { 'says-content-policy': 9 },
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
