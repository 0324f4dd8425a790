import { inSet, isLetter, isOfWord } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { holdsAny, wordsIn } from '../words.ts';
import { classOfHost } from './public-hosts.ts';

/** Endings that no public name has. */
const innerEndings =
  /\.(?:local|internal|lan|corp|intranet|home|private|localdomain|home\.arpa|arpa|svc|cluster\.local|test|example|invalid|localhost|ad|dc|int|office|priv|loc|consul|docker|onion|site|domain|network|company|group)$/i;

/** Endings of public names that are no ending of a file and no usual word after a dot in code. */
const publicEndings =
  /\.(?:com|net|org|edu|gov|mil|io|dev|app|ai|cloud|tech|shop|agency|studio|digital|solutions|systems|software|website|xyz|biz|eu|us|uk|de|fr|pl|nl|be|ch|at|cz|sk|hu|ro|bg|gr|es|pt|it|dk|se|no|fi|ie|ru|ua|tr|il|in|cn|jp|kr|tw|hk|sg|au|nz|ca|mx|br|ar|cl|za|ae|sa|ir|pk|id|vn|th|my|ph|lt|lv|ee|hr|si|rs|lu|is|li|me|tv|fm|gg|co|bank|consulting|ventures|asia|africa|gmbh|ltd|llc|inc)$/;

/** These are endings of files or names in code too: only with three labels, or where a host is expected. */
const doubtfulEndings =
  /\.(?:app|run|host|page|link|live|pl|rs|in|is|it|at|be|no|me|my|id|us|so|to|sh|md|py|ps|cc|ml|mk|st|vi|la|ai|io|net|design|media|build|tools|site|space|store|team|group|works|test|domain|network|company|private|office|home|int|ad|dc|loc|local|internal|ch|es|de|ca|co)$/;

/** Objects and modules in front of a dot in code. */
const codeHeads =
  /^(?:env|client|openai|console|process|response|res|req|request|err|error|self|this|cls|app|module|window|document|math|json|os|sys|fs|path|http|https|net|tls|dns|crypto|util|stream|events|image|images|img|data|result|results|config|options|settings|args|ctx|context|event|e|x|i|node|java|javax|org|com|io|kotlin|scala|std|core|tokio|reqwest|hyper|axios|httpx|requests|urllib3|aiohttp|asyncio|import|export|type|types|models|db|log|logger|logging|session|user|users|http2|undici|package|tsconfig|index|main|test|spec|readme|license|dockerfile|makefile|system|microsoft|asp|socket|next|vue|three|d3|draw)$/i;

/** Not in a path, but behind the two slashes that stand for any scheme, and behind a star that stands for a label. */
const dotted =
  /(?<![\w@$\\-]|(?<!\/)\/|[\w:./]\/\/|[\w.)\]]\.|[\w/*.}\])-]\*\.)(?:(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?)\.){1,8}[A-Za-z][A-Za-z-]{1,23}\.?(?![\w(@\\-]|\.\w)/g;

const inHost = inSet(/[\w.-]/);

/** A single name counts where something says that it is a host. */
const named =
  /((?:\b(?:ENOTFOUND|EAI_AGAIN|ENODATA|ESERVFAIL|getaddrinfo(?:\(\))?(?: failed)?(?: for)?|could not resolve(?: host| proxy)?|name or service not known(?=[ \t]{0,2}[:(])|failed to resolve|no such host|unknown ?host(?:exception)?|resolving|queryA|querySrv|lookup|nslookup|dig|ping|traceroute|telnet|ssh|scp|host not found|nodename nor servname[^:\r\n]{0,40}|unable to resolve host|MISS from|HIT from|served by|connected to|connect to|connecting to|connection to|Via: \d(?:\.\d)?|running on|on host|on machine|Hello from|UnknownHostException|dial tcp: lookup|tcp:\/\/|cert's CN|open server|translate host name|SQL server on)\b(?:\s?\(?(?:ENOTFOUND|EAI_AGAIN)\)?)?[:\s=]{0,3}["'`(<]{0,2}))([A-Za-z0-9](?:[A-Za-z0-9._-]{0,120}[A-Za-z0-9])?)/gi;

/** `name:port`, where the name is of one label. */
const withPort = /(?<![\w.@/:[$-])([a-z][a-z0-9]*(?:-[a-z0-9]+)*\d*):(\d{4,5})(?![\w.:-])/g;

/** A logger with the line it speaks from: known ones, and any with the level behind it. */
const libraries =
  /^(?:httpx|httpcore|urllib3|requests|aiohttp|asyncio|botocore|boto3|tenacity|backoff|logging|pydantic|langchain)$/;
const level =
  /^\]?[ \t]{0,8}[-|][ \t]{0,8}\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|EXCEPTION)\b/;

/** A registry in front of an image of a container: tagged, or of three labels. */
const registry =
  /(\b(?:images?["']?[ \t]{0,4}[:=][ \t]{0,12}|(?:docker|podman|nerdctl|crane) (?:pull|push|run)[ \t]+|pulling (?:image |from )?|push refers to repository \[|FROM[ \t]+)["']?)((?:[a-z0-9][a-z0-9-]{0,61}\.){1,6}[a-z]{2,24})(?=(?::\d{2,5})?\/[a-z0-9][\w./-]{0,200}[:@]\w|(?<=\.[\w-]{1,62}\.\w{2,24})(?::\d{2,5})?\/[a-z0-9])/gi;

const words =
  /^(?:the|a|an|to|for|at|in|on|by|of|from|with|and|or|not|no|is|it|this|that|host|hosts|port|server|proxy|name|names|address|dns|api|https?|localhost|failed|failure|error|timed|timeout|out|refused|reset|any|all|your|our|via|node|line|column|col|offset|exit|status|code|listening|tcp|udp|file|app|step|attempt|took|took_ms|size|seed|total|version|internet|network|model|url|both|one|other|another|v[46]|ip|ipv[46]|through|works|answers|hostname|its|same|database|service|services|them|which|openai|first|directly|port_?\w*|created|date|time|expires|at_\w+|\d+|main|master|dev|req_\w+)$/i;

const spokenOf = wordsIn(
  "enotfound|eai_again|enodata|eservfail|getaddrinfo|resolv|name or service|such host|unknown|query|lookup|dig|ping|traceroute|telnet|ssh|scp|host not|nodename|miss from|hit from|served by|connect|via: |running on|on host|on machine|hello from|tcp:|cert's cn|open server|host name|sql server",
);

const ofImages = wordsIn(
  `image:|image=|image"|image'|image  |image :|image =|image\t|images:|images=|images"|images'|images  |images :|images =|images\t|pull |push |pulling |from |docker run|podman run|repository [`,
);

export const hosts: Detector = (view, hits) => {
  const { text, shape } = view;
  if (hasSign(shape, sign.dot)) dottedHosts(text, hits);
  if (holdsAny(view, ofImages) && hasSign(shape, sign.slash)) registries(text, hits);
  if (holdsAny(view, spokenOf)) hostsSpokenOf(text, hits);
  if (hasSign(shape, sign.colon) && shape.digits > 3) hostsWithPort(text, hits);
};

function hostsSpokenOf(text: string, hits: Hit[]): void {
  for (const match of matches(named, text)) {
    const [, lead = '', host = ''] = match;
    if (isName(host)) hit(host, match.index + lead.length, hits);
  }
}

function registries(text: string, hits: Hit[]): void {
  for (const { 1: lead = '', 2: host = '', index } of matches(registry, text))
    if (isPrivateHost(host, { named: true })) hit(host, index + lead.length, hits);
}

/** Most dots end a sentence or part a number: only what hangs together around another is read. */
function dottedHosts(text: string, hits: Hit[]): void {
  let read = 0;
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', Math.max(read, dot + 1))) {
    if (!isOfWord(text.charCodeAt(dot - 1)) || !isLetter(text.charCodeAt(dot + 1))) continue;
    let begin = dot;
    while (inHost(text.charCodeAt(begin - 1))) begin--;
    read = dot;
    while (inHost(text.charCodeAt(read))) read++;
    // With the signs on each side that the pattern looks at.
    const lead = Math.max(0, begin - 3);
    for (const match of matches(dotted, text.slice(lead, read + 2))) {
      const host = match[0].replace(/\.$/, '');
      const at = lead + match.index;
      if (isPrivateHost(host, {}) && !isKey(text, at, host)) hit(host, at, hits);
    }
  }
}

function hostsWithPort(text: string, hits: Hit[]): void {
  if (!/:\d{4}/.test(text)) return;
  for (const match of matches(withPort, text)) {
    const [whole, host = '', port = ''] = match;
    if (Number(port) <= 1023 || Number(port) >= 65_536 || words.test(host)) continue;
    const end = match.index + whole.length;
    if (!libraries.test(host) && !level.test(text.slice(end, end + 30)))
      hit(host, match.index, hits);
  }
}

/** Where a host is expected: in an address, after an error of name lookup, under the name of one. */
function isName(host: string): boolean {
  if (words.test(host) || /^v?\d+(?:\.\d+)*(?:[-+~]|$)/.test(host)) return false;
  if (host.includes('.')) return isPrivateHost(host, { named: true });
  return /\d|-/.test(host) && !/^[A-Z][A-Z_]+$/.test(host) && !/^\d/.test(host);
}

export function hit(host: string, at: number, hits: Hit[]): void {
  const found = classOfHost(host);
  if (found.kind === 'public' || /^[\d.]+$/.test(host)) return;
  if (found.kind === 'private') hits.push({ kind: 'host', from: at, to: at + host.length });
  else hits.push({ kind: 'resource', from: at, to: at + found.label });
}

/** Calls of the SDK, which stand under names such as `endpoint`. */
const apiCall =
  /^(?:(?:client|openai|ai|api|self)\.)?(?:beta\.)?(?:images|responses|chat|models|moderations|files|batches|embeddings|audio)(?:\.(?:completions|speech|transcriptions|generate|edit|create|create_?variation|stream|parse|list|retrieve|delete|cancel))+$/i;

/** Whether a dotted name is a host, and nobody's business. `named`: something says that it is a host. */
export function isPrivateHost(host: string, about: { readonly named?: true }): boolean {
  if (/^[\d.]+$/.test(host)) return false;
  const { kind } = classOfHost(host);
  if (kind === 'public') return false;
  if (kind === 'shared' || about.named)
    return (
      (!fileLike.test(host) || /\.(?:com|net|org|io|local|internal)$/.test(host)) &&
      !apiCall.test(host)
    );
  return !fileLike.test(host) && endsAsHost(host) && !isOfCode(host) && !apiCall.test(host);
}

function endsAsHost(host: string): boolean {
  const telling = host.split('.').length > 2 || !doubtfulEndings.test(host) || /[\d-]/.test(host);
  if (innerEndings.test(host)) return telling || /\.(?:local|internal)$/.test(host);
  return publicEndings.test(isShouted(host) ? host.toLowerCase() : host) && telling;
}

/** A name in capitals: with three labels it is no `ASP.NET`. */
const isShouted = (host: string): boolean => host.split('.').length > 2 && !/[a-z]/.test(host);

/** Names of attributes of traces: words for what is measured, up to its id. */
const attribute =
  /^(?:(?:account|agent|app|aws|azure|batch|browser|call|client|cloud|cluster|consumer|container|conversation|correlation|customer|db|deployment|device|environment|event|exception|faas|gcp|group|host|http|image|instance|invocation|job|k8s|log|machine|message|messaging|network|node|operation|organization|peer|pod|process|producer|project|request|resource|response|rpc|run|server|service|session|span|subscription|task|tenant|thread|tool|trace|transaction|user|workflow|zone)\.){2,5}id$/;

/** `{"key": "acme.tenant.id", "value": …`: what stands under a key is a name, where its ending is no host's only. */
const isKey = (text: string, at: number, host: string): boolean =>
  /^[a-z_.]+$/.test(host) &&
  doubtfulEndings.test(host) &&
  /["']key\\{0,8}["']\s{0,4}:\s{0,4}\\{0,8}["']$/.test(text.slice(Math.max(0, at - 30), at)) &&
  /^\\{0,8}["'],\s{0,60}\\{0,8}["']value\\{0,8}["']/.test(
    text.slice(at + host.length, at + host.length + 90),
  );

/** An object with its member: `client.images`, `process.env.HOME`, `NSError.io`. */
function isOfCode(host: string): boolean {
  const [head = ''] = host.split('.');
  const telling = host.split('.').length > 2 && /[\d-]/.test(host);
  return (
    (codeHeads.test(head) && !telling) ||
    attribute.test(host) ||
    /[A-Z][a-z]+[A-Z]|_[a-z]/.test(host)
  );
}

const fileLike =
  /(?:^|[/\\])[\w.-]+\.(?:js|mjs|cjs|ts|mts|cts|tsx|jsx|py|rb|go|rs|php|java|kt|cs|c|h|cpp|sh|ps1|bat|cmd|json|jsonl|ya?ml|toml|ini|cfg|conf|txt|md|log|html?|css|xml|csv|sql|lock|tgz|zip|gz|pem|crt|key|png|jpe?g|webp|gif|svg|pdf)$/i;
