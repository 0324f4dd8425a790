import { letters } from '../chars.ts';
import { type Pattern, byPatterns } from '../detector.ts';
import { lineLead } from './line-lead.ts';

/** What stands small between the words of a name. */
export const particle = '(?:von|van|der|den|de|da|dos|del|la|le|bin|al|ter|zu|of)';

const word = (first: string, letter: string): string => `${first}[${letter}'’.-]{0,30}`;

/** One word of a name. */
export const nameWord = word('\\p{Lu}', '\\p{L}');

const words = (one: string): string => `${one}(?:[ \\t]+(?:${particle}[ \\t]+)?${one}){1,3}`;

/** Up to four words that begin with a capital, with what stands in names. */
export const fullName = words(nameWord);

/** The same for a pattern that ignores case. */
export const fullNameInAnyCase = words(word(`[${letters}]`, letters));

/** What can stand between a name and its address: brackets, a sign, cells of a table, a link. */
const between =
  '[ \\t]*(?:<\\/t[dh]>\\s{0,8}<t[dh]>|["\']?[,;|][ \\t]*["\']?|\\]\\(|<|&lt;|\\(|\\t|[:–—-])?[ \\t]*(?:mailto:)?';

/** Neither the version nor the digest of a package, nor a path, stands for an address. */
const address = `[^\\s<>@()|"'/]{1,64}@(?!v?\\d+\\.\\d|sha\\d{3}:)[^\\s<>@]{3,}`;

const patterns: readonly Pattern[] = [
  {
    kind: 'e-mail',
    needs: ['@'],
    pattern: () =>
      /(?<![\p{L}\p{N}._%+-])(?<!:\/\/[^\s/@?#&]{0,200})[\p{L}\p{N}._%+-][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}_-]|\.\p{L})/gu,
    // A password in an address, a package with its version, a remote of git, and a file of an icon set look alike.
    accepts: (value) => !value.startsWith('git@') && !/@\d/.test(value) && !/@[23]x\./.test(value),
  },
  {
    kind: 'e-mail',
    needs: [' at ', '[at]', '(at)', '{at}'],
    alsoNeeds: ['[at', '(at', '{at', 'dot'],
    pattern: () =>
      /(?<![\w.])[\w.+-]{2,40}(?: ?[[({]at[\])}] ?| at )[\w-]{2,40}(?:(?: ?[[({]dot[\])}] ?| dot )[\w-]{2,24}|\.[a-z]{2,12}(?= ?[[(]dot|\b)){1,3}/gi,
    accepts: (value) => /[[({]at|dot/i.test(value),
  },
  {
    kind: 'person',
    needs: ['@'],
    pattern: () => new RegExp(`(?<![\\p{L}])${fullName}(?=${between}${address})`, 'gu'),
  },
  {
    kind: 'person',
    needs: ['@'],
    pattern: () =>
      new RegExp(
        `(@(?=[\\p{L}\\p{N}-]{1,63}\\.)[\\p{L}\\p{N}.-]{3,100}[>)\\]"']{0,2}[ \\t]*[(,;–—-]?[ \\t]*)(${fullName})`,
        'gu',
      ),
  },
  {
    kind: 'person',
    needs: ['[e-mail-'],
    pattern: () => new RegExp(`(?<![\\p{L}])${fullName}(?=${between}\\[e-mail-\\d)`, 'gu'),
  },
  {
    kind: 'person',
    needs: ['e-mail-'],
    pattern: () =>
      new RegExp(`(\\[e-mail-\\d+\\][>)"']{0,2}[ \\t]*[(,;–—-]?[ \\t]*)(${fullName})`, 'gu'),
  },
  {
    kind: 'person',
    needs: [
      'author',
      'from:',
      'committer',
      'by:',
      'to:',
      'cc:',
      'reporter',
      'assignee',
      'owner:',
      'contact',
      'sender',
      'recipient',
      'name:',
      'reviewer',
      'customer',
      'patient',
      'cardholder',
      'signed',
      'regards',
      'copyright',
      'employee',
      'account holder',
      'maintainer',
      'cheers',
      'requested by',
      'submitted by',
      'created by',
    ],
    pattern: () =>
      new RegExp(
        `((?:^[+-]?|[\\s"'\`|*(>])(?:Author|AuthorDate By|From|Committer|Commit|Signed-off-by|Co-authored-by|Reviewed-by|Acked-by|Reported-by|Tested-by|Merged-by|To|Cc|Bcc|Reply-To|Sender|Recipient|Reporter|Reported by|Assignee|Owner|Contact|Customer|Patient|Reviewer|Maintainer|Full name|Name|User name|Employee|Account holder|Cardholder|Requested by|Submitted by|Created by|Best regards|Kind regards|Regards|Cheers|Copyright(?: \\(c\\))?(?: \\d{4})?)[:=,]?["'*]{0,2}[ \\t]*[:=]?[ \\t]*(?:\\r?\\n${lineLead}[ \\t>|]{0,8})?["'*]{0,2}[ \\t]*)(${fullName})(?![\\p{L}])`,
        'gmu',
      ),
    accepts: (value, before) =>
      !/^(?:The|This|Your|No|Not|Invalid|Request|Error|HTTP|Content|Cache|Access|Internal|Rate|Bad|Too|Open|Network|Node|Image|Images)\b/.test(
        value,
      ) &&
      !/OpenAI|Microsoft|Google|Amazon|Cloudflare|Python|Contributors|Authors|Inc\b/.test(value) &&
      /[:=,]|by|regards|Cheers|Copyright/.test(before),
  },
  {
    kind: 'person',
    needs: ['author ', 'committer ', '%an', 'author:', 'author='],
    pattern: () =>
      /((?:^|\s)(?:author|committer|Author|Committer)[ \t:=]+["']?)([^\s<>"'][^<>\r\n"']{1,60}?)(?=[ \t]+(?:<|&lt;))/gm,
  },
  {
    kind: 'person',
    needs: [
      'mr ',
      'mr.',
      'mx ',
      'mx.',
      'sr ',
      'sr.',
      'sra',
      'mrs',
      'ms ',
      'ms.',
      'dr ',
      'dr.',
      'herr ',
      'frau ',
      'pan ',
      'pani ',
      'mme ',
      'señor',
      'prof',
    ],
    pattern: () =>
      /((?<!\p{L})(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Mme|Señora?|Sr|Sra)\.?[ \t]+)(\p{Lu}[\p{L}'’-]{1,30}(?:[ \t]+\p{Lu}[\p{L}'’-]{1,30}){0,2})/gu,
  },
  {
    kind: 'person',
    needs: ['" <', "' <", '"<'],
    pattern: () => /(["'])([^"'<>\r\n@]{2,60})(?=["']\s?<(?:[^\s<>@]{1,64}@|\[e-mail))/g,
  },
];

export const people = byPatterns(patterns);
