import { outageRules } from './outage.ts';
import type { Rule } from './rule.ts';
import { together } from './together.ts';

/** A proxy comes before all layers: what lies behind it was never asked. */
export const proxyLoginRules: readonly Rule[] = [
  {
    says: 'says-proxy-login',
    words: [
      /proxy authentication (?:is )?required|(?:tunnel|proxy|CONNECT).{0,80}\b407\b/i,
      /\b407\b.{0,80}\b(?:proxy|tunnel)|status ?code=407|\(407\)/i,
      /proxy (?:requires|wants|needs) (?:authentication|credentials|a login)/i,
      /ERR_PROXY_AUTH\w*/i,
      // In other languages: "407 – требуется аутентификация прокси"
      /\b407\b.{0,60}(?:прокси|代理|プロキシ|프록시)|(?:прокси|代理|プロキシ|프록시).{0,60}\b407\b/i,
    ],
  },
];

/** A package, a module or a path is resolved as well; a host is what a network fails at. */
const unresolved = /\b(?:could(?:n['’]t| not)|unable to|cannot|can['’]t) (?:be )?resolved?\b/i;
const ofHost =
  /\bhost|\bdns\b|\bprox(?:y|ies)\b|\baddress|\b(?:the|domain|server) name\b|[\w-]\.(?:com|net|org|io|ai|dev|local|internal|corp|lan)\b/i;

/**
 * What the systems, runtimes and clients of the world say when a connection fails. The layers in the order in which
 * they fail.
 */
export const pathRules: readonly Rule[] = [
  {
    says: 'says-certificate-invalid',
    words: [
      /CERT_HAS_EXPIRED/i,
      /certificate (?:has |is |was )?(?:expired|not yet valid|not trusted yet)/i,
      /Certificate(?:NotYetValid|Expired)Exception/,
      /has expired or is not yet valid|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME\w*|altname|\bany IP SANs\b|legacy Common Name/i,
      /host ?name.{0,40}(?:mismatch|doesn'?t match|does not match)/i,
      /(?:doesn'?t|does not) match (?:certificate|the certificate|target host|host)/i,
      /SSLPeerUnverifiedException|host ?name \S{1,80} not verified|peer certificate:? (?:Expired|NotValid\w*)/i,
      /no (?:subject )?alternative (?:certificate subject|dns name|names?)|certificate is valid for/i,
      /certificate (?:name|subject).{0,30}(?:mismatch|does not match)/i,
      /certificate rejected.{0,20}(?:name|date|expired)|\bNameMismatch\b/i,
      /RemoteCertificateNameMismatch|NotTimeValid|NotValidForName/i,
      /CERT_(?:DATE|COMMON_NAME)_INVALID|wrong[_ ]version[_ ]number|unsupported protocol/i,
      /protocol[_ ]version\b|handshake[_ ]failure|ERR_SSL_(?:PROTOCOL|VERSION)\w*/i,
      /unrecognized ssl message|no protocols available|record layer version|packet length too long/i,
      /alert (?:number )?(?:40|70)\b|tlsv1 alert|first record does not look like a tls|server gave HTTP response to HTTPS client/i,
      /clock skew|EPROTO\b|could not create ssl\/tls secure channel/i,
      /kein geschützter ssl\/tls-kanal|créer un canal sécurisé ssl|crear un canal seguro ssl/i,
    ],
  },
  {
    says: 'says-certificate-untrusted',
    words: [
      /SELF_SIGNED_CERT\w*|self[- ]?signed certificate/i,
      /UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)\w*/i,
      /unable to (?:get (?:local )?issuer|verify the first)|CERTIFICATE_VERIFY_FAILED/i,
      /certificate[_ ]verify[_ ]failed|certificate signed by unknown authority/i,
      /SEC_ERROR_UNKNOWN_ISSUER|UnknownIssuer|unknown (?:ca|issuer|authority)\b|PKIX path|SunCertPath/i,
      /unable to find valid certification path|RemoteCertificateChainErrors|UntrustedRoot/i,
      /PartialChain|CERT_AUTHORITY_INVALID|CERT_UNTRUSTED|NSURLErrorDomain.{0,20}-120[0-6]/i,
      /(?:certificate|x\.?509)\b.{0,40}\bverif\w* failed|-9984\b|trust relationship/i,
      /SSL certificate problem|(?:certificate|ca) (?:is )?not trusted/i,
      /untrusted (?:root|certificate)|unable to verify.{0,20}certificate|curl error 60/i,
      // .NET and PowerShell in the language of the system.
      /vertrauensstellung|relation de confiance|relación de confianza|relazione di trust|vertrouwensrelatie|relação de confiança|relacji zaufania|доверительные отношения/i,
      /SEC_E_UNTRUSTED_ROOT|trust anchor|CRYPT_E_(?:NO_REVOCATION|REVOCATION)\w*/i,
    ],
  },
  {
    says: 'page-blocked',
    words: [
      /(?:code|status|failed:?|response:?) 403 from proxy|HTTP code 403 from proxy/i,
      /tunnel connection failed: 403|tunnel failed, response 403|proxy response \(403\)|tunneling socket could not be established, status ?code=403/i,
      // Go's own words for a refused CONNECT: the service answers in JSON, never by a bare status.
      /\b(?:Post|Get|Put) "https:\/\/[^"\n]{1,300}": Forbidden\b/,
      /ERR_TUNNEL_CONNECTION_FAILED|X-Squid-Error|ERR_ACCESS_DENIED/i,
      /policy (?:denied|violation|blocked).{0,40}(?:proxy|web|url)|web ?filter/i,
      /(?:zscaler|fortiguard|forcepoint|websense|blue ?coat|cisco umbrella|sophos|palo alto|netskope|mcafee web gateway|barracuda|check ?point (?:software|firewall|security|ngfw|gateway))\b/i,
      /(?:url|site|website|page|access|category|connection) (?:has been |was |is |to this \w+ (?:has been |is |was ))(?:blocked|denied|filtered|restricted) (?:by|due|in|from|because)/i,
      /(?:you are|you have been|sorry, you have been|you've been) (?:unable to access|blocked)/i,
      /unable to access.{0,20}api\.openai|cf-error-details|cf-chl/i,
      /"blocked"\s*:\s*true|<title>.{0,60}(?:wlan|wi-?fi|hotspot|portal|log ?in to)/i,
      /challenge-(?:error|platform|form)|attention required|just a moment(?:\.\.\.|…)/i,
      /enable javascript and cookies|checking your browser|error(?: code)?:? 10(?:09|10|12|20)\b/i,
      /<title>.{0,60}(?:denied|blocked|forbidden|restricted)/i,
      /policy does not (?:allow|permit)|captive portal/i,
      /sign in to (?:the |this )?(?:network|wi-?fi)|network authentication required/i,
      /proxy.{0,30}(?:access denied|forbidden|denied|refuses)/i,
      /blocked by (?:(?:your|the|an?) )?(?:(?:network|system|it) )?(?:administrator|organization|network|firewall|policy|security)/i,
      /(?:site|page|url|access|website)\b.{0,80}\b(?:blocked|denied|restricted|filtered)\b.{0,60}\b(?:content|web|url) filter|access control configuration prevents/i,
      /requested URL could not be retrieved\b[\s\S]{0,40}\baccess denied/i,
    ],
  },
  {
    says: 'says-offline',
    words: [
      /ERR_INTERNET_DISCONNECTED|NSURLErrorNotConnectedToInternet|NSURLErrorDomain.{0,20}-1009/i,
      /(?:appears to be|is|are|device is) offline|no internet connection(?: available)?/i,
      /not connected to the internet|ENETDOWN|network is down/i,
      /no network (?:connection|interface)/i,
    ],
  },
  {
    says: 'says-name-unresolved',
    words: [
      /ENOTFOUND|EAI_(?:AGAIN|FAIL|NONAME|NODATA)|getaddrinfo|name or service not known/i,
      /temporary failure in name resolution/i,
      together(unresolved, ofHost),
      /could not resolve (?:host|proxy)|nodename nor servname|no such host|NXDOMAIN/i,
      /NAME_NOT_RESOLVED|UnknownHostException|failed host lookup|failed to lookup address/i,
      /dns (?:error|lookup|resolution|failure|failed|server)|\bnxdomain\b|non-existing domain|NameResolutionError/i,
      /remote name could not be resolved|name resolution|ESERVFAIL/i,
      /EREFUSED\b|queryA+ E\w+|server misbehaving|lookup [\w.-]+(?: on [\d.:]+)?:/i,
      /no address associated|unknown host|\bcurl(?: error|:)? ?\(?6\b|NSURLErrorDomain.{0,20}-100[36]/i,
      /UnresolvedAddressException|NS_ERROR_UNKNOWN_HOST|# 11001\b|resolving timed out|\[Errno (?:-2|-3|-5|8|11001|11002|11004)\]/i,
    ],
  },
  {
    says: 'says-connection-timeout',
    words: [
      /(?<!API)\bconnect(?:ion)? ?(?:attempt )?time(?:d|s)? ?-?out|(?<!API)ConnectTimeout\w*/i,
      /UND_ERR_CONNECT_TIMEOUT|connect ETIMEDOUT|\bETIMEDOUT\b/i,
      /failed to connect.{0,80}(?:timed out|after \d{4,} ?ms)/i,
      /(?:dial tcp|connect).{0,80}(?:i\/o timeout|operation timed out)|open ?timeout/i,
      /connect_timeout|timed? ?out.{0,30}\bconnecting\b|connecting.{0,40}timed? ?out/i,
      /CONNECTION_TIMED_OUT|ERR_TIMED_OUT|tls handshake timeout/i,
      /did not properly respond after|connected host has failed to respond|WinError 10060/i,
      /\(10060|EHOSTUNREACH|no route to host|ADDRESS_UNREACHABLE|ERR_CONNECTION_ABORTED/i,
      /HttpConnectTimeoutException|os error 110|\[Errno (?:60|110|113|10060|10065)\]/i,
      /cannot reach host|host (?:is )?unreachable/i,
    ],
  },
  {
    says: 'says-unreachable',
    words: [
      /ENETUNREACH|network is unreachable|unreachable network/i,
      /NETWORK_(?:UNREACHABLE|CHANGED)|os error 101|\[Errno (?:51|101|10051)\]/i,
      /network unreachable(?! or)/i,
    ],
  },
  {
    says: 'says-connection-refused',
    words: [
      /ECONNREFUSED|\bConnectionRefused\b|connection (?:was |has been )?refused|actively refused/i,
      /CONNECTION_REFUSED|failed to connect to/i,
      /could(?:n't| not) connect to (?:server|host|proxy)|PROXY_CONNECTION_FAILED/i,
      /os error (?:111|61)\b|WinError 10061|\[Errno (?:61|111|10061)\]/i,
      /NSURLErrorDomain.{0,20}-1004|cannot connect to (?:proxy|server)|connection refused/i,
      /refused connection/i,
    ],
  },
  {
    says: 'says-connection-reset',
    words: [
      /ECONNRESET|socket hang up/i,
      /connection (?:was |has been )?(?:reset|aborted|broken|lost|terminated|closed (?:before|by|unexpectedly|prematurely|without))/i,
      /CONNECTION_(?:RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|EPIPE|broken pipe/i,
      /other side closed|UND_ERR_SOCKET|premature(?:ly)? (?:close|end|EOF)/i,
      /ended prematurely|RemoteDisconnected|RemoteProtocolError|peer closed connection/i,
      /without sending (?:a )?(?:complete )?(?:response|message)|server disconnected/i,
      /connection reset by|forcibly closed/i,
      /(?:incomplete|unexpected(?:ly)?)[ _](?:chunked )?(?:read|eof|end of (?:file|stream))/i,
      /UNEXPECTED_EOF|EOF occurred|:\s*EOF\b|empty reply|recv failure|IncompleteRead/i,
      /ChunkedEncodingError|before secure tls connection|NSURLErrorDomain.{0,20}-1005/i,
      /network connection was lost|ConnectionAbortedError|ConnectionResetError/i,
      /WinError 1005[34]|\(1005[34]|\[Errno (?:54|104|10053|10054|32)\]/i,
      /stream error: stream ID \d|stream (?:\d+ )?(?:was )?(?:reset|closed|ended|not closed cleanly)\b|StreamReset|EOFException/i,
      /terminated\b.{0,80}other side|ERR_HTTP2\w*|nghttp2|goaway|Receive failure/i,
      /payload is not completed|not enough data to satisfy|ClientPayloadError/i,
      /SSL_connect SYSCALL|TransportError\{reason: :closed|reason: :closed\b|NO_RESPONSE/i,
      /\bIncompleteMessage\b|SSL_ERROR_SYSCALL|NoHttpResponseException|\bfailed to respond\b/i,
    ],
  },
];

/** That the connection failed, and not why; and a wrapper's own name for any trouble. */
export const vagueRules: readonly Rule[] = [
  {
    says: 'says-connection-error',
    words: [
      /connection error|APIConnectionError|fetch failed|failed to fetch/i,
      /error communicating with openai|could(?:n't| not) reach|network ?error|ERR_NETWORK/i,
      /NetworkError|connecterror|cannot connect to host|connect call failed|check your (?:internet|network) connection/i,
      /error sending request|unable to connect|cannot connect/i,
      /failed to (?:connect|send request|reach)/i,
    ],
  },
  { says: 'says-server-error', words: [/\bInternalServerError\b/] },
  ...outageRules,
];
