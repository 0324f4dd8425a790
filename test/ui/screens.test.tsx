import { Box, renderToString } from 'ink';
import type { ReactElement } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { climbFor } from '../../src/compose/climb-for.ts';
import { planClimb } from '../../src/core/plan.ts';
import type { Asks, Session, SessionEvent } from '../../src/core/session.ts';
import { aboutImage, aboutModeration, aboutOwn } from '../../src/core/steps/consent.ts';
import { linesOf } from '../../src/core/steps/context.ts';
import { AskFirstView } from '../../src/ui/components/ask-first.tsx';
import { BaselinesView } from '../../src/ui/screens/baselines.tsx';
import { type ClimbState, climbing, initialClimb } from '../../src/ui/screens/climb.state.ts';
import { ClimbView } from '../../src/ui/screens/climb.tsx';
import { Consent } from '../../src/ui/screens/consent.tsx';
import { ContextView } from '../../src/ui/screens/context.tsx';
import { DiagnosisView } from '../../src/ui/screens/diagnosis-view.tsx';
import { DoneView } from '../../src/ui/screens/done.tsx';
import { WhichView } from '../../src/ui/screens/experiment.tsx';
import { FixesView } from '../../src/ui/screens/fixes.tsx';
import { PasteView } from '../../src/ui/screens/paste.tsx';
import { PlanView } from '../../src/ui/screens/plan.tsx';
import type { ReadyProps } from '../../src/ui/screens/props.ts';
import { RecheckView } from '../../src/ui/screens/recheck-view.tsx';
import { RecoveryView } from '../../src/ui/screens/recovery.tsx';
import { ReportView } from '../../src/ui/screens/report-view.tsx';
import { initialReport } from '../../src/ui/screens/report.state.ts';
import { ResultView } from '../../src/ui/screens/result.tsx';
import { WelcomeView } from '../../src/ui/screens/welcome.tsx';
import { SizeProvider } from '../../src/ui/size.ts';
import { climbedOf } from '../helpers/climbed.ts';
import { preview } from '../helpers/preview.ts';
import { broken, offers } from '../helpers/rechecked.ts';
import { openScreen } from '../helpers/screen.tsx';
import { ordinary } from '../helpers/situation.ts';

type Made = Awaited<ReturnType<typeof climbedOf>>;
const made: { quota?: Made; healthy?: Made } = {};
beforeEach(async () => {
  made.quota ??= await climbedOf('quota');
  made.healthy ??= await climbedOf('healthy', 'paid');
});

function story(name: 'quota' | 'healthy'): Made {
  const one = made[name];
  if (!one) throw new Error('not climbed yet');
  return one;
}

const session: Session = { corrections: {} };
const choices = [
  { label: 'I changed something: test again' },
  { label: 'Show the support report' },
] as const;

type Pictured =
  | 'welcome'
  | 'paste'
  | 'context'
  | 'plan'
  | 'climb'
  | 'diagnosis'
  | 'fixes'
  | 'experiment'
  | 'recovery'
  | 'consent'
  | 'moderation'
  | 'own-consent'
  | 'result'
  | 'report'
  | 'done'
  | 'baselines'
  | 'recheck';
type Draw = () => ReactElement;
const common = { tally: 'sent 8 · spent $0.00', cursor: 0, simulated: true } as const;

function running(): ClimbState {
  const { kit } = story('quota');
  const plan = planClimb(kit.checks, kit.situation, 'probe');
  const events = [
    { type: 'event', event: { type: 'planned', plan } },
    ...story('quota')
      .climbed.results.slice(0, 18)
      .map((result) => ({ type: 'event', event: { type: 'finished', result } }) as const),
    { type: 'event', event: { type: 'started', id: 'network/api-answers' } },
    { type: 'second' },
    { type: 'second' },
  ] as const;
  return events.reduce<ClimbState>(climbing, initialClimb);
}

function ownPlans() {
  const { checks, situation } = story('healthy').kit;
  const request = {
    endpoint: 'images.generate',
    body: { model: 'gpt-image-2.6-flare', prompt: 'a heron', size: '1024x1024' },
  } as const;
  const known = { checks, situation: { ...situation, request } };
  const plan = (asks: Asks) => {
    const about = climbFor(asks, known);
    return planClimb(about.checks, about.situation, about.upTo);
  };
  return { image: plan('image'), own: plan('own-request'), reduction: plan('reduction') };
}

/** One picture a screen; a screen that is missing here does not compile. */
const pictures: Readonly<Record<Pictured, Draw>> = {
  experiment: () => <WhichView {...common} />,
  recovery: () => <RecoveryView {...common} tests={3} last={story('quota').climbed} />,
  welcome: () => (
    <WelcomeView
      {...common}
      ports={{
        version: '1.0.0',
        project: '~/cards',
        simulated: { scenario: 'quota', title: 'the quota is used up' },
      }}
    />
  ),
  paste: () => <PasteView {...common} text="Error: 429" />,
  context: () => <ContextView {...common} lines={linesOf(ordinary, session)} elsewhere={false} />,
  plan: () => (
    <PlanView
      {...common}
      plan={planClimb(story('quota').kit.checks, ordinary, 'probe')}
      choices={[{ label: 'Climb', upTo: 'probe' }]}
    />
  ),
  climb: () => (
    <ClimbView {...common} state={running()} headline="Climbing, least disruptive first." />
  ),
  fixes: () => {
    const [cause] = story('quota').climbed.causes;
    if (!cause) throw new Error('no cause');
    return (
      <FixesView {...common} cause={cause} marked={[cause.fixes[0]?.text ?? '']} said="Copied." />
    );
  },
  diagnosis: () => <DiagnosisView {...common} climbed={story('quota').climbed} choices={choices} />,
  consent: () => (
    <AskFirstView
      {...common}
      {...aboutImage(
        planClimb(story('quota').kit.checks, ordinary, 'paid'),
        'gpt-image-2.6-flare',
        { simulated: true, keyAsked: true },
      )}
    />
  ),
  moderation: () => <AskFirstView {...common} {...aboutModeration('api.openai.com', true)} />,
  'own-consent': () => (
    <AskFirstView {...common} {...aboutOwn(ownPlans(), ['model', 'prompt', 'size'], true)} />
  ),
  result: () => <ResultView {...common} proved={story('healthy').climbed} choices={choices} />,
  baselines: () => <BaselinesView {...common} baselines={offers} />,
  recheck: () => (
    <RecheckView {...common} climbed={story('quota').climbed} seen={broken} choices={choices} />
  ),
  report: () => <ReportView {...common} preview={preview} state={initialReport} />,
  done: () => (
    <DoneView
      {...common}
      session={{
        ...session,
        climbed: story('quota').climbed,
        written: 'imgfix-report-2026-11-24.md',
        saved: 'cards',
      }}
    />
  ),
};

/** What must never give way. */
const cursorLine: Readonly<Partial<Record<Pictured, string>>> = {
  welcome: '› An error message',
  context: '› Yes, show the plan',
  plan: '› Climb',
  diagnosis: '› I changed something',
  fixes: '› done',
  consent: '› No image',
  moderation: '› No, the prompt stays here',
  'own-consent': '› Do not send it',
  result: '› I changed something',
  report: '› Write',
  baselines: '› cards',
  recheck: '› I changed something',
};

const entries = Object.entries(pictures) as [Pictured, Draw][];

describe.each([
  [40, 15],
  [80, 15],
  [40, 20],
  [80, 24],
  [120, 40],
])('at %i columns and %i rows', (columns, rows) => {
  test.each(entries)('%s fits, and says SIMULATED', (name, draw) => {
    const picture = renderToString(
      <SizeProvider value={{ columns, rows }}>
        <Box width={columns}>{draw()}</Box>
      </SizeProvider>,
      { columns },
    );
    const lines = picture.split('\n');
    expect(lines.length).toBeLessThanOrEqual(rows - 2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(lines.at(-1)).toContain('SIMULATED');
    expect(picture).toContain(cursorLine[name] ?? '');
  });
});

test.each(['consent', 'own-consent'] as const)('in a demo nothing of %s costs', (name) => {
  const picture = renderToString(<Box width={100}>{pictures[name]()}</Box>, { columns: 100 });
  expect(picture).not.toMatch(/your account|billed|\$0\.0[1-9]/);
});

test('the diagnosis names cause, certainty, proof and fix', () => {
  const picture = renderToString(
    <SizeProvider value={{ columns: 100, rows: 40 }}>
      <Box width={100}>{pictures.diagnosis()}</Box>
    </SizeProvider>,
    { columns: 100 },
  );
  for (const part of ['The credit of the account is used up.', 'confirmed', 'seen', 'fix 1'])
    expect(picture).toContain(part);
});

const keys = { down: '\u001B[B', enter: '\r', escape: '\u001B' } as const;

function consent(send: (event: SessionEvent) => void) {
  const { kit } = story('healthy');
  const ready = {
    plan: () => planClimb(kit.checks, kit.situation, 'paid'),
    model: 'gpt-image-2.6-flare',
  };
  // Only what the screen uses of its props is made.
  const props = { ports: {}, session, ready, tally: '', send } as unknown as ReadyProps;
  return <Consent {...props} />;
}

describe('consent', () => {
  test('Enter at once spends nothing', async () => {
    const send = vi.fn<(event: SessionEvent) => void>();
    const screen = await openScreen(consent(send));
    screen.send(keys.enter);
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.calls[0]?.[0]).toEqual({ type: 'consent-answered', answer: 'skip' });
  });

  test('spending needs a deliberate move, and drawing again repeats no answer', async () => {
    const [first, second] = [
      vi.fn<(event: SessionEvent) => void>(),
      vi.fn<(event: SessionEvent) => void>(),
    ];
    const screen = await openScreen(consent(first));
    for (const letter of ['y', '2', 's']) screen.send(letter);
    await screen.press(keys.down, '› Make the smallest image');
    expect(first).not.toHaveBeenCalled();
    screen.send(keys.enter);
    await vi.waitFor(() => expect(first).toHaveBeenCalledOnce());
    expect(first.mock.calls[0]?.[0]).toEqual({ type: 'consent-answered', answer: 'spend' });
    screen.rerender(consent(second));
    await new Promise(setImmediate);
    expect(second).not.toHaveBeenCalled();
  });
});
