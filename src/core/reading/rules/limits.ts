import type { Rule } from './rule.ts';

/** Rate and money. The narrow sentences come first: each of them is also a 429. */
export const limitRules: readonly Rule[] = [
  {
    says: 'says-limit-zero',
    words: [
      /\blimit['"]?:? ?0(?!\.?\d)|request too large for/i,
      /(?:free|current) (?:tier|plan|trial).{0,40}\b(?:no|not|without|does ?n[o']t)\b.{0,30}\b(?:image|access|include)/i,
      /not (?:available|supported|included) (?:on|in|for|with) (?:the |your )?free (?:usage )?(?:tier|plan|trial|accounts?)/i,
      /upgrade to a paid (?:plan|tier|account)/i,
    ],
  },
  {
    says: 'says-spend-limit',
    words: [
      /billing hard limit/i,
      /(?:spend(?:ing)?|budget|usage|monthly) limit (?:has been |was |is |of .{1,30} )?(?:reached|exceeded|hit)/i,
      /(?:reached|exceeded|hit|over) (?:your|its|the|their) .{0,40}(?:spend(?:ing)?|budget|approved usage|monthly(?: usage)?|hard) (?:limit|cap|budget)/i,
      /has reached its (?:configured|enforced|approved|monthly)\b/i,
      /budget (?:has been |was |is )?exceeded|\bExceeded\w*Budget\b/i,
      /(?:monthly|project|hard|team|key) (?:budget|cap)\b.{0,20}\b(?:reached|exceeded)/i,
    ],
  },
  {
    says: 'says-billing-inactive',
    words: [
      /account is not active/i,
      /billing (?:is|was|has)(?: been)? (?:not active|inactive|disabled|suspended)/i,
      /(?:payment|charge|invoice|card) (?:has |was |is |has been )?(?:failed|declined|past due|overdue|rejected)/i,
      /requires? a valid (?:credit )?card on file|customer_verification_required/i,
      /no (?:valid )?payment method|unpaid invoice|\barrear(?:s|age)\b|(?:in|of) good standing/i,
      /payment method (?:on file )?(?:failed|expired|is required)/i,
    ],
  },
  {
    says: 'says-quota-exhausted',
    words: [
      /exceeded your current ?quota|no credits? (?:remaining|left)/i,
      /insufficient[_ ](?:\w+[_ ])?(?:quota|credits?|balance|funds)/i,
      /(?:quota|credits?|balance)\b.{0,30}\b(?:exhausted|used up|depleted|not enough|has run out|ran out|is too low|too low|reached 0)/i,
      /(?:out of|not enough|ran out of|run out of|requires? more) credits?|余额不足/i,
      /额度.{0,6}(?:不足|用尽|耗尽)|(?<!\bper[- ](?:minute|min|hour|day) |\bcall )quota (?:has been )?exceeded/i,
    ],
  },
  {
    says: 'says-rate-limit',
    words: [
      /rate[- _]?limit(?:s|ed)?\b.{0,40}\b(?:reached|exceeded|hit|error)/i,
      /(?:reached|exceeded|hit|over).{0,60}rate[- _]?limit|rate[- _]?limited/i,
      /too many requests|you are sending (?:requests|messages) too quickly/i,
      /limit of \d+ (?:requests?|images?)/i,
      /\b\d+ (?:requests?|images?) (?:per|a|\/) ?(?:min|minute|hour|day)\b.{0,40}\b(?:exceeded|reached)/i,
      /per[- ](?:minute|min|hour|day) quota\b|\bcall (?:rate limit|quota)|throttl(?:ed|ing)|\b(?:tpm|rpm|request) limit reached|crossed (?:tpm|rpm)/i,
      /(?:please )?(?:try|retry) again (?:in|after) [\d.]+ ?(?:ms|s|m|h|sec|min|hour)/i,
      // Nothing is left of what a minute has, and it comes back by itself. An answer of another status bears it as well.
      /\b429\b.{0,1500}x-ratelimit-remaining-(?:requests|images|input-images|tokens)["']?[:=]? ?["']?0\b/i,
      /(?:would exceed|has exceeded|exceeded|exceeds) (?:your|the|its) (?:\S+ ){0,3}(?:rate limit|per[- ]minute)/i,
      /请求(?:过于)?频繁|速率限制|error code: 1015/i,
    ],
  },
  {
    says: 'says-overloaded',
    words: [
      /overloaded\b|engine.{0,20}\b(?:busy|overload)/i,
      /(?:server|service|model|system) is (?:currently |too )?busy/i,
      /(?:at|over|out of|exceeded).{0,12} capacity/i,
      /(?:high|heavy|unprecedented|unusual) (?:demand|load|traffic)|slow_down|\b503 slow down/i,
      /负载(?:已|过)?(?:饱和|高)|服务器繁忙|服务繁忙|no capacity/i,
    ],
  },
];

/** The safety system, in the service's words, those of Azure, and those of a model that declines in a sentence. */
export const policyRules: readonly Rule[] = [
  {
    says: 'says-content-policy',
    words: [
      /safety system|safety_violations/i,
      /(?:our|the|(?<!internet )usage|content)[_ ](?:content |safety |usage )?(?:policy|policies|guidelines)\b.{0,40}\b(?:violat|not allow|reject|block|prohibit)/i,
      /(?:violat\w*|against|breach\w*) .{0,40}\b(?:content|(?<!internet )usage|safety) (?:policy|policies|guidelines)/i,
      /content[_ ]policy(?:_violation)?|content management policy|content filter/i,
      /moderation (?:system|blocked|flagged)/i,
      /(?:prompt|request|image|input|output|content) (?:has been |was |is |were )?(?:blocked|flagged|filtered|rejected) (?:by|as|for|due|because)/i,
      /敏感(?:词|内容)|违规|审核(?:未通过|不通过|失败)/i,
      /(?:can't|cannot|can not|unable to) (?:help|assist|create|generate|make|draw).{0,60}(?:image|picture|that|this|content).{0,60}(?:policy|policies|guidelines|copyright|likeness|real people)/i,
    ],
  },
];
