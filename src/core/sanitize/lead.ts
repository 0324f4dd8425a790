const q = '\\\\{0,8}["\'`]';

/** What languages put between a name and its value: a type, the call that wraps it, the field that holds it, another source of it. */
const leads: readonly string[] = [
  // YAML: an anchor, a tag.
  '(?:[&!]{1,2}[\\w-]{1,40}[ \\t]+)+',
  // A type before the equals sign.
  "(?:(?:[Ss]tring|[Tt]ext|[Aa]ny|unknown|var|Option<[\\w& ]{1,20}>|Optional\\[\\w{1,20}\\]|Final|const|char|SecretStr|bytes|&?(?:'static )?str)\\b[\\w |?<>[\\]]{0,24}=[ \\t]{0,4}(?=[@$bfr]{0,2}[\"'`]|Some\\())",
  // A call that wraps it.
  `(?:Some|Just|Ok|Str|Slice|Secret\\w{0,8}|Optional(?:\\.of)?|String|Bytes|Value|Sensitive|Zeroizing|Redacted|Credential|(?:new )?\\w{0,24}(?:Key|Token|Secret)Credential|%[qQw]|q)\\s{0,2}[([{]\\s{0,40}\\[?(?=${q}|[^\\s"'()]{4})`,
  // A dump says how long the string is, or where it lies.
  `\\s{0,12}(?:string|str|s)[(:]\\d{1,5}[):][ \\t]{0,2}(?=${q})`,
  `0x[0-9a-f]{1,16}[ \\t]{1,2}(?=@?["'])`,
  `chr[ \\t]{1,2}(?=["'])`,
  `ConvertTo-SecureString[ \\t]{1,4}(?:-String[ \\t]{1,4})?(?=["'])`,
  // PHP says whose property it is; a check says what it got.
  `["']?[\\w\\\\]{1,80}["']?:(?:private|protected)\\][ \\t]{0,2}=>\\s{0,12}`,
  `(?:expected \\w{1,12},? )?(?:received|got)[ \\t]{1,2}(?=["'])`,
  // One of two, and an expression in a page.
  '[\\w.!()]{1,60} \\? {1,4}(?=["\'`])',
  '\\{(?=["\'][^"\'\\r\\n]{3,200}["\']\\})',
  // A field of an object that holds nothing else.
  `\\{\\s{0,20}(?:${q}?\\w{1,16}${q}?\\s{0,4}[:=]\\s{0,4}${q}?\\w{1,16}${q}?\\s{0,4},\\s{0,20})?${q}?(?:value|values|default|stringValue|arrayValue|plainText|S|B|_?secret|content)${q}?\\s{0,4}[:=]>?\\s{0,4}(?=[[{]|${q})`,
  '\\[\\s{0,40}(?=["\'`{])',
  // What stands in when a setting is missing.
  '[\\w.[\\]"\'$?]{1,80}\\s{1,4}(?:\\?\\?|\\|\\||or|else)\\s{1,4}(?=["\'`])',
  '[\\w.:]{1,40}\\([ \\t]{0,4}["\'][\\w.-]{1,64}["\'][ \\t]{0,4},[ \\t]{0,4}(?=["\'])',
  '\\$\\{[A-Za-z_]\\w{0,63}:[-=](?=[^\\s}])',
  // Signs before the quotes of a language.
  '[@#]{1,2}(?=["\'])',
  '<<(?=["\'])',
  "'(?='[^'\"\\s,;)}\\]])",
  '<!\\[CDATA\\[',
  // A cell of a wiki, in letters of one width.
  '(?:\\{\\{(?=[^\\s{}|]{3,200}\\}\\}[ \\t]?\\|)|<code>(?=[^\\s<>|]{3,200}</code>))(?<=\\|[ \\t]?(?:\\{\\{|<code>))',
  // A document in place.
  '<<[-~]?["\']?[A-Z_]{2,12}["\']?[ \\t]{0,4}\\r?\\n[ \\t]{0,40}',
];

const lead = new RegExp(`[ \\t]{0,4}(?:${leads.join('|')})`, 'y');

/** A field, in a field, in a list. */
const deepest = 4;

/** Where the value itself begins, behind what a language puts before it. */
export function pastLead(text: string, at: number): number {
  let place = at;
  for (let depth = 0; depth < deepest; depth++) {
    lead.lastIndex = place;
    const [found = ''] = lead.exec(text) ?? [];
    if (found === '') break;
    place += found.length;
  }
  return place;
}
