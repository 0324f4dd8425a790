import { type Plain, plainOf } from './unwrap.ts';

/**
 * Other services that stand in the same logs. A name alone says nothing: it counts where it says whose a line is, as
 * a label, as the class of an error, as a host.
 */
const services = [
  'anthropic|claude|groq|grok|x\\.?ai|mistral(?:ai)?|cohere|gemini|vertex ?ai|replicate|fal|hugging ?face|elevenlabs',
  'stability|ideogram|runwayml|heygen|perplexity|cerebras|deepl|deepgram|assemblyai|tavily|serpapi|firecrawl',
  'pinecone|weaviate|qdrant|langsmith|langfuse',
  'stripe|paypal|paddle|braintree|adyen|shopify|plaid|twilio|sendgrid|mailgun|mailchimp|postmark|smtp(?:lib)?',
  'slack|discord|telegram|whatsapp|notion|airtable|hubspot|salesforce|zendesk|jira|intercom|contentful|linear',
  'clickup|asana|trello|twitter|tweepy|reddit|praw|youtube|spotify|instagram|tiktok|dropbox|unsplash|pexels|mapbox',
  'sentry|posthog|datadog|new ?relic|mixpanel|amplitude|bugsnag|rollbar|honeycomb|logtail|grafana|loki',
  'prometheus|statsd|otel|opentelemetry|firebase|firestore|auth0|okta|clerk|cloudinary|imgix|imagekit|uploadthing',
].join('|');
/** Stores, and services of a cloud: often on the same machine. */
const stores = [
  'botocore|boto3|awssdk|amazonaws|bedrock\\w*|s3|sqs|sns|dynamodb|minio|upstash|planetscale|kafka|rabbitmq|amqp|elasticsearch',
  '(?:aio|io)?redis|pymongo|pymysql|kombu|pika|postgres(?:ql)?|psycopg2?|asyncpg|pg|mysql|mariadb|mongo(?:db|ose)?|sqlite3?|sqlalchemy|sequelize',
  'prisma|opensearch|memcached?|clickhouse|algolia',
].join('|');
/** Where code comes from: its addresses stand in the words of anybody. */
const names = `${services}|${stores}|github|gitlab|bitbucket|octokit|supabase`;

/** What stands before the word that says who speaks: a time, a level, the beginning of a record, a place in brackets. */
const before =
  '^(?:[^A-Za-z\\n[]|\\[[\\w.:/ -]{1,40}\\]|(?:trace|debug|info|notice|warn(?:ing)?|err(?:or)?|fatal|crit(?:ical)?|level|lvl|msg|message|time|timestamp|ts|severity|UTC|[TZ])(?![A-Za-z])){0,60}';

const failing =
  '(?::(?!\\/\\/)|[(\\[]| [-–—] |\\b[45]\\d\\d\\b|E[A-Z]{4,}|error\\b|exception\\b|fail|connect|refused|timed? ?out)';

/** What such a name may go on with: a bot that is called slack-painter is one's own. */
const part =
  '(?:[-_ ./:](?:agent|api|auth|cache|cli|client|db|exporter|gateway|js|pool|py|python|sdk|service|store|sync|transport|upload(?:er)?|webhooks?|\\d+))?';

/** Ways in which a line says whose it is. */
const owning: readonly RegExp[] = [
  // [stripe] …, (redis) …
  new RegExp(`^.{0,80}?\\[(?:${names})${part}\\]|${before}[(<](?:${names})${part}[)>]`, 'i'),
  // stripe: …, DeepL: 456, datadog-agent: 429, Redis connect ECONNREFUSED
  new RegExp(
    `${before}(?:${names})(?!\\w| (?:actions?|workflow|runner|container|compose|run|job|(?:edge )?functions?)\\b)${part}(?: \\w+){0,2}\\s?${failing}`,
    'i',
  ),
  // "logger":"redis", service=stripe
  new RegExp(
    `(?:service|logger|component|module|name|source|integration|target|scope|provider|peer)["']?\\s?[:=]\\s?["']?(?:${names})\\b(?![-_.]images?)`,
    'i',
  ),
  // stripe.error.CardError, Stripe::RateLimitError, google.api_core.exceptions.ResourceExhausted
  new RegExp(
    `\\b(?:${names}|google)(?:_\\w+)?(?:(?:\\.|::)\\w+){0,5}(?:\\.|::)(?:\\w*(?:Error|Exception)\\b|(?:errors?|exceptions?|errorfactory|exc)\\.\\w+)`,
    'i',
  ),
  // StripeInvalidRequestError, TwilioRestException
  new RegExp(`\\b(?:${names})[A-Z]?\\w{0,40}(?:Error|Exception)\\b`, 'i'),
  // https://api.stripe.com/v1/charges, host='o1.ingest.sentry.io'; a link to a handbook is nobody's line
  new RegExp(
    `(?:https?:\\/\\/|\\bhost=['"]|ENOTFOUND |EAI_AGAIN |lookup )(?!(?:docs|help|support|status|www)\\.)(?:[\\w-]+\\.){0,4}(?:${services}|fal\\.run|api\\.github)\\b\\.?(?:com|org|io|ai|net|dev|co|eu|so|app)?\\b`,
    'i',
  ),
  /https?:\/\/(?:[\w-]+\.)*(?:s3|bedrock-runtime|sqs|sns|dynamodb)[\w.-]*\.amazonaws\.com|https?:\/\/(?:generativelanguage|aiplatform|storage|vision)\.googleapis\.com/i,
  // x-github-request-id
  new RegExp(`\\bx-(?:${names})-`, 'i'),
];

/** What only one of them says, whoever is named. */
const ownWords: readonly RegExp[] = [
  // Anthropic's error has neither code nor param; a stream of this API has both.
  /["']type["']: ?["']error["'], ?["']error["']: ?\{(?![^}]{0,600}["'](?:code|param)["']:)[^}]{0,600}\}/,
  /\binvalid x-api-key\b|to access the Anthropic API/i,
  // Stripe
  /Invalid API Key provided: ?["']?[srp]k_(?:live|test)_|["']type["']: ?["']card_error["']|["']decline_code["']/,
  // GitHub
  /API rate limit exceeded for (?:user|installation|\d)|secondary rate limit|Bad credentials/,
  // a registry of images of another kind
  /toomanyrequests: |pull rate limit|error response from daemon|https?:\/\/(?:registry\.npmjs|ghcr|pypi|files\.pythonhosted)\./i,
  // Google
  /API key not valid\. Please pass a valid API key/,
  // AWS
  /An error occurred \(\w+\) when calling the \w+ operation/,
  /["'](?:doc_url|documentation_url)["']: ?["']https?:\/\/(?!\S*openai)/,
  /\(auth\/[a-z-]+\)/,
  // A limit, or the end, of a model that this API does not have.
  /(?:limit|quota|overloaded)\b.{0,60}\b(?:llama|mixtral|claude|grok|deepseek|qwen|command-r)[\w.]*-[\w.]+|\b(?:llama|mixtral|claude|grok|deepseek|qwen)[\w.-]{2,30}['"`]? has been decommissioned/i,
  // The port of a data base, a queue, a mail server.
  /(?:E(?:CONN|TIMEDOUT|HOST)\w*|refused|timed? ?out).{0,60}:(?:25|465|587|1433|3306|5432|5672|6379|9092|9200|11211|27017)\b/,
];

/** The image call, what stands in for its service, and what this service alone says: then it is about that. */
const ours =
  /open[-_ ]?ai|gpt-image|dall-?e\b|chatgpt|images?\.(?:generate|edit|create)|images\/(?:generations|edits|variations)|image_generation|input-images|litellm|openrouter|portkey|helicone|new-api|oaidall|Incorrect API key provided|must be verified|rejected (?:by|as a result of) (?:the|our) safety|moderation_blocked|billing.hard.limit|insufficient_quota|credit_balance_exhausted|spend_limit_exceeded|unknown_parameter|unknown parameter: ['"`]|interaction\b|url specified|function execution took|WORKER_LIMIT|wall ?clock|invalid x-api-key.{0,200}\bsk-(?:proj|svcacct)-/i;

/** Google says this in the same words. */
const isOurs = (piece: string): boolean =>
  ours.test(piece) ||
  (/exceeded your current quota/i.test(piece) && !/google|gemini|RESOURCE_EXHAUSTED/i.test(piece));

const anyName = new RegExp(`\\b(?:${names}|google)|fal\\.run|s3[.:]`, 'i');

const isOthers = (piece: string): boolean =>
  (anyName.test(piece) && (owning.some((way) => way.test(piece)) || mentions(piece))) ||
  ownWords.some((words) => words.test(piece));

/** Both are named in one line. */
const mentions = (piece: string): boolean => isOurs(piece) && piece.search(asideOf) >= 0;

/** Only others are named: what has the shape of our errors may be theirs. */
export const namesOthersOnly = (text: string): boolean => anyName.test(text) && !isOurs(text);

/** A text without what other services said in it; `others` tells that there was something. */
export function withoutOthers(plain: Plain): { readonly plain: Plain; readonly others: boolean } {
  const { text, whole } = plain;
  if (!anyName.test(text) && !ownWords.some((words) => words.test(text)))
    return { plain, others: false };
  const blocks = blocksOf(text);
  const kept = blocks.flatMap((block) => keptOf(block));
  if (kept.length === blocks.length && kept.every((block, place) => block === blocks[place])) {
    return { plain, others: false };
  }
  return { plain: plainOf(kept.join('\n'), whole), others: true };
}

/** "We use Stripe for payments (429 now and then)". */
const asideOf = new RegExp(`\\b(?:${names})\\b[^.;:()\\n]{0,40}\\([^()\\n]{0,160}\\)`, 'gi');

function keptOf(block: string): readonly string[] {
  if (!isOthers(block)) return [block];
  if (!isOurs(block)) return [];
  // Both in one: each line, and in a line each sentence and each aside, is somebody's own.
  return block
    .split('\n')
    .filter((line) => isOurs(line) || !isOthers(line))
    .map((line) => (isOthers(line) ? ownSentences(line) : line));
}

const ownSentences = (line: string): string =>
  line
    .replace(asideOf, (aside) => (isOurs(aside) ? aside : ''))
    .split(/(?<=[.!?;]) +/)
    .filter((piece) => isOurs(piece) || !isOthers(piece))
    .join(' ');

/** A line with what is indented under it, or closes it; the answer under the line of its request. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (last !== undefined && (/^(?:[ \t]+\S|[\]})]|at )/.test(line) || answers(last, line))) {
      blocks[blocks.length - 1] = `${last}\n${line}`;
    } else blocks.push(line);
  }
  return blocks;
}

const answers = (block: string, line: string): boolean =>
  /^[{<]/.test(line) &&
  /https?:\/\/\S+(?: -> | → |: | )?(?:\d{3}\b.{0,24})?$/.test(block) &&
  isOthers(block);

/** Labels that say nothing of whose a line is. */
const plainLabel =
  /^(?:err(?:or)?|warn(?:ing)?|info|debug|trace|fatal|main|open-?ai|api|app|server|worker|web|https?\w*|images?|img\w*|draw\w*|paint\w*|art\w*|gen\w*|retry|job|task|request|response|cause|attempt|fetch|cached?)$/i;

/** Named, or in the shape that this service gives its errors. */
const isLikelyOurs = (block: string): boolean =>
  isOurs(block) || /["']param["']\s?:|image_generation_user_error/.test(block);

const labelOf = (block: string): string | undefined =>
  /^(?:\{.{0,200}?["'](?:msg|message)["']\s?:\s?["']|.{0,40}?)\[([a-z][\w.-]{2,30})\]/i
    .exec(block)?.[1]
    ?.toLowerCase();

/**
 * Without lines of labels that name nobody known, where the image call failed under another one or none: what passes
 * by itself may be theirs. Undefined where nothing of that stands in it.
 */
export function withoutStrangers(
  { text, whole }: Plain,
  passes: (block: string) => boolean,
  fails: (block: string) => boolean,
): Plain | undefined {
  if (!/\[[a-z][\w.-]{2,30}\]/i.test(text)) return undefined;
  const blocks = blocksOf(text);
  const labels = blocks.filter((one) => isLikelyOurs(one) && fails(one)).map((one) => labelOf(one));
  if (labels.length === 0) return undefined;
  const kept = blocks.filter((one) => {
    const label = labelOf(one);
    return (
      label === undefined ||
      plainLabel.test(label) ||
      labels.includes(label) ||
      isLikelyOurs(one) ||
      !passes(one)
    );
  });
  return kept.length === blocks.length ? undefined : plainOf(kept.join('\n'), whole);
}
