import { linesOf } from './kinds-of-text.ts';
import { isTroubled } from './over.ts';
import { anyCode, codeGroups } from './rules/codes.ts';

/** What only a run prints: then a failure stands there, whatever stands around it. */
const ran =
  /Traceback \(most recent|^[ \t]+at .{1,200}:\d+(?::\d+)?\)?$|^[ \t]*File ".{1,200}", line \d+|\bFAIL(?:ED|URES?)?\b|[✗✘✖⨯❌]|^not ok \d|AssertionError|^\W{0,2}20\d\d-\d\d-\d\d[T ]\d\d:/m;

/** Somebody tells what came, or a program printed it: then a document, a change or code beside it is only its occasion. */
const happened =
  /(?<![\w-])(?:I|we|me|my|mine|(?:users?|customers?) (?:sees?|gets?|complains?|reports?)|reviewer|ich|wir|uns(?:er\w*)?|mein\w*|j['’]ai|nous|mon|je|nuestr\w+|prod(?:uction)?|staging|pipeline|console|network tab|container|answer(?= of|:)|output|results?(?!\.)|résultats?|antwort|ergebnis\w*|resultado|now(?! (?:shown|displayed|handled|retried|caught|mapped|logged|translated|explained|documented|shows|displays|explains|translates|handles|retries|supports)\b)|today|since|still|again|prints|says|writes|fails|failing|dies|fired|deployed|upgraded|after the \w+|sent to|step \d|jetzt|heute|log line|logs?(?=:)|for an hour|points to)(?![\w-])|実際|出る/i;

/** An error that begins its own line, or comes out of a call: `400 Unknown …`, `=> {"error": …`, `… // 401 {…} <--`. */
const answered =
  /^(?:E |\W{0,4}(?:→|=>|⇒) ?)?[ \t]*(?:[45]\d\d(?: [A-Z{"]|:)|[\w.$]*(?:Error|Exception)(?:\b[^({;\n]{0,60}:|:)|\w+Response\(error:)|(?:→|=>|⇒|->)[ \t]*(?:\{[ \t]*["']?error|[45]\d\d\b|[\w.]+Error:)|<-{1,2}|:[ \t]*(?:[\w.]*Error: Error code: )?[45]\d\d(?: [A-Z{"]|:| - \{)/m;

/** Somebody reports it. */
export const isReported = (text: string): boolean =>
  answered.test(text) || happened.test(unquoted(text));

/** A failure is quoted there, in a program, a test, a change, a document: none happened for that. */
export const isQuoted = (text: string): boolean =>
  !ran.test(text) &&
  !isReported(text) &&
  (quoting.some((kind) => kind(text)) || tellsOfCodes(text));

/** Signs that what stands there may be quoted; in doubt nothing in such a text is certain. */
export const maybeQuoted = (text: string): boolean =>
  !ran.test(text) && (signs.test(unquoted(text)) || /["'](?:examples?|mocks?)["']\s?:/.test(text));

const strings = /"[^"\n]{0,4000}"|'[^'\n]{0,4000}'|`[^`\n]{0,400}`|https?:\/\/\S+/g;

const unquoted = (text: string): string => text.replace(strings, '');

const signs =
  /\b(?:test|mock|fake) server\b|\b(?:mock\w*|nock|msw|stub\w*|fixtures?|examples?|docs?|documentation|handbook|faq|wiki|simulated?|pretend\w*|expect|assert\w*|toEqual|toThrow\w*|reply|pytest|diff|changelog)\b|^\s*(?:if|case|catch|except|rescue|throw|raise)\b|^[+-] /im;

const codeLine =
  /[;{}(),[\]:]\s*(?:\/\/.*|#.*)?$|=>|\w: :\w+$|:=|\b(?:continue|break)$|^\s*(?:\/\/|\/?\*|#|@\w|\|\s*['"`]|(?:import|from|const|let|var|return|if|else|elif|def|class|export|case|switch|catch|except|rescue|throw|raise|retry|end|when|expect|assert|await|func|fn|fun|interface|enum|struct|type|match|public|private|protected|static|async|try|finally|describe|it|test)\b)/;

/** At least one of them: printed objects have brackets at their ends as well. */
const statement =
  /^\s*(?:(?:\} ?)?(?:(?:if|elif|switch|case|catch|except|rescue|throw|raise|const|let|var|export|match)\b|(?:async )?(?:class|def|function|func|fn) \w|(?:expect|it|test|describe)(?:\.\w+)?\(|(?:assert\w*!?|mock\w*|nock|stub\w*|server|when|responses|vi|jest|sinon|respx|requests_mock|httpretty|fetchMock|cy)[.(])|(?:interface|enum|struct|type) \w+ [={<:]|when ['"]|assert \w|@\w+|import .{1,80} from |(?:CREATE|ALTER|INSERT|SELECT) )/m;

const printed =
  /^\s*(?:Uncaught )?[\w.$]*(?:Error|Exception)\b[^({;]{0,60}:|^\s*[$>] |^\s*curl\b|panicked at|^\s*\{\s*["']?error["']?\s*:/m;

/** Every line is code: a program that handles, raises or expects failures. */
function isCode(text: string): boolean {
  return (
    statement.test(text) &&
    !printed.test(text) &&
    linesOf(text).every((line) => codeLine.test(line))
  );
}

const changed =
  /^\[[\w./-]{1,60} (?:\(root-commit\) )?[0-9a-f]{7,40}\] |^ \d+ files? changed, \d|^(?:git (?:diff|show|log)\b|diff --git|--- a\/|\+\+\+ b\/|@@ -\d)|^(?:Co-authored-by|Signed-off-by): |\s\|\s+\d+ [+-]+$/m;

/** The first line of a commit. */
const committed =
  /^(?:Merge (?:pull request|branch) |(?:feat|fix|chore|docs|refactor|perf)!?: (?!.{0,300}(?:["']error["']|\?))|(?:feat|fix|chore|docs|test|refactor|ci|build|perf|style)\([\w./, -]{1,40}\)!?: )/;

/** One of several commits: "- fix: …", "3fa91c2 feat(api): …". */
const listed =
  /^[ \t]*(?:[-*•] )?(?:[0-9a-f]{7,40} )?(?:feat|fix|chore|docs|test|refactor|ci|build|perf|style|revert)(?:\([\w./, -]{1,40}\))?!?: /;

/** A change, or what was written of one. */
const isChange = (text: string): boolean =>
  changed.test(text) ||
  committed.test(text) ||
  isLog(text) ||
  (/^-\s/m.test(text) &&
    /^\+\s/m.test(text) &&
    linesOf(text).every((line) => /^[-+ @]/.test(line)));

/** Lines of commits, but for a heading. */
function isLog(text: string): boolean {
  const lines = linesOf(text);
  const commits = lines.filter((line) => listed.test(line)).length;
  return commits >= 2 && commits >= lines.length - 1;
}

/** The summary at the end of one. */
const passedAll =
  /^(?![\s\S]*\b(?:[1-9]\d* (?:failed|failures?|errors?)\b|FAIL))[\s\S]*\b\d+ (?:tests? |steps? \(\d+ |scenarios? \(\d+ )?pass(?:ed|ing)\b/;

/** A run of tests in which none failed. */
const isTestRun = (text: string): boolean =>
  passedAll.test(text) ||
  (/\bok \d|PASS|\bOK \]/.test(text) &&
    linesOf(text).filter((line) =>
      /^\s*(?:ok \d+\b|--- PASS|PASS\b|\[PASS\]|\[ +OK +\])/.test(line),
    ).length >= 2);

const ofDocument =
  "what[’']s new|docs?|documentation|handbook|faq|readme|wiki|runbook|cheat ?sheet|glossary|translations?|locales?|i18n|übersetzung\\w*|handbuch|dokumentation|system prompt|instructions|fixtures?|help cent(?:er|re)|knowledge base|manual|tutorial|alert(?:ing)? rules?|troubleshooting|todo|fixme|release notes|changelog";

/** The first line names a document, not a run: "From the handbook:", "# fixtures/errors.yaml". */
const heading = new RegExp(
  `^\\W{0,6}(?!.{0,60}\\b(?:I|my|me|get|got|gets|gives?|fails?|failing|failed|says?|said|returns?|prints?|according|follow\\w*|here)\\b)(?:[^:\\n]{0,60}[\\s/])?(?:${ofDocument})\\b(?:[^:\\n]{0,60}(?::|$)|[^\\n]{0,60}\\.(?:md|mdx|rst|ya?ml|json|po|ts|js|py|txt)\\W{0,3}$)`,
  'im',
);

/** de.json, messages of a language, by the name of their file alone. */
const localeFile =
  /^\W{0,6}(?:[\w./-]*\/)?[a-z]{2}(?:[-_][A-Za-z]{2})?\.(?:json|ya?ml|po|ts|js)\W{0,3}$/;

const isDocument = (text: string): boolean => {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  return heading.test(first) || localeFile.test(first) || /^Q: .*\n+A: /m.test(text);
};

const named = new RegExp(`\\b(?:${anyCode})\\b`);

/** A code is the name of a text there: what is shown for it. In an error it is the value. */
const shownFor = new RegExp(
  `^\\s*["']?(?:\\w+\\.)*(?:${named.source})["']?\\s?[:=]\\s?["'\`]`,
  'm',
);
const isDictionary = (text: string): boolean =>
  shownFor.test(text) &&
  linesOf(text).filter((line) => /^\s*["']?[\w.-]+["']?\s?[:=]\s?["'`].*["'`],?$/.test(line))
    .length >= 2;

/** "…, wait": after the code comes what to do. */
const commanded = new RegExp(`${named.source}[^,]{0,60},`);

/** "If it answers moderation_blocked, tell the user": what to do when, and nothing else. */
function isInstruction(text: string): boolean {
  if (!/\bif /i.test(text)) return false;
  const rest = text.replace(
    /\bif (?:it|the|this|an?|openai|[`'"])[^.!?\n]{0,200}(?:[.!?\n]|$)/gi,
    (sentence) =>
      commanded.test(sentence) && !/\b(?:I|we|my|our)\b/i.test(sentence) ? '' : sentence,
  );
  return rest !== text && !named.test(rest) && !isTroubled(rest);
}

/** Of how many kinds failures are named there by their codes. */
function kindsNamed(text: string): number {
  const words = new Set(text.match(/\w{10,}/g));
  return codeGroups.filter((codes) => codes.some((code) => words.has(code))).length;
}

const quoting: readonly ((text: string) => boolean)[] = [isCode, isChange, isTestRun, isDocument];

/** Codes of three kinds are a list of what can happen: one call has one. */
function tellsOfCodes(text: string): boolean {
  const kinds = kindsNamed(text);
  return kinds >= 3 || (kinds > 0 && (isDictionary(text) || isInstruction(text)));
}
