import { complains } from './complaint.ts';

/** The lines of a text that are not empty. */
export const linesOf = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.trim() !== '');

/** It was told to happen, has been mended, or passed: whatever else stands in it. */
export const isSettled = (text: string): boolean =>
  allPassed(text) || settled.some((words) => words.test(text));

/** Settings, a handbook, metrics, a program: it may name every failure there is. */
export const isReference = (text: string): boolean =>
  isSettings(text) || isManual(text) || isProgram(text);

/** An API, messages of a language, rules of alerts, a glossary, a list of codes, metrics: each by its shape. */
const manual: readonly RegExp[] = [
  /^["']?(?:openapi|swagger)["']?\s?:\s?["']?[23]\.\d/m,
  /^\s*responses:\s*\n\s*['"]?[1-5]\d\d['"]?:\s/m,
  /^msgid "/m,
  /\b(?:rate|increase|sum|avg)\(.{1,200}\[\d+[smhd]\]\)/,
  /<dt\b/,
  /^\W*(?:error|code|status)(?: code)?s? *\| *(?:meaning|description|cause|reason|action|what)\b/im,
  /\b[45]\d\d(?: means\b|[ \t]?表示)[\s\S]{0,200}\b[45]\d\d(?: means\b|[ \t]?表示)/,
  /^# (?:HELP|TYPE) \w+ /m,
];

/** Headings all over, a table, or metrics: somebody explains or counts, nobody reports. */
const isManual = (text: string): boolean =>
  isHelp(text) ||
  manual.some((shape) => shape.test(text)) ||
  (text.match(/^#{1,4} \S/gm) ?? []).length >= 4 ||
  isMetrics(text) ||
  isTable(text);

/** What a program says of its own options. */
const isHelp = (text: string): boolean =>
  !/\berror:/i.test(text) &&
  ((text.match(/^[ \t]*-{1,2}\w[\w-]*(?:[ =][A-Z<[]\S*)? {2,}\S/gm) ?? []).length >= 2 ||
    (/^usage: /im.test(text) && /^\s*(?:exit codes?|options|arguments|commands):/im.test(text)));

/** The second line of a table in Markdown. */
const rule = /^\s*.{3,400}\|.{1,400}\n\|?[ \t:|-]{0,40}---[ \t:|-]{0,400}\n/;

/** A row of a time, a place, or an outcome: it happened. */
const recorded =
  /\b\d{1,2}:\d\d\b|\b20\d\d-\d\d-\d\d\b|\breq_\w+|^[ \t]*\|?[ \t]*\**(?:result|error(?: message)?|outcome|message|status|answer|response|ergebnis|fehler|meldung|erreur|résultat|resultado|mensaje)\**[ \t]*\|/i;

/** What the columns of runs are called, and those of an explanation. */
const ofRuns =
  /\b(?:result|outcome|time|timestamp|when|run|job|pod|node|host|attempt|step|ergebnis|zeit|knoten|lauf)\b/i;
const explaining =
  /\b(?:meaning|description|cause|reason|action|fix|solution|what|default|price|wait|retry|values?|supported|bedeutung|lösung)\b/i;

/** A table explains, unless one row of it tells what happened. Of many codes it is a list. */
function isTable(text: string): boolean {
  if (!rule.test(text)) return false;
  const [head = '', , ...rows] = text.trim().split('\n');
  const beside = rows.filter((row) => !row.includes('|')).join('\n');
  if (complains(beside)) return false;
  if (ofRuns.test(head) && !explaining.test(head)) return false;
  if (!explaining.test(head) && tellsOfCalls(rows)) return false;
  return !rows.some((row) => recorded.test(row));
}

/** Under each name stands one answer; a list of codes has them in front, and many. */
function tellsOfCalls(rows: readonly string[]): boolean {
  const statuses = rows.map((row) => /\|[ \t]*([1-5]\d\d)\b/.exec(row)?.[1] ?? '');
  const refused = new Set(statuses.filter((status) => /^[45]/.test(status)));
  return (
    (refused.size === 1 || (refused.size === 2 && statuses.some((status) => status[0] === '2'))) &&
    rows.every((row) => !/^[ \t|`*]*(?:[45]\d\d|[a-z]+(?:_[a-z]+)+)[ \t`*]*\|/.test(row))
  );
}

/** Samples of metrics, none of which counts a failure, and calls that went well. */
function isMetrics(text: string): boolean {
  const lines = linesOf(text);
  return (
    lines.some((line) => /^[a-z_]\w*(?:\{|_(?:total|bucket|sum|count)\b)/.test(line)) &&
    lines.every((line) => isSample(line) || /^(?:GET|POST) \S+ 200\b/.test(line))
  );
}

function isSample(line: string): boolean {
  const [, name = '', value] =
    /^([a-z_][\w:]*(?:\{[^}\n]{0,400}\})?) (\d[\d.e+-]{0,30})(?: \d{1,20})?\s*$/.exec(line) ?? [];
  return (
    value !== undefined &&
    (Number(value) === 0 ||
      !/error|fail|refus|reject|block|timeout|exceeded|insufficient|["'][45]\d\d["']/i.test(name))
  );
}

/** Nearly every line is code: a program, not what it printed. */
function isProgram(text: string): boolean {
  if (text.startsWith('#!')) return true;
  // Printed JSON has brackets at its ends of lines as well.
  if (/^\s*[{[]/.test(text)) return false;
  const lines = linesOf(text);
  const ofCode = lines.filter((line) =>
    /[;{}(),[\]]\s*$|=>|^\s*(?:\/\/|\/?\*|#|import\b|from\b|const\b|let\b|return\b|if\b|def\b|class\b|export\b)/.test(
      line,
    ),
  );
  const ofJson = lines.filter((line) =>
    /^.{0,20}?(?:"[\w$. -]{1,60}"\s?:|^\s*[{}[\]]+,?$)/.test(line),
  );
  return (
    lines.length >= 10 && ofCode.length > lines.length * 0.85 && ofJson.length < lines.length / 2
  );
}

/** It was told to happen, has been mended, or is described. */
const settled: readonly RegExp[] = [
  /\b(?:ticket|incident|case) (?:[A-Z]{2,6}-\d{1,6} )?(?:is |was )?(?:closed|resolved)\b|·\s*resolved\s*·/i,
  /(?:←|<-|(?<!\.to\w{1,30})\() ?expected\b|\bas expected\b|as it should be/i,
  /^\W*(?:solved|fixed|resolved|never mind|erledigt|hat sich erledigt|gelöst|behoben|résolu|resuelto|solucionado|resolvido|risolto|opgelost|решено) ?[\]:,.(!–-](?![\s\S]{0,400}(?:\b(?:still|left|remain\w*|next|then|except|not (?:fixed|solved|resolved)|open|noch)\b|\b(?:now|today|jetzt|heute)\b(?=[^.\n]{0,60}(?:[45]\d\d|error|fail|:))))/i,
  /^(?:已(?:经)?(?:解决|解決)|解決(?:しました|済み)|해결)(?![\s\S]{0,400}(?:但|仍|还|しかし|まだ|아직|하지만))/,
  /正常に(?:画像が)?(?:生成|動作|動い)\S{0,4}(?:ます|いる)[。.]?\s*$/,
  /(?:^|[.!;:,])(?![^.!?;:]{0,160}\b(?:not|no|nothing|never|none|stop\w*|until|when|how|if|that|hope|should|\w+n['’]t|nicht|nichts|kein\w*|bis|wenn|wie|damit|sollte)\b)[^.!?;:]{0,160}\b(?:works|work|running|läuft|laufen|geht|gehen|funktionier\w+) (?:again|fine again|wieder)[.!)\s]{0,3}$/i,
  /\bnothing (?:has |had )?failed\b/i,
  /^\s*["']{3}[A-Z][^"']*["']{3}\s*\n\s*(?:class|def)\b/,
];

/** A test run without a failing test, whatever its names say. */
const allPassed = (text: string): boolean =>
  /^\s*[✓✔√] (?!ready|compil|start|lint|collect|generat|finaliz|built)[^\n]{1,300}\d ?m?s\)?$/im.test(
    text,
  ) &&
  !/"(?:ok|success)"\s*:\s*false/.test(text) &&
  !/[✗✘✖×⨯❌]|\bFAIL|^\s+at .+:\d+/m.test(text);

const isWell = (line: string): boolean =>
  /(?:^|\s)(?:ok|passed|done|success(?:ful)?|[✓✔])(?:\s|$|[.,:(])/i.test(line);

/** Line after line ends well: numbers in it that look like a status count something. */
export function mostlyWell(text: string): boolean {
  const lines = linesOf(text);
  const well = lines.filter((line) => isWell(line));
  return (
    well.length >= 3 &&
    well.length >= lines.length * 0.6 &&
    // One of many calls was refused.
    !lines.some((line) => !isWell(line) && isRefusal.test(line))
  );
}

const isRefusal =
  /(?:^|[:|] {0,3})[45]\d\d [\w"'{]|\b(?:refused|rejected|blocked|denied)\b|\b[1-9]\d* errors?\b/;

/** YAML or an .ini: every line names a setting, and none of them is part of an error. */
function isSettings(text: string): boolean {
  const lines = linesOf(text);
  const labels = lines.map((line) => /^[A-Za-z_][^:=]*/.exec(line)?.[0]).filter(Boolean);
  return (
    lines.length >= 4 &&
    // Settings name each thing once; a log says again and again who speaks.
    new Set(labels).size === labels.length &&
    lines.every((line) =>
      /^[ \t]*(?:- )?[A-Za-z_][\w.-]{0,60}\s?[:=](?!\/\/)(?:\s|$)/.test(line),
    ) &&
    !lines.some((line) => /: [45]\d\d [A-Z"'{]/.test(line)) &&
    !/^[ \t]*["']?(?:error|message|msg|status|code|exception|detail|stack)["']?\s?[:=]/im.test(text)
  );
}
