import { inSet, isLetter } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { classOf } from '../names.ts';
import { looksRandom } from '../random.ts';
import { hasSign, sign } from '../shape.ts';
import { isReference } from '../value.ts';
import { hit as hostHit } from './hosts.ts';

/** An address by its parts: scheme, user and password, host, port, path, query, fragment. */
const address =
  // oxlint-disable-next-line no-control-regex -- an address ends where a terminal sequence begins
  /([a-z][a-z0-9+.-]{1,24}:\/\/)((?:[^\s/?#"'`<>\\@\u0000-\u001f]|(?<=\w)'(?=\w)){0,400}@)?(\[[0-9a-f:.%]+\]|[^\s/?#:"'`<>\\,;@()[\]{}|&*\u0000-\u001f]{0,253})(:\d{1,5})?((?:\/(?:[^\s?#"'`<>\\:\u0000-\u001f]|:(?!\/\/)){0,2000})?)(\?[^\s#"'`<>\\\u0000-\u001f]{0,4000})?(#[^\s"'`<>\\\u0000-\u001f]{0,2000})?/iy;

/** A query without its address: of a path, or of a form. */
const query =
  /(?:[?&]|(?<![\w&=.-])(?=[\w.-]{1,40}=[^\s&=]*&[\w.-]{1,40}=))([\w.[\]-]{1,60}=(?:[^\s"'`<>\\#]|(?<=\w)'(?=\w)){0,4000})/g;

/** Parameters whose values say nothing about anybody. */
const allowed: ReadonlySet<string> = new Set(
  `api-version version v alt format model size n quality background output_format output_compression response_format moderation
  limit page offset order sort after before from to start end since until lang locale hl region zone width height w h fit dpr
  st se sv sr spr ss srt sp rscd rsct x-amz-algorithm x-amz-date x-amz-expires x-amz-signedheaders x-goog-algorithm x-goog-date
  x-goog-expires x-goog-signedheaders expires exp ttl timeout sslmode retrywrites w ssl encrypt charset encoding ref tab mode
  stream type kind status code_challenge_method response_type grant_type scope prompt_mode debug verbose pretty download inline
  seed created created_at date issuer digits period algorithm subject include beta deployment purpose utf8 raw dl`.split(
    /\s+/,
  ),
);

const persons =
  /^(?:user(?:_?id|name)?|uid|customer(?:_?id)?|client|login|name|first_?name|last_?name|account(?:_?id)?|member|owner|contact|author|sub|login_hint|screen_name)$/i;

const texts = /^(?:q|query|prompt|text|search|message|body|subject|note|caption|content|input)$/i;

export const urls: Detector = ({ text, shape }, hits) => {
  let read = 0;
  for (let at = text.indexOf('://'); at !== -1;) {
    address.lastIndex = beginOfScheme(text, at, read);
    const match = address.lastIndex === at ? null : address.exec(text);
    if (match) parts(match, hits);
    read = match ? endOf(match) : at + 1;
    at = text.indexOf('://', read);
  }
  if (hasSign(shape, sign.equals) && (hasSign(shape, sign.ampersand) || text.includes('?')))
    for (const match of matches(query, text)) {
      const [whole, list = ''] = match;
      parameters(list, match.index + whole.length - list.length, hits);
    }
};

/** Where to read on: behind the host when another address stands in the path, or in a query of usual length. */
function endOf({
  0: whole,
  1: scheme = '',
  2: user = '',
  3: host = '',
  index,
  input,
}: RegExpExecArray): number {
  const end = index + whole.length;
  const isNested =
    input.startsWith('://', end) || (whole.length < 600 && whole.includes('://', scheme.length));
  return isNested ? index + scheme.length + user.length + host.length : end;
}

const inScheme = inSet(/[A-Za-z0-9+.-]/);

/** The first letter of the word before `://`; its end when there is none. */
function beginOfScheme(text: string, end: number, read: number): number {
  const least = Math.max(read, end - 25);
  let begin = end;
  for (let at = end - 1; at >= least && inScheme(text.charCodeAt(at)); at--)
    if (isLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at - 1))) begin = at;
  return begin;
}

function parts(match: RegExpExecArray, hits: Hit[]): void {
  const [, scheme = '', user = '', host = '', port = '', path = '', search = '', fragment = ''] =
    match;
  let at = match.index + scheme.length;
  userInfo(user, at, hits);
  at += user.length;
  if (mayHaveHost(scheme, host)) ofHost(host, at, scheme, hits);
  at += host.length + port.length;
  if (!/^https?:/i.test(scheme)) ofMachine(scheme, host, path, at, hits);
  ofPath(path, at, hits);
  at += path.length;
  parameters(search.slice(1), at + 1, hits);
  at += search.length;
  if (fragment.includes('=')) parameters(fragment.slice(1), at + 1, hits);
}

/** The server of a file has a number or a dash in its name: other words are folders of somebody who forgot a slash. */
const mayHaveHost = (scheme: string, host: string): boolean =>
  /^file:/i.test(scheme)
    ? /^[A-Za-z]{2}[\w-]*[\d-][\w-]*$/.test(host)
    : !/^(?:data|node|blob|about|chrome|vscode:|op:|awssm|gcp-sm|ref\+|infisical|doppler)/i.test(
        scheme,
      );

/** Both the user and the password go; a reference or a word of an example stays. */
function userInfo(info: string, at: number, hits: Hit[]): void {
  const bare = info.replace(/@$/, '');
  if (bare === '') return;
  const colon = bare.indexOf(':');
  const user = colon === -1 ? bare : bare.slice(0, colon);
  const password = colon === -1 ? '' : bare.slice(colon + 1);
  if (
    user !== '' &&
    !isReference(user) &&
    !/^(?:git|oauth2|x-access-token|x-token-auth|gitlab-ci-token|username|hg|svn)$/i.test(user)
  )
    hits.push({
      kind: colon === -1 && user.length > 12 && looksRandom(user) ? 'secret' : 'user',
      from: at,
      to: at + user.length,
    });
  if (password !== '' && !isReference(password))
    hits.push({ kind: 'secret', from: at + colon + 1, to: at + bare.length });
}

function ofHost(host: string, at: number, scheme: string, hits: Hit[]): void {
  // What an editor reaches it by stands before the name.
  const by = /^(?:ssh-remote|tunnel|codespaces)\+/.exec(host)?.[0].length ?? 0;
  if (by > 0) return ofHost(host.slice(by), at + by, scheme, hits);
  const name = host.replace(/[.*…]+$/, '');
  if (
    name === '' ||
    !/^[A-Za-z0-9\u0080-\uffff*]/.test(name) ||
    isReference(name) ||
    /^(?:HOST|HOSTNAME|PROXY|GATEWAY|x|host|proxy|\.+)$/.test(name)
  )
    return;
  if (/^(?:redis|otpauth)/.test(scheme) && /^(?:totp|hotp)$/.test(name)) return;
  // What runs a container says its number there.
  if (/^(?:containerd|docker|cri-o|podman)\b/.test(scheme) && /^[0-9a-f]{12,64}$/.test(name))
    return;
  hostHit(name, at, hits);
}

/** What follows on a machine of one's own: a share, or the folder of a user. */
function ofMachine(scheme: string, host: string, path: string, at: number, hits: Hit[]): void {
  const [before = '', user = ''] = /^\/(?:home|Users)\/([^/]{1,64})/.exec(path)?.map(String) ?? [];
  if (user !== '' && host !== '')
    hits.push({ kind: 'user', from: at + before.length - user.length, to: at + before.length });
  else if (/^(?:smb|cifs|afp|nfs|file):/i.test(scheme) && host !== '') {
    const [share = ''] = /^\/[\w.$ -]{2,80}(?=\/)/.exec(path) ?? [];
    if (share !== '') hits.push({ kind: 'folder', from: at + 1, to: at + share.length });
  }
}

/** Parts of a path that look like a key go; what is readable stays. */
function ofPath(path: string, at: number, hits: Hit[]): void {
  if (path.length < 24) return;
  for (const { 0: part, index } of matches(/[^/]+/g, path)) {
    if (
      part.length >= 24 &&
      /^[\w.~%+=-]+$/.test(part) &&
      looksRandom(part) &&
      !kept.test(part) &&
      !id.test(part)
    )
      hits.push({ kind: 'secret', from: at + index, to: at + index + part.length });
  }
}

/** What a request, an answer or a part of it is called by. */
const id =
  /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?:req|resp|msg|chatcmpl|call|run|batch|evt|ig|gen)[_-]\w+|[0-9a-f]{16}-[A-Z]{3}|sha\d{3}:[0-9a-f]{64}|00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}|[\w.-]{1,40}@\d+\.\d+\.\d+)$/i;

const kept = /^(?:[0-9a-f]{40}|.*\.(?:js|mjs|cjs|ts|css|html|json|tgz|whl|png|jpe?g|webp))$/i;

function parameters(list: string, at: number, hits: Hit[]): void {
  for (const { 0: pair, index } of matches(/[^&;]+/g, list)) {
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    const name = pair.slice(0, equals);
    const value = pair.slice(equals + 1).replace(/\)\].*|[),.\]}]+$/, '');
    const kind = kindOf(name, value);
    if (kind === undefined) continue;
    const from = at + index + equals + 1;
    hits.push({ kind, from, to: from + value.length });
  }
}

/** By the name of a parameter, and for an unknown one by how plain its value is. */
function kindOf(name: string, value: string): Hit['kind'] | undefined {
  if (value.length < 2 || isReference(value)) return undefined;
  if (ofJson.test(value) && classOf(name) === undefined && !tokens.test(name)) return undefined;
  if (texts.test(name))
    return value.length > 3 && !/^(?:\d+|none|login|consent|create|select_account)$/.test(value)
      ? 'private-text'
      : undefined;
  if (persons.test(name)) return 'person';
  if (allowed.has(name.toLowerCase())) return undefined;
  return isHarmless(name, value) ? undefined : 'secret';
}

/** A whole object or list of them: decoded it is read by its own names. */
const ofJson = /^%(?:25){0,2}(?:7B%(?:25){0,2}22|5B%(?:25){0,2}7B).*%(?:25){0,2}(?:7D|5D)$/i;

const isHarmless = (name: string, value: string): boolean =>
  classOf(name) !== undefined || tokens.test(name)
    ? value.length < 4 || /^(?:\d{1,3}|[a-z]{1,5})$/.test(value)
    : plainValue.test(value) || id.test(value);

const tokens =
  /^(?:code|state|nonce|h|hash|hmac|policy|ticket|credential|key-pair-id|skoid|sktid)$|(?:sig|signature|credential|token)$/i;

/** A word, a short number, a date, a size, a version, or a name of a few words. */
const plainValue =
  /^(?:[A-Za-z][a-z]{0,15}(?:[_.,/+-][a-z]{1,15}){0,4}|[a-z][A-Za-z]{0,24}|-?\d{1,10}(?:\.\d{1,6})?(?:px|ms|s|%)?|\d{2,5}x\d{2,5}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?|[\w-]*)|v?\d+(?:\.\d+){1,3}|[a-z]+(?:-[a-z0-9.]{1,8}){1,6}|%2F.*|\/.*|https?(?::|%3A).*|[A-Z0-9_]{1,12})$/;
