import { expect, test } from 'vitest';

import { makeGate } from '../../src/compose/gate.ts';
import type { Plan } from '../../src/core/plan.ts';
import type { Climbed } from '../../src/core/session.ts';
import { aboutModeration, aboutOwn } from '../../src/core/steps/consent.ts';
import { choicesOf } from '../../src/core/steps/diagnosis.ts';
import { makeTalk } from '../../src/plain/talk.ts';

const masked = (text: string) => text.replaceAll('secret', '[masked]');

/** Questions that are answered by these lines; more is the end of the input. */
function talkOf(said: readonly string[], clean = masked) {
  const lines = [...said];
  const written: string[] = [];
  const left: string[] = [];
  const talk = makeTalk({
    lines: {
      ask: (prompt) => {
        written.push(prompt);
        return Promise.resolve(lines.shift());
      },
      forget: () => {},
    },
    out: (text) => written.push(text),
    clean,
    simulated: true,
    leave: (why) => left.push(why),
  });
  return { talk, left, written: () => written.join('') };
}

test.each([
  ['yes', true],
  [' yes ', true],
  ['', false],
  ['y', false],
  ['Yes', false],
  ['yes!', false],
  ['1', false],
  ['b', 'back'],
])('money is agreed to by the whole word: %j is %j', async (said, agreed) => {
  const { talk } = talkOf([said]);
  expect(await talk.agreed('Make it?')).toBe(agreed);
});

test.each([
  ['', true],
  ['y', true],
  ['YES', true],
  ['n', false],
  ['no', false],
  ['b', 'back'],
])('a plain yes or no: %j is %j', async (said, answer) => {
  expect(await talkOf([said]).talk.yes('Write it?')).toBe(answer);
});

test('Enter takes the first choice, a number its own, and what is neither is asked for again', async () => {
  const { talk, written } = talkOf(['0', '4', 'what', '3', '']);
  const choices = [{ label: 'one' }, { label: 'two', hint: 'a hint' }, { label: 'three' }];
  expect(await talk.choose(choices)).toBe(2);
  expect(await talk.choose(choices)).toBe(0);
  expect(written()).toContain('  2. two: a hint\n');
  expect(written()).toContain('There is no line 4.');
});

test('what begins a step says SIMULATED, and every line goes through the gate', () => {
  const { talk, written } = talkOf([]);
  talk.begin('A secret step.');
  expect(written()).toBe('\nSIMULATED. A [masked] step.\n');
});

test('our own words pass the gate: a label does not make its text a secret', () => {
  const { talk, written } = talkOf([], makeGate().cleanOwn);
  const { choices, lines: asked } = aboutModeration('api.openai.com', false);
  const plan: Plan = { steps: [], upTo: 'paid', requests: 1, highestUsd: 0.01 };
  const names = ['model', 'prompt', 'size', 'quality', 'background', 'output_format'];
  const own = aboutOwn({ image: plan, own: plan, reduction: plan }, names, false);
  const lines = [...asked, ...own.lines];
  const climbed = {
    verdict: 'problem',
    results: [],
    causes: [{ id: 'content_policy' }],
    offers: ['moderation'],
  };
  const options: readonly { readonly label: string; readonly hint?: string }[] = [
    ...choices,
    ...choicesOf(climbed as unknown as Climbed),
  ];
  void talk.choose(options);
  talk.say(...lines, ['prompt', 'not sent']);
  for (const { label, hint } of options) {
    expect(written()).toContain(hint === undefined ? label : `${label}: ${hint}`);
  }
  for (const [label, text] of lines) expect(written()).toContain(`${label}: ${text}`);
});

test('q and the end of the input leave, and whoever asked gets no answer', async () => {
  const { talk, left } = talkOf(['q']);
  const never = () => expect.unreachable();
  void talk.choose([{ label: 'one' }]).then(never);
  void talk.agreed('Make it?').then(never);
  await new Promise(setImmediate);
  expect(left).toEqual(['asked', 'end']);
});
