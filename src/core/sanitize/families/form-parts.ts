import type { Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { edited, shownRange, viewOf } from '../view.ts';
import { textHit } from './messages.ts';

/** One part of a form: its name, its further headers, and what it holds up to the next boundary. */
const formPart =
  /content-disposition:\s?(?:form-data|attachment)?;?[^\r\n]{0,200}?\bname\s?=\s?\\?"?([\w[\].-]{1,64})\\?"?([^\r\n]{0,300})((?:\r?\n(?!content-disposition)[\w-]{2,40}:[^\r\n]{0,200}){0,6})\r?\n\r?\n([\s\S]{0,200000}?)(?=\r?\n(?:-{2,}[\w'()+,./:=?-]{4,}|<-- )|\s?--> END |$)/gi;

/** The same in a log: whoever logs it puts its name before each line. */
const logged =
  /^[^\r\n]{0,120}?(?<![\w.$-])([\w.$-]{2,40}(?:\([ \d]+\))?:|[>|])[ \t]content-disposition:/gim;

const privateParts =
  /^(?:prompt|negative_prompt|user|safety_identifier|prompt_cache_key|customer\w*|instructions|input|text|note|caption)$/i;

/** What a form holds: pictures, prompts, and who they are for. */
export function formParts(text: string, hits: Hit[]): void {
  partsOf(text, hits);
  let read = 0;
  for (const { 1: who = '', index } of matches(logged, text)) {
    if (index < read) continue;
    const lines = linesOf(text, index, who);
    read = lines.end;
    const form = edited(viewOf(text.slice(index, lines.end)), lines.leads);
    const found: Hit[] = [];
    partsOf(form.text, found);
    for (const hit of found) {
      const { from, to } = shownRange(form, hit.from, hit.to);
      hits.push({ ...hit, from: index + from, to: index + to });
    }
  }
}

type Lead = { readonly from: number; readonly to: number; readonly text: '' };

/** The lines from a place on that begin alike, and what each begins with, counted from that place. */
function linesOf(
  text: string,
  begin: number,
  who: string,
): { end: number; leads: readonly Lead[] } {
  const leads: Lead[] = [];
  let at = begin;
  while (at < text.length) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next + 1;
    const place = text.slice(at, Math.min(end, at + 170)).indexOf(who);
    if (place === -1) break;
    const blank = /[ \t]/.test(text[at + place + who.length] ?? '') ? 1 : 0;
    leads.push({ from: at - begin, to: at - begin + place + who.length + blank, text: '' });
    at = end;
  }
  return { end: at, leads };
}

function partsOf(text: string, hits: Hit[]): void {
  for (const match of matches(formPart, text)) {
    const [whole, name = '', rest = '', more = '', value = ''] = match;
    if (value === '') continue;
    const from = match.index + whole.length - value.length;
    const hit = textHit(from, value.length);
    const isFile = /filename|content-type:\s?(?:image|application\/octet|video)/i.test(rest + more);
    if (isFile || /^(?:image|mask)\b/i.test(name)) hits.push({ ...hit, kind: 'image-data' });
    else if (privateParts.test(name))
      hits.push(
        /user|safety|cache|customer/i.test(name)
          ? { kind: 'person', from, to: from + value.length }
          : hit,
      );
  }
}
