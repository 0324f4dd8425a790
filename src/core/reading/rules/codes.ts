import type { CodeRule } from './rule.ts';

/**
 * The service's own `code` and `type` words, and those of Azure and of widespread gateways for the same things.
 * One word names one thing only, so they come before every message (facts/errors.json).
 */
export const codeRules: readonly CodeRule[] = [
  [
    'says-account-deactivated',
    [
      'account_deactivated',
      'access_terminated',
      'account_suspended',
      'organization_disabled',
      'account_disabled',
    ],
  ],
  [
    'says-region-unsupported',
    ['unsupported_country_region_territory', 'unsupported_country', 'unsupported_region'],
  ],
  ['says-address-not-allowed', ['ip_not_authorized', 'ip_not_allowed', 'ip_forbidden']],
  [
    'says-organization-mismatch',
    [
      'mismatched_organization',
      'mismatched_project',
      'invalid_organization',
      'invalid_project',
      'organization_membership_required',
      'organization_not_found',
      'data_residency_mismatch',
    ],
  ],
  [
    'says-key-incorrect',
    [
      'invalid_api_key',
      'not_authorized_invalid_project',
      'api_key_expired',
      'expired_api_key',
      'token_expired',
      'invalid_authentication',
      'token_not_found_in_db',
    ],
  ],
  [
    'says-scope-missing',
    ['missing_scope', 'missing_scopes', 'insufficient_permissions', 'insufficient_scope'],
  ],
  [
    'says-spend-limit',
    [
      'project_spend_limit_exceeded',
      'organization_spend_limit_exceeded',
      'organization_usage_limit_exceeded',
      'billing_hard_limit_reached',
      'budget_exceeded',
    ],
  ],
  [
    'says-billing-inactive',
    ['billing_not_active', 'payment_required_inactive', 'billing_inactive'],
  ],
  [
    'says-quota-exhausted',
    [
      'credit_balance_exhausted',
      'insufficient_quota',
      'insufficient_user_quota',
      'insufficient_credits',
      'insufficient_balance',
      'pre_consume_token_quota_failed',
      'quota_exceeded',
    ],
  ],
  [
    'says-overloaded',
    [
      'slow_down',
      'server_is_overloaded',
      'server_overloaded',
      'engine_overloaded',
      'overloaded_error',
      'service_unavailable_error',
      'system_cpu_overloaded',
      'NoCapacity',
    ],
  ],
  [
    'says-content-policy',
    [
      'moderation_blocked',
      'content_policy_violation',
      'image_content_policy_violation',
      'contentFilter',
      'content_filter',
      'ResponsibleAIPolicyViolation',
      'sensitive_words_detected',
    ],
  ],
  [
    'says-image-input',
    [
      'unsupported_file_mimetype',
      'missing_file_mimetype',
      'unsupported_image_media_type',
      'invalid_image',
      'invalid_image_file',
      'invalid_image_format',
      'invalid_image_url',
      'invalid_base64_image',
      'invalid_image_mode',
      'image_parse_error',
      'image_too_large',
      'image_too_small',
      'image_file_too_large',
      'image_file_not_found',
      'empty_image_file',
      'failed_to_download_image',
      'invalid_mask_image_format',
    ],
  ],
  ['says-input-fidelity', ['invalid_input_fidelity_model']],
  ['says-body-malformed', ['unsupported_content_type', 'invalid_json', 'invalid_multipart']],
  [
    'says-azure',
    [
      'DeploymentNotFound',
      'deployment_not_found',
      'ApiVersionUnsupported',
      'InvalidApiVersionParameter',
    ],
  ],
  [
    'says-endpoint-unsupported',
    [
      'OperationNotSupported',
      'unsupported_endpoint',
      'unsupported_operation',
      'unsupported_api_for_model',
    ],
  ],
  ['says-path-unknown', ['incorrect_hostname']],
  ['says-time-limit', ['FUNCTION_INVOCATION_TIMEOUT', 'EDGE_FUNCTION_INVOCATION_TIMEOUT']],
];

/** Codes that say something only where the message says nothing more exact: a limit of 0 has the code of every limit. */
export const looseCodeRules: readonly CodeRule[] = [
  ['says-model-missing', ['model_not_found']],
  [
    'says-rate-limit',
    [
      'rate_limit_exceeded',
      'rate_limit_error',
      'too_many_requests',
      'RateLimitReached',
      'TooManyRequests',
    ],
  ],
  [
    'says-server-error',
    ['server_error', 'internal_server_error', 'internal_error', 'image_generation_server_error'],
  ],
  [
    'says-gateway',
    [
      'one_api_error',
      'new_api_error',
      'shell_api_error',
      'AiGatewayError',
      'bad_response_status_code',
      'do_request_failed',
      'convert_request_failed',
      'get_channel_failed',
      'channel_not_found',
      'model_price_error',
      'invalid_channel',
      'hooks_failed',
    ],
  ],
  ['page-of-gateway', ['upstream_error']],
];

/** All codes, each group for one meaning. */
export const codeGroups: readonly (readonly string[])[] = [...codeRules, ...looseCodeRules].map(
  ([, codes]) => codes,
);

/** Each of them, for a pattern. */
export const anyCode = codeGroups.flat().join('|');
