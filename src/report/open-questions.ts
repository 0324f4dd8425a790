import type { RunRecord } from '../core/documents.ts';

/** What is not known yet and would help: the question that decides, what could not be asked, what nobody told. */
export function openQuestions({ check, about }: RunRecord): readonly string[] {
  const { next, checks, verdict } = check;
  const { told, reading } = about;
  if (verdict === 'healthy' && !reading) return [];
  const decisive = [next?.question, next?.how].filter((part) => part !== undefined).join(' ');
  return [
    ...(decisive === '' ? [] : [decisive]),
    ...(decisive === '' && next?.check !== undefined ? [`What does ${next.check} show?`] : []),
    ...checks.flatMap(({ id, outcome, summary }) =>
      outcome === 'unsure' ? [`${id}: ${summary}`] : [],
    ),
    ...(told.runsOn === undefined ? ['Where does the failing code run? It was not told.'] : []),
    ...(told.frequency === undefined ? ['Does it fail always or sometimes? It was not told.'] : []),
    ...(told.plan === undefined
      ? ['Which plan or usage tier is the account on? It was not told.']
      : []),
  ];
}
