import type { CauseEntry } from '../core/documents.ts';
import type { ReportDocument } from './document.ts';

/** For an issue or a support form; readable as plain text too. */
export function markdown(report: ReportDocument): string {
  const mark = report.simulated
    ? ['**SIMULATED**: a stand-in on this machine played the service.', '']
    : [];
  const lines = [
    ...mark,
    `# ${inline(report.title)}`,
    '',
    inline(report.summary),
    '',
    ...section('When', [
      `- local: ${report.time.local} (${report.time.timeZone})`,
      `- UTC: ${report.time.utc}`,
    ]),
    ...section(
      report.failing || report.error ? 'The failing action' : 'What was asked',
      failing(report),
    ),
    ...section('Causes', report.causes.flatMap(cause)),
    ...section(
      'Excluded',
      report.excluded.map(({ id, against }) => `- ${id}: ${texts(against)}`),
    ),
    ...section('Request ids', requestIds(report)),
    ...section(
      'Answer headers',
      report.headers.map(({ name, value, check }) => `- ${name}: ${code(value)} (${check})`),
    ),
    ...section('What was tested', tested(report)),
    ...section('What changed between the tests', retests(report)),
    ...section(
      'Versions',
      report.versions.map(({ name, version }) => `- ${inline(name)}: ${inline(version)}`),
    ),
    ...section(
      'Not proven',
      report.notProven.map((text) => `- ${inline(text)}`),
    ),
    ...section('Cost', [
      `- spent: $${report.cost.spentUsd.toFixed(3)} in ${report.cost.billedRequests} billed requests; perhaps billed: ${report.cost.perhapsBilled}`,
    ]),
    ...section('Last good baseline', baseline(report)),
    '---',
    `Written by ${report.tool.name} ${report.tool.version} on ${report.createdAt}. Keys, prompts, images and personal data are left out.`,
    ...(report.simulated ? ['', '**SIMULATED**'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

function failing({ failing: at, request, error, told }: ReportDocument): readonly string[] {
  const { host, endpoint, model, parameters } = request;
  const shape = parameters.map(({ name, value }) => `${name} ${value}`).join(', ');
  return [
    ...(at ? [`- first failing check: ${at.check}: ${inline(at.seen)}`] : []),
    `- host: ${inline(host)}`,
    ...(endpoint === undefined ? [] : [`- endpoint: ${endpoint}`]),
    ...(model === undefined ? [] : [`- model: ${code(model)}`]),
    ...(shape === '' ? [] : [`- request: ${code(shape)}`]),
    ...Object.entries(error ?? {}).map(
      ([name, value]) => `- error ${name}: ${code(String(value))}`,
    ),
    ...told.map((text) => `- ${inline(text)}`),
  ];
}

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
  ids.map(({ id, at, status, checkId }) => `- ${code(id)} at ${at}, status ${status} (${checkId})`);

function tested({ checks }: ReportDocument): readonly string[] {
  if (checks.length === 0) return [];
  return [
    '| check | result | seen | ms |',
    '| --- | --- | --- | --- |',
    ...checks.map(
      ({ id, outcome, summary, durationMs }) =>
        `| ${id} | ${outcome} | ${inline(summary)} | ${durationMs} |`,
    ),
    '',
    ...checks.flatMap(({ id, proves }) =>
      proves === undefined ? [] : [`- ${id} proves: ${inline(proves)}`],
    ),
  ];
}

function retests({ retests: list }: ReportDocument): readonly string[] {
  return list.map(({ at, changed }) => {
    const what = changed.map(({ id, before, now }) => `${id} ${before} -> ${now}`).join(', ');
    return `- ${at}: ${what === '' ? 'nothing changed' : what}`;
  });
}

function baseline({ baseline: last }: ReportDocument): readonly string[] {
  return last
    ? [`- ${inline(last.name)}, tested on ${last.savedAt}, with ${code(last.model)}`]
    : [];
}

const texts = (list: readonly { readonly text: string }[]): string =>
  list.map(({ text }) => inline(text)).join(' ');

/** Text from outside must not become structure: no line breaks, tables, tags, links or emphasis. */
const inline = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_|<>[\]#]/g, (char) => `\\${char}`);

const code = (text: string): string =>
  `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '/')}\``;
