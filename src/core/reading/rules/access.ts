import type { Rule } from './rule.ts';

/** Somebody else's key, and where it was put or sent. */
const vendorKey =
  /\b(?:open ?router|anthropic|claude|(?:google )?gemini|google(?: ai)?|azure(?: openai)?|groq|mistral|deepseek|together(?: ai)?|xai|grok|perplexity|hugging ?face|replicate|stability)(?:['’]s|-| |の|的)? ?(?:api[- ]?)?(?:key|schlüssel|token|キー|密钥|ключ|sleutel)/;
const ownPlace = /(?:https?:\/\/)?api\.openai\.com|OPENAI_API_KEY|openai(?! key)/;
const foreignKey = new RegExp(
  `OPENAI_API_KEY\\b.{0,24}?(?:=|:|\\b(?:to|is|was|holds|contains|with|auf|mit|ist|avec|à|en|con|com|a|na|met|op))\\s?(?:my |our |the |an? |meine[nm]? |unsere[nm]? |einen |mon |ma |mi |minha |o |il |mijn |m[oó]j )?(?:${vendorKey.source})|(?:${vendorKey.source})(?:(?!works|funktioniert).){0,24}?(?:\\b(?:to|at|against|with|in|as|into|for|gegen|an|bei|als|für|contre|à|avec|en|con|contra|com|na|do|naar|bij) (?:the |die |den |l['’]|la |el )?|(?:を|で|に|调用|请求|去).{0,4})(?:${ownPlace.source})`,
  'i',
);

/** Two cheap looks before it, which takes long to build. */
const foreignKeyHere: Pick<RegExp, 'test'> = {
  test: (message) =>
    /openai/i.test(message) &&
    /router|anthropic|claude|gemini|google|azure|groq|mistral|deepseek|together|xai|grok|perplexity|hugging|replicate|stability/i.test(
      message,
    ) &&
    foreignKey.test(message),
};

/** Who you are and what you may use: the service's sentences, and those of clients and gateways that mean the same. */
export const accessRules: readonly Rule[] = [
  {
    says: 'says-account-deactivated',
    words: [
      /(?:account|organi[sz]ation)\b.{0,60}\b(?:deactivated|suspended|terminated|banned|has been (?:disabled|flagged|closed))/i,
      // Azure blocks a resource for what it was used for; what it is called a policy then is no prompt's.
      /\b(?:your|this|the) resource\b.{0,30}\bhas been (?:\w+ )?(?:blocked|suspended|disabled|restricted)/i,
      /deactivated account|access was terminated|账[户号].{0,8}(?:封禁|停用|禁用)/i,
    ],
  },
  {
    says: 'says-region-unsupported',
    words: [
      /country, region,? or territory(?: is)? not supported/i,
      /(?:not|isn't) (?:yet )?(?:available|supported|allowed) in your (?:current )?(?:country|region|location)/i,
      /user location is not supported|unsupported (?:country|region)\b/i,
    ],
  },
  {
    says: 'says-address-not-allowed',
    words: [
      /\bIP(?: address)?\b.{0,30}\b(?:is|was) not (?:authorized|allowed|permitted|(?:in|on) the(?! cert))/i,
      /\bIP allow-?list|not allowed from (?:this|your) IP/i,
      /public (?:network )?access is disabled|virtual network\/firewall rules|denied (?:by|due to) .{0,30}(?:network|firewall|ip) rules?/i,
    ],
  },
  {
    says: 'says-organization-mismatch',
    words: [
      /(?:organi[sz]ation|project)(?:[- ]id)?(?: header)? (?:does(?: not|n't)|did(?: not|n't)) match|mismatch(?:ed)? (?:organi[sz]ation|project)/i,
      /header should match (?:organi[sz]ation|project)|member of an organi[sz]ation to use/i,
      /no such (?:organi[sz]ation|project)\b/i,
      /(?:organi[sz]ation|project)\b.{0,50}\b(?:not found|does ?n[o']t exist|not a member)/i,
      /not a member of (?:the|this|that) (?:organi[sz]ation|project)/i,
    ],
  },
  {
    says: 'says-organization-unverified',
    words: [
      /organi[sz]ation (?:must|needs to|has to) be verified|must be verified to use (?:the |this )?model|click on verify organi[sz]ation/i,
      /organi[sz]ation.{0,30}\bnot (?:yet )?(?:been )?verified/i,
      /verified organi[sz]ations? (?:only|to)|only (?:available|open) to verified/i,
    ],
  },
  {
    says: 'says-key-kind',
    words: [
      /must be made with a session key|not from a valid issuer|with the following key type/i,
      /admin (?:api )?keys? (?:cannot|can't|can not|are not|may not)/i,
      foreignKeyHere,
      /litellm virtual key expected|invalid x-api-key\b.{0,200}\bsk-(?:proj|svcacct)-/i,
      /(?:is an?|(?:to|with|using|of) (?:my|our|the|an?)) (?:azure|anthropic|openrouter|groq|google|gemini) key/i,
    ],
  },
  {
    says: 'says-scope-missing',
    words: [
      /missing scopes|insufficient permissions?(?: for this operation)?\b/i,
      /(?:lacks?|missing|without|do(?:es)? not have) (?:the )?(?:required |necessary |right )?(?:api )?(?:permissions?|scopes?|role)\b/i,
      /api\.model\.images\.request/i,
      /key.{0,40}\brestricted\b.{0,40}\b(?:permission|scope|access)/i,
    ],
  },
  // Nothing follows the word: the key is empty, not damaged.
  { says: 'says-key-missing', words: [/header value b?['"]Bearer ?['"]/i] },
  {
    says: 'says-key-damaged',
    words: [
      /invalid character in header content|non ISO-8859-1 code point|cannot convert argument to a ByteString/i,
      /headers\.(?:append|set|constructor)?.{0,30}is an invalid header value/i,
      /illegal header value|invalid header (?:field )?value/i,
      /unexpected char 0x[0-9a-f]{2} at \d+ in \w* ?authorization/i,
      /invalid leading whitespace, reserved character/i,
      /(?:ascii|latin-1|latin1)['"]? codec can'?t encode|InvalidHeaderValue/i,
      /the format of value '?bearer/i,
      /header value .{0,40}(?:newline|line break|control character)/i,
      /failed to parse header value|new-?line characters? are not allowed in header/i,
      /(?:illegal|invalid|forbidden|non-?ascii|control) (?:character|byte|value)s?.{0,60}\b(?:header|authorization)/i,
      /\b(?:header|authorization)\b.{0,60}(?:illegal|invalid|forbidden|non-?ascii|control) (?:character|byte)/i,
    ],
  },
  {
    says: 'says-key-missing',
    words: [
      /did(?:n't| not) provide an api key|missing bearer|missing credentials/i,
      /(?:api[_ -]?key|OPENAI_API_KEY)['"`]?(?: client option)?(?: environment variable)?(?: value)? (?:is|was|are|must(?: not)? be|should(?: not)? be) (?:missing|required|empty|blank|undefined|set|provided|configured|not set|not found|not provided|not defined|not configured|null|None|set either)/i,
      /no api[_ -]?key (?:was )?(?:passed|provided|found|set|given|configured|supplied|specified)/i,
      /(?:did not find|could not find|missing|please (?:set|provide|add|pass|enter)|no|provide).{0,30}\b(?:openai_api_key|openai api[_ -]?key|your api[_ -]?key|an api[_ -]?key)/i,
      /(?:null|empty)\b[\s\S]{0,400}\bApiKeyCredential\b|does not have any credentials set/i,
      /KeyError: ['"]OPENAI_API_KEY|api key not found|\bOPENAI_API_KEY['"`]?:? (?:not set|unset|not found)/i,
      /\bOPENAI_API_KEY\b.{0,60}\bNotPresent\b|\bNotPresent\b.{0,80}\bOPENAI_API_KEY\b/,
      // The Java SDK's name for it.
      /[`'"](?:credential|apiKey|api_?key)[`'"] is required,? but was not set/i,
      /could not resolve authentication method/i,
      /no auth(?:entication)? (?:credentials|header) (?:found|provided)/i,
      /missing (?:the )?authorization header|(?<!\b(?:i|we|you|he|she|they|have|has|had|is|was|did|already|correctly|properly) (?:have |had )?(?:already )?)set (?:the |your )?OPENAI_API_KEY/i,
      /(?:access|api|bearer) ?(?:token|key) (?:is )?missing|missing (?:the )?(?:api|access) ?(?:token|key)/i,
      /secret does not exist.{0,80}key|(?:nil|null|none|undefined)(?: value)?\b.{0,30}\b(?:openai_?(?:api_?)?key|api_?key)\b/i,
      /cannot be null\W{1,4}\(?parameter '(?:key|apiKey|credential)|ApiKeyCredential.{0,40}null/i,
      /api_?key\b.{0,60}\b(?:null|none|undefined|nil) given/i,
      /api_?key['"`]?\)? (?:expected|must be) .{0,30}\b(?:got|received|but) (?:null|none|undefined|nil)/i,
    ],
  },
  {
    says: 'says-key-incorrect',
    words: [
      /incorrect api key|api[_ -]?key not valid/i,
      /(?:invalid|wrong|bad|expired|revoked|unknown|disabled)[_ -](?:openai )?api[_ -]?key/i,
      /api[_ -]?key.{0,40}\b(?:is|was|has been|has) (?:invalid|not valid|incorrect|expired|revoked|disabled|deleted|rotated|rejected|not recogni[sz]ed)/i,
      /invalid (?:authentication|credentials|x-api-key|bearer token|access token|token)/i,
      /(?:(?:access|auth\w*|api|bearer|id|session)[ _-]token|credentials?).{0,20}\b(?:expired|revoked|invalid(?:ated)?|rejected)/i,
      /\b(?:this|your|the) (?:api |secret )?key (?:has been|was|is) (?:revoked|deleted|disabled|expired|deactivated|invalidated)\b/i,
      /refused the credentials|无效的(?:令牌|api ?key)|令牌.{0,8}(?:无效|过期|已失效)/i,
      /project you are requesting has been archived|invalid proxy server token/i,
    ],
  },
];

/** The model exists or not, and may be used or not; the catalogue and the date tell what a "does not exist" means. */
export const modelRules: readonly Rule[] = [
  {
    says: 'says-model-denied',
    words: [
      /(?:do(?:es)? not|doesn't|don't|no|without) (?:have )?(?:been )?(?:grant(?:ed)? )?access to (?:the |this )?(?:requested )?model/i,
      /not (?:allowed|permitted|authori[sz]ed) to (?:use|access|call|sample from|generate|create|make)\b.{0,40}\bmodel\b/i,
      /(?:key|team|user|project) (?:is )?not allowed to access (?:the |this )?model/i,
      /model\b.{0,60}\bis(?:n't| not) (?:yet )?(?:available|enabled|allowed|open|accessible) (?:for|in|to|on|with) (?:your|this) (?:project|organi[sz]ation|account|tier|plan|key|team|subscription)/i,
      /limited access model|must (?:be|reach) (?:at least )?(?:usage )?tier/i,
    ],
  },
  {
    says: 'says-model-retired',
    words: [
      /model\b.{0,80}\b(?:has been|was|is|have been|were|are)(?: now)? (?:deprecated|retired|decommissioned|shut ?down|sunset|discontinued|removed|turned off|no longer (?:available|supported|served))/i,
      /(?:deprecated|retired|decommissioned|discontinued) model/i,
      /(?:gpt-image|dall-e|chatgpt-image)[\w.-]{0,20}['"`]? (?:is|was|has been|got) (?:no longer|retired|removed|discontinued|shut|sunset|deprecated)/i,
      /model_?(?:deprecated|decommissioned|retired|is_deprecated)/i,
    ],
  },
  {
    says: 'says-model-missing',
    words: [
      /the model ['"`]?[^'"`]{0,80}['"`]?,? (?:does ?n[o']t exist|was not found|not found|could not be found)/i,
      /model\b.{0,80}\b(?:does ?n[o']t exist|not exist|not found|is not (?:a )?(?:valid|supported(?! (?:in|with|on|for|by|via|at) (?:the |this )?(?:[^,;.]{0,50}\b(?:endpoint|operation|route)\b|responses\b|region\b|specified\b))|known|recogni[sz]ed)|is (?:invalid|unknown))/i,
      /(?:unknown|invalid|no such|unrecogni[sz]ed|nonexistent) (?:openai )?model\b/i,
      /not a valid model|no models? (?:named|called)|模型.{0,40}(?:不存在|不支持)|不存在.{0,10}模型/i,
      /does not match any known model|not an image model/i,
      /is not supported for image generation/i,
    ],
  },
];
