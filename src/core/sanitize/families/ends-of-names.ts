/** What a header, a variable or a field is called by whom it is about, whoever's it is: `x-end-user-id`, `chatgpt-account-id`. */
const ends: readonly (readonly [known: string, end: RegExp])[] = [
  [
    'user_id',
    /_(?:end_?user|app_user|user|customer|member|patient|subscriber|employee|visitor|student|player|person|caller|requester|actor|contact)_?(?:id|ids|identifier|uid|uuid|guid|ref|reference|no|number|hash)$|^(?:x|openai|azure|anthropic|helicone|portkey|langfuse|litellm|openrouter|cf|aig|sec)_(?:[a-z]{1,12}_)?(?:end_?user|user|customer|safety_id|safety_identifier|prompt_cache_key)$|^(?:end_?user|app_user|caller|actor)_(?:identifier|uid|uuid|ref|hash)$/,
  ],
  [
    'organization_id',
    /_(?:organi[sz]ation|org|tenant|workspace|team|account|company|enterprise|subscription)_?(?:id|ids|uuid|guid|slug|ref|number)$|^(?:organi[sz]ation|org|workspace|team|account|company|enterprise)_(?:uuid|guid|slug)$|(?<!mismatched|invalid|missing|unknown|wrong|verified|other)_organi[sz]ation$|^(?:x|openai|azure|anthropic|vercel|sentry|posthog|github|gitlab|okta|fly|heroku|tfe|tfc|snyk|circle|pulumi)_(?:[a-z]{1,12}_)?(?:org|tenant|workspace|team|account)$/,
  ],
  [
    'project_id',
    /_project_?(?:id|ids|uuid|guid|slug|ref|number)$|^project_(?:uuid|guid|slug|ref)$|^(?:x|openai|vercel|sentry|posthog|gcp|gcloud|google|firebase|vertex|vertexai|supabase|gitlab)_(?:[a-z]{1,12}_)?project$/,
  ],
  // A label of a customer under a shared domain, by itself.
  [
    'azure_openai_resource',
    /^(?:azure_|az_|aoai_)(?:[a-z]{1,16}_){0,3}(?:resource|resource_name|service_name|instance_name|deployment_owner)$|_openai_(?:resource|resource_name|instance|instance_name|service_name|account|account_name)$/,
  ],
];

/** A log says the same names on every line. */
const read = new Map<string, string | undefined>();

/** A name of the table that one promises the same as; undefined when it ends like none. */
export function endsAs(joined: string): string | undefined {
  if (read.has(joined)) return read.get(joined);
  const known = ends.find(([, end]) => end.test(joined))?.[0];
  if (read.size < 5000) read.set(joined, known);
  return known;
}
