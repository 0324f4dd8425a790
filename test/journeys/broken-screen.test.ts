import { expect, test } from 'vitest';

import { alteredProgram } from '../helpers/altered.ts';
import { someKey, temporaryFolder } from '../helpers/kit.ts';
import { openTerminal } from '../helpers/terminal.ts';

/** The program, with what acts behind the screens replaced by something that breaks in a render. */
const brokenProgram = (message: string): Promise<string> =>
  alteredProgram(
    /wizard-ground\.ts$/,
    `const ports = {
       get simulated() { throw new Error(${JSON.stringify(message)}); },
       parting: async () => ['still open: the VPN is off.'],
     };
     export const openGround = async () => ({ ports, close: async () => {} });`,
  );

test('a screen that breaks says whose fault it is, in our own words, and exits 1', async () => {
  const key = someKey('broken');
  const program = await brokenProgram(`no header for ${key}`);
  const shell = `${process.execPath} ${program}; echo code $?`;
  const terminal = openTerminal({ args: [], cwd: temporaryFolder(), shell });
  await terminal.waitFor('code 1');
  expect(terminal.everything()).toContain('The fault is ours, not your request');
  expect(terminal.everything()).toContain('still open: the VPN is off.');
  expect(terminal.everything()).toMatch(/^code 1$/m);
  for (const foreign of [key, 'no header', 'Error', 'main.mjs', 'react']) {
    expect(terminal.written()).not.toContain(foreign);
  }
});
