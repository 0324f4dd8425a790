import { type Judgement, defineCheck, fail, pass, warn } from '../../check.ts';
import type { Finding } from '../../evidence.ts';
import { type Linted, lintRequest } from '../../lint/lint.ts';
import type { Problem } from '../../lint/problem.ts';

export const requestValid = defineCheck({
  id: 'local/request-valid',
  title: 'The request fits the rules of its model',
  short: 'request',
  applies: ({ request }) => (request ? true : 'No request was given.'),
  observe: (_ports, { request, today }) =>
    request && lintRequest({ ...request, unknowable: [] }, today),
  judge: (linted, { model = 'its model' }) => judgeLinted(linted, model),
});

function judgeLinted(linted: Linted | undefined, model: string): Judgement {
  const problems = linted?.problems ?? [];
  const errors = problems.filter(({ severity }) => severity === 'error').map(problemFinding);
  const open = problems.filter(({ severity }) => severity !== 'error').map(openFinding);
  if (errors.length > 0) return fail([...errors, ...open]);
  return open.length > 0 ? warn(open) : pass({ code: 'request-fits', facts: { model } });
}

export const problemFinding = ({ causeId, param, text }: Problem): Finding => ({
  code: 'request-problem',
  facts: { cause: causeId, param, why: text },
});

const openFinding = ({ param, text }: Problem): Finding => ({
  code: 'request-undecided',
  facts: { param, why: text },
});
