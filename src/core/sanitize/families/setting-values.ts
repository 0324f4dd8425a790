import type { Value } from '../value.ts';
import { isProse } from './codes.ts';

/** A line up to the value of a setting: its name, and nothing before it but what a log, a shell, a list or a comment puts there. */
const begins =
  /^(?:[\w.-]{1,40} {1,20}\| ?)?[ \t]*(?:#[ \t]*)?(?:export[ \t]+|set[ \t]+|-[ \t]+|\$env:|(?:ENV|ARG)[ \t]+)?["']?[\p{L}\w.-]+["']?[ \t]*[=:][ \t]*$/iu;

/** Names whose values can be of several words. */
const ofWords =
  /(?:pass|pwd|secret|phrase|mnemonic|seed|credential|connection|dsn|hasło|senha|clave|wort)/i;

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
  if (/[^=-]>$|^>$/.test(joint)) return matched(/[^<>\r\n]{3,400}(?=<\/)/y, text, at);
  if (/[|]/.test(joint)) return cellAt(text, at);
  if (!/[=:]/.test(joint)) return undefined;
  return lineAt(text, at, name) ?? (ofPhrase.test(name) ? matched(phrase, text, at) : undefined);
}

function matched(pattern: RegExp, text: string, at: number): Value | undefined {
  pattern.lastIndex = at;
  const [found = ''] = pattern.exec(text) ?? [];
  return found === '' ? undefined : { from: at, to: at + found.length, quoted: true };
}

/** Several words in a row of a table, which a description would not be. */
function cellAt(text: string, at: number): Value | undefined {
  const value = matched(/[^|\s]+(?: [^|\s]+){1,9}(?=[ \t]{0,80}\|)/y, text, at);
  return value && /^[ \t]*\|/.test(lineBefore(text, at)) && !isProse(text.slice(at, value.to))
    ? value
    : undefined;
}

const lineBefore = (text: string, at: number): string =>
  /[^\n]*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';

function lineAt(text: string, at: number, name: string): Value | undefined {
  if (!begins.test(lineBefore(text, at))) return undefined;
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(at, at + 400)) ?? [];
  const body = rest.replace(/(?:^|[ \t])[ \t]*#.*$/, '').trimEnd();
  const long = /\s/.test(body)
    ? ofWords.test(name) && /^[\p{L}\d]+(?: [\p{L}\d]+){1,9}$/u.test(body)
    : /[&;,\\'`(){}|]/.test(body) && !isOfMore(body);
  return long ? { from: at, to: at + body.replace(/[,;]$/, '').length, quoted: false } : undefined;
}

/** Code, an address, or several values: their own signs part them. */
const isOfMore = (body: string): boolean =>
  /^["'`[({<]|["'`]\)?[,;]?$|[,;&|][\w.-]{1,40}["'`]?[=:]|[:;,]$|:\/\/|\w\((?:[^()]*\)(?:[.;,)[\]]|$)|[^()]*$)/.test(
    body,
  );
