import type { CheckEntry } from '../../core/documents.ts';
import { tiers } from '../../core/evidence.ts';
import { text } from './text.ts';

const [width, left, rowHeight, boxHeight, most] = [960, 84, 46, 30, 8];

/** The tiers as rungs, the least disruptive at the foot; each check a box with its outcome as word and colour. */
export function ladderPicture(checks: readonly CheckEntry[]): string {
  const lines = tiers.toReversed().flatMap((tier) => {
    const here = checks.filter((check) => check.tier === tier);
    return chunks(here, most).map((some, place) => ({ label: place === 0 ? tier : '', some }));
  });
  const height = lines.length * rowHeight + 8;
  const rungs = lines.map(({ label, some }, place) => rung(label, some, place * rowHeight + 4));
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="The ladder of checks with their results">${rungs.join('\n')}</svg>`;
}

function rung(label: string, checks: readonly CheckEntry[], top: number): string {
  const boxWidth = (width - left) / most;
  const boxes = checks.map(({ id, outcome }, place) => {
    const x = left + place * boxWidth;
    const name = id.slice(id.indexOf('/') + 1);
    return `<g><title>${text(`${id}: ${outcome}`)}</title><rect class="${text(outcome)}" x="${x.toFixed(1)}" y="${top}" width="${(boxWidth - 6).toFixed(1)}" height="16" rx="3"/><text class="onbox" x="${(x + 6).toFixed(1)}" y="${top + 12}" font-size="11">${text(outcome)}</text><text class="dim" x="${x.toFixed(1)}" y="${top + boxHeight}" font-size="10.5">${text(short(name))}</text></g>`;
  });
  return `<text x="0" y="${top + 12}" font-weight="600">${label}</text><line class="rule" x1="0" x2="${width}" y1="${top + rowHeight - 6}" y2="${top + rowHeight - 6}"/>${boxes.join('')}`;
}

const short = (name: string): string => (name.length <= 19 ? name : `${name.slice(0, 18)}…`);

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  );
