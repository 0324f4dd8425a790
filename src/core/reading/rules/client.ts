import type { Rule } from './rule.ts';

/** What the words that follow are a symptom of. */
export const symptomRules: readonly Rule[] = [
  // A file of one's own that is named like the package hides it.
  {
    says: 'says-sdk-misuse',
    words: [
      /partially initialized module ['"]?openai|\bopenai['"]? .{0,80}most likely due to a circular import/i,
      /(?:has no attribute|cannot import name)[\s\S]{0,400}(?<![\w/\\.-])openai\.py\b/i,
      /(?<![\w/\\.-])openai\.py\b[\s\S]{0,400}(?:has no attribute|cannot import name)/i,
      /File ["'](?![^"'\n]*(?:site|dist)-packages)[^"'\n]{0,200}[\\/]openai\.py["'][\s\S]{0,600}(?:has no attribute|cannot import name)/i,
      /(?:has no attribute|cannot import name)[\s\S]{0,400}["'( ](?!\S*(?:site|dist)-packages)\S{0,200}[\\/]openai\.py\b/i,
    ],
  },
  // The client wants an address, and the answer beside it holds the picture itself.
  {
    says: 'says-data-missing',
    words: [
      /(?:no value associated with|keyNotFound|missing|not find|undefined)\b[^\n]{0,80}["'`( ]url\b[\s\S]{0,600}\bb64[_ ]?json\b/i,
      /\burl\b.{0,12}\bis (?:required|missing|empty|null|undefined)[\s\S]{0,600}\bb64[_ ]?json\b/i,
      /\bb64[_ ]?json\b[\s\S]{0,600}(?:(?:missing|required|no) (?:field|key|property|value)[^\n]{0,40}\burl\b|\burl\b.{0,12}\bis (?:required|missing|empty))/i,
    ],
  },
];

/** The code around the call: old styles, wrong use, an answer that is read wrongly. */
export const clientRules: readonly Rule[] = [
  {
    says: 'says-sdk-fault',
    words: [
      /unexpected keyword argument ['"]?proxies/i,
      /(?:null|undefined|none|nan)x(?:null|undefined|none|nan)\b/i,
      /known (?:bug|issue) in (?:the )?(?:sdk|library|framework|version)/i,
    ],
  },
  { says: 'says-data-missing', words: [/keyNotFound\(.{0,60}stringValue: ?"(?:url|b64_json)"/] },
  // The client's own types: it read the answer wrongly, or refused what it does not know.
  {
    says: 'says-sdk-fault',
    words: [
      /JSONDeserialize|missing field `|(?:failed to|cannot|could not) (?:deserialize|unmarshal|decode) .{0,40}(?:response|answer|struct|type|value)/i,
      /JsonMappingException|UnrecognizedPropertyException|keyNotFound\(|typeMismatch\(|json: cannot unmarshal/,
    ],
  },
  // The installed SDK knows `images`, and what it answers has `data`.
  {
    says: 'says-sdk-misuse',
    words: [
      /['"](?:Async)?(?:Azure)?OpenAI['"] object has no attribute ['"](?:image|img|picture|pictures|generate_images?|images_generate)['"]/,
      /['"]ImagesResponse['"] object has no attribute\b/,
      /property ['"](?:image|img|pictures?)['"] does not exist on type ['"](?:Azure)?OpenAI['"]/i,
    ],
  },
  {
    says: 'says-sdk-old',
    words: [
      /unknown variant [`'"]/i,
      /APIRemovedInV1|no longer supported in openai ?>=|unexpected keyword argument/i,
      /does not provide an export named ['"]?(?:OpenAIApi|Configuration)/i,
      /(?:OpenAIApi|Configuration)\b.{0,20}is not a constructor/i,
      /has no attribute ['"]?(?:Image|images|OpenAI|AsyncOpenAI|ImagesResponse|responses|error|generate|create|edit)\b/i,
      /cannot import name ['"]?\w+['"]? from ['"]?openai|no module named ['"]?openai\./i,
      /Module ['"]{0,2}openai['"]{0,2} has no exported member/i,
      /(?:reading|property) ['"](?:generate|edit|createVariation)['"]/i,
      /openai\.\w*createImage\w* is not a function|\.createImage\w* is not a function/i,
      /does not exist in type ['"]?Image(?:Generate|Edit)Params/i,
      /is not assignable to (?:type|parameter of type).{0,80}/i,
      /does not contain a definition for|has no (?:such )?(?:method|option|parameter)/i,
      /no such command .{0,20}openai|unknown named (?:parameter|argument)/i,
      /unknown field .{0,60}\bopenai\.|no (?:field|member|method|property) named/i,
      /no known (?:property|class property)|has no (?:field|member)|undefined: openai\./i,
      /object literal may only specify known properties/i,
      /the name ['"]?\w+['"]? does not exist in (?:the current context|type)/i,
      /(?:openai|sdk|library|package|client).{0,40}\b(?:is too old|is outdated|version too old)/i,
      /package ['"]?openai['"]?.{0,20}not exported/i,
    ],
  },
  {
    says: 'says-sdk-misuse',
    words: [
      /dangerouslyAllowBrowser|browser-like environment/i,
      /coroutine\b.{0,40}\b(?:never awaited|has no attribute|not subscriptable|is not)/i,
      /\[object Promise\]|Promise \{ ?<pending>/i,
      /(?:missing|forgot|without)(?: an?)? ['"`]?await|['"`]?await['"`]? is missing/i,
      /must be of type .{0,60}\s.{0,40}received an instance of/i,
      /(?:images?|client|openai)\.\w+(?:\.\w+)? is not a function/i,
      /\bOpenAI is not a constructor|openai_\w+\.\w*OpenAI is not a constructor/i,
      /no module named ['"]?openai|cannot find (?:module|package) ['"]openai/i,
      /openai is not defined|class constructor OpenAI|RequiredError/i,
      /was null or undefined when calling/i,
      /required (?:keyword-only |positional )?arguments?: ['"]|missing required arguments/i,
      /expected entry at `\w+` to be|to be bytes, an? (?:io|instance)|received <class/i,
      /(?:expected|must be).{0,40}(?:bytes|file|blob|buffer|uploadable|PathLike).{0,60}\b(?:but|got|received|not)\b/i,
      /`?File`? is not defined|is not JSON serializable|blocked by CORS/i,
      /access-control-allow-origin|require\(\) of ES Module|cannot use import statement/i,
      /must use import to load|fetch is not defined|require is not defined in es module|missing \d required/i,
      /toFile\b.{0,40}(?:error|fail|must)/i,
      /wrong number of arguments|takes (?:from )?\d+ .{0,30}arguments? but/i,
      /['"](?:Images?Response|Images|Async\w+|OpenAI\w*|Stream\w*)['"] object is not \w+/,
      /object \w*Response can['’]t be used in ['"]await['"]/,
      /request with GET\/HEAD method cannot have (?:a )?body/i,
      /refused to connect .{0,120}content security policy|\bconnect-src\b.{0,80}\b(?:blocked|refused|violat)/i,
      /circular import/i,
      // Deno asks for each right.
      /\bNotCapable: |\bRequires (?:net|env|read|write|run|sys) access to\b/,
    ],
  },
  {
    says: 'says-image-url-expired',
    words: [
      /signature not valid in the specified time frame|signed expiry time/i,
      /server failed to authenticate the request/i,
      /(?:oaidalleapiprodscus|oaiusercontent)[^\s]{0,300}(?:.{0,200})\b(?:40[134]|expired|AuthenticationFailed|forbidden|not ?found|denied)/i,
      /\b(?:40[134]|expired|forbidden)\b[\s\S]{0,200}(?:oaidalleapiprodscus|oaiusercontent)/i,
      /(?:image|picture|sas|signed) (?:url|link).{0,30}\bexpired/i,
      /<Code>(?:AuthenticationFailed|ResourceNotFound|BlobNotFound)/i,
      /<Message>Request has expired|X-(?:Amz-)?Expires=?.{0,200}\b(?:expired|AccessDenied|403)/i,
      /(?:presigned|signed|temporary) (?:url|link|address).{0,40}\bexpired/i,
      /\b(?:links?|(?:image|picture)s? (?:url|address)(?:e?s)?)\b.{0,40}\b(?:stop(?:s|ped)? (?:work|load)ing|(?:are|is) (?:dead|broken)|die|(?:returns?|gives?|answers?) (?:an? )?(?:40[34]|410))\b.{0,60}\b(?:hours?|minutes|overnight|next (?:day|morning))\b/i,
    ],
  },
];

/** What was not there is used as an address: the address itself is not wrong. */
export const emptyAddressRules: readonly Rule[] = [
  {
    says: 'says-data-missing',
    words: [
      /base64,\s?(?:undefined|null|none|nan)\b/i,
      /(?:parse|invalid|malformed) url:?(?: from)? ['"]?(?:undefined|null|none|nan)\b/i,
      /(?:GET|Get|get) "": unsupported protocol scheme|input: ['"](?:undefined|null|)['"]/,
      /\bsrc=["'](?:undefined|null|none)["']|field ['"`]?(?:url|b64_json)['"`]? is required/i,
      /unknown url type: ['"]?(?:none|undefined|null)?['"]?$/i,
      /\bscheme ['"](?:undefined|null|none)['"]/i,
    ],
  },
];

/** An answer that is read wrongly: a symptom, unless nothing else was said. */
export const dataRules: readonly Rule[] = [
  // A stream of events was awaited.
  {
    says: 'says-data-missing',
    words: [
      /application\/json\b.{0,120}\b(?:not|instead of|rather than|expected)\b.{0,24}text\/event-stream/i,
    ],
  },
  {
    says: 'says-data-empty',
    words: [/["']data["']\s?:\s?(?:\[\s?\]|null|None)|\bdata=(?:\[\]|None)/],
  },
  {
    says: 'says-data-missing',
    words: [
      /(?:reading|property|get property) ['"`]?(?:url|b64_json)['"`]?/i,
      /(?:url|b64_json|image_url|imageUrl)['"`\]]{0,2}\s?(?:=|:|is|was|===|==|→|->)\s?(?:undefined|null|none|nil|empty)\b/i,
      /KeyError: ['"](?:url|b64_json)|['"]NoneType['"].{0,40}(?:b64|decode|bytes)/i,
      /(?:bytes-like object|ASCII string).{0,60}NoneType/i,
      /Invalid URL ['"]?(?:None|undefined|null)\b/i,
      /(?:parse|invalid) url:?.{0,20}\b(?:undefined|null|none)\b/i,
      /unknown url type: ['"]?(?:none|undefined|null)/i,
      /(?:image|picture) (?:data|url) is (?:empty|null|undefined|missing|None)/i,
      /expected (?:a )?url,? (?:but )?got b64|input: ['"](?:undefined|null)['"]/i,
      /undefined (?:array key|index|property):? ['"$:]{0,3}(?:url|b64_json)/i,
      /received undefined|undefined method [`'"]?(?:url|b64_json|\[\])/i,
      /(?:no|missing) (?:image )?(?:url|b64_json|image data) (?:in|returned|field)/i,
      /response (?:has|had|contains?) no (?:url|image|b64)/i,
    ],
  },
  {
    says: 'says-data-missing',
    words: [
      /\bdata\[0\]\??\.?\[?['"]?(?:url|b64_json)\b.{0,60}\b(?:none|undefined|null|nil|empty)\b/i,
      /\b(?:none(?:type)?|undefined|null|nil|empty)\b.{0,60}\bdata\[0\]\??\.?\[?['"]?(?:url|b64_json)\b/i,
    ],
  },
  {
    says: 'says-answer-unread',
    words: [
      /(?:reading|property) ['"`]?(?:0|data|length|map)['"`]?|KeyError: ['"]data/i,
      /undefined array key|undefined index|['"]list['"] object has no attribute ['"](?:url|b64_json)|b64decode\([^)\n]{0,80}\burl\b/i,
      /['"]NoneType['"] object is not (?:subscriptable|iterable)|list index out of range/i,
      /index out of (?:range|bounds)|undefined is not an object/i,
    ],
  },
];

/** Time that ran out on the client's side of the call, once the connection stood. */
export const timeRules: readonly Rule[] = [
  {
    says: 'says-time-limit',
    words: [
      /\b(?:proxy|fastcgi|uwsgi|grpc)_(?:read|send)_timeout\b|request_terminate_timeout/i,
      /task timed out after|FUNCTION_INVOCATION_TIMEOUT|runtime timeout error/i,
      /function (?:execution )?(?:timed out|took longer|timeout)|\bcode=H1[2358]\b/i,
      /heroku.{0,80}request timeout|worker timeout|script (?:timed out|execution time)/i,
      /maximum execution time|endpoint request timed out/i,
      /execution (?:took|timed).{0,20}(?:out|longer)|inactivity timeout/i,
      /exceeded (?:the )?(?:max(?:imum)?|time) (?:duration|limit|execution)/i,
      /lambda.{0,40}timed? ?out|while reading response header from upstream/i,
      /worker (?:exceeded|was killed)|time ?limit ?exceeded/i,
      /job.{0,20} (?:timed out|deadline)/i,
      /wall[- ]?clock (?:time )?(?:limit|reached)|\bWallClockTime\b|cpu time limit|WORKER_LIMIT\b/i,
      /function execution took \d+ ?ms.{0,40}\btimeout|\btimeout server \d|\b[sS][DH]-- 504\b|\b504\b.{0,20} s[DH]-- /i,
      // A chat platform waits three seconds for the first answer.
      /unknown interaction|interaction (?:has )?(?:already )?(?:expired|timed out)|application did not respond/i,
    ],
  },
];

export const waitingRules: readonly Rule[] = [
  {
    says: 'says-timed-out',
    words: [
      /(?:request|operation|response|read|call|generation|socket)s? (?:has |was |is )?timed? ?out/i,
      /APITimeoutError|APIConnectionTimeoutError|read ?time-?out|(?:source|kind): TimedOut\b/i,
      /\bTimeoutRejectedException\b|did(?: not|n['’]t) complete within (?:the )?(?:\w+ )?time-?out/i,
      /(?:headers|body)[_ ]?timeout|deadline exceeded|client\.timeout/i,
      /timeout of \d+ ?m?s exceeded|httpclient\.timeout|exceeded the configured timeout/i,
      /NSURLErrorDomain.{0,20}-1001|SocketTimeoutException|TimeoutException|TimeoutError/i,
      /Net::ReadTimeout|ReadTimeout|timed out (?:after|while|waiting|awaiting|reading)/i,
      /(?:no|without) (?:response|answer|bytes).{0,20}\b(?:after|within|in) \d+ ?(?:s|ms|sec|min)/i,
      /0 bytes received|ESOCKETTIMEDOUT|ECONNABORTED/i,
      /wait(?:ing|ed)? (?:for )?.{0,30}\btimed? ?out/i,
      /timeout (?:error|expired|reached|exceeded|waiting)|\btimed out\b|zeitüberschreitung/i,
      /timeout\b.{0,30}(?:überschritten|abgelaufen|dépass|expir|exced|super|przekrocz|scadut|verstreken|превыш|истек)|délai d'attente|タイムアウト|超时|\w*TransportError\W{1,3}timeout|reason: :timeout/i,
    ],
  },
  {
    says: 'says-aborted',
    words: [
      /(?:request|operation|fetch|user) (?:was |has been )?aborted(?!: could not create ssl)|aborted a request/i,
      /AbortError|APIUserAbortError/i,
      /(?:request|operation|task|call) (?:was |has been )?cancell?ed|TaskCanceledException|context cancell?ed/i,
    ],
  },
];
