import { complains, complainsOrDemands } from './complaint.ts';
import { withoutCounts } from './counts.ts';
import { isReference, isSettled, mostlyWell } from './kinds-of-text.ts';
import { isQuoted, isReported } from './quoting.ts';

/** Marks that leave no doubt: a trace, a stack, an error object, a refusing answer. */
const hard =
  /Traceback \(most recent|^[ \t]+at .{1,200}:\d+:\d+\)?$|["']error["']\s*:\s*\{|Error code: \d{3} -|HTTP\/[\d.]+ [45]\d\d|\bcurl: \(\d+\)|panic: |^[ \t]*(?:Uncaught |Unhandled )?(?:[\w$]+[.:\\])*\w*(?:Error|Exception)(?:\s?\[\w+\])?: /im;

/** Marks of something that failed: an exception, an error object, a refusing status, a failing mark. */
const failing =
  /\w{0,40}(?:Error|Exception|Fehler|Erreur)\b\w*\s?[:[({\]→-]|["']error["']\s*:\s*(?:\{|"|')|error code:? \d|\bE(?:CONN|TIMED|NOT|AI_|PIPE|HOST|NET)[A-Z_]*\b|[✖✗❌✘]|\bfail(?:ed|ure|s)?\b[: ]|\berror\b\s?[:=!]|status(?: |=|: ?)(?:code )?[45]\d\d\b|["']status["']\s?:\s?["'](?:failed|incomplete|cancell?ed)|\w\.failed\b|\b[45]xx\b|\b(?:BadRequest|InvalidRequest|Forbidden|Unauthorized)\b\s?:|fatal|broken pipe|reset by peer|\bGOAWAY\b/im;

/** The shape of a text that tells about failures: release notes, a pull request, a settings file, a question. */
const document: readonly RegExp[] = [
  /^\W{0,4}(?:what'?s new|changelog|release notes|changes|unreleased|faq|documentation|readme|troubleshooting|how to|overview|error codes?|limits|pricing)\b[\w ]{0,30}\W{0,2}$/im,
  /^\W{0,4}(?:\w[\w./@-]{0,40} )?\[?v?\d+\.\d+\.\d+\]?(?: \(20\d\d-\d\d-\d\d\))?\s*\n(?:[^\n]*\n){0,3}\s*[-*•]/im,
  /^\W{0,4}(?:features?|bug ?fixes|fixed|added|changed|removed|deprecated|improvements?)\W*\n\s*[-*•]/im,
  /^(?:PR|MR|pull request|merge request) ?[#!]\d+/i,
  /^(?:diff --git|@@ -\d|commit [0-9a-f]{7,40}\b|Author: )/m,
];

/** Marks of a text that tells about failures, or about success; weaker than those of a failure. */
const telling: readonly RegExp[] = [
  /\b(?:are|is|will be|get|gets) (?:now |always |never |automatically )?(?:retried|handled|caught|ignored|supported|logged)\b/i,
  /\b\d+ (?:passed|tests? passed|passing)\b|\ball (?:tests|checks) pass/i,
  /(?:attempt|try|retry|retries|retrying)\b[^\n]{0,60}\b(?:ok|succeeded|success|done|200)\b|succeeded (?:after|on) (?:\d+ )?(?:retr|attempt)/i,
  /^(?:[ \t]*[-*•+] [a-z][^\n]*(?:\n|$)){2,}$/i,
  /^#{1,3} [^\n]+\n\s*\n/,
  /\bretry policy\b|everything else is final/i,
  /^[ \t]*(?:describe|it|test)\(['"`]/m,
  /^(?:const|let|var|import|export|def|function|class|async)\b/,
  /^[ \t]*(?:\} )?catch\s*\(|^[ \t]*except [\w.(, )]+(?: as \w+)?:\s*$/m,
];

/** Marks of success, where nothing in the text was read as a failure. */
const success =
  /\bstatus["']?\s?[:=]\s?["']?(?:completed|succeeded|ok|success|pass|healthy|up)\b|"error"\s*:\s*null/i;

/** Words of trouble without a mark: "it does not work any more". */
const troubled =
  /error|exception|fail|refus|denied|invalid|timed? ?out|crash|broken|not work|does ?n[o']t work|cannot|can't|unable|could not|couldn't|wrong|problem|issue|stuck|hang|nothing (?:happens|comes|appears)|(?:empty|blank|white) (?:page|image|picture|response|answer)|(?:images?|pictures?|files?|page) (?:is|are|comes? out|stays?)(?: (?:just|only|completely|all))? (?:blank|empty|white|black|0 bytes)|no (?:image|picture|response)|blocked|reject|unexpected|missing|abort|unreachable|\bdown\b|undefined|\(empty\)|has no value|skipped because|(?<![/\d.])\b[45]\d\d\b(?!\s?(?:ms\b|px|%|passed|[a-z]{2,}s\b))|exit(?:ed)?(?: with)? (?:code|status) [1-9]|too (?:short|long)|\[object object\]|\bkilled\b|"(?:success|ok)"\s*:\s*false|失败|错误|异常|无法|fehler|erreur|エラー|失敗|오류|실패|ошибк|erro\b|falh|fall[oó]\b|échou|échec|abgebrochen|fehlgeschlagen|mislukt|błąd|hata\b|bloque|gesperrt/i;

/** Lines of a program that handles failures: none happened for that. */
const code =
  /^[ \t]*(?:(?:\} )?(?:except|catch|if|elif|else if|raise|throw|case|when|rescue)\b.*[{:;)]|(?:it|test|expect|describe)\(.*)[ \t]*$/gm;

/** Words that are quoted, or that stand in a list, are told about. */
const quoted = /`[^`\n]{0,200}`|"[^"\n]{0,200}"|“[^”\n]{0,200}”|^[ \t]*[-*•+] .*$/gm;

/** A question about how things are, not why they fail. */
const asking =
  /^\W{0,3}(?:(?:hallo|hi|hello|hola|bonjour|ciao|cześć|olá|guten tag)\b[^?\n]{0,30}[,!.:]\s{1,3})?(?!how (?:to|do (?:i|you)|can (?:i|you)) (?:fix|solve|resolve|repair|handle this|get rid))(?:how|where|what|which|who|when|can|could|should|may|is there|are there|wie|was|welche\w?|wo|wann|darf|quel\w*|comment|combien|puis-je|cu[áa]nt\w*|c[óo]mo|qu[ée]|cu[áa]l\w*|puedo|qual\w?|quant\w|posso|hoe|wat|welke|jaki\w?|ile)\b[^?\n]{0,300}\?/i;

/** The same where the word that asks stands at the end of its sentence, or anywhere. */
const askingAtEnd =
  /^¿(?!por qu)[^?\n]{3,200}\?|^\W{0,3}does (?:\S{1,40} ){1,4}(?:support|accept|allow|have|take|know)\b[^?\n]{0,200}\?|^[^?？。\n]{0,200}(?:吗|嗎|多少|几个|哪些|(?:です|ます|でしょう|ません)か|나요|까요|습니까|ㅂ니까|인가요)[^?？。\n]{0,20}[?？]/i;

/** Somebody shows one, and asks about it. */
const ofError =
  /报错|错误|提示|失败|出现|收到|返回|エラー|失敗|出ます|出る|오류|에러|실패|[45]\d\d(?!\d)/;

/** Nothing but questions, and a greeting. */
function onlyAsks(text: string): boolean {
  if (!askingAtEnd.test(text) || ofError.test(text)) return false;
  const rest = text.replace(/[^?？。\n]{0,400}[?？]/g, '').trim();
  return rest.length < 20 && !troubled.test(rest) && !/[_:=]/.test(rest);
}

const asks = (text: string): boolean => asking.test(text) || onlyAsks(text);

const asksOrTells = (text: string): boolean =>
  document.some((shape) => shape.test(text)) || (asks(text) && !complains(text));

/** That there was none: "0 errors", "errors_24h=0"; or it is over, as a page of statuses says. */
const none =
  /\b(?:0|no) (?:errors?|failures?|failed|problems?|(?:active |open |ongoing )?incidents?)\b|\bincidents?:? [^\n]{0,200}\bresolved\b|\bkeine?n? fehler\b|\baucune erreur|\bningún error|\bsin errores|\bnenhum erro|\bnessun errore|\bgeen fout|bez błęd|нет ошиб|エラーなし|没有错误|\b(?:errors?|fail\w*)(?:_\w+)?[=:] ?0\b/gi;

/** Whether a text tells of no failure at all. `recognised`: something in it was read as one. */
export function noFailure(text: string, recognised: boolean): boolean {
  const bare = text.replace(code, '').replace(none, '');
  if (isSettled(text) || isQuoted(text)) return true;
  if (hard.test(bare)) return false;
  if (isReference(text)) return true;
  if (recognised && isReported(bare)) return false;
  if (asksOrTells(text)) return !failing.test(bare.replace(quoted, ''));
  return !failing.test(bare) && tellsOfNone(text, bare, recognised);
}

/** Without any mark of a failure. */
function tellsOfNone(text: string, bare: string, recognised: boolean): boolean {
  if (mostlyWell(text) || (!complains(bare) && telling.some((words) => words.test(text))))
    return true;
  if (recognised || complainsOrDemands(bare)) return false;
  return success.test(text) || !troubled.test(withoutCounts(bare));
}
