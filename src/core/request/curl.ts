import { shellWords } from './shell-words.ts';

export type CurlCall = {
  readonly url?: string;
  /** What `-d`, `--json` and their like send. */
  readonly data?: string;
  /** Fields of a form, in order. */
  readonly form: readonly (readonly [name: string, value: string])[];
};

export const isCurl = (text: string): boolean => /^[\s$>#%]*curl(?:\.exe)?\s/.test(text);

const dataOptions = /^(?:-\w*d|--data(?:-raw|-binary|-ascii|-urlencode)?|--json)$/;
const formOptions = /^(?:-\w*F|--form(?:-string)?)$/;

/** What a curl command would send, as far as its command line says. */
export function curlCall(text: string): CurlCall {
  const words = shellWords(text.replace(/^[\s$>#%]*curl(?:\.exe)?\s/, ''));
  const form: (readonly [string, string])[] = [];
  let url: string | undefined;
  let data: string | undefined;
  for (let place = 0; place < words.length; place += 1) {
    const [option, attached] = apart(words[place] ?? '');
    const next = (): string => attached ?? words[(place += 1)] ?? '';
    if (dataOptions.test(option)) data = data === undefined ? next() : `${data}&${next()}`;
    else if (formOptions.test(option)) form.push(field(next()));
    else if (option === '--url') url = next();
    else if (/^https?:\/\//i.test(option)) url ??= option;
  }
  return { form, ...(url !== undefined && { url }), ...(data !== undefined && { data }) };
}

/** `--data={…}` and `-d{…}` hold option and value in one word. */
function apart(word: string): readonly [option: string, attached: string | undefined] {
  const [, option, value] =
    /^(--[\w-]+)=([\s\S]*)$/.exec(word) ?? /^(-[dF])([\s\S]+)$/.exec(word) ?? [];
  return option === undefined ? [word, undefined] : [option, value];
}

function field(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
}
