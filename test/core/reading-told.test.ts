import { describe, expect, test } from 'vitest';

import { samples, saidOf } from '../helpers/said.ts';

const advice: readonly (readonly [name: string, line: string])[] = [
  ['a tip', 'Tip: check your API key and billing.'],
  [
    'a demand',
    'Make sure your organization is verified and that you have not exceeded your quota.',
  ],
  [
    'a rule',
    "(docs: if you see 'Rate limit reached', wait; if you see 'Incorrect API key provided', make a new key)",
  ],
  ['reasons', 'Possible causes: invalid API key, quota exceeded, content policy violation.'],
  ['a guess', 'Maybe the service is overloaded, or your region is not supported.'],
  ['a question', 'Invalid API key?'],
];

/** Where nothing was said but that it failed, the guess is all there is. */
const told = samples.filter(({ cause }) => !['tool_misconfigured', 'sdk_bug'].includes(cause));

describe('what is advised or guessed beside it makes no other cause of a failure', () => {
  test.each(advice)('%s', (_name, line) => {
    const changed = told.filter(
      (one) =>
        ![one.cause, ...one.acceptable, 'inconclusive'].includes(
          saidOf(`${one.input}\n${line}`, one),
        ),
    );
    expect(changed.map(({ input }) => input)).toEqual([]);
  });
});

describe('a key that was found in another place is not missing', () => {
  test.each([
    ['Warning: OPENAI_API_KEY not found in .env.local, using environment'],
    ['[startup] OPENAI_API_KEY is not set in the settings, falling back to the keychain'],
    ['Set OPENAI_API_KEY … ok'],
  ])('%s', (line) => {
    const changed = told.filter((one) => saidOf(`${line}\n${one.input}`, one) === 'key_missing');
    expect(changed.filter(({ cause }) => cause !== 'key_missing')).toEqual([]);
  });
});

test.each([
  ['not there at all', 'Warning: .env not found, using defaults\nError: OPENAI_API_KEY is not set'],
  ['and the server fails for it', 'POST /api/draw 500\nError: OPENAI_API_KEY is not set'],
  [
    'and a tip follows',
    "401 You didn't provide an API key.\nTip: you may have exceeded your current quota.",
  ],
])('a key is missing, %s', (_name, text) => {
  expect(saidOf(text)).toBe('key_missing');
});

test.each([
  [
    'one of two',
    'Either your API key is invalid or the quota is used up. Cause: socket hang up',
    'connection_reset',
  ],
  [
    'what a code means',
    '429 Rate limit reached for images per min.\nSee docs: "insufficient_quota" means no credits.',
    'rate_limit',
  ],
  [
    'what others have',
    "Support said: 'You exceeded your current quota'. But mine says: Width and height must both be divisible by 16.",
    'param_size',
  ],
  [
    'what the service says in doubt',
    '400 Your request was rejected by our safety system. Your prompt may contain text that is not allowed.',
    'content_policy',
  ],
  [
    'a hint, and nothing else',
    '✖ failed\n  Hint: Your organization must be verified.',
    'org_unverified',
  ],
])('advice and guesses: %s', (_name, text, cause) => {
  expect(saidOf(text)).toBe(cause);
});

test.each([
  [
    'a table of an incident',
    '| run | at | outcome |\n| --- | --- | --- |\n| 17 | 2026-11-27 10:03 | 429 Rate limit reached for gpt-image-2. Limit 5, Used 5. |',
    'rate_limit',
  ],
  [
    'a table of fields',
    '| key | value |\n|:--|:--|\n| error | Your request was rejected by the safety system. |',
    'content_policy',
  ],
  [
    'a table of codes',
    '| Code | Meaning |\n|---|---|\n| insufficient_quota | no credits left |\n| rate_limit_exceeded | wait |',
    'not-a-failure',
  ],
  [
    'lines under one label',
    'worker: job 12 started\nworker: calling\nworker: 429 insufficient_quota\nworker: giving up',
    'quota_exhausted',
  ],
  [
    'settings',
    'retries: 3\ntimeout_ms: 500\nlimit: 429\nwhen: insufficient_quota',
    'not-a-failure',
  ],
  [
    'a table of steps',
    '| Step | Result |\n|------|--------|\n| login | ok |\n| draw | 401 Incorrect API key provided. |',
    'key_invalid',
  ],
  [
    'what it is of another service',
    'discord.js: DiscordAPIError[50006]: Cannot send an empty message\n    at handler (/bot/draw.js:20:15)\nawait msg.reply({content: r.data[0].url})',
    'inconclusive',
  ],
  ['places in a row', 'batch 404 of 500: ok\nbatch 405 of 500: ok', 'not-a-failure'],
  ['an invoice', 'Rechnung Nr. 429: 500 Bilder, 40,00 €', 'not-a-failure'],
  [
    'what is drawn',
    '> draw "a sign: 401 Incorrect API key provided"\nsaved sign.png',
    'not-a-failure',
  ],
  ['a failed answer', '{"object":"response","status":"failed","error":null}', 'inconclusive'],
  ['a class of statuses', 'Image backend returned 5xx', 'inconclusive'],
  ['a complaint with n’t', "Since the update the images don't load.", 'inconclusive'],
  ['a service that is away', 'Le service est temporairement indisponible.', 'inconclusive'],
  [
    'commits',
    'Recent commits\n* 3fa91c2 fix: retry on 429 rate_limit_exceeded\n* 88aa012 docs: explain insufficient_quota',
    'not-a-failure',
  ],
  [
    'notes of a release',
    'Changelog 2.1: the message "Incorrect API key provided" is now translated.',
    'not-a-failure',
  ],
  [
    'metrics that count none',
    'failed_total{reason="moderation_blocked"} 0\nfailed_total{reason="billing_hard_limit_reached"} 0\nrequests_total 812',
    'not-a-failure',
  ],
  [
    'metrics that count some',
    'openai_errors_total{code="insufficient_quota"} 14',
    'quota_exhausted',
  ],
  [
    'an error that is to be drawn',
    'POST {"prompt":"a meme that says \\"Incorrect API key provided: sk-1\\" in red"} -> 200 OK, image saved to out.png',
    'not-a-failure',
  ],
  ['no error in words', "my bot doesn't draw any more, no error", 'inconclusive'],
  ['an asked support', 'Does gpt-image-2 support a transparent background?', 'not-a-failure'],
  ['a rate in a line', 'limit: 500/min, used: 71, remaining: 429', 'not-a-failure'],
  ['a question', 'gpt-image-2は透明な背景に対応していますか？', 'not-a-failure'],
  ['counts', 'tokens remaining: 429\nrequests remaining: 500', 'not-a-failure'],
  ['numbers of issues', 'Closes #429, #500 and #404', 'not-a-failure'],
  ['all is well', 'All systems operational. No incidents reported today.', 'not-a-failure'],
  [
    'all is well but for us',
    "The status page says all systems operational, but my images don't come.",
    'inconclusive',
  ],
])('did it happen: %s', (_name, text, said) => {
  expect(saidOf(text)).toBe(said);
});

test.each([
  [
    'an input is refused',
    "Duplicate parameter: 'mask'. Only one is allowed.",
    'image_input_invalid',
  ],
  [
    'a filter of pages',
    "The URL has been blocked by your IT department's web filter (category: AI). Content policy: company.",
    'proxy_blocked',
  ],
  [
    'its name in a certificate',
    'unable to get local issuer certificate. Zscaler Root CA, access denied',
    'tls_intercepted',
  ],
  [
    'the endpoint',
    '400 The model `gpt-image-2` is not supported on the /v1/completions endpoint.',
    'endpoint_unsupported',
  ],
  ['the tool', 'model gpt-image-2 is not available in the Responses API', 'tool_misconfigured'],
  ['the edge', '525 SSL handshake failed (Cloudflare) api.openai.com', 'gateway_error'],
  [
    'the model after a move',
    "Switched dall-e-3 -> gpt-image-1.5, now 400 Invalid value: 'hd'. Supported values are: 'low', 'medium', 'high', and 'auto'.",
    'param_quality',
  ],
  [
    'a blocked resource',
    '403 Forbidden: This resource has been blocked due to behavior that may violate our usage policies.',
    'account_deactivated',
  ],
  [
    'a region of Azure',
    "SKU 'GlobalStandard' for model 'gpt-image-1.5' is not available in region 'swedencentral'.",
    'azure_config',
  ],
  [
    'a name of the client',
    "error TS2551: Property 'image' does not exist on type 'OpenAI'. Did you mean 'images'?",
    'sdk_misuse',
  ],
  ['the old module', "AttributeError: module 'openai' has no attribute 'Image'", 'sdk_outdated'],
  [
    'a picture of the answer',
    'could not fetch image https://oaidalleapiprodscus.blob.core.windows.net/private/a.png?se=2026-01-01 -> 403',
    'image_url_expired',
  ],
  [
    'a picture of the request',
    'Failed to download image from https://example.com/cat.png: 403',
    'image_input_invalid',
  ],
  [
    'fields of an answer',
    "1 validation error for ImagesResponse\nquality\n  Input should be 'low' or 'high' [input_value='hd']",
    'gateway_incompatible',
  ],
  ['fields of a request', "quality: Input should be 'low' or 'high'", 'param_quality'],
])('which of two is meant: %s', (_name, text, cause) => {
  expect(saidOf(text)).toBe(cause);
});
