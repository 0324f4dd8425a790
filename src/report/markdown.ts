import type { CauseEntry } from '../core/documents.ts';
import type { ReportDocument } from './document.ts';
import { block, code, inline } from './escape-markdown.ts';
import {
  actionFacts,
  actionParts,
  answeredWords,
  baselineWords,
  costWords,
  headersByCheck,
  leftOutAlways,
  marked,
  provesWords,
  retestWords,
  selfCheckWords,
  withheldWords,
} from './words.ts';

/** For a file or a support form; readable as plain text too. */
export function markdown(report: ReportDocument): string {
  const { simulated, time, tool, createdAt } = report;
  const lines = [
    ...(simulated ? [`**SIMULATED**${marked.slice('SIMULATED'.length)}`, ''] : []),
    `# ${inline(report.title)}`,
    '',
    inline(report.summary),
    '',
    ...section('When', [`- local: ${time.local} (${time.timeZone})`, `- UTC: ${time.utc}`]),
    ...sections(report).flatMap(([title, parts, body]) =>
      section(title, [...body, ...listed(withheldWords(report, parts))]),
    ),
    '---',
    `Written by ${tool.name} ${tool.version} on ${createdAt}. ${leftOutAlways} ${selfCheckWords(report)}`,
    ...(simulated ? ['', '**SIMULATED**'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

type Section = readonly [title: string, parts: readonly string[], body: readonly string[]];

/** In the order in which a reader asks. */
function sections(report: ReportDocument): readonly Section[] {
  const { failing, error, reproduction } = report;
  return [
    [failing || error ? 'The failing action' : 'What was asked', actionParts, facts(report)],
    ['Causes', ['causes'], report.causes.flatMap(cause)],
    [
      'Excluded',
      ['excluded'],
      report.excluded.map(({ id, against }) => `- ${id}: ${texts(against)}`),
    ],
    ['Request ids', ['requestIds'], requestIds(report)],
    ['Answer headers', ['headers'], headers(report)],
    ['What was tested', ['checks'], tested(report)],
    ['What another place, environment or key changes', ['variations'], variations(report)],
    ['What changed between the tests', ['retests'], listed(report.retests.map(retestWords))],
    ['Last good baseline', ['baseline'], listed(baselineWords(report))],
    ['Fixes tried', ['tried'], listed(tried(report))],
    ['Open questions', ['questions'], listed(report.questions)],
    ['Reproduction', ['reproduction'], reproduction ? scripts(reproduction) : []],
    ['Versions', ['versions'], listed(report.versions.map((one) => `${one.name}: ${one.version}`))],
    ['Not proven', ['notProven'], listed(report.notProven)],
    ['Cost', ['cost'], listed([costWords(report)])],
    ['Left out', ['leftOut'], listed(leftOut(report))],
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

const listed = (lines: readonly string[]): readonly string[] =>
  lines.map((text) => `- ${inline(text)}`);

const verbatim = new Set(['model', 'snapshot', 'parameters', 'its request id', 'error message']);

const facts = (report: ReportDocument): readonly string[] =>
  actionFacts(report).map(
    ([name, value]) => `- ${name}: ${verbatim.has(name) ? code(value) : inline(value)}`,
  );

function cause(
  { id, title, certainty, because, against, fixes }: CauseEntry,
  place: number,
): readonly string[] {
  return [
    `${place + 1}. **${inline(title)}** (${id}, ${certainty})`,
    ...because.map(({ text }) => `   - because: ${inline(text)}`),
    ...against.map(({ text }) => `   - against: ${inline(text)}`),
    ...fixes.map(
      ({ text, command }) =>
        `   - fix: ${inline(text)}${command === undefined ? '' : ` ${code(command)}`}`,
    ),
  ];
}

const requestIds = ({ requestIds: ids }: ReportDocument): readonly string[] =>
  ids.map((one) => `- ${code(one.id)} ${inline(answeredWords(one))} (${one.checkId})`);

const headers = (report: ReportDocument): readonly string[] =>
  headersByCheck(report).map(([check, named]) => `- ${check}: ${named.map(code).join(', ')}`);

function tested({ checks }: ReportDocument): readonly string[] {
  if (checks.length === 0) return [];
  return [
    '| check | result | seen | proves | ms |',
    '| --- | --- | --- | --- | --- |',
    ...checks.map(
      (check) =>
        `| ${check.id} | ${check.outcome} | ${inline(check.summary)} | ${inline(provesWords(check))} | ${Math.round(check.durationMs)} |`,
    ),
  ];
}

const variations = ({ variations: list }: ReportDocument): readonly string[] =>
  list.map(({ what, result }) => `- ${what}: ${inline(result)}`);

const tried = ({ tried: list }: ReportDocument): readonly string[] =>
  list.length > 0 ? list : ['None was told.'];

function scripts({ about, scripts: list }: NonNullable<ReportDocument['reproduction']>) {
  return [
    ...listed(about),
    ...list.flatMap(({ language, text }) => ['', `${language}:`, '', ...block(language, text)]),
  ];
}

const leftOut = ({ leftOut: list }: ReportDocument): readonly string[] =>
  list.map(({ kind, count, places }) => `${kind}: ${count} (${places.join(', ')})`);

const texts = (list: readonly { readonly text: string }[]): string =>
  list.map(({ text }) => inline(text)).join(' ');
