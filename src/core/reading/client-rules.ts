import type { Rule } from './rules.ts';

/** What clients, SDKs and systems say around the call. Tried when the service itself did not speak. */
export const clientRules: readonly Rule[] = [
  { says: 'says-proxy-login', text: /\b407\b.{0,40}proxy|proxy authentication required/i },
  {
    says: 'says-name-unresolved',
    text: /ENOTFOUND|EAI_AGAIN|getaddrinfo|Name or service not known|Temporary failure in name resolution|Could not resolve host|nodename nor servname|no such host|NXDOMAIN/i,
  },
  { says: 'says-connection-refused', text: /ECONNREFUSED|connection refused|actively refused/i },
  {
    says: 'says-certificate-invalid',
    text: /CERT_HAS_EXPIRED|certificate has expired|CERT_NOT_YET_VALID|not yet valid|ERR_TLS_CERT_ALTNAME|hostname mismatch|doesn't match.{0,30}certificate|wrong version number/i,
  },
  {
    says: 'says-certificate-untrusted',
    text: /SELF_SIGNED_CERT_IN_CHAIN|self[- ]signed certificate|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|unable to (get local issuer|verify the first)|CERTIFICATE_VERIFY_FAILED/i,
  },
  {
    says: 'says-unreachable',
    text: /ENETUNREACH|ENETDOWN|network is unreachable|ERR_INTERNET_DISCONNECTED/i,
  },
  {
    says: 'says-connection-reset',
    text: /ECONNRESET|socket hang up|connection reset|EPIPE|other side closed|premature close|RemoteDisconnected|connection aborted/i,
  },
  {
    says: 'says-connection-timeout',
    text: /ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|connect(ion)? timed? ?out|EHOSTUNREACH|no route to host/i,
  },
  {
    says: 'says-key-missing',
    text: /OPENAI_API_KEY environment variable is missing|Missing credentials|api_key client option must be set|API key is missing|No API key provided/i,
  },
  {
    says: 'says-sdk-old',
    text: /APIRemovedInV1|no longer supported in openai>=1|unexpected keyword argument|OpenAIApi is not a constructor|Configuration is not a constructor|has no attribute '(Image|images|OpenAI)'/i,
  },
  {
    says: 'says-sdk-misuse',
    text: /dangerouslyAllowBrowser|browser-like environment|\.images\.\w+ is not a function|coroutine .{0,40}was never awaited/i,
  },
  {
    says: 'says-image-url-expired',
    text: /Signature not valid in the specified time frame|AuthenticationFailed.{0,200}(se=|sig=)|oaidalleapiprodscus/i,
  },
  {
    says: 'says-data-missing',
    text: /(reading '(url|0|data|b64_json)'|'NoneType' object is not subscriptable|b64_json.{0,20}(None|undefined|null)|url.{0,20}is (None|undefined|null))/i,
  },
  {
    says: 'says-timed-out',
    text: /Request timed out|APITimeoutError|APIConnectionTimeoutError|ReadTimeout|UND_ERR_HEADERS_TIMEOUT|FUNCTION_INVOCATION_TIMEOUT|Task timed out after|deadline exceeded|timed out/i,
  },
  {
    says: 'page-blocked',
    text: /<html[\s\S]{0,4000}(blocked|access denied|attention required|web filter|forbidden)/i,
  },
  {
    says: 'page-of-gateway',
    text: /50[24] (Bad Gateway|Gateway Time-?out)|bad gateway|error code: 52\d|upstream request timeout/i,
  },
  { says: 'says-azure', text: /DeploymentNotFound|openai\.azure\.com|api-version/i },
  {
    says: 'says-gateway',
    text: /litellm\.\w+|"provider"\s*:\s*"openai"|AiGatewayError|"status"\s*:\s*"failure"/i,
  },
  { says: 'says-connection-error', text: /Connection error|APIConnectionError|fetch failed/i },
];
