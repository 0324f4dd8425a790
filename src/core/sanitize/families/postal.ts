import { lazily } from '../../lazily.ts';
import { type Pattern, byPatterns } from '../detector.ts';
import { isReal } from '../value.ts';

const word = "[\\p{L}'’.-]{1,24}";
const own = "\\p{Lu}[\\p{L}'’.-]{0,24}";
const house = '\\d{1,5}(?: ?[A-Za-z](?!\\p{L}))?(?:[-/]\\d{1,4})?';

/** A street with the number of a house, as one writes it in some languages. */
const streets: readonly string[] = [
  `${house},? (?:${own} ){1,4}(?:Rd|Road|St|Street|Ave|Avenue|Blvd|Boulevard|Lane|Ln|Dr|Drive|Ct|Court|Way|Pl|Place|Sq|Square|Terrace|Pkwy|Hwy|Close|Crescent|Row|Quay|Mews|Gardens|Grove)(?![\\p{L}\\d])\\.?`,
  `${house}(?: (?:bis|ter))?,? (?:rue|avenue|av\\.|boulevard|bd|place|allée|chemin|impasse|quai|cours|route|square)(?: ${word}){1,5}?`,
  `\\p{Lu}[\\p{L}.-]{1,30}(?:str\\.|straße|strasse|weg|allee|platz|gasse|ring|damm|ufer|steig|straat|laan|gracht|plein|kade|gatan|vägen|vej) ?${house}`,
  `(?:${own}[ -]){1,3}(?:Str\\.|Straße|Strasse|Weg|Allee|Platz|Gasse|Ring|Damm|Ufer) ?${house}`,
  `(?:ul\\.|al\\.|pl\\.|os\\.|Calle|C/|Avenida|Avda\\.?|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Praça)(?: ${word}){1,5}?,? ${house}`,
];

const street = `(?:${streets.join('|')})`;

const anyStreet = lazily(() => new RegExp(street, 'u'));

/** The town behind it, with its code before or behind. */
const town = `(?:, ?(?:\\d{4,5}|\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4} [A-Z]{2}) ${own}(?:[ -]${own}){0,3}|,? ${own}(?:[ -]${own}){0,3},? (?:[A-Z]{2} \\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}))`;

const parts = [
  'address',
  'shipping',
  'billing',
  'customer',
  'line1',
  'line2',
  'street',
  'postal',
  'postcode',
  'zip',
];

/** What is called an address is as often one of a machine or of mail. */
const isOfPost = (value: string): boolean =>
  isReal(value) &&
  /\d/.test(value) &&
  /\p{L}{3}/u.test(value) &&
  !/^(?:\d{1,3}\.){3}|^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)|:\/\/|@|0x|[{}[\]=<>|]|_|\b(?:already|must|invalid|use|bind|listen|port|host|not|error|localhost|expected|resolve|family)\b/i.test(
    value,
  ) &&
  (anyStreet().test(value) ||
    /\p{L}, ?\d{4,5} \p{Lu}|, [A-Z]{2} \d{5}|\d, ?\d{2}-?\d{3} \p{Lu}/u.test(value));

const months = '\\p{L}{3,12}';
const year = '(?:19|20)\\d\\d';

const namesOfAddresses = 'address adresse anschrift adres direcci indirizzo morada endereço'.split(
  ' ',
);

const patterns: readonly Pattern[] = [
  {
    kind: 'person',
    digits: 1,
    needs:
      ' rd| road| st| ave| blvd| boulevard| lane| ln| dr| ct| court| way| pl| sq| terrace| pkwy| hwy| close| crescent| row| quay| mews| gardens| grove| rue | av.| bd | place| allée| chemin| impasse| quai | cours | route |str.|straße|strasse|weg|allee|platz|gasse|ring |damm|ufer|steig|straat|laan|gracht|plein|kade|gatan|vägen|vej|ul.|al.|os.|calle|c/|avenida|avda|plaza|paseo|via|piazza|corso|rua |praça'.split(
        '|',
      ),
    pattern: () => new RegExp(`(?<![\\p{L}\\p{N}_./:-])${street}${town}(?![\\p{L}\\p{N}_])`, 'gu'),
  },
  // Where somebody is, or something goes.
  {
    kind: 'person',
    needs: ['ship', 'deliver', 'lives ', 'living ', 'wohn', 'mieszka'],
    digits: 1,
    pattern: () =>
      new RegExp(
        `(\\b(?:[Ss]hip(?:ped|ping)?|[Dd]eliver(?:ed|y)?) to:? |\\b(?:lives?|living|wohnt|wohnhaft) (?:at|in|on) |\\bmieszka (?:przy|na) )(${street}(?:${town})?)(?![\\p{L}\\p{N}_])`,
        'gu',
      ),
  },
  // Under the name of one, in quotes or up to the end of the line.
  {
    kind: 'person',
    needs: namesOfAddresses,
    digits: 1,
    pattern: () =>
      /((?<![\p{L}\p{N}.-])(?:[\p{L}]{3,12}[ _-])?(?:[aA]ddress|ADDRESS|[aA]dresse|[aA]nschrift|[aA]dres|[dD]irecci[oó]n|[iI]ndirizzo|[mM]orada|[eE]ndereço)\\{0,4}["']?[ \t]{0,3}[:=][ \t]{0,3}\\{0,4}["'])([^"'\\\r\n]{8,160})(?=\\{0,4}["'])/gu,
    accepts: isOfPost,
  },
  {
    kind: 'person',
    needs: namesOfAddresses,
    digits: 1,
    pattern: () =>
      /((?<![\p{L}\p{N}.-])(?:[\p{L}]{3,12}[ _-])?(?:[aA]ddress|ADDRESS|[aA]dresse|[aA]nschrift|[aA]dres|[dD]irecci[oó]n|[iI]ndirizzo|[mM]orada|[eE]ndereço)[ \t]{0,3}[:=][ \t]{1,3})([^\s"'{[(][^"'\r\n;|]{7,160}?)(?=[ \t]+(?:[-=]>|→|[([]|req_|[45]\d\d(?!\d)|\w+=)|[ \t]*(?:\r?$|[;|]|<\/|\\[rn]))/gmu,
    accepts: isOfPost,
  },
  // Its parts, beside each other.
  {
    kind: 'person',
    needs: ['line1', 'line2', 'line_1', 'line_2', 'addressline'],
    alsoNeeds: ['city', 'postal', 'zip', 'country', 'address'],
    pattern: () =>
      /((?<![A-Za-z])(?:address_?)?line_?[12]\\{0,4}["']?\s{0,3}[:=]\s{0,3}\\{0,4}["'])([^"'\\\r\n]{2,100})/gi,
    accepts: (value) => isReal(value) && /\p{L}{2}/u.test(value),
  },
  {
    kind: 'person',
    needs: ['city', 'town', 'ort"', 'ville'],
    alsoNeeds: parts,
    pattern: () =>
      /((?<![A-Za-z_.-])(?:city|town|ort|ville)(?:_name)?\\{0,4}["']?\s{0,3}[:=]\s{0,3}\\{0,4}["']?)(\p{Lu}(?:[\p{L}’.-]|'(?=\p{L})){1,30}(?:[ -]\p{L}(?:[\p{L}’.-]|'(?=\p{L})){0,30}){0,3})(?=\\{0,4}["']|[,;&\s]|$)/gu,
    accepts: isReal,
  },
  {
    kind: 'person',
    needs: ['postal', 'postcode', 'zip', 'plz'],
    alsoNeeds: ['city', 'address', 'street', 'postal', 'country', 'town', 'ort"', 'line1'],
    pattern: () =>
      /((?<![A-Za-z])(?:postal_?code|post_?code|zip(?:_?code)?|plz)\\{0,4}["']?\s{0,3}[:=]\s{0,3}\\{0,4}["']?)([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{3} \d{2}|[A-Z]{0,2}\d[A-Z\d-]{2,8})(?![\w.])/gi,
    accepts: isReal,
  },
  // When somebody was born.
  {
    kind: 'person',
    needs: [
      'geb',
      'born',
      'birth',
      'dob',
      'd.o.b',
      'né le',
      'née le',
      'nacid',
      'nacimiento',
      'naissance',
      'nato il',
      'nata il',
      'nascita',
      'urodz',
      'nascid',
      'nascimento',
      'geboorte',
    ],
    digits: 1,
    pattern: () =>
      new RegExp(
        `((?<![\\p{L}\\p{N}_])(?:[Gg]eburtsdatum|GEBURTSDATUM|geboren(?: am)?|geb\\.|[Bb]orn(?: on)?|[Dd]ate of birth|D\\.?O\\.?B\\.?|dob|[Bb]irth ?date|née? le|nacid[oa] el|[Ff]echa de nacimiento|[Dd]ate de naissance|nat[oa] il|[Dd]ata di nascita|[Dd]ata urodzenia|urodzon[ya](?: dnia)?|nascid[oa] em|[Dd]ata de nascimento|[Gg]eboortedatum)(?: (?:is|was|ist))?["']?[ \\t]{0,3}[:=]?[ \\t]{0,3}["'(]?)(\\d{1,2}[./-]\\d{1,2}[./-](?:${year}|\\d\\d)|${year}[./-]\\d\\d[./-]\\d\\d|\\d{1,2}\\.? (?:de )?${months}\\.? (?:de )?${year}|${months} \\d{1,2},? ${year})(?![\\p{L}\\p{N}_])`,
        'gu',
      ),
  },
];

/** Where people live, and when they were born. */
export const postal = byPatterns(patterns);
