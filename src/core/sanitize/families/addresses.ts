import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';

const four =
  /(?<![\w.]|\d[.-])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w]|\.\d|-[A-Za-z0-9])/g;

const six =
  /(?<![\w:.])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![0-9a-f])|(?<![\w:.])(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}){0,7}(?:::)?(?:(?::)?\d{1,3}(?:\.\d{1,3}){3})?(?:%[\w.]{1,16})?(?![\w:])|(?<![\w:.])::(?:[0-9a-f]{1,4}:){0,6}(?:[0-9a-f]{1,4}|\d{1,3}(?:\.\d{1,3}){3})(?![\w:])/gi;

const hardware =
  /(?<![\w:.-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])|(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/gi;

/** A cheap look for what the two patterns above could match: it begins at the rarer signs. */
const manyGroups =
  /::|:[0-9a-f]{1,4}:[0-9a-f]{1,4}:|-[0-9a-f]{2}-[0-9a-f]{2}-|\.[0-9a-f]{4}\.[0-9a-f]{4}/i;

/** Addresses that everybody has, and resolvers that everybody may name. */
const everybody =
  /^(?:127\.|0\.0\.0\.0$|255\.|1\.1\.1\.1$|1\.0\.0\.1$|8\.8\.[84]\.[84]$|9\.9\.9\.9$|149\.112\.112\.112$|208\.67\.22[02]\.22[02]$)/;

/** What stands before a version of four parts. */
const version =
  /(?:(?:^|[\s("'=,])[A-Z][A-Za-z]{1,24}\/|(?:^|[\s("';,/])(?:curl|wget|python|node|openai|okhttp|axios|undici|httpx|aiohttp|urllib3|requests|go-http-client|libcurl|openssl|java|ruby|php|perl|npm|yarn|pnpm|bun|deno|squid|nginx|envoy|haproxy)[/@]|(?<![A-Za-z])(?:version|ver|release|build|revision|firmware|driver|sdk|runtime|v)\.?["']?[\s:=@]{0,3}["']?v?|(?:openai|python|node(?:\.js)?|npm|chrome|chromium|edge|firefox|safari|windows|macos|electron|android|ios|java|dotnet|\.net|ruby|php|sdk)[ \t]v?|@|==|>=|<=|~=|\^|~|-v?)$/i;

const isVersion = (text: string, at: number): boolean =>
  version.test(text.slice(Math.max(0, at - 40), at)) &&
  !/(?:ip[ \w]{0,10}v[46])[\s:=]*$/i.test(text.slice(Math.max(0, at - 14), at));

const isPrivate = (address: string): boolean =>
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
    address,
  );

export const addresses: Detector = (view, hits) => {
  const { text, shape } = view;
  if (shape.digits >= 4 && hasSign(shape, sign.dot)) ofFour(text, hits);
  if (!manyGroups.test(text)) return;
  for (const { 0: address, index } of matches(hardware, text)) {
    if (/[:.-]/.test(address) && !/^(?:00[:-]){5}00$/.test(address))
      hits.push({ kind: 'mac', from: index, to: index + address.length });
  }
  if (hasSign(shape, sign.colon)) ofSix(text, hits);
};

function ofFour(text: string, hits: Hit[]): void {
  for (const { 0: address, index } of matches(four, text)) {
    if (everybody.test(address) || isVersion(text, index)) continue;
    hits.push({
      kind: isPrivate(address) ? 'private-ip' : 'public-ip',
      from: index,
      to: index + address.length,
    });
  }
}

function ofSix(text: string, hits: Hit[]): void {
  for (const { 0: found, index } of matches(six, text)) {
    const address = found.replace(/:$/, (colon) => (found.endsWith('::') ? colon : ''));
    if (!isSix(address)) continue;
    const inner = /^(?:fe[89ab]|f[cd]|::ffff:(?:10|192\.168|172|127)\.)/i.test(address);
    hits.push({
      kind: inner ? 'private-ip' : 'public-ip',
      from: index,
      to: index + address.length,
    });
  }
}

/** Eight groups, or fewer around one `::`; a time, a scope of a language and the loopback are none. */
function isSix(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  const parts = bare.split('::');
  if (parts.length > 2 || /^(?:::1?|0{1,4}(?::0{1,4}){6}:0{0,3}1)$/.test(bare)) return false;
  const groups = bare
    .split(/:+/)
    .filter((group) => group !== '')
    .reduce((sum, group) => sum + (group.includes('.') ? 2 : 1), 0);
  if (parts.length === 1) return groups === 8;
  return groups < 8 && groups > 0 && /\d/.test(bare) && (groups > 1 || bare.length > 3);
}
