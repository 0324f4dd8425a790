import type { Gate } from '../cli/ports.ts';
import type { RunRecord, Tool } from '../core/documents.ts';
import type { Store } from '../core/store.ts';
import { namesIn, writeWhole } from '../edge/files.ts';
import { systemClock } from '../edge/local/clock.ts';
import { type Made, cleanReport, makeReport } from '../report/make-report.ts';
import { reportFileName } from '../report/name.ts';
import { comparable } from '../report/since-baseline.ts';
import { keptWords } from '../report/words.ts';
import type { Acted, Page, PageFormat, Preview } from '../wizard/ports.ts';

type Given = {
  readonly record: RunRecord;
  readonly gate: Gate;
  readonly store: Store;
  readonly tool: Tool;
};

/** Every form of the report, finished and checked, before any of it is written. */
export async function reportPreview({ record, gate, store, tool }: Given): Promise<Preview> {
  const createdAt = systemClock.stamp();
  const baseline = comparable((await store.baselines()).list, record);
  const source = { record, tool, createdAt, ...(baseline && { baseline }) };
  const document = cleanReport(source, gate);
  const make = (format: PageFormat) => makeReport(document, format, gate);
  const made = { md: make('md'), json: make('json'), html: make('html') };
  const page = (format: PageFormat) => pageOf(made[format], () => freeName(createdAt, format));
  const { md } = made;
  return {
    pages: { md: page('md'), json: page('json'), html: page('html') },
    leftOut: md.kind === 'made' ? md.document.leftOut : [],
    kept: md.kind === 'made' ? keptWords(md.document) : 'nothing',
  };
}

/** By now: another report may have been written since the preview. */
const freeName = (createdAt: string, format: PageFormat): string =>
  reportFileName(createdAt, format, namesIn('.'));

function pageOf(made: Made, name: () => string): Page {
  const file = name();
  if (made.kind === 'refused') {
    const why = `The report’s own check found ${made.kinds.join(', ')} in its core, so nothing is written.`;
    return { file, text: why, write: () => Promise.resolve({ kind: 'failed', why }) };
  }
  const { text, document } = made;
  const withheld = document.withheld.map(({ part }) => part);
  return {
    file,
    text,
    checked:
      withheld.length === 0
        ? 'read again in every encoding: nothing was found'
        : `something was found, so these are withheld: ${withheld.join(', ')}`,
    write: () => write(name(), text),
  };
}

async function write(file: string, text: string): Promise<Acted> {
  const written = await writeWhole(file, text, false);
  if (written.kind === 'ok') return { kind: 'done', where: file };
  const why =
    written.kind === 'exists'
      ? `${file} exists and is kept. imgfix-wizard report -o FILE writes another.`
      : `${file}: ${written.why}.`;
  return { kind: 'failed', why };
}
