import type { ReportDocument } from './document.ts';
import { block, code, inline } from './escape-markdown.ts';
import {
  actionFacts,
  actionParts,
  leftOutAlways,
  marked,
  selfCheckWords,
  withheldWords,
} from './words.ts';

/** The short form: what a maintainer reads before deciding whether to read more. */
export function issue(report: ReportDocument): string {
  const { simulated, title, summary, time, tool } = report;
  const lines = [
    ...(simulated ? [`**SIMULATED**${marked.slice('SIMULATED'.length)}`, ''] : []),
    `### ${inline(title)}`,
    '',
    inline(summary),
    '',
    ...actionFacts(report).map(([name, value]) => `- ${name}: ${inline(value)}`),
    ...withheldWords(report, actionParts).map((words) => `- ${words}`),
    `- when: ${time.local} (${time.timeZone}), ${time.utc}`,
    ...requestIds(report),
    ...versions(report),
    '',
    ...reproduction(report),
    ...tested(report),
    `Written by ${tool.name} ${tool.version}. ${leftOutAlways} ${selfCheckWords(report)}`,
    ...(simulated ? ['', '**SIMULATED**'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const held = (report: ReportDocument, part: string): readonly string[] =>
  withheldWords(report, [part]).map((words) => `- ${words}`);

function requestIds(report: ReportDocument): readonly string[] {
  const ids = report.requestIds.map(({ id }) => code(id));
  return [
    ...(ids.length === 0 ? [] : [`- request ids: ${ids.join(', ')}`]),
    ...held(report, 'requestIds'),
  ];
}

function versions(report: ReportDocument): readonly string[] {
  const list = report.versions.map(({ name, version }) => inline(`${name} ${version}`));
  return [
    ...(list.length === 0 ? [] : [`- versions: ${list.join(', ')}`]),
    ...held(report, 'versions'),
  ];
}

function reproduction(report: ReportDocument): readonly string[] {
  const { reproduction: one } = report;
  const [script] = one?.scripts ?? [];
  if (!one || !script) return held(report, 'reproduction');
  return [
    'Reproduction:',
    '',
    ...block(script.language, script.text),
    ...one.about.map(inline),
    '',
  ];
}

/** Passes are counted, trouble is named. */
function tested(report: ReportDocument): readonly string[] {
  const { checks } = report;
  const passed = checks.filter(({ outcome }) => outcome === 'pass').length;
  const trouble = checks.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skipped');
  if (checks.length === 0) return held(report, 'checks');
  return [
    `Tested here: ${passed} of ${checks.length} checks passed.`,
    ...trouble.map(({ id, outcome, summary }) => `- ${id}: ${outcome}: ${inline(summary)}`),
    '',
  ];
}
