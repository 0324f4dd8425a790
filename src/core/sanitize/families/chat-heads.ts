import { type Pattern, byPatterns } from '../detector.ts';
import { lineLead } from './line-lead.ts';
import { couldBePerson, twoWords } from './names-of-people.ts';
import { somebody } from './users.ts';

const hour = '\\d?\\d:\\d\\d(?::\\d\\d)?';

const day =
  '(?:(?:[Tt]oday|[Yy]esterday|[Hh]eute|[Gg]estern|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}|(?:\\d{1,2} )?[A-Z][a-z]{2,8}(?: \\d{1,2})?(?:,? \\d{4})?),?[ \\t](?:at |um )?)';

/** A time as chats write it beside a name. */
const shown = `(?:${day}${hour}(?: ?[AaPp][Mm])?|${hour} ?[AaPp][Mm]|\\[(?:${day})?${hour}(?: ?[AaPp][Mm])?\\]|\\((?:${day})?${hour}(?: ?[AaPp][Mm])?\\))`;

/** The beginning of a line, also behind what a log puts there. */
const begins = `(?:^${lineLead}|(?<=[>|\\])Z:F-])[ \\t]|\\t|\\\\n)[ \\t]{0,4}`;

const said =
  'wrote|writes|said|says|commented|replied|responded|answered|schrieb|antwortete|a écrit|écrit|escribió|ha scritto|napisała?|skrev|schreef';

const when =
  '(?:on|at|in|vor|am|le|el|il|w dniu|\\d{1,3} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|yesterday|today|last (?:week|month|year)|just now|an? (?:minute|hour|day|week|month|year) ago)';

const onForge =
  'commented|opened this (?:issue|pull request|discussion|ticket)|reopened this|closed this|merged this|merged commit|self-assigned this|requested (?:a review|changes)|approved these|left a comment|pushed (?:a|\\d{1,3}) commits?|force-pushed|reviewed|mentioned this|added the|changed the title|created this|linked a pull|marked this|pinned this|started this';

/** Words that stand where a handle could. */
const noHandle =
  /^(?:i|we|he|she|they|you|it|who|user|users|someone|somebody|nobody|anyone|everyone|author|maintainer|owner|member|contributor|reviewer|customer|team|bot|github-actions|dependabot|renovate|one|and|has|have|had|was|is|been|being|also|just|then|already|recently|support|openai|as|that|which|code|lines?|not)(?:\[bot\])?$/i;

/** No element of a page, and no word that stands for another. */
const noNick =
  /^(?:a|p|b|i|u|s|q|br|hr|td|tr|th|li|ul|ol|dl|dt|dd|em|pre|div|svg|img|nav|del|ins|sub|sup|kbd|var|code|span|body|head|html|form|link|meta|main|menu|mark|meter|label|table|title|style|script|details|summary|section|article|header|footer|button|input|option|select|textarea|iframe|video|audio|source|canvas|strong|small|time|h[1-6]|xml|svg|path|key|dict|string|integer|real|true|false|array|data|date|note|item|items|name|names|value|values|file|files|filename|dir|folder|url|uri|host|port|id|ids|uuid|token|secret|password|prompt|prompts|image|images|size|model|models|type|types|number|bool|boolean|object|null|none|nil|unset|empty|missing|redacted|hidden|removed|masked|unknown|anonymous|undefined|native|eval|stdin|stdout|stderr|module|lambda|genexpr|listcomp|command|commands|options|args|arguments|flags?|params?|output|error|errors|info|warn|warning|debug|trace|fatal|message|messages|text|content|request|response|status|user|users|system|assistant|developer|tool|think|thinking|answer|result|results|root|version|package|repo|owner|branch|commit|tag|tags|class|function|method|init|main|global|placeholder|your|my|the|project|org|organization|account|resource|region|service|server|client|customer|person|email|phone|address|timestamp|level|log|logger|end|start|eos|bos|pad|unk|component|fragment|suspense|provider|router|app)$|[._-](?:id|key|name|url|token|path|file)$|^(?:your|my|the|some|any)[-_]/i;

const patterns: readonly Pattern[] = [
  // `Name  10:42 AM`, `Name - Today at 10:42`, `Name  [10:42]`, alone in its line.
  {
    kind: 'person',
    needs: [
      ' am',
      ' pm',
      'today at',
      'yesterday at',
      'heute um',
      'gestern um',
      '[0',
      '[1',
      '[2',
      '(0',
      '(1',
      '(2',
    ],
    digits: 2,
    pattern: () =>
      new RegExp(
        `(${begins})(${twoWords})(?=[ \\t]{1,4}(?:[–—|·•-][ \\t]{0,3})?${shown}[ \\t]*(?:\\r?$|\\\\{1,4}[nr]))`,
        'gmu',
      ),
    accepts: couldBePerson,
  },
  // `[10:42] Name: …`, `[23.11.26, 10:42:11] Name: …`, `23/11/2026, 10:42 - Name: …`.
  {
    kind: 'person',
    needs: ['[0', '[1', '[2', '[3', ' - '],
    digits: 2,
    pattern: () =>
      new RegExp(
        `((?:\\[(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? )?${hour}(?: ?[AaPp][Mm])?\\]|(?<!\\d)\\d{1,2}[./]\\d{1,2}[./]\\d{2,4},? ${hour}(?: ?[AaPp][Mm])? -)[ \\t]{1,2}(?:~ ?)?)(${twoWords})(?=: )`,
        'gu',
      ),
    accepts: couldBePerson,
  },
  // A line of IRC.
  {
    kind: 'user',
    needs: ['> '],
    pattern: () =>
      new RegExp(
        `((?:${begins}|\\d\\d:\\d\\d(?::\\d\\d)?\\]?[ \\t]+)<[@+% ]?)([A-Za-z][\\w|-]{2,24})(?=>[ \\t](?![|&<=(-]|(?:in|is|at|was|are|must|should|to|or|and|from)\\b)\\S)`,
        'gmu',
      ),
    accepts: (value) => somebody(value) && !noNick.test(value),
  },
  {
    kind: 'person',
    needs: [
      'wrote',
      'writes',
      'said',
      'commented',
      'replied',
      'responded',
      'schrieb',
      'écrit',
      'escribi',
      'scritto',
      'napisa',
      'skrev',
      'schreef',
    ],
    pattern: () =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])${twoWords}(?=(?: \\([^()\\r\\n]{1,40}\\))?[ \\t](?:${said})(?:[ \\t]${when}(?!\\p{L})|[ \\t]?:))`,
        'gu',
      ),
    accepts: couldBePerson,
  },
  // What a forge says of a handle.
  {
    kind: 'user',
    needs: [
      'commented',
      'opened this',
      'closed this',
      'merged ',
      'assigned this',
      'requested a',
      'requested changes',
      'approved these',
      'pushed ',
      'reviewed',
      'mentioned this',
      'added the',
      'changed the title',
      'created this',
      'linked a',
      'marked this',
      'pinned this',
      'started this',
    ],
    alsoNeeds: [' ago', 'this', ' on ', 'yesterday', 'last week', 'these'],
    pattern: () =>
      new RegExp(
        `((?:^|[\\s>|"'(])@?)([A-Za-z][\\w-]{2,38})(?=(?: \\([^()\\r\\n]{1,30}\\))?[ \\t](?:${onForge})(?:[ \\t][^\\r\\n]{0,40}?)?(?:[ \\t](?:${when}[ \\t]?(?:[A-Z][a-z]{2}|\\d|$)|\\d{1,3} \\w{3,8} ago|last \\w{3,6}|yesterday)| as completed| as not planned))`,
        'gm',
      ),
    accepts: (value) => somebody(value) && !noHandle.test(value),
  },
  // A graph of git.
  {
    kind: 'person',
    needs: ['* '],
    pattern: () =>
      new RegExp(
        `((?:^|[\\s>|])\\*[ \\t|\\\\/]{1,12}(?:[0-9a-f]{7,40}[ \\t])?(?:-[ \\t])?)(${twoWords})(?=[ \\t]\\((?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\w{0,6}[ ,]|\\d{1,4} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)[ ,]|\\d{4}-\\d\\d-\\d\\d))`,
        'gmu',
      ),
    accepts: couldBePerson,
  },
];

/** Who said something, at the head of what was said. */
export const chatHeads = byPatterns(patterns);
