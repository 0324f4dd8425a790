import type { CauseEntry } from '../../core/documents.ts';
import type { ReportDocument } from '../document.ts';
import {
  actionFacts,
  actionParts,
  baselineWords,
  costWords,
  headersByCheck,
  leftOutAlways,
  marked,
  provesWords,
  retestWords,
  selfCheckWords,
  withheldWords,
} from '../words.ts';
import { ladderPicture } from './ladder-picture.ts';
import { style } from './style.ts';
import { list, table, text } from './text.ts';
import { waterfallPicture } from './waterfall-picture.ts';

/** One page that opens offline and prints: no script, and nothing is loaded from anywhere. */
export function html(report: ReportDocument): string {
  const { title, summary, simulated, time, tool, createdAt } = report;
  const mark = simulated ? `<p class="mark">${text(marked)}</p>` : '';
  const body = sections(report).map(([heading, parts, content]) => {
    const all = content + list(withheldWords(report, parts));
    return all === '' ? '' : `<section><h2>${text(heading)}</h2>\n${all}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(simulated ? `SIMULATED: ${title}` : title)}</title>
<style>${style}</style>
</head>
<body>
${mark}
<header><h1>${text(title)}</h1>
<p class="lead">${text(summary)}</p>
<p class="quiet">${text(`${time.local} (${time.timeZone}), ${time.utc}`)}</p></header>
<main>
${body.filter((one) => one !== '').join('\n')}
</main>
<footer><p class="quiet">${text(`Written by ${tool.name} ${tool.version} on ${createdAt}. ${leftOutAlways} ${selfCheckWords(report)}`)}</p>${mark}</footer>
</body>
</html>
`;
}

type Section = readonly [heading: string, parts: readonly string[], content: string];

/** In the order in which a reader asks. */
function sections(report: ReportDocument): readonly Section[] {
  const { failing, error, checks, reproduction } = report;
  return [
    [failing || error ? 'The failing action' : 'What was asked', actionParts, facts(report)],
    ['Causes', ['causes'], causes(report.causes)],
    ['Excluded', ['excluded'], list(report.excluded.map(excluded))],
    ['Request ids', ['requestIds'], requestIds(report)],
    ['Answer headers', ['headers'], headers(report)],
    ['The ladder', [], checks.length > 0 ? ladderPicture(checks) : ''],
    ['Latency', [], waterfallPicture(checks) ?? ''],
    ['What was tested', ['checks'], tested(report)],
    ['What another place, environment or key changes', ['variations'], variations(report)],
    ['What changed between the tests', ['retests'], list(report.retests.map(retestWords))],
    ['Last good baseline', ['baseline'], list(baselineWords(report))],
    ['Fixes tried', ['tried'], list(report.tried.length > 0 ? report.tried : ['None was told.'])],
    ['Open questions', ['questions'], list(report.questions)],
    ['Reproduction', ['reproduction'], reproduction ? scripts(reproduction) : ''],
    ['Versions', ['versions'], list(report.versions.map((one) => `${one.name}: ${one.version}`))],
    ['Not proven', ['notProven'], list(report.notProven)],
    ['Cost', [], list([costWords(report)])],
    ['Left out', ['leftOut'], leftOut(report)],
  ];
}

const facts = (report: ReportDocument): string =>
  `<dl>${actionFacts(report)
    .map(([name, value]) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`)
    .join('\n')}</dl>`;

const causes = (all: readonly CauseEntry[]): string =>
  all.length === 0 ? '' : `<ol>${all.map(cause).join('\n')}</ol>`;

function cause({ id, title, certainty, because, against, fixes }: CauseEntry): string {
  const reasons = list([
    ...because.map((one) => `because: ${one.text}`),
    ...against.map((one) => `against: ${one.text}`),
    ...fixes.map((fix) => `fix: ${fix.text}${fix.command === undefined ? '' : ` ${fix.command}`}`),
  ]);
  return `<li><strong>${text(title)}</strong> (${text(id)}, ${text(certainty)})${reasons}</li>`;
}

const excluded = ({ id, against }: CauseEntry): string =>
  `${id}: ${against.map((one) => one.text).join(' ')}`;

function requestIds({ requestIds: ids }: ReportDocument): string {
  if (ids.length === 0) return '';
  return table(
    ['request id', 'time', 'status', 'check'],
    ids.map(({ id, at, status, checkId }) => [
      `<code>${text(id)}</code>`,
      text(at ?? 'not told'),
      text(status ?? 'not told'),
      text(checkId),
    ]),
  );
}

function headers(report: ReportDocument): string {
  const checks = headersByCheck(report);
  if (checks.length === 0) return '';
  return table(
    ['check', 'headers'],
    checks.map(([check, named]) => [
      text(check),
      named.map((one) => `<code>${text(one)}</code>`).join('<br>'),
    ]),
  );
}

function tested({ checks }: ReportDocument): string {
  if (checks.length === 0) return '';
  return table(
    ['check', 'result', 'seen', 'proves', 'ms'],
    checks.map((check) => [
      text(check.id),
      `<span class="state ${text(check.outcome)}">${text(check.outcome)}</span>`,
      text(check.summary),
      text(provesWords(check)),
      text(Math.round(check.durationMs)),
    ]),
  );
}

function variations({ variations: all }: ReportDocument): string {
  if (all.length === 0) return '';
  return table(
    ['varied', 'result'],
    all.map(({ what, result }) => [text(what), text(result)]),
  );
}

const scripts = ({ about, scripts: all }: NonNullable<ReportDocument['reproduction']>): string =>
  `${list(about)}${all
    .map(({ language, text: script }) => `<h3>${language}</h3><pre>${text(script.trimEnd())}</pre>`)
    .join('\n')}`;

function leftOut({ leftOut: all }: ReportDocument): string {
  if (all.length === 0) return '';
  return table(
    ['what', 'how many', 'where'],
    all.map(({ kind, count, places }) => [text(kind), text(count), text(places.join(', '))]),
  );
}
