import { nameOf } from '../names.ts';

/** What went wrong. */
const fault =
  'aborted|bad|blocked|cancelled|canceled|conflict|deactivated|denied|disabled|err|error|exceeded|exhausted|expired|fail|failed|failure|forbidden|illegal|inactive|incorrect|insufficient|invalid|locked|malformed|mismatch|missing|no|not|refused|rejected|reset|revoked|timedout|timeout|unauthenticated|unauthorized|unavailable|unexpected|unknown|unreachable|unsupported|wrong';

/** What such a word is said of. */
const subject =
  'access|accessible|account|address|allowed|already|api|argument|auth|authenticated|authentication|authorization|authorized|auth|billing|certificate|char|client|config|configured|connection|content|credential|credentials|data|deadline|equal|exception|exist|exists|format|found|gateway|grant|header|host|id|implemented|in|input|internal|is|key|length|limit|match|method|model|name|network|organization|out|parameter|parse|password|permission|permissions|precondition|provided|quota|range|rate|ready|request|required|resource|scope|secret|server|service|set|signature|state|status|supported|system|tenant|time|timed|token|too|type|unset|user|valid|value|version';

const faults = new Set(fault.split('|'));
const known = new Set([...faults, ...subject.split('|')]);

/** A number of an error: of a system, of Node, of a tunnel, of a directory. */
const code =
  /^(?:ERR_[A-Z\d_]{3,40}|E(?:CONN|NOT|HOST|NET|ADDR|AI_)[A-Z]{4,12}|E(?:TIMEDOUT|PIPE|ACCES|PERM|NOENT|PROTO|MFILE|NOSPC)|AADSTS\d{4,9})$/;

/** One notation: all in capitals, all in small letters, or each word with a capital. */
const inWords =
  /^(?:[A-Z]{3,20}(?:_[A-Z]{2,20}){0,6}|[a-z]{3,20}(?:_[a-z]{2,20}){1,6}|(?:[A-Z][a-z]{1,20}){1,6})$/;

/** `PERMISSION_DENIED`, `NotFound`, `ECONNREFUSED`: an error has nothing but such words in its name, and a password has others. */
export function isErrorName(text: string): boolean {
  if (code.test(text)) return true;
  if (!inWords.test(text)) return false;
  const words = nameOf(text).joined.split('_');
  return words.some((word) => faults.has(word)) && words.every((word) => known.has(word));
}
