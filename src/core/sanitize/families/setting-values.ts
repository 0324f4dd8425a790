import type { Value } from '../value.ts';
import { isProse } from './codes.ts';

/** A line up to the value of a setting: its name, and nothing before it but what a log, a shell, a list or a comment puts there. */
const begins =
  /^(?:[\w.-]{1,40} {1,20}\| ?)?[ \t]*(?:#[ \t]*)?(?:export[ \t]+|set[ \t]+|-[ \t]+|\$env:|(?:ENV|ARG)[ \t]+)?["']?[\p{L}\w.-]+["']?[ \t]*[=:][ \t]*$/iu;

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
    (ofPhrase.test(name) ? matched(phrase, text, at) : undefined)
  );
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
  return /^[\p{L}\d]+(?: [\p{L}\d]+){1,9}(?=[ \t]*(?:[ \t]#.*)?$)/u.exec(rest)?.[0].length ?? 0;
}

/** Code, an address, or several values: their own signs part them. */
const isOfMore = (body: string): boolean =>
  /^['`[({]|[<"]|['`]\)?[,;]?$|[,;&|][\w.-]{1,40}["'`]?[=:]|[:;,]$|:\/\/|\w\((?:[^()]*\)(?:[.;,)[\]]|$)|[^()]*$)/.test(
    body,
  );
