import { useState } from 'react';
import { expect, test, vi } from 'vitest';

import { keyAlone } from '../../src/core/key-shape.ts';
import type { SessionEvent } from '../../src/core/session.ts';
import { Paste } from '../../src/ui/screens/paste.tsx';
import type { Draft, ScreenProps } from '../../src/ui/screens/props.ts';
import { openScreen } from '../helpers/screen.tsx';

const escape = '\u001B';
const key = ['sk', 'proj', 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9v'].join('-');

/** The step with what the wizard keeps of it; `again` opens it anew, as after a step back and on. */
function Wizard({ said, taken }: { said: (event: SessionEvent) => void; taken: () => void }) {
  const [draft, keepDraft] = useState<Draft>({ text: '', whole: false });
  const [visit, again] = useState(0);
  const ports = {
    clean: (text: string) => text.replaceAll(key, '[key]'),
    readPaste: () => ({ recognised: 'read' }),
    keyIn: (text: string) =>
      keyAlone(text) === undefined ? undefined : { kind: 'project key', take: taken },
  };
  const send = (event: SessionEvent) => {
    said(event);
    if (event.type !== 'corrected') again(visit + 1);
  };
  const props = { ports, session: { corrections: {} }, tally: '', draft, keepDraft, send };
  return <Paste key={visit} {...(props as unknown as ScreenProps)} />;
}

const open = async () => {
  const said = vi.fn<(event: SessionEvent) => void>();
  const taken = vi.fn<() => void>();
  return { said, taken, screen: await openScreen(<Wizard said={said} taken={taken} />) };
};

const pasted = (text: string) => `\u001B[200~${text}\u001B[201~`;

test('what was pasted is still there after a step back, and Enter takes it again', async () => {
  const { said, screen } = await open();
  await screen.press(pasted('Error code: 429\nrate limit'), 'what you pasted before: Error code');
  screen.send('\r');
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(2));
  expect(said.mock.calls.map(([{ type }]) => type)).toEqual(['pasted', 'pasted']);
});

test('what was typed is still there after a step back, to be typed on', async () => {
  const { said, screen } = await open();
  for (const letter of 'Err') screen.send(letter);
  await vi.waitFor(() => expect(screen.frame()).toContain('> Err'));
  screen.send(escape);
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith({ type: 'back' }));
  await screen.press('or', '> Error');
});

test('a key alone is no failure: it is named, masked, and used only when that is chosen', async () => {
  const { said, taken, screen } = await open();
  await screen.press(pasted(`export OPENAI_API_KEY="${key}"`), 'This is a key, not an error');
  expect(screen.frame()).not.toContain(key);
  await screen.press('\r', 'Paste the error');
  expect(taken).not.toHaveBeenCalled();
  expect(screen.frame()).not.toContain('what you pasted before');
  await screen.press(pasted(key), 'This is a key, not an error');
  await screen.press('\u001B[B', '› Use it');
  screen.send('\r');
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  expect(said.mock.calls.map(([{ type }]) => type)).toEqual(['corrected']);
});

test.each([
  ['by itself', key, true],
  ['as a header', `Authorization: Bearer ${key}`, true],
  ['of another service', 'gsk_aB3dE5fG7hJ9kL1mN3', true],
  ['in an error', `Incorrect API key provided: ${key}`, false],
  ['masked by the service', 'sk-proj-****1234', false],
  ['no key at all', 'sk-learn', false],
])('a key %s', (_name, text, alone) => {
  expect(keyAlone(text) !== undefined).toBe(alone);
});
