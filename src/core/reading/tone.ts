/** Marks that leave no doubt: a trace, a stack, an error object, a refusing answer. */
const hard =
  /Traceback \(most recent|^[ \t]+at .{1,200}:\d+:\d+\)?$|["']error["']\s*:\s*\{|Error code: \d{3} -|HTTP\/[\d.]+ [45]\d\d|\bcurl: \(\d+\)|panic: |^[ \t]*(?:Uncaught |Unhandled )?(?:[\w$]+[.:\\])*\w*(?:Error|Exception)(?:\s?\[\w+\])?: /im;

/** Marks of something that failed: an exception, an error object, a refusing status, a failing mark. */
const failing =
  /\w{0,40}(?:Error|Exception|Fehler|Erreur)\b\w*\s?[:[({\]→-]|["']error["']\s*:\s*(?:\{|"|')|error code:? \d|\bE(?:CONN|TIMED|NOT|AI_|PIPE|HOST|NET)[A-Z_]*\b|[✖✗❌✘]|\bfail(?:ed|ure|s)?\b[: ]|\berror\b\s?[:=!]|status(?: |=|: ?)(?:code )?[45]\d\d\b|fatal|broken pipe|reset by peer|\bGOAWAY\b/im;

/** The shape of a text that tells about failures: release notes, a pull request, a settings file, a question. */
const document: readonly RegExp[] = [
  /^\W{0,4}(?:what'?s new|changelog|release notes|changes|unreleased|faq|documentation|readme|troubleshooting|how to|overview|error codes?|limits|pricing)\b/im,
  /^\W{0,4}(?:\w[\w./@-]{0,40} )?\[?v?\d+\.\d+\.\d+\]?(?: \(20\d\d-\d\d-\d\d\))?\s*\n(?:[^\n]*\n){0,3}\s*[-*•]/im,
  /^\W{0,4}(?:features?|bug ?fixes|fixed|added|changed|removed|deprecated|improvements?)\W*\n\s*[-*•]/im,
  /^(?:PR|MR|pull request|merge request) ?[#!]\d+/i,
  /^(?:diff --git|@@ -\d|commit [0-9a-f]{7,40}\b|Author: )/m,
];

/** Marks of a text that tells about failures, or about success; weaker than those of a failure. */
const telling: readonly RegExp[] = [
  /\b(?:are|is|will be|get|gets) (?:now |always |never |automatically )?(?:retried|handled|caught|ignored|supported|logged)\b/i,
  /\b\d+ (?:passed|tests? passed|passing)\b|\ball (?:tests|checks) pass/i,
  /\b(?:0|no) (?:errors?|failures?|failed|problems?)\b/i,
  /(?:attempt|try|retry|retries|retrying)\b[^\n]{0,60}\b(?:ok|succeeded|success|done|200)\b|succeeded (?:after|on) (?:\d+ )?(?:retr|attempt)/i,
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
  /error|exception|fail|refus|denied|invalid|timed? ?out|crash|broken|not work|does ?n[o']t work|cannot|can't|unable|could not|couldn't|wrong|problem|issue|stuck|hang|nothing (?:happens|comes|appears)|(?:empty|blank|white) (?:page|image|picture|response|answer)|no (?:image|picture|response)|blocked|reject|unexpected|missing|abort|undefined|\b[45]\d\d\b(?!\s?(?:ms\b|px|%|passed|[a-z]{2,}s\b))|exit(?:ed)?(?: with)? (?:code|status) [1-9]|too (?:short|long)|\[object object\]|\bkilled\b|"(?:success|ok)"\s*:\s*false|失败|错误|异常|无法|fehler|erreur|エラー|失敗|오류|실패|ошибк|erro\b|falh|fall[oó]\b|échou|échec|abgebrochen|fehlgeschlagen|mislukt|błąd|hata\b|bloque|gesperrt/i;

/** Lines of a program that handles failures: none happened for that. */
const code =
  /^[ \t]*(?:(?:\} )?(?:except|catch|if|elif|else if|raise|throw|case|when|rescue)\b.*[{:;)]|(?:it|test|expect|describe)\(.*)[ \t]*$/gm;

/** Words that are quoted, or that stand in a list, are told about. */
const quoted = /`[^`\n]{0,200}`|"[^"\n]{0,200}"|“[^”\n]{0,200}”|^[ \t]*[-*•+] .*$/gm;

/** A question about how things are, not why they fail. */
const asking =
  /^\W{0,3}(?:how|where|what|which|who|when|can|could|should|may|is there|are there)\b[^?\n]{0,300}\?/i;

/** Headings all over, a table, or metrics: somebody explains or counts, nobody reports. */
const isManual = (text: string): boolean =>
  (text.match(/^#{1,4} \S/gm) ?? []).length >= 4 ||
  /^# (?:HELP|TYPE) \w+ /m.test(text) ||
  /^\s*.{3,400}\|.{1,400}\n\|?[ \t:|-]{0,40}---[ \t:|-]{0,400}\n/.test(text);

/** Whether a text tells of no failure at all. `recognised`: something in it was read as one. */
export function noFailure(text: string, recognised: boolean): boolean {
  const bare = text.replace(code, '').replace(/\b(?:0|no) (?:errors?|failures?|failed)\b/gi, '');
  if (hard.test(bare)) return false;
  if (isSettings(text) || isManual(text) || isProgram(text)) return true;
  if (document.some((shape) => shape.test(text)) || asking.test(text)) {
    return !failing.test(bare.replace(quoted, ''));
  }
  if (failing.test(bare)) return false;
  if (mostlyWell(text)) return true;
  if (telling.some((words) => words.test(text))) return true;
  return !recognised && !troubled.test(bare);
}

/** Nearly every line is code: a program, not what it printed. */
function isProgram(text: string): boolean {
  if (text.startsWith('#!')) return true;
  // Printed JSON has brackets at its ends of lines as well.
  if (/^\s*[{[]/.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const ofCode = lines.filter((line) =>
    /[;{}(),[\]]\s*$|=>|^\s*(?:\/\/|\/?\*|#|import\b|from\b|const\b|let\b|return\b|if\b|def\b|class\b|export\b)/.test(
      line,
    ),
  );
  return lines.length >= 10 && ofCode.length > lines.length * 0.85;
}

/** Line after line ends well: numbers in it that look like a status count something. */
function mostlyWell(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const well = lines.filter((line) =>
    /(?:^|\s)(?:ok|passed|done|success(?:ful)?|[✓✔])(?:\s|$|[.,:(])/i.test(line),
  );
  return well.length >= 3 && well.length >= lines.length * 0.6;
}

/** YAML or an .ini: every line names a setting, and none of them is part of an error. */
function isSettings(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.length >= 4 &&
    lines.every((line) =>
      /^[ \t]*(?:- )?[A-Za-z_][\w.-]{0,60}\s?[:=](?!\/\/)(?:\s|$)/.test(line),
    ) &&
    !/^[ \t]*["']?(?:error|message|msg|status|code|exception|detail|stack)["']?\s?[:=]/im.test(text)
  );
}
