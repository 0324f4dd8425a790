import { type Pattern, byPatterns } from '../detector.ts';
import { isReference } from '../value.ts';

/** What the law calls a firm. */
const form =
  '(?:GmbH(?: ?& ?Co\\.? ?KG)?|gGmbH|AG|KG|UG|OHG|e\\.V\\.|SE|Ltd\\.?|Limited|LLC|LLP|Inc\\.?|Corp\\.?|PLC|plc|Pty(?: Ltd)?\\.?|S\\.A\\.(?:S\\.)?|SARL|S\\.?à\\.?r\\.?l\\.?|SAS|S\\.r\\.l\\.|Srl|S\\.p\\.A\\.|SpA|S\\.L\\.|SL|B\\.V\\.|BV|N\\.V\\.|NV|Sp\\. z o\\.o\\.|sp\\. z o\\. ?o\\.|s\\.r\\.o\\.|a\\.s\\.|A\\/S|ApS|AB|AS|Oy|Kft\\.?|Lda\\.?|K\\.K\\.)';

const word = "[\\p{Lu}\\d][\\p{L}\\d&'’.-]{0,30}";

const named = `${word}(?:[ \\t](?:(?:and|und|et|y|of|de|&|\\+)[ \\t])?${word}){0,4}`;

const legal = new RegExp(`(?:^|[,|–-][ \\t]*)(${named},?[ \\t]${form})(?![\\p{L}\\d])`, 'u');

/** Who makes what a log speaks of. */
const known =
  /OpenAI|Microsoft|Azure|Google|Amazon|AWS|Apple|Cloudflare|GitHub|Anthropic|Meta|Oracle|IBM|Intel|NVIDIA|Vercel|DigiCert|Sectigo|GlobalSign|Entrust|Encrypt|Mozilla|Docker|Stainless|Adobe/i;

type Part = { readonly from: number; readonly to: number };

/** Where a firm stands in a line of a signature. */
export function firmAt(line: string): Part | undefined {
  const match = legal.exec(line);
  if (!match || known.test(match[1] ?? '')) return undefined;
  const name = match[1] ?? '';
  const from = match.index + match[0].length - name.length;
  return { from, to: from + name.length };
}

/** What stands under such a label and is no firm. */
const noFirm =
  /(?<!\p{L})(?:Not|No|None|Unknown|Verified|Unverified|Verification|Required|Personal|Individual|Private|Default|Invalid|Missing|Error|Failed|Settings|Admin|Owner|Member|Role|Project|Key|Limit|Limits|Plan|Tier|Usage|Billing|Account|Id|ID|Name|Must|Is|Has)(?!\p{L})/u;

const isFirm = (value: string): boolean =>
  !isReference(value) && !known.test(value) && !noFirm.test(value);

const labels =
  'Company(?: [Nn]ame)?|Firm|Firma|Firmenname|Unternehmen|Organi[sz]ation(?: [Nn]ame)?|Org(?: [Nn]ame)?|Employer|Arbeitgeber|Entreprise|Société|Raison sociale|Empresa|Azienda|Società|Spółka|Bedrijf|Företag|Virksomhed|Tenant [Nn]ame|Workspace [Nn]ame|Business [Nn]ame|Legal [Nn]ame';

const patterns: readonly Pattern[] = [
  // Of two words and more: one is read as any other value.
  {
    kind: 'organization',
    needs:
      'company firm unternehmen organi org employer arbeitgeber entreprise sociét raison empresa azienda società spółka bedrijf företag virksomhed tenant workspace business legal'.split(
        ' ',
      ),
    pattern: () =>
      new RegExp(
        `((?<![\\p{L}\\d_-])(?:${labels})[*_]{0,2}[ \\t]{0,2}[:=|][*_]{0,2}[ \\t]{1,4})(${word}(?:[ \\t](?:(?:and|und|et|y|of|de|&|\\+)[ \\t])?${word}){1,4}(?:,?[ \\t]${form})?)(?=[ \\t]*(?:$|[\\r\\n|,;<"'\\\\)]))`,
        'gmu',
      ),
    accepts: isFirm,
  },
];

export const firms = byPatterns(patterns);
