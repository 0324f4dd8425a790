import type { CheckResult } from '../../core/check.ts';
import type { StepId } from '../../core/journey.ts';
import type { Asks, Climbed } from '../../core/session.ts';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import type { Ready } from '../ports.ts';
import { Acting } from './acting.tsx';
import { Baselines } from './baselines.tsx';
import { Climb } from './climb.tsx';
import { Consent } from './consent.tsx';
import { Context } from './context.tsx';
import { headlineOf } from './diagnosis-view.tsx';
import { Diagnosis } from './diagnosis.tsx';
import { Done } from './done.tsx';
import { Experiment } from './experiment.tsx';
import { Moderation } from './moderation.tsx';
import { OwnConsent } from './own-consent.tsx';
import { Paste } from './paste.tsx';
import { Plan } from './plan.tsx';
import type { ReadyProps, ScreenProps } from './props.ts';
import { Recheck } from './recheck.tsx';
import { Recovery } from './recovery.tsx';
import { Report } from './report.tsx';
import { Result } from './result.tsx';
import { Welcome } from './welcome.tsx';

type Props = {
  readonly step: StepId;
  readonly props: ScreenProps;
  readonly ready?: Ready;
  readonly onReady: (ready: Ready) => void;
};

const withoutReading: ReadonlySet<StepId> = new Set([
  'welcome',
  'paste',
  'baselines',
  'climb',
  'recovery',
  'experiment',
  'diagnosis',
  'done',
]);

/** Whether a step shows or does something with what was read of this machine. */
export const needsReading = (step: StepId): boolean => !withoutReading.has(step);

/** The screen of the step that is open. */
export function Step({ step, props, ready, onReady }: Props) {
  switch (step) {
    case 'welcome':
      return <Welcome {...props} />;
    case 'baselines':
      return <Baselines {...props} />;
    case 'paste':
      return <Paste {...props} />;
    case 'climb':
      return <FreeClimb {...props} onReady={onReady} />;
    case 'recovery':
      return <Recovery {...props} />;
    case 'experiment':
      return <Experiment key={props.session.trying} {...props} />;
    case 'diagnosis':
      return <Diagnosis {...props} />;
    case 'done':
      return <Done {...props} />;
    default:
      return ready ? <ReadyStep step={step} props={{ ...props, ready }} /> : <Reading {...props} />;
  }
}

function ReadyStep({ step, props }: { readonly step: StepId; readonly props: ReadyProps }) {
  const { session, send, ready } = props;
  const last = session.proved ?? session.climbed;
  switch (step) {
    case 'context':
      return <Context {...props} />;
    case 'plan':
      return <Plan {...props} />;
    case 'recheck':
      return <Recheck {...props} />;
    case 'consent':
      return <Consent {...props} />;
    case 'proof':
      return <PaidClimb {...props} />;
    case 'moderation':
      return <Moderation {...props} />;
    case 'moderating':
      return <Moderating {...props} />;
    case 'own-consent':
      return <OwnConsent {...props} />;
    case 'own-proof':
      return <OwnClimb {...props} />;
    case 'result':
      return <Result {...props} />;
    case 'save': {
      const name = typeof session.save === 'object' ? session.save.name : '';
      return last ? (
        <Acting
          {...props}
          headline="Saving the baseline."
          act={() => ready.saveBaseline(name, last)}
          onDone={(where) => send({ type: 'saved', name: where }, `baseline  ${where}`)}
          onFailed={() => send({ type: 'save-answered', save: 'no' })}
        />
      ) : null;
    }
    case 'report':
      return <Report {...props} />;
    case 'write': {
      const format = typeof session.report === 'object' ? session.report.format : 'md';
      return last ? (
        <Acting
          {...props}
          headline="Writing the report."
          act={async () => (await ready.report(last, session)).pages[format].write()}
          onDone={(file) => send({ type: 'written', file }, `report    ${file}`)}
          onFailed={() => send({ type: 'report-answered', report: 'no' })}
        />
      ) : null;
    }
    default:
      return null;
  }
}

function Reading({ ports, tally }: ScreenProps) {
  return (
    <Frame
      headline="Reading this machine."
      keys="ctrl+c leave"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      <Prose dimColor>Settings, .env files and the SDK of this folder. Nothing is sent.</Prose>
    </Frame>
  );
}

const none: readonly CheckResult[] = [];

function FreeClimb(props: ScreenProps & { readonly onReady: (ready: Ready) => void }) {
  const { ports, session, send, onReady } = props;
  return (
    <Climb
      {...props}
      earlier={none}
      headline={
        session.before
          ? 'Testing again: the same requests, nothing else changed.'
          : 'Climbing, least disruptive first.'
      }
      begin={async (signal) => {
        const ready = await ports.prepare(session);
        return { ready, events: ready.climb(session.agreedUpTo ?? 'network', none, signal) };
      }}
      onDone={(ready, climbed) => {
        onReady(ready);
        const { sent, durationMs } = climbed;
        const took = `${sent} requests · ${(durationMs / 1000).toFixed(1)} s · $0.00 · ${ports.clock()}`;
        send({ type: 'climbed', climbed }, `climb     ${countsOf(climbed.entries)} · ${took}`);
      }}
    />
  );
}

type Asked = {
  readonly asks: Asks;
  readonly earlier: readonly CheckResult[] | undefined;
  readonly headline: string;
  readonly onDone: (climbed: Climbed) => void;
};

/** A climb that was agreed to by itself, on what stands from the one before it. */
function AskedClimb({ asks, earlier = none, headline, onDone, ...props }: ReadyProps & Asked) {
  const { ready } = props;
  return (
    <Climb
      {...props}
      {...{ earlier, headline }}
      begin={(signal) => Promise.resolve({ ready, events: ready.climb(asks, earlier, signal) })}
      onDone={(_, climbed) => onDone(climbed)}
    />
  );
}

function PaidClimb(props: ReadyProps) {
  const { session, send } = props;
  return (
    <AskedClimb
      {...props}
      asks="image"
      earlier={session.climbed?.results.filter(({ tier }) => tier !== 'probe' && tier !== 'paid')}
      headline="Making one smallest image. It is sent once."
      onDone={(climbed) => send({ type: 'proved', climbed }, `proof     ${headlineOf(climbed)}`)}
    />
  );
}

function Moderating(props: ReadyProps) {
  const { session, send } = props;
  return (
    <AskedClimb
      {...props}
      asks="moderation"
      earlier={session.climbed?.results}
      headline="Asking the free moderation about the prompt."
      onDone={(climbed) =>
        send(
          { type: 'moderated', climbed },
          `asked     ${summaryOf(climbed, 'account/prompt-moderated')}`,
        )
      }
    />
  );
}

function OwnClimb(props: ReadyProps) {
  const { session, send } = props;
  return (
    <AskedClimb
      {...props}
      asks={session.own === 'reduction' ? 'reduction' : 'own-request'}
      earlier={session.proved?.results}
      headline="Sending your own request. It is sent once."
      onDone={(climbed) =>
        send({ type: 'own-sent', climbed }, `yours     ${summaryOf(climbed, 'paid/own-request')}`)
      }
    />
  );
}

const summaryOf = ({ entries }: Climbed, wanted: string): string =>
  entries.find(({ id }) => id === wanted)?.summary ?? '';

function countsOf(entries: readonly { readonly outcome: string }[]): string {
  return ['pass', 'warn', 'fail', 'unsure']
    .map((word) => [entries.filter(({ outcome }) => outcome === word).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
