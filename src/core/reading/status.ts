import { isCounted } from './counts.ts';

/** An HTTP status where it stands as one: not the milliseconds, ports and counts that look alike. */
export function statusIn(flat: string): number | undefined {
  for (const pattern of patterns) {
    for (const match of flat.matchAll(pattern)) {
      const at = match.index + match[0].lastIndexOf(match[1] ?? '');
      const before = flat.slice(Math.max(0, match.index - 120), match.index) + match[0];
      const isCount = isCounted(flat.slice(Math.max(0, at - 120), at), flat.slice(at + 3, at + 23));
      if (!ownServer.test(before) && !isCount) return Number(match[1]);
    }
  }
  return undefined;
}

/** Several attempts, of which each may have ended otherwise: then no status belongs to a sentence. */
export const statusIsShared = (flat: string, status: number | undefined): boolean =>
  (flat.match(/(?<![\d.:,/_-])[45]\d\d(?![\d.:,%/_-]*\d|%|\s?(?:ms|px|s|[KMG]?B)\b)/g) ?? []).some(
    (one) => Number(one) !== status,
  );

const notStatus =
  '(?!\\d|[.:,]\\d|\\s?(?:ms|s\\b|sec|min|passed|tests?|[KMG]?B\\b|px|%|bytes|items|files|rows))';

/** The user's own server answers its own pages: that says nothing of the service. */
const ownServer =
  /(?:localhost|127\.0\.0\.1|\[::1\]|(?:GET|POST|PUT)\s+\/(?!v1\/|v1beta|openai\/)\S*)[^\s]{0,80}\s.{0,40}$/;

const reasons =
  'Bad Request|Unauthori[sz]ed|Payment Required|Forbidden|Not Found|Method Not Allowed|Proxy Authentication|Request Time-?out|Conflict|Payload Too Large|Content Too Large|Request Entity|Unsupported Media|Unprocessable|Too Many Requests|Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|status code';

/** Those that the API and what stands before it answer. */
const known = '40[013458]|409|41[35]|42[29]|50[0234]|52[0-7]';

const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:http[ _]?)?(?:status|error|response)(?:[ _-]?code)?["'\`]?\\s{0,2}(?:[:=(]|=>|of|was|is)?\\s{0,2}["'\`]?([1-5]\\d\\d)\\b${notStatus}`,
    'gi',
  ),
  new RegExp(
    `\\bHTTP(?:\\/[\\d.]{1,3})?\\s{0,2}(?:[:=-]|error|code|status)?\\s{0,2}["'(]?([1-5]\\d\\d)\\b${notStatus}`,
    'gi',
  ),
  new RegExp(`\\b([45]\\d\\d)[)\\]]?[\\s:—-]{0,3}\\(?(?:${reasons})`, 'gi'),
  new RegExp(`(?:${reasons})[\\s:]{1,3}\\(?([45]\\d\\d)\\b${notStatus}`, 'gi'),
  new RegExp(
    `\\w*(?:Error|Exception)\\w*[\\]:]{0,2}\\s{1,2}\\(?["'\`]?([45]\\d\\d)\\b${notStatus}`,
    'g',
  ),
  new RegExp(
    `\\b(?:code|upstream|returned|answered|got|responded|failed)[\\s:=(]{1,3}(?:with )?\\(?([45]\\d\\d)\\b${notStatus}`,
    'gi',
  ),
  /\b(?:cloudflare|nginx|envoy|openai|api|server|error|status)[: ]{1,2}([45]\d\d)(?=[:\s])/gi,
  /^([45]\d\d)(?= (?:for|on|from|at|when|while|error|after|again|since|with)\b)/g,
  /https?:\/\/\S{4,300} ([45]\d\d)\b/gi,
  /\b(?:GET|POST|PUT) \/v1\/\S{3,60} ([45]\d\d)\b/g,
  // In a sentence of the user's: "mit 500", "kodem 403", "(403)", "for images: 401."
  new RegExp(
    `(?:\\b(?:with|gives?|get(?:ting)?|calls?|mit|gibt|kommt|avec|con|com|met|da[nr]?|devuelve|retorna|renvoie|rend|liefert|zwraca|geeft|kod(?:em)?|código|codice|\\w*fehler|erreur|errore?|erro)|błąd|ошибк[a-zÀ-ӿ]|код[a-zÀ-ӿ]{0,2}|返回|代码|错误码?|状态码|コード|エラー) ?(?:(?:an?|einen?|HTTP|code) )?(${known})\\b${notStatus}`,
    'gi',
  ),
  new RegExp(`(${known})(?= ?(?:に|が|を|エラー|错误|에러))`, 'g'),
  new RegExp(`[(（](${known})[)）]`, 'g'),
  /(?<=\p{L}{3} )(40[134]|429|50[0234])(?=[.!]?(?:\n|$))/gu,
  new RegExp(`[:：→] ?(${known})(?=\\.?(?:\\n|$))`, 'g'),
  new RegExp(`(?:^|[\\]:>(=]\\s?)([45]\\d\\d)(?=\\s+[A-Z{<"'])`, 'g'),
];
