import type { Rule } from './rule.ts';

/** Azure OpenAI's own words. */
export const azureRules: readonly Rule[] = [
  {
    says: 'says-azure',
    words: [
      /DeploymentNotFound|api deployment for this resource/i,
      /deployment\b.{0,40}\b(?:does not exist|not found|is not valid)/i,
      /api[- ]version.{0,60}\b(?:not supported|missing|invalid|required|not found|unsupported|must be)/i,
      /(?:unsupported|invalid|missing|must provide).{0,40}\bapi[-_ ]version/i,
      /lacks the required data action|OPENAI_API_VERSION|(?:invalid|missing) subscription key/i,
      /azure_?endpoint.{0,60}(?:missing|must|required|exclusive|not)|\bresource not found\b/i,
      /AZURE_OPENAI_\w+.{0,40}(?:missing|not set|required|empty)/i,
      /cognitiveservices.{0,80}(?:denied|not found|invalid)/i,
      /\bSKU\b.{0,120}\bnot (?:supported|available|offered)\b|\bInvalidResourceProperties\b/i,
      /subdomain (?:does not map|is not mapped)|model_name .{0,20}deployment/i,
    ],
  },
];

/** A gateway's own words: it did not find a way to the service, or could not use the request. */
export const gatewayRules: readonly Rule[] = [
  {
    says: 'says-gateway',
    words: [
      /one_api_error|new_api_error|shell_api_error|无可用渠道/i,
      /no available (?:channel|provider|deployment|account|upstream|model)/i,
      /(?:channel|provider|deployment)s? (?:is |are )?(?:not available|unavailable|exhausted|not configured)/i,
      /no healthy (?:deployments?|upstreams?) for\b/i,
      /no (?:healthy )?(?:deployments?|providers?|endpoints?|channels?) (?:available|found|configured)/i,
      /(?:invalid|unknown|unsupported|no such) provider\b|is not supported by (?:the )?provider\b|provider (?:is )?not (?:found|supported|configured)/i,
      /unsupported mode\b|\bchannel type\b/i,
      /AiGatewayError|"status"\s*:\s*"failure"|x-portkey/i,
      /portkey.{0,30}(?:missing|required|invalid)|llm provider not provided/i,
      /not implemented\b|convert_request_failed|do_request_failed|unmapped llm provider/i,
      /provider returned error|extra_body|extra inputs? (?:are )?not permitted/i,
      /APIResponseValidationError|invalid for expected schema|validation errors? for Image/i,
      /field required|unprocessable entity|value_error|不支持.{0,12}(?:接口|渠道|图像|图片|模型)|渠道/i,
    ],
  },
];

/** A path or host that is not the API's. */
export const addressRules: readonly Rule[] = [
  // The route was taken away; the edge answers 404 without a word.
  {
    says: 'says-endpoint-unsupported',
    words: [
      /images\/variations\b.{0,60}\b40[45]|\b40[45]\b.{0,80}images\/variations/i,
      // `curl -w '%{http_code} %{size_download}'`
      /images\/variations\b.{0,400}%\{http_code\}.{0,200}\b40[45]\b/i,
    ],
  },
  {
    says: 'says-path-unknown',
    words: [
      /invalid url \((?:GET|POST|PUT)|unknown request url|cannot (?:GET|POST) \//i,
      /404 page not found|404 status code \(no body\)|<title>404|404 not found<\/h1>/i,
      /the requested url was not found|failed to parse url(?! from (?:undefined|null|none))/i,
      /only absolute urls|unsupported protocol scheme|no host (?:specified|in request url)/i,
      /missing an ['"]?https?:\/\//i,
      /(?:invalid|malformed) (?:base ?)?url\b(?!\W{1,6}input: ['"](?:undefined|null))(?!:? ['"]?(?:none|undefined|null|nan))/i,
      /ERR_INVALID_URL|\binvalid port: ['"]|\binvalid literal for port\b|\bno protocol: |MalformedURLException: ?unknown protocol/i,
      /is not a valid url|no route matched|unknown route\b|route.{0,60}\bnot found/i,
      /"detail"\s*:\s*"Not Found"|relative url without a base/i,
      /api\.openai\.com\/(?!v1\/)(?:images|chat|responses)\/?\S{0,40} .{0,30}\b404/i,
      /\b404\b.{0,60}api\.openai\.com\/(?!v1\/)(?:images|chat|responses)/i,
      /ERR_UNESCAPED_CHARACTERS|no static resource|incorrect (?:regional )?hostname/i,
    ],
  },
];

/** An address that cannot be right, where nothing was said but that it failed. */
export const shapeRules: readonly Rule[] = [
  {
    says: 'says-path-unknown',
    words: [/\/v1\/v1\/|images\/generations\/images|chat\/completions\/images/i],
  },
];

/** A page came where JSON was expected; who sent it is open. */
export const pageRules: readonly Rule[] = [
  {
    says: 'says-html-instead',
    words: [
      /unexpected token ['"]?<|is not valid json|<!doctype.{0,20}not valid/i,
      /json(?:decode)?error|expecting value: line 1|invalid character ['"]<['"]/i,
      /expected json.{0,30}(?:html|got)/i,
      /['"]?str(?:ing)?['"]? (?:object )?has no (?:attribute|property) ['"](?:data|created|output)/i,
      /typeof \w+\W{1,12}string\b/,
      /(?:returned|got|received|answered|with) (?:an? )?html|content-type.{0,20}text\/html/i,
    ],
  },
];
