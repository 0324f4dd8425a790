import type { Finding } from '../evidence.ts';

/** What is known besides the text: the failing request, as object or as text, and loose facts of any name. */
export type About = {
  readonly request?: unknown;
  readonly context?: Readonly<Record<string, unknown>>;
  /** YYYY-MM-DD; what a model's shutdown date is held against. */
  readonly today: string;
};

export type Surroundings = {
  /** Context and request in words, for marks of who stands in between. */
  readonly told: string;
  /** Names of what the request holds; undefined where no request is known. */
  readonly sent: ReadonlySet<string> | undefined;
  readonly model: string | undefined;
  readonly status: number | undefined;
  readonly gateway: string | undefined;
  readonly azure: boolean;
  /** The calls go to a vendor of its own keys, such as OpenRouter. */
  readonly vendor: boolean;
  /** Scheme, host and path before the API's own path, where one is named. */
  readonly baseUrl: string | undefined;
};

export function surroundingsOf(flat: string, { request, context = {} }: About): Surroundings {
  const loose = Object.entries(context)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n');
  const asked = textOf(request);
  const told = `${loose}\n${asked}`;
  const all = `${flat}\n${told}`;
  const { status, model } = context;
  const baseUrl = baseUrlIn(all);
  return {
    told,
    sent: namesIn(request, asked),
    model: modelIn(asked) ?? (typeof model === 'string' ? modelWord(model) : undefined),
    status: typeof status === 'number' ? status : undefined,
    gateway: gatewayIn(all) ?? elsewhere(baseUrl),
    azure: /azure|openai\.azure\.com|apim-request-id|x-ms-region|cognitiveservices/i.test(all),
    vendor:
      /openrouter\.ai|api\.(?:groq|deepseek|mistral|x|together|siliconflow)\.\w+|generativelanguage\.googleapis/i.test(
        all,
      ),
    baseUrl,
  };
}

/** Someone in between, by name: then a word of the service is hearsay. */
export function throughFindings({ gateway, azure, baseUrl }: Surroundings): readonly Finding[] {
  return [
    ...(gateway === undefined
      ? []
      : [{ code: 'through-gateway', facts: { name: gateway } } as const]),
    ...(azure ? [{ code: 'through-azure', facts: { name: 'Azure OpenAI' } } as const] : []),
    ...(!azure && baseUrl !== undefined && /^https?:\/\/[^/]+\/?$/.test(baseUrl)
      ? [{ code: 'base-url-bare', facts: {} } as const]
      : []),
  ];
}

function textOf(request: unknown): string {
  if (typeof request === 'string') return request.slice(0, longest);
  try {
    return (JSON.stringify(request ?? '') ?? '').slice(0, longest);
  } catch {
    // A library's caller may hand over what JSON cannot hold, such as a stream; then its names are enough.
    return '';
  }
}

const longest = 20_000;

/** `{"a": 1}`, `a=1`, `a: 1` and `-F a=@b` all hold an a. */
function namesIn(request: unknown, text: string): ReadonlySet<string> | undefined {
  if (request === undefined || request === null || request === '') return undefined;
  const words =
    typeof request === 'object' && request !== null
      ? Object.keys(request)
      : [...text.matchAll(/([A-Za-z_]\w{0,40})(?:\[\d*\])?["'`]?\s{0,3}[:=](?!=)/g)].map(
          ([, name = '']) => name,
        );
  return new Set(words.map((name) => name.toLowerCase()));
}

const modelIn = (text: string): string | undefined =>
  /\bmodel["'`]?\s{0,3}[:=]\s{0,3}["'`]([^"'`]{2,60})["'`]/i.exec(text)?.[1];

/** A model's id out of a loose fact such as "gpt-image-1.5 on Azure". */
const modelWord = (text: string): string | undefined => /^[\w./:-]{3,60}/.exec(text)?.[0];

const gateways: readonly (readonly [name: string, words: RegExp])[] = [
  ['LiteLLM', /litellm|received model group/i],
  ['new-api', /new[-_]?api\b|one[-_]?api\b|shell_api|无可用渠道|\(request id: 20\d{15,}/i],
  ['OpenRouter', /openrouter/i],
  ['Portkey', /portkey/i],
  ['Helicone', /helicone/i],
  ['Cloudflare AI Gateway', /AiGatewayError|gateway\.ai\.cloudflare/i],
  [
    'a gateway',
    /\b(?:third-party |via |local |self-hosted |api |ai |llm )?relay\b|\b\w+2api\b|(?:api|llm|ai|openai|model)[- ](?:proxy|gateway|aggregator)|another vendor|openai-compatible|shared endpoint|localai|ollama|vllm|lm studio/i,
  ],
];

const gatewayIn = (text: string): string | undefined =>
  gateways.find(([, words]) => words.test(text))?.[0];

const baseUrlIn = (text: string): string | undefined =>
  /(https?:\/\/[\w.:-]{3,200}(?:\/[\w.-]{1,60}){0,6}?)\/(?:images|responses|chat\/completions|models|completions)\b/i.exec(
    text,
  )?.[1] ??
  /base_?url["'`]?\s{0,3}[:=]\s{0,3}["'`]?(https?:\/\/[^\s"'`,)]{3,200})/i.exec(text)?.[1];

function elsewhere(baseUrl: string | undefined): string | undefined {
  const host =
    baseUrl === undefined ? undefined : /^https?:\/\/([\w.-]+)/i.exec(baseUrl)?.[1]?.toLowerCase();
  if (host === undefined || /(?:^|\.)(?:openai|azure|microsoft|chatgpt)\.com$/.test(host))
    return undefined;
  // The user's own server calls the API; that it has an address says nothing.
  return /^(?:localhost|127\.|0\.0\.0\.0|192\.168\.|10\.)/.test(host) ? undefined : host;
}
