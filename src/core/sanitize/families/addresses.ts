import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import type { View } from '../view.ts';
import { holdsAny, wordsIn } from '../words.ts';

/** A range has another one behind its dash; a dump of packets puts the port behind a dot. */
const four =
  /(?<![\w.]|(?<![\d.])\d{1,4}-)(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w]|\.\d(?!\d{0,4}(?: >|: |[ \t]+(?:\*|\d+\.\d|[A-Z_]{3,})))|-(?!\d{1,3}\.\d{1,3}\.)[A-Za-z0-9])/g;

const six =
  /(?<![\w:.])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![0-9a-f]|:[0-9a-f]{1,4}:)|(?<![\w:.])(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}){0,7}(?:::)?(?:(?::)?\d{1,3}(?:\.\d{1,3}){3})?(?:%[\w.]{1,16})?(?![\w:]|\.\d)|(?<![\w:.])::(?:[0-9a-f]{1,4}:){0,6}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4})(?![\w:]|\.\d)/gi;

/** Also two of them with the type of a frame behind: a line of a firewall. */
const hardware =
  /(?<![\w:.-])(?:[0-9a-f]{2}([:-]))(?:(?:[0-9a-f]{2}\1){4}|(?:[0-9a-f]{2}\1){6}|(?:[0-9a-f]{2}\1){12})[0-9a-f]{2}(?![\w:-])|(?<![\w:.-])(?=[\d:]{0,14}[a-f])[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5}(?![\w:-])|(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/gi;

/** The same two straight behind a word and its colon, as in a tag: no group of theirs has such a letter. */
const tagged =
  /(?<=(?<![\w:.-])(?:(?=[\w-]{0,30}[g-z])[\w-]{1,31}|[^\s\x20-\x7f]{1,20}|[\w"'`)\]]{0,31}["'`)\]]):)(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])|(?=[23][0-9a-f]{3}:|f[cde][0-9a-f]{2}:)(?:[0-9a-f]{1,4}::?){2,7}(?:[0-9a-f]{1,4})?(?:%[\w.]{1,16})?(?![\w:]))/gi;

/** The name of an address turned around, as it is asked for. */
const turned = /(?<![\w.])[0-9a-f](?:\.[0-9a-f]){7,31}(?=\.ip6\.arpa)/gi;

/** Without its colons only a name tells what it is. */
const underItsName =
  /(\b(?:mac(?:[ _-]?addr(?:ess)?)?|hw_?addr(?:ess)?|bssid|physical[ _]?address)\\{0,4}["']?\s{0,3}[:=]\s{0,3}\\{0,4}["']?)([0-9a-f]{12})(?!\w)/gi;

const [inTurned, inNamed] = [wordsIn('ip6.arpa'), wordsIn('mac|hwaddr|hw_addr|bssid|physical')];

/** A cheap look for what the two patterns above could match: it begins at the rarer signs. */
const manyGroups =
  /::|:[0-9a-f]{1,4}:[0-9a-f]{1,4}:|-[0-9a-f]{2}-[0-9a-f]{2}-|\.[0-9a-f]{4}\.[0-9a-f]{4}/i;

/** Addresses that everybody has, and resolvers that everybody may name. */
const everybody =
  /^(?:127\.|0\.0\.0\.0$|255\.|1\.1\.1\.1$|1\.0\.0\.1$|8\.8\.[84]\.[84]$|9\.9\.9\.9$|149\.112\.112\.112$|208\.67\.22[02]\.22[02]$)/;

/** What stands before a version of four parts. */
const version =
  /(?:(?:^|[\s("'=,])(?!(?:udp|tcp|tls|ip|ipv4|dns|host|addr|src|dst|client|peer|remote|inet|net)\/)[A-Z][A-Za-z]{1,24}\/|(?:^|[\s("';,/])(?:curl|wget|python|node|openai|okhttp|axios|undici|httpx|aiohttp|urllib3|requests|go-http-client|libcurl|openssl|java|ruby|php|perl|npm|yarn|pnpm|bun|deno|squid|nginx|envoy|haproxy)[/@]|(?:version|(?<![A-Za-z])ver|release|(?<![A-Za-z])(?:build|revision|firmware|driver|sdk|runtime|v))\.?["']?(?:[\s:=@]{0,3}|[ \t:=|]{0,30})["']?v?|(?:openai|python|node(?:\.js)?|npm|chrome|chromium|edge|firefox|safari|windows|macos|electron|android|ios|java|dotnet|\.net|ruby|php|sdk)[ \t]v?|(?<=\/[\w.-]{1,60})@|==|>=|<=|~=|\^|~|(?<!\.\d{1,3})-v?)$/i;

/** The same for what is as often said of a machine: a private address behind it is one. */
const product =
  /\b(?:wslg?|powershell|pwsh|kernel|docker desktop|cuda|webview2|opera|brave|vivaldi|outlook|office|vs ?code|visual studio|acrobat|photoshop|clr)["']?[ \t]?[ \t:=]["']?v?$/i;

const isVersion = (text: string, at: number, address: string): boolean =>
  (version.test(text.slice(Math.max(0, at - 40), at)) ||
    (!isPrivate(address) &&
      /^[1-9]\d?\.\d{1,2}\./.test(address) &&
      product.test(text.slice(Math.max(0, at - 24), at)))) &&
  !/(?:ip[ \w]{0,10}v[46])[\s:=]*$/i.test(text.slice(Math.max(0, at - 14), at));

/** An object of the standards for certificates, where one is spoken of. */
const isObject = (text: string, at: number, address: string): boolean =>
  /\bOIDs?["')]?[ \t]{0,3}[:=(]?[ \t]{0,3}["']?$/i.test(text.slice(Math.max(0, at - 16), at)) ||
  (/^2\.5\.(?:4|29)\.\d{1,2}$/.test(address) &&
    /\boids?\b|x\.?509|extension|key ?usage|alt ?names?|constraints|1\.2\.840\.|1\.3\.6\.1\.|2\.5\.(?:4|29)\.\d+[\s\S]+2\.5\.(?:4|29)\.|\b(?:rsa|asn\.?1|critical)\b|issuer|subject|certificate/i.test(
      text.slice(Math.max(0, at - 160), at + 160),
    ));

const isPrivate = (address: string): boolean =>
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
    address,
  );

export const addresses: Detector = (view, hits) => {
  const { text, shape } = view;
  if (shape.digits >= 4 && hasSign(shape, sign.dot)) ofFour(text, hits);
  ofNames(view, hits);
  if (!manyGroups.test(text)) return;
  for (const { 0: address, index } of matches(hardware, text)) {
    if (/[:.-]/.test(address) && !/^(?:00[:-]){5}00$/.test(address))
      hits.push({ kind: 'mac', from: index, to: index + address.length });
  }
  if (!hasSign(shape, sign.colon)) return;
  ofSix(text, hits);
  for (const { 0: address, 1: joint, index } of matches(tagged, text)) {
    if (joint !== undefined) hits.push({ kind: 'mac', from: index, to: index + address.length });
    else oneOfSix(address, index, hits);
  }
};

function ofNames(view: View, hits: Hit[]): void {
  const { text, shape } = view;
  if (holdsAny(view, inTurned))
    for (const { 0: found, index } of matches(turned, text))
      hits.push({ kind: 'public-ip', from: index, to: index + found.length });
  if (shape.longest >= 12 && holdsAny(view, inNamed))
    for (const { 0: whole, 2: found = '', index } of matches(underItsName, text))
      hits.push({
        kind: 'mac',
        from: index + whole.length - found.length,
        to: index + whole.length,
      });
}

function ofFour(text: string, hits: Hit[]): void {
  for (const { 0: address, index } of matches(four, text)) {
    if (
      everybody.test(address) ||
      isVersion(text, index, address) ||
      isObject(text, index, address)
    )
      continue;
    hits.push({
      kind: isPrivate(address) ? 'private-ip' : 'public-ip',
      from: index,
      to: index + address.length,
    });
  }
}

function ofSix(text: string, hits: Hit[]): void {
  for (const { 0: found, index } of matches(six, text)) oneOfSix(found, index, hits);
}

function oneOfSix(found: string, from: number, hits: Hit[]): void {
  const address = found.replace(/:$/, (colon) => (found.endsWith('::') ? colon : ''));
  if (!isSix(address)) return;
  const inner = /^(?:fe[89ab]|f[cd]|::ffff:(?:10|192\.168|172)\.)/i.test(address);
  hits.push({ kind: inner ? 'private-ip' : 'public-ip', from, to: from + address.length });
}

/** Eight groups, or fewer around one `::`; a time, a scope of a language and the loopback are none. */
function isSix(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  const parts = bare.split('::');
  if (
    parts.length > 2 ||
    /^(?:::(?:ffff:(?:0:)?127\.[\d.]+|1)?|fe00::0?|ff0[0-9a-f]::\d{1,3}|0{1,4}(?::0{1,4}){6}:0{0,3}1)$/.test(
      bare,
    )
  )
    return false;
  const groups = bare
    .split(/:+/)
    .filter((group) => group !== '')
    .reduce((sum, group) => sum + (group.includes('.') ? 2 : 1), 0);
  if (parts.length === 1) return groups === 8;
  return groups < 8 && groups > 0 && /\d/.test(bare) && (groups > 1 || bare.length > 3);
}
