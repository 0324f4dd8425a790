import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test, vi } from 'vitest';

import { wizardPorts } from '../../src/compose/wizard-ports.ts';
import type { Climbed, Session } from '../../src/core/session.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { walk } from '../../src/plain/wizard.ts';
import { scenarios } from '../../src/standin/scenarios.ts';
import { startStandIn } from '../../src/standin/server.ts';
import { App } from '../../src/ui/app.tsx';
import type { WizardPorts } from '../../src/wizard/ports.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { openScreen } from '../helpers/screen.tsx';

/** What two climbs of one story have in common: everything but times and request ids. */
const timeless = ({ results, verdict, causes, offers, sent, spentUsd, highestUsd }: Climbed) => ({
  verdict,
  offers,
  sent,
  spentUsd,
  highestUsd,
  causes: causes.map(({ id, certainty }) => `${id} ${certainty}`),
  outcomes: results.map(({ id, outcome }) => `${id} ${outcome}`),
});

const comparable = (session: Session) => ({
  ...session,
  ...(session.climbed && { climbed: timeless(session.climbed) }),
  ...(session.proved && { proved: timeless(session.proved) }),
  ...(session.before && { before: timeless(session.before) }),
});

/** The real ports beside a stand-in, and every session that they were asked about, in order. */
async function opened(piped: string) {
  const standIn = await startStandIn(
    scenarios.get('model-retired') ?? { name: '', title: '', faults: [] },
  );
  onTestFinished(() => standIn.close());
  const cwd = join(temporaryFolder(), 'work');
  mkdirSync(cwd);
  const store = openStore(join(cwd, 'data'));
  const ports = wizardPorts({
    ground: { env: { OPENAI_API_KEY: someKey() }, cwd, version: '0.0.0', mark: store.mark },
    tool: { name: 'imgfix-wizard', version: '0.0.0' },
    store,
    desktop: { env: {}, platform: 'linux', write: () => {} },
    options: { baseUrl: standIn.baseUrl, statusUrl: standIn.statusUrl, projectDir: cwd },
    piped,
  });
  const seen: Session[] = [];
  const recorded: WizardPorts = {
    ...ports,
    async prepare(session) {
      seen.push(session);
      const ready = await ports.prepare(session);
      return {
        ...ready,
        report(climbed, now) {
          seen.push(now);
          return ready.report(climbed, now);
        },
      };
    },
  };
  const baselines = async () => (await store.baselines()).list.map(({ name }) => name);
  return {
    ports: recorded,
    seen: () => seen.map(comparable),
    requests: standIn.requests,
    baselines,
  };
}

const failure = `openai.BadRequestError: Error code: 400 - {'error': {'message': "Unknown parameter: 'response_format'.", 'type': 'invalid_request_error', 'param': 'response_format', 'code': 'unknown_parameter'}} client.images.generate(model='dall-e-3')`;

test(
  'the same answers lead to the same state by keyboard and by plain text',
  { timeout: 60_000 },
  async () => {
    const byKeys = await opened(failure);
    const screen = await openScreen(<App ports={byKeys.ports} onExit={() => {}} />);
    const shown = (text: string) =>
      vi.waitFor(() => expect(screen.frame()).toContain(text), { timeout: 15_000 });
    // A frame is on the screen a moment before its keys are heard.
    const press = async (key: string, text: string) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 40);
      });
      screen.send(key);
      await shown(text);
    };
    const [down, home, enter] = ['\u001B[B', '\u001B[H', '\r'];
    await shown('Yes, show the plan');
    await press(down, '› runs on');
    await press(down, '› fails');
    await press(enter, 'sometimes');
    await press(home, '› Yes, show the plan');
    await press(enter, 'The plan');
    await press(down, '› Climb, and send what');
    await press(enter, 'Go through the fixes');
    await press('f', 'to do');
    await press('x', 'done');
    await press('\u001B', 'Go through the fixes');
    await press('p', 'One real image');
    await press(down, '› Make the smallest image');
    await press(enter, 'Save this as a baseline');
    await press(enter, 'What is this baseline called?');
    await press(enter, 'Write imgfix-report');
    await press('2', '› Do not write it');
    await press(enter, 'enter leave');

    const byLines = await opened(failure);
    const answers = ['3', '', '2', '1', '1', '5', 'yes', '1', '', 'n'];
    const written: string[] = [];
    const code = await walk({
      ports: byLines.ports,
      lines: {
        ask: (prompt) => {
          written.push(`${prompt}${answers[0] ?? ''}\n`);
          return Promise.resolve(answers.shift());
        },
        forget: () => {},
      },
      out: (text) => void written.push(text),
      readFile: () => Promise.resolve({ kind: 'failed', why: 'there is none' }),
      signal: new AbortController().signal,
    });

    expect([code, answers]).toEqual([0, []]);
    expect(byLines.seen()).toEqual(byKeys.seen());
    expect(byLines.seen().at(-1)).toMatchObject({
      corrections: { frequency: 'sometimes' },
      agreedUpTo: 'probe',
      consent: 'spend',
      save: { name: 'work' },
      saved: 'work',
      proved: { verdict: 'problem', causes: ['model_retired confirmed'] },
    });
    expect(byLines.requests.toSorted()).toEqual(byKeys.requests.toSorted());
    expect(await byLines.baselines()).toEqual(await byKeys.baselines());
  },
);
