import { inSet } from './chars.ts';
import { hasSign, sign } from './shape.ts';
import { type View, rewritten } from './view.ts';

/** Sequences of a terminal, also where their escape character was lost or is written out: as a whole, since what is left of one would be read as another. */
const terminal =
  // oxlint-disable-next-line no-control-regex -- the sequences begin with control characters
  /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[\u001b\u009b]\[?[0-9;:?]*[ -/]*[@-~]|(?:\^\[|\u241b|\\{1,8}(?:u001[bB]|x1[bB]|0?33|e))\[[0-9;]*[A-Za-z]|\[(?:\d{1,3}(?:;\d{1,3}){0,4}m|m(?![a-z]))/g;

const lostEscape = /\[\d*(?:;\d+)*m|\^\[\[/;

/** A cheap look before it: most brackets are followed by something else. */
const afterBracket = inSet(/[\dm;[]/);

function mayHoldEscape(text: string): boolean {
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1))
    if (afterBracket(text.charCodeAt(at + 1))) return lostEscape.test(text);
  return false;
}

/** Control characters but tab and line breaks, and what by its definition shows nothing. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Letters and signs that look like ASCII ones: each pair is what stands there, and what it reads as. */
const looks: ReadonlyMap<string, string> = new Map(
  (
    'аa еe оo рp сc хx уy кk іi ѕs јj һh ԁd ԛq ԝw ӏl ɡg ıi ɑa ʟL АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЅS ЈJ ԚQ ԜW ' +
    'οo αa νv ρp κk ιi υu τt γy ηn χx ωw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ' +
    '‐- ‑- ‒- –- —- ―- −- ⁃- ˗- ﹣- －- ＿_ ․. 。. ∕/ ⁄/ ։: ∶: ꞉: ∙. ‚, “" ”" „" «" »" ‘\' ’\' ‹\' ›\''
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(-1)]),
);

/** One character as it reads. */
const reads = (char: string): string => looks.get(char) ?? char.normalize('NFKC');

/** A word as the plain view of it reads. */
export const folded = (text: string): string => text.replace(/\P{ASCII}/gu, reads).toLowerCase();

/** Without terminal sequences and invisible characters, and with look-alikes as what they look like. */
export function plainView(view: View): View {
  const unusual = hasSign(view.shape, sign.beyondAscii | sign.control);
  if (!unusual && !(hasSign(view.shape, sign.bracket) && mayHoldEscape(view.text))) return view;
  const bare = rewritten(
    rewritten(view, terminal, () => ''),
    unseen,
    betweenSettings,
  );
  return rewritten(bare, /\P{ASCII}/gu, ({ 0: char, index, input }) => {
    const read = reads(char);
    return read === char || (read === '-' && isDash(input, index)) ? undefined : read;
  });
}

/** Behind a whole key such a sign is a dash when what follows is no more of it: a code, a status, a model, an id. */
const isDash = (text: string, at: number): boolean =>
  /[\w-]{24}$/.test(text.slice(Math.max(0, at - 24), at)) &&
  /^(?:[a-z]{3,}(?:_[a-z]{2,})+(?![\w-])|HTTP\b|[1-5]\d\d(?![\w-])|E[A-Z]{5,}(?![\w-])|[A-Z]+(?:_[A-Z]+)+(?![\w-])|[A-Z][a-z]{2,}(?:[A-Z][a-z]+)*(?:Error|Exception)(?![\w-])|req_[0-9a-f]{8}|gpt-|dall-e|chatgpt-|openai[@/]|(?:and|is|was|the|but|it|gives?|got|fails?|failed|still|then|error|status|returns?|answers?|response|invalid|expired|not|no|with|for|in|on) )/.test(
    text.slice(at + 1, at + 60),
  );

/** The settings of a process stand with such a character between them. */
const betweenSettings = ({ 0: char, index, input }: RegExpExecArray): string =>
  char === '\0' && /^[A-Za-z_]\w*=/.test(input.slice(index + 1, index + 80)) ? '\n' : '';

/** With the hidden targets of a terminal's links as text. */
export const linkedView = (view: View): View =>
  // oxlint-disable-next-line no-control-regex -- the sequences begin with control characters
  rewritten(view, /\u001b\]\d*;[^;\u0007\u001b]*;?|\u0007|\u001b\\/g, () => ' ');
