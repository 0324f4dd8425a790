import { counted, usd } from '../core/counted.ts';
import { currentStep, needsReading } from '../core/journey.ts';
import type { SessionEvent } from '../core/session.ts';
import { headlineOf } from '../core/steps/diagnosis.ts';
import { nextOf } from '../core/steps/done.ts';
import { type AppState, app, initialApp } from '../wizard/app.state.ts';
import { headline } from '../wizard/headline.ts';
import type { WizardPorts } from '../wizard/ports.ts';
import type { ReadFile } from './at.ts';
import { pasted } from './paste.ts';
import { act } from './step.ts';
import { type Lines, type Talk, makeTalk } from './talk.ts';

type Given = {
  readonly ports: WizardPorts;
  readonly lines: Lines;
  readonly out: (text: string) => void;
  readonly readFile: ReadFile;
  readonly signal: AbortSignal;
};

/** The wizard as lines that are written once: the same session, the same events, no screen. Answers the exit code. */
export function walk(given: Given): Promise<number> {
  const { ports, lines, signal } = given;
  return new Promise((resolve, reject) => {
    const stopped = () => resolve(130);
    signal.addEventListener('abort', stopped, { once: true });
    const talk = makeTalk({
      lines,
      // What is still under way when the wizard is left has nobody to tell.
      out: (text) => signal.aborted || given.out(text),
      clean: ports.clean,
      simulated: ports.simulated !== undefined,
      leave(why) {
        if (why === 'end') talk.say('', 'The input has ended, and the wizard with it.');
        resolve(0);
      },
    });
    if (signal.aborted) stopped();
    else through(talk, given).then(() => resolve(0), reject);
  });
}

async function through(talk: Talk, { ports, readFile, signal }: Given): Promise<void> {
  let state = initialApp;
  let last: SessionEvent | undefined;
  const tell = (event: SessionEvent) => {
    state = app(state, { type: 'session', event });
    last = event;
  };
  sayFirst(talk, ports);
  if (ports.piped !== undefined) tell(await pasted({ talk, ports }, ports.piped));
  for (;;) {
    const session = state.journey.now;
    const step = currentStep(session);
    if (step === 'done') return sayLast(talk, state, ports);
    const prepare = async () => {
      const ready = await ports.prepare(session);
      state = app(state, { type: 'ready', ready });
      return ready;
    };
    if (step === 'context' || (needsReading(step) && !state.ready)) await prepare();
    const at = { talk, ports, readFile, session, prepare, signal };
    const ready = state.ready;
    tell(await act(step, { ...at, ...(ready && { ready }) }, last));
  }
}

function sayFirst(talk: Talk, { version, project, simulated }: WizardPorts): void {
  talk.say(headline(version));
  if (simulated) {
    talk.say(
      `SIMULATED. A stand-in on this machine plays the API: ${simulated.title}. Nothing leaves this machine.`,
    );
  }
  talk.say(
    project,
    'Each answer ends with Enter. b goes back, q leaves, ? says the choices again, Ctrl+C leaves at once.',
  );
}

function sayLast(
  talk: Talk,
  { journey, sent, spentUsd }: AppState,
  { simulated }: WizardPorts,
): void {
  const session = journey.now;
  const climbed = session.proved ?? session.climbed;
  talk.begin(climbed ? headlineOf(climbed) : 'Nothing was tested.');
  talk.say(
    ...nextOf(session, simulated !== undefined),
    `In all: ${counted(sent, 'request')} sent, ${usd(spentUsd)} spent.`,
  );
}
