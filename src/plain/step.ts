import type { StepId } from '../core/journey.ts';
import type { SessionEvent } from '../core/session.ts';
import type { Ready } from '../wizard/ports.ts';
import { type At, type ReadyAt, back } from './at.ts';
import { climb } from './climb.ts';
import { consent, moderation, ownConsent } from './consent.ts';
import { context } from './context.ts';
import { diagnosis } from './diagnosis.ts';
import { paste, welcome } from './paste.ts';
import { plan } from './plan.ts';
import { report, write } from './report.ts';
import { result } from './result.ts';

/** Leads through one step; answers what the session is told. `last` is what it was told before. */
export async function act(
  step: StepId,
  at: At & { readonly ready?: Ready },
  last: SessionEvent | undefined,
): Promise<SessionEvent> {
  switch (step) {
    case 'welcome':
      return welcome(at);
    case 'paste':
      return paste(at);
    case 'climb':
      return climb(at, step, await at.prepare());
    case 'diagnosis':
      return diagnosis(at, last?.type === 'fix-marked');
    default:
      return at.ready ? readyAct(step, { ...at, ready: at.ready }) : back;
  }
}

function readyAct(step: StepId, at: ReadyAt): Promise<SessionEvent> {
  switch (step) {
    case 'context':
      return context(at);
    case 'plan':
      return plan(at);
    case 'moderation':
      return moderation(at);
    case 'consent':
      return consent(at);
    case 'own-consent':
      return ownConsent(at);
    case 'moderating':
    case 'proof':
    case 'own-proof':
      return climb(at, step, at.ready);
    case 'result':
      return result(at);
    case 'report':
      return report(at);
    case 'save':
    case 'write':
      return write(at, step);
    default:
      // Rechecks, waiting and experiments: no answer of this face leads there.
      return Promise.resolve(back);
  }
}
