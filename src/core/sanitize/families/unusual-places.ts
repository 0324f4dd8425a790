import { type Pattern, byPatterns } from '../detector.ts';
import { isReal } from '../value.ts';
import { tells } from './beside.ts';

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

const q = '\\\\{0,4}["\'`]';

/** Credentials where a language or a protocol puts them, and no name stands right before them. */
const patterns: readonly Pattern[] = [
  // Whoever knows the address of a webhook can call it.
  {
    kind: 'secret',
    needs: ['/webhook', '/hooks/'],
    pattern: () =>
      new RegExp(
        `(\\/(?:webhooks?(?:-test|-waiting)?|hooks)\\/(?:[\\w-]{1,40}\\/)?)(${uuid})(?![\\w-])`,
        'gi',
      ),
  },
  // The number of a service account.
  {
    kind: 'organization',
    needs: ['client_id', 'unique_id', 'uniqueid', 'clientid'],
    digits: 21,
    pattern: () =>
      new RegExp(
        `((?:client|unique)_?id(?:${q})?\\s{0,4}[:=]\\s{0,4}(?:${q})?)(\\d{21})(?!\\d)`,
        'gi',
      ),
  },
  // A parameter of a recorded request: what signed somebody in.
  {
    kind: 'secret',
    needs: ['"code', "'code", 'verifier', '"state', 'device_code'],
    alsoNeeds: ['"value', "'value"],
    pattern: () =>
      new RegExp(
        `(${q}name${q}\\s{0,4}:\\s{0,4}${q}(?:code|state|code_verifier|device_code|nonce)${q}\\s{0,4},\\s{0,8}${q}value${q}\\s{0,4}:\\s{0,4}${q})([^"'\\\\\\s]{8,400})(?=["'\\\\])`,
        'gi',
      ),
    accepts: tells,
  },
  // A key in pieces, which code puts together.
  {
    kind: 'secret',
    needs: ['join('],
    alsoNeeds: ['key', 'token', 'secret', 'passw', 'auth'],
    pattern: () =>
      new RegExp(
        `((?:key|token|secret|password|authorization)(?:${q})?\\s{0,4}[:=]\\s{0,4}[[(]\\s{0,12}["'\`])([^\\[\\]()\\r\\n]{6,600}?)(?=["'\`],?\\s{0,12}[\\])]\\s{0,4}\\.join\\()`,
        'gi',
      ),
    accepts: (value) => /["'`]\s{0,12},/.test(value) && /\d|[a-z][A-Z]/.test(value),
  },
  // A string in a string: `Bearer ${'…'}`.
  {
    kind: 'secret',
    needs: ['${"', "${'", '${`'],
    pattern: () =>
      /(\b(?:Bearer|Basic|Token|Bot|key|apikey|api_key|token|secret|password)["'`]?(?:[ \t]{1,2}|[=:][ \t]?)\$\{["'`])([^"'`\s]{6,400})(?=["'`]\})/gi,
    accepts: isReal,
  },
  // The key that signed a request.
  {
    kind: 'secret',
    needs: ['keyid="', 'keyid=\\"', "keyid='"],
    pattern: () => /((?:[;, ]|^)keyid=\\{0,4}["'])([^"'\\\r\n]{3,200})(?=["'\\])/gim,
    accepts: isReal,
  },
];

export const unusualPlaces = byPatterns(patterns);
