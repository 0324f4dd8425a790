import { formsOf } from '../sanitize/known.ts';

/** What Node 22 says of NODE_USE_ENV_PROXY, which is set by the drill and not by the user. */
const aboutProxies =
  /^\(node:\d+\) \[UNDICI-EHPA\] Warning: .*(?:\r?\n\(Use `node --trace-warnings .*)?\r?\n?/gm;

/** The output without what the drill itself brought about. */
export const ownOutput = (output: string): string => output.replace(aboutProxies, '');

/** The marks of a program that fell over, by who prints them. */
const dumps: readonly (readonly [what: string, marks: RegExp])[] = [
  ['a stack trace of JavaScript', /(?:^[ \t]+at .{1,300}:\d+:\d+\)?$\s*){2}|^Node\.js v\d+\.\d+/m],
  ['a Python traceback', /Traceback \(most recent call last\)/],
  ['a stack trace of the JVM', /^Exception in thread "|^[ \t]+at [\w.$<>]+\([\w$]+\.\w+:\d+\)$/m],
  ['a Go panic', /^goroutine \d+ \[/m],
  ['a Rust panic', /^thread '.{0,80}' (?:\(\d+\) )?panicked at/m],
  ['a Ruby backtrace', /\.rb:\d+:in [`']/],
  ['a PHP fatal error', /Fatal error: +Uncaught|^#\d+ \S{1,300}\.php\(\d+\)/m],
  ['a stack trace of .NET', /^Unhandled exception\b|^[ \t]+at .{1,300}\.cs:line \d+/m],
];

/** What kind of crash dump stands in it; undefined when none does. */
export const crashDump = (output: string): string | undefined =>
  dumps.find(([, marks]) => marks.test(output))?.[0];

/** So many characters of a key in a row are the key. */
const telling = 12;

/** Whether a key, or a good part of it, stands in the output: as it is, or in an encoding. */
export function showsKey(output: string, key: string): boolean {
  const forms = formsOf(key);
  if (forms.some((form) => form.length >= telling && output.includes(form))) return true;
  // The beginning of every key is the same, and tells nothing.
  const secret = key.replace(/^sk-(?:proj-|svcacct-|admin-)?/, '');
  if (secret.length < telling) return secret.length >= 6 && output.includes(secret);
  for (let at = 0; at + telling <= secret.length; at += 1) {
    if (output.includes(secret.slice(at, at + telling))) return true;
  }
  return false;
}

/** So much of a body is the body, and no quotation of its message. */
const fragment = 24;

/** Whether an answer's body was printed: as it came, or as an object of Node, Python, Ruby or PHP. */
export function showsBody(output: string, bodies: readonly string[]): boolean {
  const plain = bare(output);
  return bodies
    .map(bare)
    .flatMap(fragmentsOf)
    .some((one) => plain.includes(one));
}

/** How it begins; and the error object whole, which printers show without what surrounds it. */
function fragmentsOf(body: string): readonly string[] {
  const inner = /.{12},type:[^,]*,param:[^,]*,code:[^,}]*/.exec(body)?.[0];
  return [body.slice(0, fragment), inner ?? ''].filter((one) => one.length >= fragment / 2);
}

/** Without what printers differ in: quotes, white space, line breaks in strings, arrows, names of nothing. */
const bare = (text: string): string =>
  text
    .replace(/["'`]\s*\+\s*["'`]/g, '')
    .replace(/\\[nrt]/g, '')
    .replace(/=>/g, ':')
    .replace(/["'`\\\s]/g, '')
    .replaceAll('None', 'null');
