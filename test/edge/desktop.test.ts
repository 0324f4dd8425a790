import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test, vi } from 'vitest';

import { copyText, openPage } from '../../src/edge/desktop.ts';
import { temporaryFolder } from '../helpers/kit.ts';

/** A folder of programs that write down what they are given; nothing else can be found. */
function desktopWith(programs: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [name, body] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  vi.stubEnv('PATH', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const written: string[] = [];
  const desktop = (env: Readonly<Record<string, string>>, platform: NodeJS.Platform = 'linux') => ({
    env,
    platform,
    write: (text: string) => void written.push(text),
  });
  return { folder, written, desktop };
}

const text = 'unset HTTPS_PROXY';
const encoded = Buffer.from(text).toString('base64');

describe('the clipboard', () => {
  test.each([
    ['xclip', { DISPLAY: ':0' }, 'linux'],
    ['wl-copy', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux'],
    ['pbcopy', {}, 'darwin'],
    ['clip.exe', { WSL_DISTRO_NAME: 'Debian' }, 'linux'],
  ] as const)('%s gets the text', async (name, env, platform) => {
    const { folder, written, desktop } = desktopWith({
      [name]: `while read -r line || [ -n "$line" ]; do echo "$line" > "$0.got"; done`,
    });
    expect(await copyText(text, desktop(env, platform))).toBe('copied');
    expect(readFileSync(join(folder, `${name}.got`), 'utf8')).toBe(`${text}\n`);
    expect(written).toEqual([]);
  });

  test('without a program of the desktop the terminal is asked, through tmux too', async () => {
    const { written, desktop } = desktopWith({ xclip: 'exit 1' });
    expect(await copyText(text, desktop({ DISPLAY: ':0' }))).toBe('asked');
    expect(await copyText(text, desktop({ TMUX: '/tmp/tmux' }))).toBe('asked');
    expect(written).toEqual([
      `\u001B]52;c;${encoded}\u0007`,
      `\u001BPtmux;\u001B\u001B]52;c;${encoded}\u0007\u001B\\`,
    ]);
  });
});

describe('a page', () => {
  test('goes to the browser of the desktop', async () => {
    const { folder, desktop } = desktopWith({ 'xdg-open': 'echo "$1" > "$0.got"' });
    expect(await openPage('https://status.openai.com', desktop({ DISPLAY: ':0' }))).toBe(true);
    expect(readFileSync(join(folder, 'xdg-open.got'), 'utf8')).toBe('https://status.openai.com\n');
  });

  test('cannot be opened where there is no desktop, or its program fails', async () => {
    const { desktop } = desktopWith({ 'xdg-open': 'exit 3' });
    expect(await openPage('https://status.openai.com', desktop({}))).toBe(false);
    expect(await openPage('https://status.openai.com', desktop({ DISPLAY: ':0' }))).toBe(false);
  });
});
