/** Signs as pages, addresses and word processors write them, as the plain ones that rules look for. */
export const plainSigns = (text: string): string => straight(fromAddress(fromPage(text)));

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
};

/** `&quot;` and `&#39;`, escaped up to twice: a log page shows what was a page already. */
function fromPage(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 2 && /&#?\w{2,6};/.test(plain); depth += 1) {
    plain = plain
      .replace(/&#(?:x([0-9a-f]{2,5})|(\d{2,6}));/gi, (whole, hex?: string, decimal?: string) => {
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return code >= 32 && code < 0x11_0000 ? String.fromCodePoint(code) : whole;
      })
      .replace(/&([a-z]{2,6});/g, (whole, name: string) => entities[name] ?? whole)
      .replace(/&amp;(?=#?\w{2,6};)/g, '&');
  }
  return plain;
}

/** A sentence in an address: `error=Unknown%20parameter%3A%20%27style%27`. An address without one stays. */
const fromAddress = (text: string): string =>
  sentenceMark.test(text)
    ? text.replace(/[^\s"'<>`]+/g, (part) => (sentenceMark.test(part) ? decoded(part) : part))
    : text;

/** A space or a quote: no other part of an address needs one. */
const sentenceMark = /%2[027]/;

/** What is to be drawn says nothing of a failure. */
const asked = /(?<=\b(?:prompt|text|query|q)=)[^&]*/gi;

const decoded = (whole: string): string => spelledOut(whole.replace(asked, '…'));

const spelledOut = (part: string): string =>
  (/\w\+\w+\+|%3A\+/i.test(part) ? part.replaceAll('+', ' ') : part).replace(
    /%([2-7][0-9a-f])/gi,
    (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)),
  );

/** Printed quotes. Where a line has straight ones too, these stand inside of them. */
const straight = (text: string): string =>
  /[“”„«»‘’‚‹›「」『』]/.test(text)
    ? text
        .split('\n')
        .map((line) =>
          line
            .replace(/[“”„«»「」『』]/g, line.includes('"') ? "'" : '"')
            // Between letters it is an apostrophe, and may stand in a string of single quotes.
            .replace(/(?<![\p{L}\p{N}])[‘’‚‹›]|[‘’‚‹›](?!\p{L})/gu, "'"),
        )
        .join('\n')
    : text;
