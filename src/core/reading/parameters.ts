import type { ErrorFields } from './rules/rule.ts';
import type { SaidCode } from './signals.ts';

/** A complaint about one parameter: what is wrong with it, and which one it is. */
type Complaint = {
  readonly kind: 'unknown' | 'missing' | 'type' | 'value';
  readonly name: string;
  /** It is written in a way that no name of the API is. */
  readonly misnamed?: true;
};

/** What is said about a parameter: by its name, or by the values that are offered in its place. */
export function parameterSaid({ param, code, message }: ErrorFields): SaidCode | undefined {
  const complaint = complaintOf(message, param, code);
  return complaint && meaningOf(complaint, message);
}

/** The parameter that an error names, without the index: `images[1]` is about `images`. */
export function parameterNamed({ param, message }: ErrorFields): string | undefined {
  return bareName(param) ?? namedIn(message);
}

const bareName = (param: string | undefined): string | undefined =>
  param === undefined || /^tools?\b/.test(param) || /\s/.test(param)
    ? undefined
    : innermost(param.replace(/^body\./, '').toLowerCase());

/** `input[0].content[1].image_url` is about image_url; of an unknown part the whole is meant. */
function innermost(path: string): string | undefined {
  const names = path.match(/[a-z_]\w*/g) ?? [];
  const last = names.at(-1);
  return last !== undefined && (own[last] ?? part[last]) !== undefined ? last : names[0];
}

/** "Unknown parameter" in other languages, which name it as the service does. */
const unknownElsewhere =
  /(?:unbekannte[rns]? (?:parameter|argument|feld)|(?:paramètre|argument|champ) inconnu|(?:par[áâ]metro|campo|argumento) (?:desconocido|desconhecido|no reconocido|não reconhecido)|nieznany (?:parametr|argument)|parametro sconosciuto|onbekende parameter|неизвестный параметр|不明な(?:パラメータ|引数)ー?|未知(?:的)?参数|알 수 없는 (?:매개변수|파라미터)):?\s{0,2}['"`]?([a-z_]\w{0,40})/i;

const naming: readonly RegExp[] = [
  unknownElsewhere,
  /(?:unknown|unrecogni[sz]ed|unsupported|unexpected|invalid|extra|missing|duplicated?)(?: required| request| optional)? (?:parameter|argument|field|property|key|option)s?(?: supplied| name)?:?\s{0,2}['"`]?([a-z_]\w{0,40})/i,
  /invalid (?:type|value) for:? (?:parameter )?['"`]([a-z_]\w{0,40})(?:\[\d+\])?(?:\.\w+)?['"`](?=.{0,3}[:.,(]|\s(?:expected|must|is|was|in))/i,
  /invalid (?:type for|['"`])\s?['"`]?([a-z_]\w{0,40})(?:\[\d+\])?['"`]?:/i,
  /\b(model) (?:is|was) (?:a )?(?:required|missing)\b/i,
  / - ['"`]([a-z_]\w{0,40})['"`]/i,
  /['"`]([a-z_]\w{0,40})['"`] (?:must be|should be|is (?:not|required|invalid|unsupported)|has to be|cannot be|does not|needs)/i,
  /(?:parameter|argument|field|property|option)s?:? \[?['"`]?([a-z_]\w{0,40})['"`]?/i,
  /must provide ([a-z_]\w{0,40})\s?=/i,
  /\b([a-z_]\w{0,40})=\S{1,30} is not (?:supported|allowed|valid|available)/i,
  /expected an? \w+ for ['"`]?([a-z_]\w{0,40})/i,
  /(?:value|type) (?:of|for) (?:the )?(?:parameter )?['"`]?([a-z_]\w{0,40})['"`]?/i,
  /\b(n|size|quality|style|background|moderation|response_format|output_format|output_compression|partial_images|input_fidelity|stream) (?:(?:must|should|has to|cannot|needs to) (?:be|not)|is (?:not|no longer|only|un)\w*)/i,
  /\b(n|size|quality|prompt|output_compression|partial_images):? ['"]?\w{0,20}['"]? is (?:greater|less|too|not)/i,
  /\('(\w{1,40})'(?:, '\w{1,40}'){0,20} (?:was|were) unexpected\)/i,
  // A validator of Python: "size: Input should be …"
  /\b(n|size|quality|style|background|moderation|response_format|output_format|output_compression|partial_images|input_fidelity|stream):? input should be\b/i,
  // Columns, or a code behind the name: "n | integer_above_max_value"
  /\b([a-z]\w{0,40})['"`]?\s?[|:]\s?(?:integer|number|string|array)_(?:above|below)_(?:max|min)/i,
  /(?:provide|specify|include|pass|send) (?:an?|the) ['"`]?([a-z_]\w{0,40})['"`]? (?:parameter|field|argument)/i,
  /(?:"loc"|'loc'|\bloc)["']?\s?[:=]\s?\[\s?["']body["'],\s?["']([a-z_]\w{0,40})["']/i,
];

const namedIn = (message: string): string | undefined => {
  for (const pattern of naming) {
    const name = pattern.exec(message)?.[1]?.toLowerCase();
    if (name !== undefined && !noName.has(name)) return name;
  }
  return undefined;
};

const noName = new Set([
  'value',
  'values',
  'is',
  'was',
  'the',
  'for',
  'in',
  'of',
  'and',
  'type',
  'expected',
  'to',
  'from',
  'a',
  'an',
  'or',
  'not',
  'with',
  'error',
  'json',
  'url',
]);

function complaintOf(
  message: string,
  param: string | undefined,
  code: string | undefined,
): Complaint | undefined {
  // What an answer held was refused, not what was sent.
  if (/validation errors? for \w*Response/i.test(message)) return undefined;
  const kind = kindOf(message, code);
  const bare = bareName(param);
  const name = bare ?? namedIn(message) ?? offered(message);
  if (name === undefined) return undefined;
  if (misspelt(param)) return { kind: 'unknown', name, misnamed: true };
  if (kind !== undefined) return { kind, name };
  return bare === undefined ? undefined : { kind: 'value', name };
}

const kinds: readonly (readonly [Complaint['kind'], RegExp])[] = [
  [
    'value',
    /must provide \w+\s?=\s?\S|unsupported value: ['"`]|unsupported_value|['"`] is only (?:supported|available|valid) (?:with|for|on|in|when)\b/i,
  ],
  ['unknown', unknownElsewhere],
  [
    'unknown',
    /(?:unknown|unrecogni[sz]ed|unexpected|unsupported|extra)(?: request| optional)? (?:parameter|argument|field|property|key|option)|does not (?:support|accept|take|know|recogni[sz]e) (?:the )?(?:parameter )?['"`]?\w+['"`]?|is not (?:supported|allowed|permitted)|unknown_parameter|was unexpected|unsupported_parameter|not a (?:known|valid) parameter|were unexpected/i,
  ],
  [
    'missing',
    /missing(?: a)?(?: required)? (?:parameter|argument|field|property)|missing_required_parameter|must provide|is (?:a )?required\b|required parameter/i,
  ],
  [
    'type',
    /invalid type|invalid_type|expected an? \w+, but got|is not of type|wrong type|must be (?:an? )?(?:integer|string|number|boolean|array|object)\b/i,
  ],
  [
    'value',
    /ungültiger wert|valeur (?:non valide|invalide)|valor (?:no válido|inválido)|valore non valido|ongeldige waarde|nieprawidłowa wartość|(?:недопустимое|неверное) значение|無効な値|无效的?值|잘못된 값/i,
  ],
  [
    'value',
    /duplicated? (?:parameter|argument|field)|invalid (?:value|'|"|`|parameter|argument|option)|not one of|supported values|input should be|must be (?:one of|between|at least|at most|less|greater)|(?:above|below|outside|exceeds?|out of).{0,20}(?:maximum|minimum|range|limit)|unsupported[_ ]value|invalid_value|_(?:above_max|below_min)\w*|out of range|not within|n_not_within_range|is invalid|expected (?:a )?value|(?:greater|less) than the (?:minimum|maximum)|less than or equal|too (?:large|small|long|short|many)/i,
  ],
];

const kindOf = (message: string, code: string | undefined): Complaint['kind'] | undefined =>
  kinds.find(([, words]) => words.test(code ?? '') || words.test(message))?.[0];

/** Lists of values that belong to one parameter alone. The first that fits decides. */
const values: readonly (readonly [name: string, RegExp])[] = [
  ['size', /\d{3,4}\s?x\s?\d{3,4}/],
  ['model', /dall-e|gpt-image|gpt-[45]/],
  ['response_format', /b64_json/],
  ['style', /vivid|natural/],
  ['background', /transparent|opaque/],
  ['output_format', /\b(?:png|webp|jpeg)\b/],
  ['quality', /\b(?:medium|standard|hd|xhigh)\b/],
  [
    'moderation',
    /['"`]auto['"`],? (?:and|or) ['"`]low['"`]|['"`]low['"`],? (?:and|or) ['"`]auto['"`]/,
  ],
  [
    'input_fidelity',
    /['"`]high['"`],? (?:and|or) ['"`]low['"`]|['"`]low['"`],? (?:and|or) ['"`]high['"`]/,
  ],
  ['prompt', /string too long/],
  ['tools', /image_generation|web_search/],
];

/** The parameter that takes the values which the message offers: "Supported values are: 'low', 'medium' …". */
function offered(message: string): string | undefined {
  const list =
    /(?:(?:unterstützte|erlaubte|zulässige|mögliche) werte(?: sind)?|valeurs (?:acceptées|prises en charge|possibles|autorisées)(?: sont)?|valores (?:admitidos|permitidos|compatibles|suportados|aceitos|válidos)(?: s[oã]o?n?)?|valori (?:supportati|ammessi|consentiti)(?: sono)?|(?:ondersteunde|toegestane) waarden(?: zijn)?|(?:obsługiwane|dozwolone) wartości(?: to)?|(?:допустимые|поддерживаемые) значения|(?:サポートされている|使用できる|有効な)値は?|(?:支持的|可选|允许的)值(?:是|为|有)?|supported values are|must be one of|not one of|allowed values|expected one of|valid (?:values|options)|supported (?:formats|sizes|models)|should be|permitted:?|one of)[:\s]{0,3}(.{3,400})/i.exec(
      message,
    )?.[1];
  return list === undefined ? undefined : values.find(([, words]) => words.test(list))?.[0];
}

/** Parameters whose every complaint is a matter of their own. */
const own: Readonly<Record<string, SaidCode>> = {
  size: 'says-size',
  n: 'says-n',
  quality: 'says-quality',
  response_format: 'says-response-format',
  style: 'says-style',
  background: 'says-background',
  output_format: 'says-output-format',
  moderation: 'says-moderation-parameter',
  input_fidelity: 'says-input-fidelity',
  stream: 'says-stream',
  partial_images: 'says-stream',
  image: 'says-image-input',
  images: 'says-image-input',
  mask: 'says-image-input',
  image_url: 'says-image-input',
};

/** Names that a complaint may use for a part of a parameter. */
const part: Readonly<Record<string, SaidCode>> = {
  width: 'says-size',
  height: 'says-size',
  resolution: 'says-size',
  num_images: 'says-n',
  model: 'says-model-missing',
  tools: 'says-tool',
  tool_choice: 'says-tool',
};

/** What a refused value of a parameter says. */
export const meaningOfParameter = (name: string): SaidCode =>
  own[name] ?? part[name] ?? 'says-parameter';

/** Names are written small: `Size` is another one, which the API does not know. */
const misspelt = (param: string | undefined): boolean =>
  param !== undefined && /^[A-Z]/.test(param);

function meaningOf({ kind, name, misnamed }: Complaint, message: string): SaidCode | undefined {
  if (misnamed) return 'says-parameter-unknown';
  const mine = own[name];
  if (mine === 'says-image-input') return mine;
  if (name === 'prompt') return promptMeaning(kind, message);
  switch (kind) {
    case 'unknown':
      // Every call knows a model: this one is not supported.
      if (name === 'model' && !unknownName.test(message)) return undefined;
      return mine ?? 'says-parameter-unknown';
    case 'missing':
    case 'type':
      return 'says-type';
    case 'value':
      return meaningOfParameter(name);
  }
}

const unknownName =
  /(?:parameter|argument|field|property|key|option)\b|unexpected|unknown_parameter/i;

function promptMeaning(kind: Complaint['kind'], message: string): SaidCode {
  if (/too long|at most|maximum|exceed|above_max/i.test(message)) return 'says-prompt-long';
  if (kind === 'type' && !/got (?:null|none|undefined)/i.test(message)) return 'says-type';
  return 'says-prompt-missing';
}
