import { lazily } from '../../lazily.ts';
import { letters } from '../chars.ts';
import type { Detector, Hit } from '../detector.ts';
import { matches } from '../matches.ts';
import { folded } from '../plain.ts';
import { type Words, holdsAny, wordsIn } from '../words.ts';
import { couldBePerson, nameAt } from './names-of-people.ts';

/** What stands before a name, how many words it must have, and what must follow. */
type Lead = {
  readonly held: Words;
  readonly pattern: () => RegExp;
  readonly least: number;
  readonly end?: RegExp;
  /** Others can follow behind a comma. */
  readonly isList?: true;
};

const lead = (
  {
    needs,
    words,
    least,
    ...rest
  }: Omit<Lead, 'held' | 'pattern'> & {
    readonly needs: string;
    readonly words: string;
  },
  after = '[ \\t]{1,2}',
  before = `(?<![${letters}\\d_.-])`,
): Lead => ({
  held: wordsIn(folded(needs)),
  pattern: lazily(() => new RegExp(`${before}(?:${folded(words)})${after}`, 'gi')),
  least,
  ...rest,
});

/** A label of a form, and what joins it to its value. */
const labelled = '[ \\t]{0,2}[:=][ \\t]{0,4}';

const endsPart = /^(?=$|[\s,;.!?)"'<|\\([])/;
const endsLine = /^[ \t]{0,4}(?=$|[\r\n,;|"'<\\([])/;

const leads: readonly Lead[] = [
  // Somebody says their own name.
  lead({
    needs:
      'my name |ich heiße |ich heisse |name ist |appelle |mon nom est|nazywam si|mam na imi|mi chiamo |il mio nome|me llamo |mi nombre es|meu nome é|chamo-me |naam is |ik heet |jag heter |mitt namn |jmenuji se|меня зовут|Меня зовут|мене звати|Мене звати|mă numesc|benim adım|jeg heter |jeg hedder ',
    words:
      "my (?:full )?name(?: is|['’]s)|ich hei(?:ß|ss)e|mein name ist|je m['’]appelle|mon nom est|nazywam się|mam na imię|mi chiamo|il mio nome è|me llamo|mi nombre es|(?:o )?meu nome é|chamo-me|mijn naam is|ik heet|jag heter|mitt namn är|jmenuji se|меня зовут|Меня зовут|мене звати|Мене звати|mă numesc|benim adım|jeg (?:heter|hedder)",
    least: 1,
    end: endsPart,
  }),
  lead({
    needs: "i'm |i am |this is |it's |hier ist |hier schreibt |ici |soy |jestem |sono ",
    words: "(?:i['’]m|i am|this is|it['’]s|hier (?:ist|schreibt)|ici|soy|jestem|sono)",
    least: 2,
    end: /^(?:[ \t](?:from|of|at|with|again|here|writing|speaking|and|von|vom|aus|de|du|z|ze|di|,)(?![\p{L}-])|,|[.!]?[ \t]*(?:[\r\n]|$))/u,
  }),
  lead(
    {
      needs: '名前は|姓名は|氏名は|我叫|名字是|名字叫|私は|我是',
      words: '名前は|姓名は|氏名は|我叫|名字是|名字叫|私は|我是',
      least: 1,
      end: /^(?:です|と申|[ \t,.。、,!]|さん|$)/,
    },
    '[ \\t:]{0,2}',
    '',
  ),
  // Whom something goes to, comes from, or is about.
  lead({
    needs: 'cc |cc:|attn|ping |+cc',
    words: 'b?cc:?|attn\\.?:?|ping(?:ing)?',
    least: 2,
    end: endsPart,
    isList: true,
  }),
  lead({
    needs:
      'signed to |sent by |sent to |sent from |from |ask |asked |contact |by |on behalf of |spoke |talked |according to |thanks to |over to |shared with |told |email |call |called |message |met |meeting with |gesendet von |zugewiesen an |frage |von ',
    words:
      '(?:re)?assigned to|(?:sent|forwarded|escalated|raised|reported|filed|opened|submitted|approved|reviewed|requested|created|written|handled|triggered|started|deployed|merged|invited|shared) (?:by|to)|(?:ticket|message|mail|email|e-mail|call|reply|note|request|report|question|complaint|feedback|invoice|letter|screenshot|regards|greetings|comment) (?:from|by)|(?:please )?(?:ask(?:ed)?|contact(?:ed)?|email(?:ed)?|tell|told)|on behalf of|(?:spoke|talked|chatted) (?:with|to)|according to|hand(?:ed)? over to|shared with|meeting with|gesendet von|zugewiesen an|nachricht von|frag(?:e|en sie)?',
    least: 2,
    end: /^(?=$|[ \t]*[\r\n,;.!?)"'<|\\([:]|[ \t](?:for|to|on|at|about|in|from|who|and|or|if|said|says|wrote|via|yesterday|today|because|with|before|after|is|was|has|will|\d|um|für|wegen)(?![\p{L}-]))/u,
    isList: true,
  }),
  // Who is greeted.
  lead({
    needs:
      'hello |hi |hey |dear |hallo |liebe|bonjour |salut |cher|hola |ciao |cześć |dzień dobry |olá |hej |здравствуйте|привет|beste |geachte |guten tag|moin |good morning |good afternoon |buenos |estimad|caro |cara |prezad|szanown',
    words:
      'hello|hi|hey|dear|hallo|liebe[rs]?|bonjour|salut|ch[eè]re?|hola|ciao|cześć|dzień dobry|olá|hej|здравствуйте|привет|beste|geachte|guten (?:tag|morgen|abend)|moin|good (?:morning|afternoon|evening)|buen[oa]s (?:días|tardes)|estimad[oa]|car[oa]|prezad[oa]|szanown[ay]',
    least: 1,
    end: /^(?=[ \t]?(?:,|!))/,
  }),
  // Under a label, in languages whose word for a name is no other word of a log.
  lead(
    {
      needs:
        "nom |nom:|nombre|nome|imię|имя|фио|ім'я|naam|namn|navn|jméno|姓名|氏名|名前|이름|성명|ansprechpartner|interlocuteur|persona|kontaktperson|sachbearbeiter|absender|empfänger|destinataire|expéditeur|remitente|mittente|nadawca|odbiorca|kunde|cliente|klient|titulaire",
      words:
        "nom|nombre|nome|imię(?: i nazwisko)?|имя|фио|ім['’]я|naam|namn|navn|jméno|お?名前|姓名|氏名|이름|성명|ansprechpartner(?:in)?|interlocuteur|persona de contacto|kontaktperson|sachbearbeiter(?:in)?|absender|empfänger|destinataire|expéditeur|remitente|mittente|nadawca|odbiorca|kunde|cliente|klient|titulaire",
      least: 2,
      end: endsLine,
    },
    labelled,
  ),
];

/** People whom a sentence or a form names: by what stands before the name. */
export const toldPeople: Detector = (view, hits) => {
  const { text } = view;
  for (const { held, pattern, least, end, isList } of leads) {
    if (!holdsAny(view, held)) continue;
    for (const { 0: whole, index } of matches(pattern(), text)) {
      let at = index + whole.length;
      for (let more = true; more;) {
        const to = person(text, at, least, end, hits);
        const [next = ''] =
          (isList &&
            to !== undefined &&
            /^,?[ \t](?:(?:and|und|&)[ \t])?/.exec(text.slice(to, to + 8))) ||
          [];
        more = next !== '' && to !== undefined;
        at = (to ?? at) + next.length;
      }
    }
  }
};

/** Where the name at a place ends, when one stands there. */
function person(
  text: string,
  at: number,
  least: number,
  end: RegExp | undefined,
  hits: Hit[],
): number | undefined {
  nameAt.lastIndex = at;
  const [found = ''] = nameAt.exec(text) ?? [];
  const name = found.replace(/[.'’-]+$/, '');
  const to = at + name.length;
  // A script without capitals.
  const isWhole = !/[ \t]/.test(name) && /^\p{Lo}/u.test(name);
  if (name.length < 2 || (!isWhole && name.split(/[ \t]+/).length < least)) return undefined;
  if (end && !end.test(text.slice(to, to + 24))) return undefined;
  if (!couldBePerson(name)) return undefined;
  hits.push({ kind: 'person', from: at, to });
  return to;
}
