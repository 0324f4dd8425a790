import type { SaidCode } from './signals.ts';

/** The fields of one error, wherever they were found. */
export type ErrorFields = {
  readonly status?: number;
  readonly type?: string;
  readonly code?: string;
  readonly param?: string;
  readonly message: string;
};

/**
 * A rule holds when each of its conditions does. The service's own `code` names one thing only,
 * so rules with a code come first; words decide where there is none.
 */
export type Rule = {
  readonly says: SaidCode;
  readonly status?: readonly number[];
  readonly code?: RegExp;
  readonly type?: RegExp;
  readonly param?: RegExp;
  readonly text?: RegExp;
};

/** Sources: facts/errors.json, with how sure each one is. */
export const apiRules: readonly Rule[] = [
  { says: 'says-key-incorrect', code: /^invalid_api_key$/ },
  { says: 'says-organization-mismatch', code: /^mismatched_(organization|project)$/ },
  { says: 'says-scope-missing', code: /^missing_scope$/ },
  { says: 'says-address-not-allowed', code: /^ip_not_authorized$/ },
  { says: 'says-account-deactivated', code: /^account_deactivated$/ },
  { says: 'says-region-unsupported', code: /^unsupported_country_region_territory$/ },
  { says: 'says-quota-exhausted', code: /^(insufficient_quota|credit_balance_exhausted)$/ },
  {
    says: 'says-spend-limit',
    code: /(spend_limit|usage_limit)_exceeded$|^billing_hard_limit_reached$/,
  },
  { says: 'says-billing-inactive', code: /^billing_not_active$/ },
  { says: 'says-limit-zero', text: /\bLimit:? 0(?![.\d])/ },
  { says: 'says-overloaded', code: /^(slow_down|server_(is_)?overloaded|engine_overloaded)$/ },
  { says: 'says-rate-limit', code: /^rate_limit_exceeded$/ },
  {
    says: 'says-content-policy',
    code: /^(moderation_blocked|content_policy_violation|image_content_policy_violation)$/,
  },
  { says: 'says-model-denied', status: [403], code: /^model_not_found$/ },
  { says: 'says-model-missing', code: /^model_not_found$/ },
  {
    says: 'says-prompt-missing',
    code: /^(missing_required_parameter|missing_parameter)$/,
    param: /^prompt$/,
  },
  { says: 'says-input-fidelity', code: /^invalid_input_fidelity_model$/ },
  {
    says: 'says-image-input',
    code: /^(unsupported_file_mimetype|invalid_image\w*|image_(too_\w+|parse_error)|empty_image_file)$/,
  },
  { says: 'says-response-format', param: /^response_format$/ },
  { says: 'says-size', param: /^size$/ },
  { says: 'says-n', param: /^n$/ },
  { says: 'says-quality', param: /^quality$/ },
  { says: 'says-style', param: /^style$/ },
  { says: 'says-background', param: /^background$/ },
  { says: 'says-output-format', param: /^output_(format|compression)$/ },
  { says: 'says-moderation-parameter', param: /^moderation$/ },
  { says: 'says-input-fidelity', param: /^input_fidelity$/ },
  {
    says: 'says-prompt-long',
    param: /^prompt$/,
    text: /too long|at most|max(imum)?[ _]length|exceed|string_above_max_length/i,
  },
  { says: 'says-organization-unverified', text: /organization must be verified/i },
  { says: 'says-stream', param: /^(stream|partial_images)$/ },
  { says: 'says-prompt-missing', param: /^prompt$/ },
  { says: 'says-image-input', param: /^(image|mask)(\[|$)/ },
  { says: 'says-parameter-unknown', code: /^unknown_parameter$/ },
  { says: 'says-type', code: /^(invalid_type|missing_required_parameter)$/ },
  {
    says: 'says-key-missing',
    text: /You didn't provide an API key|Missing bearer or basic authentication/i,
  },
  { says: 'says-key-incorrect', text: /Incorrect API key provided|invalid[ _]api[ _]key/i },
  {
    says: 'says-organization-mismatch',
    text: /should match organization for API key|must be a member of an organization/i,
  },
  {
    says: 'says-scope-missing',
    text: /insufficient permissions for this operation|Missing scopes/i,
  },
  { says: 'says-address-not-allowed', text: /Your IP is not authorized/i },
  {
    says: 'says-account-deactivated',
    text: /account.{0,40}(deactivated|disabled|suspended)|organization has been disabled/i,
  },
  { says: 'says-region-unsupported', text: /Country, region, or territory not supported/i },
  { says: 'says-model-denied', text: /does not have access to (the )?model/i },
  {
    says: 'says-model-missing',
    text: /The model [`'"]?[^`'"]+[`'"]? (does not exist|has been deprecated)/i,
  },
  {
    says: 'says-quota-exhausted',
    text: /exceeded your current quota|no credits remaining|insufficient_quota/i,
  },
  { says: 'says-spend-limit', text: /billing hard limit|spend limit|approved usage limit/i },
  { says: 'says-billing-inactive', text: /account is not active, please check your billing/i },
  {
    says: 'says-content-policy',
    text: /rejected (by|as a result of) (the|our) safety system|safety_violations|content policy/i,
  },
  { says: 'says-rate-limit', text: /rate limit (reached|exceeded)|too many requests/i },
  { says: 'says-overloaded', text: /(currently )?overloaded|slow down/i },
  { says: 'says-response-format', text: /Unknown parameter: '?response_format/i },
  { says: 'says-parameter-unknown', text: /Unknown parameter/i },
  {
    says: 'says-size',
    text: /divisible by 16|longest edge must|pixel budget|invalid.{0,20}size|\d+x\d+'? is not one of|size must be/i,
  },
  {
    says: 'says-n',
    text: /['"`]?\bn['"`]? (must be|should be)|invalid (value|type)[^.]{0,20}['"`]n['"`]|(greater|less) than the (maximum|minimum)[^.]*- ['"]n['"]/i,
  },
  {
    says: 'says-prompt-long',
    text: /prompt.{0,40}(too long|exceed|maximum length|at most)|maximum length.{0,30}prompt/i,
  },
  {
    says: 'says-prompt-missing',
    text: /prompt.{0,30}(is required|required parameter|missing|must not be empty|cannot be empty)|missing required (parameter|argument)s?:? ['"`]?prompt/i,
  },
  {
    says: 'says-image-input',
    text: /unsupported mimetype|Invalid image file|must be a PNG|image.{0,30}(too large|same dimensions)/i,
  },
  {
    says: 'says-body-malformed',
    text: /could not parse the JSON body|not valid JSON that was sent|invalid multipart/i,
  },
  {
    says: 'says-endpoint-unsupported',
    text: /not supported (in|with|on) (the|this) .{0,30}endpoint|unsupported endpoint/i,
  },
  { says: 'says-path-unknown', text: /Invalid URL \((GET|POST)|Unknown request URL/i },
  { says: 'says-server-error', type: /^server_error$/ },
  {
    says: 'says-server-error',
    text: /server had an error (while )?processing|An error occurred while processing your request/i,
  },
  { says: 'says-parameter', code: /^(invalid_value|unsupported_value|invalid_parameter\w*)$/ },
];

/** What a status says by itself, when nothing else was said. */
export const statusRules: readonly Rule[] = [
  { says: 'says-proxy-login', status: [407] },
  { says: 'says-rate-limit', status: [429] },
  { says: 'says-server-error', status: [500] },
  { says: 'says-overloaded', status: [503] },
  { says: 'page-of-gateway', status: [502, 504, 520, 521, 522, 523, 524] },
  { says: 'says-key-incorrect', status: [401] },
];

export function holds(rule: Rule, { status, type, code, param, message }: ErrorFields): boolean {
  const known = rule.status === undefined || (status !== undefined && rule.status.includes(status));
  const fields: readonly (readonly [RegExp | undefined, string | undefined])[] = [
    [rule.code, code],
    [rule.type, type],
    [rule.param, param],
    [rule.text, message],
  ];
  return (
    known &&
    fields.every(
      ([wanted, value]) => wanted === undefined || (value !== undefined && wanted.test(value)),
    )
  );
}
