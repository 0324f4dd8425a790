import { lazily } from '../../lazily.ts';
import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { hasSign, sign } from '../shape.ts';
import { isReference } from '../value.ts';
import type { View } from '../view.ts';
import { type Words, holdsAny, wordsIn } from '../words.ts';
import { lineLead } from './line-lead.ts';
import { textHit } from './messages.ts';
import { isScene, withoutOutcome } from './scenes.ts';

/** Where a prompt stands that nothing names: group 1 what stands before it, group 2 what could be one. */
type Place = {
  readonly words: Words;
  readonly signs: number;
  readonly pattern: () => RegExp;
  /** So many blanks it has at least. */
  readonly blanks: number;
};

const place = (words: string, blanks: number, signs: number, pattern: () => RegExp): Place => ({
  words: wordsIn(words),
  signs,
  blanks,
  pattern: lazily(pattern),
});

const quoted = `["'“„«»]{1,2}[ \\u00a0]?([^"“”„«»\\r\\n]{4,2000}?)(?=[ \\u00a0]?(?:["”“»]|'(?![${letters}])))`;

/** What shows that a picture is spoken of. */
const ofPictures =
  '(?:\\d{3,4}x\\d{3,4}|gpt-image|dall-e|chatgpt-image|\\w{0,20}(?:moderation|safety|content_policy|blocked|refused|rejected|abgelehnt|bloqu|refus))';

/** The same as the value of a member. */
const member = `["']?(?:size|model|quality|moderation|status|error)["']?\\s{0,4}[:=]\\s{0,4}["']?(?:${ofPictures}|(?:high|hd|auto|low|medium|standard|hd)["'])`;

const sizes = 'x1024|x1536|x1792|x512|x256|x2048|x768|x1080|x1152|x896|x832|x720|x3840|x2160';

const places: readonly Place[] = [
  // A string of several words beside a size: `make('…', '1024x1024')`.
  place(
    sizes,
    2,
    sign.quote,
    () =>
      /([(,]\s{0,8}[bfru@$]{0,2})(?=(["'`]))["'`]((?:(?!\2)[^\r\n\\]){8,2000})(?=\2(?:\s{0,4},\s{0,8}["'`]?[\w.-]{1,40}["'`]?){0,3}?\s{0,4},\s{0,8}["'`]?\d{3,4}x\d{3,4}(?!\w))/g,
  ),
  place(
    sizes,
    2,
    sign.quote,
    () =>
      /([(,]\s{0,8}["'`]?\d{3,4}x\d{3,4}["'`]?(?:\s{0,4},\s{0,8}["'`]?[\w.-]{1,40}["'`]?){0,3}?\s{0,4},\s{0,8}[bfru@$]{0,2})(?=(["'`]))["'`]((?:(?!\2)[^\r\n\\]){8,2000})(?=\2\s{0,4}[,)])/g,
  ),
  // What somebody tried or sent.
  place(
    'tried "|tried “|tried: "|sent "|used "|tried with "|entered "|typed "|submitted "',
    2,
    sign.quote | sign.beyondAscii,
    () =>
      new RegExp(
        `((?<![${letters}])(?:I|we|they|he|she|users?|customers?|clients?)[ \\t](?:(?:have|has|had|also|then|only|just|even|first|later)[ \\t]){0,2}(?:tried|used|sent|entered|typed|submitted)(?:[ \\t](?:it|this|again|with)){0,2}:?[ \\t]+())${quoted}(?=["'”“»][^\\r\\n]{0,40}?(?:${ofPictures}|(?<!\\d)[45]\\d\\d(?!\\d)))`,
        'gi',
      ),
  ),
  place(
    'text|description|sentence|wording|phrase|words',
    3,
    0,
    () =>
      new RegExp(
        `(\\b(?:text|description|sentence|wording|phrase|words?)[ \\t](?:that[ \\t])?(?:I|we|they|he|she|it|users?)[ \\t](?:have[ \\t])?(?:sent|used|typed|entered|wrote|tried|submitted|gave|passed)[ \\t](?:was|is|were)[ \\t]?[:=]?[ \\t]*["'“„«]?())([^\\s"'“„«][^\\r\\n"“”„«»]{8,2000})`,
        'gi',
      ),
  ),
  // Without quotes behind a colon.
  place(
    'asked|requested|prompted',
    3,
    sign.colon,
    () =>
      new RegExp(
        `((?<![${letters}])(?:asked[ \\t](?:[\\w.-]{2,16}[ \\t]){0,2}?(?:for|to[ \\t]\\w{2,12})|requested|prompted[ \\t](?:[\\w.-]{1,16}[ \\t])?with)[ \\t]?:[ \\t]+())([^\\s"'\`{[<“„«][^\\r\\n]{8,2000})`,
        'gi',
      ),
  ),
  place(
    'revised prompt|revised_prompt|final prompt|full prompt|original prompt|exact prompt',
    3,
    0,
    () =>
      /(\b(?:revised|final|full|original|exact)[ _]prompt[ \t](?:was|is)[ \t]+())((?:\p{Lu}|(?:an?|two|three|my|our|his|her)[ \t])[^\r\n]{8,2000})/gu,
  ),
  place(
    'prompt a|prompt t|prompt my|prompt our|prompt one|prompt some',
    2,
    0,
    () =>
      new RegExp(
        `((?:^${lineLead}|\\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR)\\b[\\]:]?[ \\t]{1,4}|\\][ \\t])[Pp]rompt[ \\t]+())((?:an?|the|two|three|my|our|one|some)[ \\t][^\\r\\n]{4,400}?)(?=[ \\t]+(?:[-=]>|→|\\|)[ \\t])`,
        'gm',
      ),
  ),
  place(
    'prompt length|prompt_length|prompt len|prompt size|prompt (|prompt[',
    2,
    sign.quote,
    () =>
      new RegExp(
        `(\\bprompt[ _]?(?:(?:length|len|size|chars)[ \\t]?[:=]?[ \\t]?\\d{1,5}(?:[ \\t]\\w{1,12})?|[([]\\d{1,5}(?:[ \\t]\\w{1,12})?[)\\]])[ \\t]?[:,]?[ \\t]*())${quoted}`,
        'gi',
      ),
  ),
  // A label above one that shows a picture is meant.
  place(
    'input:|input :|request:|request :|query:|query :|description:|description :|text:|text :|eingabe|beschreibung|aufforderung|entrée|invite|descripci|opis|polecenie|descrizione|richiesta|indicaci|title:|caption:',
    2,
    sign.colon,
    () =>
      new RegExp(
        `((?:^|["'])${lineLead}[ \\t>*-]{0,6}(?:user[ \\t]|image[ \\t])?(?:input|request|query|description|text|title|caption|eingabe|beschreibung|aufforderung|entrée|invite|descripción|opis|polecenie|descrizione|richiesta|indicación)[ \\t]?[:：][ \\t]+["'“„«]?())([^\\s"'\`{[<“„«][^\\r\\n"“”„«»]{4,2000}?)(?=["'”“»]?[ \\t]*(?:\\r?\\n${lineLead}[ \\t>*-]{0,6}[${letters} ]{2,24}[:：][ \\t]*|[,;]?[ \\t]+(?:[-=]>[ \\t])?)${ofPictures})`,
        'gim',
      ),
  ),
  // What other languages call a prompt.
  place(
    'aufforderung|invite :|invite était|invite est|polecenie:|opis:',
    2,
    sign.colon,
    () =>
      new RegExp(
        `((?<![${letters}])(?:aufforderung|invite|polecenie|opis)(?:[ \\t\\u00a0](?:était|est|war|ist|to))?[ \\t\\u00a0]?:[ \\t]*())${quoted}`,
        'gi',
      ),
  ),
  place(
    'aufforderung:|aufforderung :|invite :|invite était :',
    4,
    sign.colon,
    () =>
      new RegExp(
        `((?<![${letters}])(?:aufforderung[ \\t]?:|invite(?:[ \\t]était)?[ \\t\\u00a0]:)[ \\t]+())([^\\s"'“„«][^\\r\\n"“”„«»]{8,2000})`,
        'gi',
      ),
  ),
  // A member beside a size or a model.
  place(
    'description|"text"|scene|subject|title|idea|summary',
    2,
    sign.quote,
    () =>
      new RegExp(
        `(["'](?:description|text|scene|subject|title|idea|summary)["']\\s{0,4}:\\s{0,4}())["']([^"'\\r\\n]{6,2000})(?=["'],\\s{0,20}${member})`,
        'g',
      ),
  ),
  place(
    'description|"text"|scene|subject|idea',
    2,
    sign.quote,
    () =>
      new RegExp(
        `(["']?(?:size|model)["']\\s{0,4}:\\s{0,4}["']${ofPictures}[^"'\\r\\n]{0,40}["'],\\s{0,20}["'](?:description|text|scene|subject|idea)["']\\s{0,4}:\\s{0,4}())["']([^"'\\r\\n]{6,2000})(?=["'])`,
        'g',
      ),
  ),
  // The only member of a message.
  place(
    'content',
    2,
    sign.quote,
    () => /(\{\s{0,8}["']content["']\s{0,4}:\s{0,4}())["']([^"'\r\n]{6,2000})(?=["']\s{0,8}\})/g,
  ),
  // What a picture shows, for who cannot see it.
  place('alt=', 2, sign.quote, () => /((?<![\w-])alt=())["']([^"'\r\n<>]{8,400})(?=["'])/g),
  place('![', 2, sign.bracket, () => /(!\[())([^\]\r\n[]{8,400})(?=\]\()/g),
];

/** `prompt = <<~TEXT`, up to the line that ends it. */
const document = lazily(
  () =>
    /(\b\w{0,24}(?:prompt|caption|instructions?)\w{0,12}["']?[ \t]{0,8}(?:=>?|:=?|\.=|\+=)[ \t]{0,8}(?:["']?\$\([ \t]?cat[ \t]{1,4})?<<<?[-~]?[ \t]?["']?([A-Za-z_]\w{1,24})["']?[^\r\n]{0,40}\r?\n[ \t]{0,40})([^\s][\s\S]{1,8000}?)(?=\r?\n[ \t]{0,40}\2(?!\w))/gi,
);

const [documents, prompts] = [wordsIn('<<'), wordsIn('prompt|caption|instruction')];

/** Prompts that no name in front tells, but where they stand: in a call, in a sentence, above what became of them. */
export const promptsByPlace: Detector = (view, hits) => {
  for (const one of places)
    if ((one.signs === 0 || hasSign(view.shape, one.signs)) && holdsAny(view, one.words))
      scenes(one, view, hits);
  if (!holdsAny(view, documents) || !holdsAny(view, prompts)) return;
  for (const { 1: lead = '', 3: value = '', index } of matches(document(), view.text))
    if (!isReference(value)) hits.push(textHit(index + lead.length, value.length));
};

function scenes({ pattern, blanks }: Place, { text }: View, hits: Hit[]): void {
  for (const { 0: whole, 3: found = '', index } of matches(pattern(), text)) {
    const value = withoutOutcome(found);
    if (isReference(value) || !isScene(value, blanks)) continue;
    hits.push(textHit(index + whole.length - found.length, value.length));
  }
}
