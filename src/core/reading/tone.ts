/** Marks of something that failed: an exception, a trace, an error object, a refusing status, a failing mark. */
const failing =
  /\w{0,40}(?:Error|Exception|Fehler|Erreur)\b\w*\s?[:[({\]→-]|Traceback|["']error["']\s*:\s*(?:\{|"|')|^[ \t]+at .{1,200}:\d+:\d+\)?$|error code:? \d|HTTP\/[\d.]+ [45]\d\d|\bE(?:CONN|TIMED|NOT|AI_|PIPE|HOST|NET)[A-Z_]*\b|[✖✗❌✘]|\bfail(?:ed|ure|s)?\b[: ]|\berror\b\s?[:=!]|\bcurl: \(\d+\)|status(?: |=|: ?)(?:code )?[45]\d\d\b|panic:|fatal/im;

/** Marks of a text that tells about failures, or about success. */
const telling: readonly RegExp[] = [
  /^\W{0,4}(?:what'?s new|changelog|release notes|changes|unreleased|faq|documentation|readme|troubleshooting|how to|overview|error codes?|limits|pricing)\b/im,
  /\b(?:are|is|will be|get|gets) (?:now |always |never |automatically )?(?:retried|handled|caught|ignored|supported|logged)\b/i,
  /\b\d+ (?:passed|tests? passed|passing)\b|\ball (?:tests|checks) pass/i,
  /\b(?:0|no) (?:errors?|failures?|failed|problems?)\b/i,
  /(?:attempt|try|retry|retries|retrying)\b[^\n]{0,60}\b(?:ok|succeeded|success|done|200)\b|succeeded (?:after|on) (?:\d+ )?(?:retr|attempt)/i,
  /^(?:diff --git|@@ -\d|commit [0-9a-f]{7,40}\b|Author: )/m,
  /^\W{0,3}(?:how|where|what|which|who|when|can|could|should|is there|are there)\b.{0,300}\?\s*$/i,
  /^(?:[ \t]*[-*•+] [a-z][^\n]*(?:\n|$)){2,}$/i,
  /^#{1,3} [^\n]+\n\s*\n/,
  /\bretry policy\b|everything else is final/i,
  /^[ \t]*(?:describe|it|test)\(['"`]/m,
  /^(?:const|let|var|import|export|def|function|class|async)\b/,
  /^[ \t]*(?:\} )?catch\s*\(|^[ \t]*except [\w.(, )]+(?: as \w+)?:\s*$/m,
  /"status"\s*:\s*"(?:completed|succeeded|ok|success)"|"error"\s*:\s*null/i,
];

/** Words of trouble without a mark: "it does not work any more". */
const troubled =
  /error|exception|fail|refus|denied|invalid|timed? ?out|crash|broken|not work|does ?n[o']t work|cannot|can't|unable|could not|couldn't|wrong|problem|issue|stuck|hang|nothing happens|no (?:image|picture|response)|blocked|reject|unexpected|missing|abort|undefined|\b[45]\d\d\b(?!\s?(?:ms\b|px|%|passed|[a-z]{2,}s\b))|exit(?:ed)?(?: with)? (?:code|status) [1-9]|too (?:short|long)|\[object object\]|\bkilled\b|"(?:success|ok)"\s*:\s*false|失败|错误|异常|无法|fehler|erreur|エラー|失敗|ошибк/i;

/** Lines of a program that handles failures: none happened for that. */
const code =
  /^[ \t]*(?:(?:\} )?(?:except|catch|if|elif|else if|raise|throw|case|when|rescue)\b.*[{:;)]|(?:it|test|expect|describe)\(.*)[ \t]*$/gm;

/** Whether a text tells of no failure at all. `recognised`: something in it was read as one. */
export function noFailure(text: string, recognised: boolean): boolean {
  const bare = text.replace(code, '').replace(/\b(?:0|no) (?:errors?|failures?|failed)\b/gi, '');
  if (failing.test(bare) && !/"error"\s*:\s*null/i.test(text)) return false;
  if (telling.some((words) => words.test(text))) return true;
  return !recognised && !troubled.test(bare);
}
