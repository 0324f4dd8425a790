import { causes as catalogue } from '../core/causes/index.ts';
import type { CauseEntry, Next } from '../core/documents.ts';

export function causeLines(cause: CauseEntry, place: number): readonly string[] {
  const { id, certainty, title, because, against, fixes } = cause;
  const head = `cause ${place + 1}: ${id}, ${certainty}: ${title}`;
  // Of a rival that is merely thinkable the name is enough; its fixes would drown those that count.
  if (place > 0 && certainty === 'possible') return [head];
  return [
    head,
    ...(place === 0 ? [`  why: ${catalogue[id].why}`] : []),
    ...because.map(({ text }) => `  because: ${text}`),
    ...against.map(({ text }) => `  against: ${text}`),
    ...fixes.flatMap(({ text, command, link }, number) => [
      `  fix ${number + 1}: ${text}`,
      ...(command === undefined ? [] : [`    ${command}`]),
      ...(link === undefined ? [] : [`    ${link}`]),
    ]),
  ];
}

/** The one question or check that would settle it. */
export const nextLines = (next: Next | undefined): readonly string[] =>
  next ? [`next: ${[next.question, next.how, checkOf(next)].filter(Boolean).join(' ')}`] : [];

const checkOf = ({ check }: Next): string =>
  check === undefined ? '' : `The check ${check} tells.`;
