import { describe, expect, test } from 'vitest';

import { explain } from '../../src/core/explain.ts';

const today = '2026-11-27';
const said = (text: string): string => {
  const { verdict, causes } = explain(text, {}, today);
  return verdict === 'cause' ? (causes[0]?.id ?? '') : verdict;
};
const because = (text: string): string | undefined =>
  explain(text, {}, today).causes[0]?.because[0]?.text;

test.each([
  ['&quot;Unknown parameter: &#39;style&#39;.&quot;', 'param_style'],
  ['<li>Missing required parameter: &#x27;prompt&#x27;.</li>', 'prompt_missing'],
  [
    '&amp;quot;Invalid value: &amp;#39;ultra&amp;#39;. Supported values are: &amp;#39;low&amp;#39;, &amp;#39;medium&amp;#39;',
    'param_quality',
  ],
  ['GET /done?error=400%20Unknown%20parameter%3A%20%27style%27.', 'param_style'],
  ['/done?error=Unknown+parameter%3A+%27response_format%27.', 'param_response_format'],
  ['Unknown parameter: “response_format”.', 'param_response_format'],
  ['{"message": "Unknown parameter: ‘style’.", "type": "invalid_request_error"}', 'param_style'],
  ['Der Dienst sagt „Unknown parameter: ‚style‘“', 'param_style'],
  ['Your organization must be veri-\nfied to use the model `gpt-image-2`.', 'org_unverified'],
  ['The model `gpt-\nimage-2` does not exist or you do not have access to it.', 'model_no_access'],
])(
  'a sentence is known in the signs of a page, an address and a printed line: %s',
  (text, cause) => {
    expect(said(text)).toBe(cause);
  },
);

describe('what is said of a failure is true of it', () => {
  test.each([
    ["attempt 1: 429 Too Many Requests\nattempt 2: 400 Unknown parameter: 'style'."],
    [
      `10:00:01 status=429 retrying in 12 s\n10:00:15 ERROR {"message":"Unknown parameter: 'style'.","type":"invalid_request_error","param":"style","code":"unknown_parameter"}`,
    ],
  ])('the status of one attempt is not told of another: %s', (text) => {
    expect(because(text)).toMatch(/^The (?:service|text) says that style/);
  });

  test('a limit that a call goes beyond need not be 0', () => {
    expect(
      because(
        '429 Request too large for gpt-image-2 in organization org-x on tokens per min (TPM): Limit 10000, Requested 24100.',
      ),
    ).toContain('lower than what the call takes');
  });
});
