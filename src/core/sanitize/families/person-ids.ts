import { letters } from '../chars.ts';
import { type Pattern, byPatterns } from '../detector.ts';
import { isReference } from '../value.ts';

/** What ids of people begin with. */
const idNames =
  'cust cus customer usr user uid member patient acct client emp employee person'.split(' ');

/** Who signs people in: their ids have a bar behind it. */
const idGivers = 'auth0 google-oauth2 github windowslive samlp oidc email'.split(' ');

/** The parameters of a request that hold an end user. */
const parameters =
  'user|end_?user|user_?id|safety_?identifier|prompt_?cache_?key|customer|customer_?id';

/** Calls that wrap a value. */
const wraps =
  '(?:Some|Just|Optional\\.of|(?:\\w{1,24}\\.)?(?:String|F|Ptr|Opt|NewOpt|NewOptString|ToPtr|Of|Value))\\(\\s{0,4}';

const quotes = '\\\\{0,4}["\'`]';

/** Two names in brackets are a list; the second of a pair has a digit or a sign in it. */
const isId = (value: string, before: string): boolean =>
  (!/,\s{0,4}b?["']$/.test(before) || /[\d@.|-]/.test(value)) &&
  !isReference(value) &&
  !/^(?:user|assistant|system|developer|tool)$|_(?:id|key|identifier)$/.test(value);

const patterns: readonly Pattern[] = [
  {
    kind: 'person',
    needs: [
      ...idNames.flatMap((name) => [`${name}_`, `${name}-`]),
      ...idGivers.map((giver) => `${giver}|`),
    ],
    pattern: () =>
      new RegExp(
        `(?<![\\w-])(?:${idNames.join('|')})[_-](?=[A-Za-z0-9]*\\d)[A-Za-z0-9]{5,64}(?![\\w-])|(?:${idGivers.join('|')})\\|[\\w.@-]{4,80}`,
        'g',
      ),
  },
  {
    kind: 'person',
    needs: idNames.map((name) => `${name}-`),
    digits: 4,
    pattern: () =>
      new RegExp(
        `(?<![\\w-])(?:${idNames.join('|').toUpperCase()})-[A-Z]{0,3}\\d{4,12}(?![\\w-])`,
        'g',
      ),
  },
  // An account of Windows, with the number of its machine.
  {
    kind: 'user',
    needs: ['s-1-5-21-'],
    pattern: () => /(?<![\w-])S-1-5-21(?:-\d{1,10}){3,4}(?![\w-])/g,
  },
  // As an argument, in a wrapper, or as a pair.
  {
    kind: 'person',
    needs: ['user', 'safety', 'cache', 'customer'],
    pattern: () =>
      new RegExp(
        `((?:(?:\\.|(?:\\.|\\b)(?:set|with)_?)(?:${parameters})\\(\\s{0,4}(?:${wraps})?|\\b(?:${parameters})(?:${quotes})?\\s{0,4}(?:=>|[:=,])\\s{0,4}${wraps}|\\(\\s{0,4}b?["'](?:${parameters})["']\\s{0,4},\\s{0,4}b?(?=["']))${quotes})([^"'\`\\\\\\s]{2,100})(?=["'\`\\\\])`,
        'gi',
      ),
    accepts: isId,
  },
  // A person as an object.
  {
    kind: 'person',
    needs: ['user', 'customer', 'member', 'patient', 'actor', 'subscriber', 'employee'],
    pattern: () =>
      /(\b(?:end_?user|user|customer|member|patient|actor|subscriber|employee)\\{0,4}["']?\s{0,3}(?:=>|[:=])\s{0,3}\{\s{0,12}(?:\\{0,4}["']?\w{1,20}\\{0,4}["']?\s{0,3}(?:=>|[:=])\s{0,3}\\{0,4}["']?[^"'{}\r\n]{1,80}["']?,\s{0,12}){0,2}\\{0,4}["']?(?:id|uid|uuid|_id|ref|key)\\{0,4}["']?\s{0,3}(?:=>|[:=])\s{0,3}\\{0,4}["']?)([\w.@|:+-]{2,80})/gi,
    accepts: isId,
  },
  // A number that a letter or a ticket names.
  {
    kind: 'person',
    needs: [
      'customer ',
      'client ',
      'member',
      'patient ',
      'user ',
      'employee ',
      'subscriber ',
      'policy ',
      'kunden',
      'mitglied',
      'patienten',
      'personalnummer',
      'mero ',
      'méro ',
      'numer ',
      'nr klienta',
      'klient nr',
      ' client',
      'klant',
      'kundnummer',
      'cust. ',
      'cust ',
      'acct ',
      'acct. ',
    ],
    digits: 3,
    pattern: () =>
      new RegExp(
        `((?<![${letters}\\d_])(?:(?:customer|cust\\.?|acct\\.?|client|member(?:ship)?|patient|user|employee|subscriber|policy)[ \\t]+(?:number|no\\.?|nr\\.?|id|ref(?:erence)?|#)|(?:Kunden|Mitglieds|Patienten|Personal)-?(?:nummer|nr\\.?|ID)|num[eé]ro (?:de |du )?(?:client|cliente|patient)|(?:numer|nr) (?:klienta|pacjenta)|klient nr|n[°ºo]\\.? ?(?:de )?client|(?:klant|kund|kunde)nummer)(?:[ \\t]+(?:is|was|ist|lautet))?(?:[ \\t]{0,12}(?:[:=#|]|->|→)?[ \\t]{0,12}["'\`]?|<\\/\\w{1,4}>\\s{0,8}<\\w{1,4}>))((?=[\\w-]{0,40}\\d{3})[A-Za-z0-9][\\w-]{3,63})`,
        'gi',
      ),
    accepts: isId,
  },
  // The parameter, as people write it.
  {
    kind: 'person',
    needs: ['safety id', 'end user', 'end-user', 'cache key'],
    pattern: () =>
      /(\b(?:safety identifier|safety id|end[ -]user(?: (?:id(?:entifier)?|ref(?:erence)?)|(?=["'`*]{0,3}[ \t]{0,4}[:=|]))|prompt cache key)(?:[ \t]+(?:is|was|of|ist))?(?:["'`*]{0,3}[ \t]{0,12}(?:[:=#|]|->|→)?["'`*]{0,3}[ \t]{0,12}["'`(]?|<\/\w{1,4}>\s{0,8}<\w{1,4}>))((?=[\w.@+|:-]{0,80}[\d@_]|[a-z]{2,24}\.[a-z]{2,24}(?![\w.-]))[A-Za-z0-9][\w.@+|:-]{2,100}[A-Za-z0-9])/gi,
    accepts: (value, before) =>
      isId(value, before) && !/^(?:v?\d{1,3}(?:\.\d+)*|[a-z]+(?:_[a-z]+)+)$/.test(value),
  },
  {
    kind: 'person',
    needs: ['anonymous', 'enduser', 'distinct', 'pseudo'],
    pattern: () =>
      /(\b(?:anonymous_?id|enduser[._]?id|distinct_?id|(?:user_)?pseudo_?id)\\{0,4}["']?\s{0,3}(?:=>|[:=])\s{0,3}\\{0,4}["']?)([\w.@|:+$-]{3,100})/gi,
    accepts: isId,
  },
];

export const personIds = byPatterns(patterns);
