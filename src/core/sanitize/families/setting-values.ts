import { letters } from '../chars.ts';
import type { Value } from '../value.ts';
import { isProse } from './codes.ts';

/** A line up to the value of a setting: its name, and nothing before it but what a log, a shell, a list or a comment puts there. */
const begins = new RegExp(
  `^(?:[\\w.-]{1,40} {1,20}\\| ?)?[ \\t]*(?:#[ \\t]*)?(?:export[ \\t]+|set[ \\t]+|-[ \\t]+|\\$env:|(?:ENV|ARG)[ \\t]+)?["']?[${letters}\\w.-]+["']?[ \\t]*[=:][ \\t]*$`,
  'i',
);

/** Names whose values can be of several words. */
const ofWords =
  /(?:pass|pwd|^pw$|secret|phrase|mnemonic|seed|credential|connection|dsn|hasło|senha|clave|wort)/i;

const ofPhrase = /phrase|mnemonic|seed/i;

/** Words up to the next name, an option, or a sign that no phrase holds. */
const phrase = /[\p{L}\d]+(?:(?:, |[ _.,-])(?![\w.-]{1,40}\s{0,2}[=:(])[\p{L}\d]+){1,24}/uy;

/** A value that ends with its line, its element or its cell, whatever signs it holds; undefined where its own signs say its end. */
export function settingAt(
  text: string,
  at: number,
  name: string,
  joint: string,
): Value | undefined {
  if (joint.endsWith('>') && !/[=-]>$/.test(joint))
    return matched(/[^<>\r\n]{3,400}(?=<\/)/y, text, at);
  const before = lineBefore(text, at);
  if (joint.includes('|')) return cellAt(text, at, before);
  if (!/[=:]/.test(joint)) return undefined;
  if (joint === '=' && /(?<!&\w{2,6});[ ]?$/.test(before.slice(0, -name.length - 1)))
    return matched(/[^;"'\r\n]{3,200}(?=;[ ]?[A-Za-z])|[^;"'\s]{3,200}/y, text, at);
  return (
    lineAt(text, at, before, { name, joint }) ??
    (ofPhrase.test(name) ? matched(phrase, text, at) : undefined) ??
    (joint !== '=' && ofWords.test(name) ? plainPhraseAt(text, at) : undefined)
  );
}

/** Plain words up to the end of a line, a string, an element or a part of a sentence. */
const plainPhrase =
  /[\p{L}\d]{2,24}(?: (?!E[A-Z]{4,}|[A-Z]+Error|HTTP)[\p{L}\d]{2,24}){2,11}(?=[ \t]{0,8}(?:$|[\r\n<>"'`\\|│┃)\]},;]|[.!](?:\s|$)|#|\/\/| E[A-Z]{4}| HTTP| [A-Z]\w{2,20}Error|&(?:lt|gt|quot|apos|#\d|#x)))/uy;

/** What is said of a password, in no matter how many words. */
const isSaidOf = new RegExp(
  `(?<![${letters}])(?:not|no|none|wrong|invalid|incorrect|fail\\w*|missing|expire\\w*|error|denied|match\\w*|mismatch|short|long|weak|strong|reset|chang\\w*|attempts?|login|user\\w*|please|check\\w*|try|again|updat\\w*|empty|length|min\\w*|max\\w*|characters?|chars|digits|letters|special|field|value|provided|given|auth\\w*|unauth\\w*|string|optional|default|hidden|redacted|removed|masked|see|use|used|using|enter\\w*|same|as|via|by|on|at|if|when|we|you|i|it|its|my|are|were|will|would|should|but|with|any|all|after|before|until|because|so|then|than|only|also|rotat\\w*|seconds?|minutes?|hours?|days?|times|line|http|status|code|retry|retries|limit|exceed\\w*|reject\\w*|refus\\w*|accept\\w*|block\\w*|lock\\w*|valid|set|unset|read|written|stored|encrypted|hashed|passwords?|passwort|token|tokens|key|keys|secrets?|credentials?|connection|server|host|request|response|policy|step|steps|verif\\w*|timed?|timeout|mount\\w*|volume|namespace|environment|vault|plain|text|over|off|out|up|down|file|files|fields|names?|page|form|screen|prompt|hint|question|answer|nicht|falsch|ungült\\w*|fehl\\w*|leer|abgelaufen|wurde|ist|muss|darf|der|die|das|und|für|pas|incorrecte?|invalide|expiré|requis|est|pour|les?|la|el|los|para|por|es|jest|nie|brak|błęd\\w*)(?![${letters}])`,
  'i',
);

/** A pass phrase wherever its name stands: small words with a number among them, or four that no sentence on passwords has. */
export function plainPhraseAt(text: string, at: number): Value | undefined {
  const value = matched(plainPhrase, text, at);
  if (!value) return undefined;
  const bare = text.slice(at, value.to);
  const telling =
    /(?:^| )(?:\d{2,6}|\p{L}+\d+|\d+\p{L}+)(?: |$)/u.test(bare) ||
    /^(?:\p{Ll}{3,}(?: |$)){4,}$/u.test(bare);
  return telling && !isProse(bare) && !isSaidOf.test(bare)
    ? { ...value, quoted: false }
    : undefined;
}

function matched(pattern: RegExp, text: string, at: number): Value | undefined {
  pattern.lastIndex = at;
  const [found = ''] = pattern.exec(text) ?? [];
  return found === '' ? undefined : { from: at, to: at + found.length, quoted: true };
}

/** What stands in a row of a table, which a description would not be. */
function cellAt(text: string, at: number, before: string): Value | undefined {
  const value = matched(/[^|\s]+(?: [^|\s]+){0,9}(?=[ \t]{0,80}\|)/y, text, at);
  return value && /^[ \t]*\|/.test(before) && !isProse(text.slice(at, value.to))
    ? { ...value, quoted: false }
    : undefined;
}

/** Of the line that a place is in, what stands before it. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

function lineAt(
  text: string,
  at: number,
  before: string,
  { name, joint }: { readonly name: string; readonly joint: string },
): Value | undefined {
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(at, at + 400)) ?? [];
  const word = (/^\S+/.exec(rest)?.[0] ?? '').replace(/[.,;)\]}]+$/, '');
  const words = lengthOfWords(rest, name, joint);
  const length =
    (words > 0 && begins.test(before) ? words : 0) ||
    (isApart(before, name, joint) && /[&;,\\'`(){}|]/.test(word) && !isOfMore(word)
      ? word.length
      : 0);
  return length > 0 ? { from: at, to: at + length, quoted: false } : undefined;
}

/** Nothing but blanks stands before the name, as in a log or a file of settings. */
const isApart = (before: string, name: string, joint: string): boolean =>
  /^(?::[ \t]*|[ \t]*=[ \t]*)$/.test(joint) &&
  before.endsWith(name + joint) &&
  /(?:^|[\s{])$/.test(before.slice(0, -name.length - joint.length));

/** Several plain words up to the end of the line, or up to a comment. */
function lengthOfWords(rest: string, name: string, joint: string): number {
  if (!ofWords.test(name) && !(joint === '=' && /^[A-Z][A-Z\d_]+$/.test(name))) return 0;
  return (
    /^[\p{L}\d]+(?: (?!(?:[2-5]0\d|4[1-3]\d|451|499|52\d)[ \t]*$)[\p{L}\d]+){1,9}(?=[ \t]*(?:[ \t]#.*|[ \t]\d{3})?$)/u.exec(
      rest,
    )?.[0].length ?? 0
  );
}

/** Code, an address, or several values: their own signs part them. */
const isOfMore = (body: string): boolean =>
  /^['`[({]|[<"]|['`]\)?[,;]?$|[,;&|][\w.-]{1,40}["'`]?[=:]|[:;,]$|:\/\/|\w\((?:[^()]*\)(?:[.;,)[\]]|$)|[^()]*$)/.test(
    body,
  );
