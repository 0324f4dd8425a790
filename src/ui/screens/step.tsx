import type { StepId } from '../../core/journey.ts';
import type { Climbed } from '../../core/session.ts';
import { type ClimbStep, climbOf, countsOf } from '../../core/steps/climbs.ts';
import { headlineOf } from '../../core/steps/diagnosis.ts';
import type { Ready } from '../../wizard/ports.ts';
import { Frame } from '../components/frame.tsx';
import { Prose } from '../components/prose.tsx';
import { Acting } from './acting.tsx';
import { Baselines } from './baselines.tsx';
import { Climb } from './climb.tsx';
import { Consent } from './consent.tsx';
import { Context } from './context.tsx';
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
    case 'moderating':
    case 'own-proof':
      return <AskedClimb {...props} step={step} told={toldOf[step]} />;
    case 'moderation':
      return <Moderation {...props} />;
    case 'own-consent':
      return <OwnConsent {...props} />;
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

function FreeClimb(props: ScreenProps & { readonly onReady: (ready: Ready) => void }) {
  const { ports, session, send, onReady } = props;
  const { asks, earlier, headline, ended } = climbOf('climb', session);
  return (
    <Climb
      {...props}
      {...{ earlier, headline }}
      begin={async (signal) => {
        const ready = await ports.prepare(session);
        return { ready, events: ready.climb(asks, earlier, signal) };
      }}
      onDone={(ready, climbed) => {
        onReady(ready);
        const { sent, durationMs } = climbed;
        const took = `${sent} requests · ${(durationMs / 1000).toFixed(1)} s · $0.00 · ${ports.clock()}`;
        send(ended(climbed), `climb     ${countsOf(climbed)} · ${took}`);
      }}
    />
  );
}

type Asked = {
  readonly step: Exclude<ClimbStep, 'climb'>;
  /** What is left of it in the transcript. */
  readonly told: (climbed: Climbed) => string;
};

/** A climb that was agreed to by itself, on what stands from the one before it. */
function AskedClimb({ step, told, ...props }: ReadyProps & Asked) {
  const { ready, session, send } = props;
  const { asks, earlier, headline, ended } = climbOf(step, session);
  return (
    <Climb
      {...props}
      {...{ earlier, headline }}
      begin={(signal) => Promise.resolve({ ready, events: ready.climb(asks, earlier, signal) })}
      onDone={(_, climbed) => send(ended(climbed), told(climbed))}
    />
  );
}

const toldOf: Readonly<Record<Asked['step'], Asked['told']>> = {
  proof: (climbed) => `proof     ${headlineOf(climbed)}`,
  moderating: (climbed) => `asked     ${summaryOf(climbed, 'account/prompt-moderated')}`,
  'own-proof': (climbed) => `yours     ${summaryOf(climbed, 'paid/own-request')}`,
};

const summaryOf = ({ entries }: Climbed, wanted: string): string =>
  entries.find(({ id }) => id === wanted)?.summary ?? '';
