import type { Plain } from './unwrap.ts';

/** Ids of the call, as the service, its edge (cf-ray) and Azure (apim-request-id) give them. */
export const requestIdsIn = ({ flat }: Plain): readonly string[] => [
  ...new Set([
    ...(flat.match(/\breq_[0-9a-f]{12,40}\b/gi) ?? []),
    ...[...flat.matchAll(labelledId)].map(([, id = '']) => id),
    ...[
      ...flat.matchAll(/\bcf-ray["'`]?\s{0,2}[:=]\s{0,2}["'`]?([0-9a-f]{16}(?:-[A-Z]{3})?)/gi),
    ].map(([, id = '']) => id),
  ]),
];

const labelledId =
  /\b(?:(?:apim|x|x-ms|ms-azureml-model)-)?request[- _]?id["'`]?\s{0,2}[:=]?\s{0,2}["'`]?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22})/gi;

export const networkCodeIn = ({ text }: Plain): string | undefined =>
  /\b(E(?:AI_[A-Z]+|CONN[A-Z]+|TIMEDOUT|NOTFOUND|PIPE|PROTO|HOST[A-Z]+|NET[A-Z]+|SOCKETTIMEDOUT|SERVFAIL|REFUSED)|UND_ERR_[A-Z_]+|CERT_[A-Z_]+|[A-Z_]+_CERT_[A-Z_]+|[A-Z_]+_SIGNATURE|ERR_(?:TLS|SSL|CERT|NAME|CONNECTION|PROXY|TUNNEL|INTERNET)[A-Z_]*)\b/.exec(
    text,
  )?.[1];

export const retryAfterIn = ({ text }: Plain): number | undefined => {
  const seconds = /retry-after["']?\s*[:=]\s*["']?(\d{1,6})\b/i.exec(text)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
};

export const timeIn = ({ text }: Plain): string | undefined =>
  /\b20\d\d-[01]\d-[0-3]\d[T ][0-2]\d:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,9})?(?:Z|[+-][0-2]\d:?[0-5]\d)?/.exec(
    text,
  )?.[0];

export const endpointIn = ({ flat }: Plain): string | undefined =>
  /\/(images\/(?:generations|edits|variations)|responses|chat\/completions|models)\b/i.exec(
    flat,
  )?.[1];

/** The SDK and its version, by what it prints or sends. */
export function sdkIn({ text }: Plain): { readonly sdk?: string; readonly sdkVersion?: string } {
  for (const [sdk, words] of sdks) {
    const found = words.exec(text);
    const version = found?.[1] ?? found?.[2];
    if (found) return { sdk, ...(version !== undefined && { sdkVersion: version }) };
  }
  return {};
}

const sdks: readonly (readonly [sdk: string, words: RegExp])[] = [
  ['openai-node', /OpenAI\/(?:JS|NodeJS)[ /](\d+\.\d+\.\d+)/],
  ['openai-python', /OpenAI\/(?:Async)?Python[ /](\d+\.\d+\.\d+)/],
  ['openai-node', /node_modules\/(?:\.pnpm\/)?openai@(\d+\.\d+\.\d+)/],
  ['openai-node', /\bopenai-node(?:@| )v?(\d+\.\d+\.\d+)|\bopenai@(\d+\.\d+\.\d+)/i],
  ['openai-python', /\bopenai-python(?:@| )v?(\d+\.\d+\.\d+)|\bopenai==(\d+\.\d+\.\d+)/i],
  ['openai', /\bopenai v?(\d+\.\d+\.\d+)/i],
  ['openai-python', /site-packages[\\/]openai[\\/]|\bopenai\.(?:error\.)?[A-Z]\w+Error\b/],
  ['openai-node', /node_modules[\\/]openai[\\/]|makeStatusError/],
  ['Vercel AI SDK', /AI_APICallError|@ai-sdk\//],
  ['litellm', /litellm\.\w*Error/],
];

/** The model that the failure is about: named by the sentence, else any image model in sight. */
export function modelIn({ flat }: Plain): string | undefined {
  // Of a move from one model to another, the other is in use.
  const inUse = flat.replace(moved, '');
  for (const words of models) {
    // A line may end at a hyphen of the name.
    const model = words
      .exec(inUse)?.[1]
      ?.replace(/[.,:;]$/, '')
      .replace(/- /g, '-');
    if (
      model !== undefined &&
      !/^(?:is|was|for|to|the|and|that|with|not|does|parameter|must|you|has|or|in|on|name|provider|list|access|response|group)$/i.test(
        model,
      )
    )
      return model;
  }
  return undefined;
}

const moved =
  /\b(?:from [\w.-]{4,40} to|(?:von|de|desde|da|van|z|ze|с) (?:dall-e|gpt-image|chatgpt-image)[\w.-]{0,20} (?:auf|zu|à|vers|a|al|para|per|naar|na|do|на)) (?=[\w.-]{4,40})|(?:dall-e|gpt-image|chatgpt-image)[\w.-]{0,20} ?(?:から|换成|改为|换到|(?:→|[-=]>|\b(?:to|by|with)\b) ?(?=(?:dall-e|gpt-image|chatgpt-image)[\w.-])) ?(?=[\w.-]{4,40})/gi;

const models: readonly RegExp[] = [
  /\bmodel ['"`]([^'"`]{2,60})['"`]?/i,
  /invalid value: ['"`]([^'"`]{2,60})['"`]\.\ssupported values are: ['"`](?:dall-e|gpt-|chatgpt)/i,
  /(?:invalid|unknown|unsupported) model:? ['"`]?([\w./:-]{2,60})/i,
  /\bmodel ([\w./:-]*\d[\w./:-]*) (?:has been|does not|is|was|not)/i,
  /["']model["']\s*[:=]\s*["']([^"']{2,60})["']/i,
  /\bmodel=([\w./:-]{2,60})/i,
  /\b((?:gpt-image|dall-e|chatgpt-image)[\w.-]*\w)/i,
];
