import type { Rule } from './rule.ts';

/** What was sent: sentences that name their fault by themselves. Named parameters are read in parameters.ts. */
export const requestRules: readonly Rule[] = [
  {
    says: 'says-prompt-long',
    words: [
      /prompt\b.{0,60}\b(?:too long|exceed\w*|at most|maximum (?:length|of)|longer than|max(?:imum)? length)/i,
      /(?:maximum|max) (?:length|number of characters)\b.{0,40}\bprompt|prompt_too_long/i,
      /invalid ['"`]input(?:\[\d+\])?(?:\.content(?:\[\d+\]\.text)?)?['"`]: string too long|is too long - ['"]prompt|\bprompt\b.{0,80}string_above_max_length|string_above_max_length.{0,80}\bprompt\b/i,
    ],
  },
  {
    says: 'says-prompt-missing',
    words: [
      /prompt['"`]?\b.{0,40}\b(?:is (?:a )?required|is missing|is empty|must not be (?:empty|blank|null)|can(?:not|'t| not) be (?:empty|blank|null)|should not be empty|must be provided|empty string|non-?empty)/i,
      /(?:must|need to|have to|please) (?:provide|specify|supply|enter|give|send) (?:a |the |your )?(?:\w+ )?prompt\b/i,
      /(?:missing|requires?|without)(?: a)?(?: required)?(?: property| parameter| field| argument)?s?:? ?(?:a )?['"`]?prompt\b/i,
      /empty prompt|no prompt (?:was )?(?:provided|given|sent)/i,
      /prompt.{0,12}got (?:null|none)/i,
    ],
  },
  {
    says: 'says-background',
    words: [
      /transparent background/i,
      /background.{0,20}\btransparent\b.{0,60}\b(?:not supported|requires?|only|must)/i,
      /does not support (?:a )?transparent/i,
    ],
  },
  {
    says: 'says-parameter',
    words: [
      /compression.{0,60}\b(?:not supported|only|must be|less than)/i,
      /invalid_png_output_compression/i,
    ],
  },
  {
    says: 'says-input-fidelity',
    words: [
      /['"`]?input[_ ]fidelity['"`]?.{0,40}(?:not|only|un)\w*/i,
      /support.{0,20}['"`]?input[_ ]fidelity/i,
    ],
  },
  // Its size is wrong beside the other picture's: no size was asked for.
  {
    says: 'says-image-input',
    words: [/\b(?:mask|image)\b.{0,30}\bmust (?:have|be) (?:of )?the same (?:size|dimensions)/i],
  },
  {
    says: 'says-size',
    words: [
      /divisible by (?:8|16|32|64)|multiples? of (?:8|16|32|64)|longest edge|pixel budget/i,
      /aspect ratio (?:must|cannot|exceed|too|is not)/i,
      /(?:invalid|unsupported|wrong|bad) (?:image )?(?:size|resolution|dimensions)\b/i,
      /(?:size|resolution|width|height|dimensions?)['"`]? (?:must|should|has to) be\b/i,
      /['"`](?:width|height)['"`].{0,24}\b(?:must|exceed|at (?:least|most))/i,
      /\b(?:size|resolution) ['"`]?\d+\s?[x*×:]\s?\d+['"`]?.{0,30}\b(?:not|invalid|unsupported|exceed)/i,
      /['"`]\w+x\w+['"`] is not one of/i,
    ],
  },
  {
    says: 'says-tool',
    words: [
      // "Use the image_generation tool" is what to do about something else.
      /conflicts with a hosted tool|(?<!\b(?:use|try|call|switch)\b.{0,80})\btools?\b.{0,60}image_?generation/i,
      /(?<!\b(?:use|try|call|switch)\b.{0,80})image_generation['"`]?.{0,30}\b(?:tool|is not (?:supported|enabled|available|allowed)|not found)/i,
      /(?:model|gpt-image[\w.-]{0,20})\b.{0,60}\b(?:(?:cannot|can't|can not) be used|(?:is )?not (?:supported|available|allowed|enabled)) (?:with|in|by|for|on|via) the responses(?: api)?\b/i,
      /unknown tool|tool[_ ]choice.{0,60}(?:not found|must|invalid)/i,
      /x-ms-oai-image-generation-deployment/i,
    ],
  },
  {
    says: 'says-endpoint-unsupported',
    words: [
      /not supported (?:in|with|on|for|by|via|at) (?:the |this )?[^,;]{0,50}\b(?:endpoint|operation|route)/i,
      /cannot be used with (?:the )?(?:chat|completions|embeddings|assistants|batch)/i,
      /operation does not work with|not a chat model/i,
      /model\b.{0,60}\b(?:cannot|can't|can not|not (?:to )?|may not) be used (?:in|with|on|for|by|via|at|through) (?:the |this )?[^,;]{0,40}\b(?:endpoint|api|route)\b/i,
      /only (?:supported|available) (?:in|via|with|through|on) (?:the )?.{0,20}(?:v1\/|endpoint|responses|images? api)/i,
      /unsupported (?:endpoint|operation|route)|endpoint (?:has been|was) (?:removed|retired|shut down)/i,
      /(?:does not|doesn't|cannot|can't) (?:support|do) (?:image )?(?:generation|edits?|editing|variations?|inpainting|images?\b)/i,
      /image (?:generation|editing|edits?|variations?) (?:is|are) not (?:supported|available|enabled|implemented)/i,
      /variations? .{0,30}(?:not supported|no longer|removed|retired|gone)/i,
      /only supported model for this endpoint|value must be ['"`]dall-e-2/i,
    ],
  },
  {
    says: 'says-image-input',
    words: [
      /mime ?type/i,
      /(?:invalid|unsupported|corrupt\w*|unprocessable|unreadable) (?:input )?(?:image|mask|picture)\b(?! (?:model|size|quality|generation))/i,
      /invalid file ['"`]?(?:image|mask)/i,
      /(?<![\w/.-])(?:image|mask)s?\b(?!-)(?!\/| (?:data|url)).{0,40}\b(?:must (?:be|have)|too (?:large|big|small)|exceeds? (?:the|max|\d)|could not be (?:read|decoded|processed|parsed)|is (?:not a valid|empty|corrupt)|same (?:size|dimensions)|less than \d+ ?MB|alpha channel)/i,
      /must be a (?:square )?(?:valid )?png/i,
      // Of a picture that was the answer, the address ran out.
      /(?:failed|unable|could not|couldn't) to (?:decode|download|parse|process|read|fetch) .{0,20}\bimage(?!.{0,300}(?:oaidalleapiprodscus|oaiusercontent))/i,
      /alpha channel|format must be in \[|maximum content size limit|payload too large/i,
      /request entity too large|content too large/i,
      // The service fetches a picture that is given as an address; how that host answers stands in the message.
      /(?:error|failed|failure) (?:while )?downloading (?:the )?(?:file|image|picture|https?:)|got <class '_io\.\w+'>/i,
    ],
  },
  {
    says: 'says-body-malformed',
    words: [
      /(?:could not|couldn't|failed to|unable to|cannot) (?:parse|decode|read|understand) .{0,30}\bbody/i,
      /what was sent was not valid json|(?:failed|error|cannot) (?:parsing|reading|decoding) (?:the )?(?:request )?(?:body|parameters)/i,
      /invalid json (?:in the request|in body|body|payload|request)/i,
      /(?:malformed|invalid) (?:json (?!response)|multipart|form|request body)/i,
      /multipart.{0,40}\b(?:boundary|invalid|missing)|expected ['"`]?application\/json/i,
      /invalid content-type|content-type must be|unsupported media type|expects a json payload/i,
      /json.{0,20}\bdecode error in request|invalid body:|json parameter needs to be valid json/i,
      /unsupported content[- ]type|only accepts ['"]?(?:multipart|application)\/|failed to parse json value/i,
    ],
  },
];

/** The service's fault, and what stands in front of it. */
export const serviceRules: readonly Rule[] = [
  { says: 'says-proxy-login', words: [/proxy requires authentication|\(407\)/i] },
  {
    says: 'page-of-gateway',
    words: [
      /upstream connect error|no healthy upstream|disconnect\/reset before headers/i,
      /bad[- ]?gateway|gateway (?:time-?out|error)\b|\b504 (?:stream|response|upstream) time-?out/i,
      /stream disconnected before completion(?!: (?:an error|the server))|error code:? 52\d|\b52[0-7]: /i,
      /web server (?:is down|is returning an unknown error)/i,
      /origin (?:is unreachable|dns error|web server)|failed to forward/i,
      /a timeout occurred error code 524|upstream request timeout/i,
      /cloudflare tunnel error|error 10(?:16|33)\b|\b50[234] \d+ - - [a-zA-Z]{2}/i,
      /\b(?:Post|Get|Put) "https:\/\/[^"\n]{1,300}": Service Unavailable\b/,
      /proxy response \(5\d\d\)|tunneling socket could not be established, status ?code=5\d\d/i,
      /upstream (?:error|failure|unavailable|server error)\b|upstream prematurely closed/i,
    ],
  },
  {
    says: 'says-server-error',
    words: [
      /server had an error(?: while)? processing/i,
      /an error occurred while processing your request/i,
      /(?:openai|upstream|the) (?:server|service) (?:encountered|experienced|hit) an? (?:internal |unexpected )?error/i,
      /the server experienced an error/i,
    ],
  },
];
