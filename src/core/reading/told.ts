import type { Finding } from '../evidence.ts';
import { parameterNamed } from './parameters.ts';
import type { Recognised } from './recognise.ts';
import { pageTells } from './rules/outage.ts';
import type { SaidCode } from './signals.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What the rest of a text, the request, or the user's own words add to what was said. `of` are the root sayings that
 * it can shed light on; a rule of another root would find its words by chance.
 */
type Hint = {
  readonly says: SaidCode;
  readonly of: ReadonlySet<SaidCode>;
  /** One of them must stand there; a list means one part after the other, each looked for once. */
  readonly words: readonly (RegExp | readonly RegExp[])[];
};

const set = (...codes: readonly SaidCode[]): ReadonlySet<SaidCode> => new Set(codes);

const noRoute = /network is unreachable|ENETUNREACH/i;
const noName = /resolve host|ENOTFOUND|nodename nor servname|no such host|EAI_AGAIN/i;

const hints: readonly Hint[] = [
  // Others see it too: the service's own failures have one cause.
  {
    says: 'says-outage',
    of: set(
      'says-server-error',
      'says-overloaded',
      'page-of-gateway',
      'says-connection-error',
      'says-timed-out',
      'says-connection-timeout',
      'says-model-missing',
    ),
    words: [
      /elevated error rates?/i,
      /(?:major|partial|widespread|ongoing|global)[ _](?:outage|incident|disruption)/i,
      /status(?:\.openai\.com| page)?\b.{0,60}(?:incident|outage|elevated|degraded|investigating|identified|monitoring|disruption)/i,
      /(?:other|more|several|many|all|hundreds of) (?:people|users|teams|customers|colleagues).{0,40}(?:report|see|have|get|same)/i,
      /everyone (?:else )?(?:reports|sees|has|gets|is getting)|downdetector/i,
      pageTells,
      /(?:open|ongoing|known|resolved) incident|degraded[ _]performance/i,
    ],
  },
  // What a client says that does not take the way through the proxy.
  {
    says: 'says-proxy-set',
    of: set(
      'says-connection-timeout',
      'says-name-unresolved',
      'says-connection-error',
      'says-unreachable',
    ),
    words: [
      /\bhttps?_proxy\b|behind (?:a|the|our) (?:corporate |company )?proxy/i,
      /only through (?:a|the|our) proxy|proxy (?:is|was) set/i,
      /(?:curl|browser) works[^.]{0,40}proxy/i,
    ],
  },
  // Not this name and not this host: nothing gets out.
  {
    says: 'says-offline',
    of: set(
      'says-name-unresolved',
      'says-unreachable',
      'says-connection-timeout',
      'says-connection-error',
    ),
    words: [
      [noRoute, noName],
      [noName, noRoute],
      /other (?:programs?|apps?|sites?|hosts?) (?:had|have|has) no (?:connection|internet|network)(?: either)?/i,
      /(?:nothing|no site|no page|no other (?:host|site)) (?:else )?(?:loads|opens|works|is reachable)/i,
      /navigator\.onLine\W{1,6}false/i,
      /(?:flight|airplane) mode|cable (?:was |is )?(?:unplugged|out)|wi-?fi (?:is |was )?(?:off|down|disconnected)/i,
    ],
  },
  // The library's makers name the fault, or it came with a version.
  {
    says: 'says-sdk-fault',
    of: set(
      'says-azure',
      'says-image-input',
      'says-response-format',
      'says-connection-reset',
      'says-sdk-misuse',
      'says-sdk-old',
      'says-answer-unread',
      'says-data-missing',
      'says-key-incorrect',
      'says-parameter-unknown',
      'says-moderation-parameter',
      'says-not-found',
      'says-path-unknown',
      'says-nothing',
    ),
    words: [
      /(?:release notes?|changelog)\b.{0,120}\b(?:fix|map|repair|bug)/i,
      /(?:fixed|resolved|mended) in (?:the )?(?:next|following|v?\d+\.\d+|version|latest|upcoming|a later)/i,
      /\brelease v?\d+\.\d+(?:\.\d+)?:|(?:next|following) (?:release|preview|patch)\b/i,
      /(?:known|open|reported) (?:bug|issue|regression)\b|\bregression in\b/i,
      /(?:since|after|with) (?:the )?(?:update|upgrade|upgrading|updating|pip install -U).{0,80}\b(?:before|is fine|was fine|works|worked|downgrad)/i,
    ],
  },
  // The code reads a field that no answer has, and the call went well.
  {
    says: 'says-data-missing',
    of: set('says-nothing', 'says-type', 'says-answer-unread'),
    words: [[/\b200\b/, /data\[0\]\.url|\[["']data["']\]\[0\]\[["']url["']\]/i]],
  },
  // A clock that was never set, or is far off, makes every certificate invalid.
  {
    says: 'says-certificate-invalid',
    of: set('says-certificate-untrusted'),
    words: [
      /\b19[67]\d\b|\bclock (?:is|was) (?:wrong|off|not set)|(?:date|clock|time) (?:is|was) .{0,20}(?:ahead|behind)/i,
    ],
  },
  // Without await the answer is a promise, and has no data.
  {
    says: 'says-sdk-misuse',
    of: set('says-answer-unread', 'says-data-missing'),
    words: [/\b(?:const|let|var)\s+\w+\s*=\s*\w+\.images\.(?:generate|edit)\(/],
  },
  // The route of variations was taken away; its 404 has no words.
  {
    says: 'says-endpoint-unsupported',
    of: set('says-not-found', 'says-path-unknown'),
    words: [
      /create_?variation|images\/variations/i,
      /\bchat\b.{0,40}\b(?:works?|answers?|is fine|succeeds?)\b/i,
      [
        /(?:chat\/completions|\/models|embeddings)\b[^\n]{0,60}?\b200\b/i,
        /images\/(?:generations|edits)\b[^\n]{0,60}\b404\b/i,
      ],
    ],
  },
  // JSON under another name is not read as JSON.
  {
    says: 'says-body-malformed',
    of: set('says-type', 'says-prompt-missing'),
    words: [
      /(?:no|without|missing|wrong) content-?type|content-?type.{0,30}\b(?:missing|not set|unset|is not)/i,
      /content-?type['"]?\s?[:=]\s?['"]?(?:text\/plain|application\/x-www-form)/i,
    ],
  },
  {
    says: 'says-key-damaged',
    of: set('says-key-incorrect'),
    words: [/varchar|truncat|cut (?:off|short)|only \d+ char|length\(\w*key/i],
  },
  {
    says: 'says-key-kind',
    of: set('says-scope-missing', 'says-key-incorrect', 'status-401'),
    words: [/sk-admin-|\badmin[ _]?(?:api )?keys?\b|OPENAI_ADMIN_KEY/i],
  },
  // Azure's image tool wants a header that names the deployment; without it the refusal has no words.
  {
    says: 'says-tool',
    of: set('says-nothing'),
    words: [[/openai\.azure\.com/i, /\/responses\b/i, /image_generation/i]],
  },
];

/** An OpenAI key that goes to somebody else's host. */
const ownKey = /\bsk-(?:proj|svcacct)-|OPENAI_API_KEY|\bopenai (?:api[- ]?)?key\b/i;
const keyRefused = set('says-key-missing', 'says-key-incorrect', 'says-azure', 'status-401');

/** Everything that the surroundings add to the root of a failure. None of it proves anything. */
export function toldFindings(
  root: Recognised,
  flat: string,
  around: Surroundings,
): readonly Finding[] {
  const all = `${flat}\n${around.told}`;
  return [
    ...hints
      .filter(({ of, words }) => of.has(root.says) && words.some((one) => standsIn(all, one)))
      .map(({ says }): Finding => ({ code: says, facts: { sure: false } })),
    ...elsewhereKey(root.says, all, around),
    // There the model's name is a deployment's.
    ...(around.azure && root.says === 'says-model-missing'
      ? [{ code: 'says-azure', facts: { sure: false } } as const]
      : []),
    ...parameterFindings(root, flat, around),
    ...moneyFindings(root),
  ];
}

/** The type alone is that of spent credit and of a limit on spending. */
const moneyFindings = ({ says, fields, own }: Recognised): readonly Finding[] =>
  says === 'says-quota-exhausted' && !own && fields.code === undefined && fields.type !== undefined
    ? [{ code: 'says-spend-limit', facts: { sure: false } }]
    : [];

function standsIn(text: string, words: RegExp | readonly RegExp[]): boolean {
  let rest = text;
  return [words].flat().every((part) => {
    const found = part.exec(rest);
    if (found) rest = rest.slice(found.index + found[0].length);
    return found !== null;
  });
}

function elsewhereKey(says: SaidCode, all: string, around: Surroundings): readonly Finding[] {
  const elsewhere = around.azure || around.vendor;
  return elsewhere && keyRefused.has(says) && ownKey.test(all)
    ? [{ code: 'key-of-openai-elsewhere', facts: {} }]
    : [];
}

const aboutParameter =
  /^says-(?:size|n|quality|response-format|style|background|output-format|moderation-parameter|input-fidelity|stream|parameter|parameter-unknown)$/;

/** What was refused and not sent was added on the way; what was sent and is missed was lost on the way. */
function parameterFindings(
  { says, fields }: Recognised,
  flat: string,
  { gateway, sent }: Surroundings,
): readonly Finding[] {
  const param = parameterNamed(fields);
  if (param === undefined) return [];
  const has = sent?.has(param);
  if (
    has === true &&
    (says === 'says-type' || says === 'says-prompt-missing') &&
    isMissed(fields.message)
  ) {
    return [{ code: 'parameter-not-received', facts: { param } }];
  }
  if (gateway === undefined || !aboutParameter.test(says)) return [];
  return has === false || addedUpstream(flat, param)
    ? [{ code: 'parameter-not-sent', facts: { param } }]
    : [];
}

const isMissed = (message: string): boolean => /missing|required|must provide/i.test(message);

/** A gateway's log that shows what came in and what went out. */
function addedUpstream(flat: string, param: string): boolean {
  const [, before, after] =
    /\b(?:client|inbound|incoming|original)_?(?:body|request)\b([\s\S]{0,2000}?)\b(?:upstream|outbound|outgoing|forwarded)_?(?:body|request)\b([\s\S]{0,2000}?)(?:\b\w*_?(?:status|resp\w*)\b|$)/i.exec(
      flat,
    ) ?? [];
  return before !== undefined && !before.includes(param) && after?.includes(param) === true;
}
