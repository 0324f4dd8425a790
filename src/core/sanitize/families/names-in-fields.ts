import { type Pattern, byPatterns } from '../detector.ts';
import { isReal } from '../value.ts';
import { isFullName } from './full-names.ts';
import { fullName } from './people.ts';

const q = '\\\\{0,4}["\']';

const type =
  /^(?:String|Text|Required|Optional|None|Null|Any|The|Is|Not|Your|Missing|Field|Value)$/;

const patterns: readonly Pattern[] = [
  // One word without quotes, where its name says that it is one of a person.
  {
    kind: 'person',
    needs: ['first', 'last', 'given', 'family', 'surname', 'vorname', 'nachname', 'prenom'],
    pattern: () =>
      /((?<![\p{L}\p{N}-])(?:(?:[Ff]irst|FIRST|[Ll]ast|LAST|[Gg]iven|[Ff]amily)[ _-]?(?:[Nn]ame|NAME)|[Ss]urname|[Vv]orname|[Nn]achname|[Pp]renom)[ \t]?[=:][ \t]?)(\p{Lu}[\p{L}'’-]{1,30})(?![\p{L}\p{N}_(.])/gu,
    accepts: (value) => isReal(value) && !type.test(value),
  },
  // A field that things have as well.
  {
    kind: 'person',
    needs: ['name"', "name'", 'name\\'],
    pattern: () =>
      new RegExp(`((?<![\\w.-])${q}name${q}\\s{0,4}:\\s{0,4}${q})(${fullName})(?=${q})`, 'gu'),
    accepts: isFullName,
  },
  {
    kind: 'person',
    needs: ['name=', 'name =', 'name like', 'name ilike'],
    alsoNeeds: ['where', 'update', ' set '],
    pattern: () =>
      /(\b(?:where|and|or|set|on|WHERE|AND|OR|SET|ON)\s{1,8}(?:\w{1,30}\.)?["`]?name["`]?\s{0,3}(?:=|[iI]?[lL][iI][kK][eE])\s{0,3}[NE]?'%?)([^'"%\r\n]{4,80})(?=%?')/g,
    accepts: isFullName,
  },
  // The parameters of a form, and what tools of traces write.
  {
    kind: 'person',
    needs: ['meta[', 'metadata[', 'metadata%5b'],
    pattern: () =>
      /(\bmeta(?:data)?\[(?:customer|user|name|client|kunde|person|contact|owner)(?:_\w{1,12})?\]=)([^&\s"'[]{2,80})/gi,
    accepts: isReal,
  },
  {
    kind: 'person',
    needs: ['usr.'],
    pattern: () =>
      /((?<![\w.])usr\.(?:id|name|login)\\{0,4}["']?[ \t]?[:=][ \t]?\\{0,4}["']?)([\w@.+-]{2,80})/g,
    accepts: isReal,
  },
  // What the data of a picture says.
  {
    kind: 'person',
    needs: [
      'artist',
      'xpauthor',
      'xp author',
      'by-line',
      'byline',
      'creator',
      'owner name',
      'ownername',
      'photographer',
    ],
    pattern: () =>
      new RegExp(
        `((?<![\\p{L}\\p{N}-])(?:Artist|XP ?Author|By-?line|Creator|(?:Camera ?)?Owner ?Name|Photographer)["']?[ \\t]{0,40}[:=][ \\t]{0,4}["']?)(${fullName})(?![\\p{L}\\p{N}_(])`,
        'gu',
      ),
    accepts: isFullName,
  },
];

/** Names of people under fields that say little by themselves. */
export const namesInFields = byPatterns(patterns);
