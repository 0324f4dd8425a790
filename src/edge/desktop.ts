import { spawn } from 'node:child_process';

export type Desktop = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Writes to the terminal, past what is drawn there. */
  readonly write: (sequence: string) => void;
};

type Command = readonly [file: string, ...args: readonly string[]];

/** `asked`: the terminal was asked to, and does not say whether it did. */
export type Copied = 'copied' | 'asked';

/** Puts a text on the clipboard: by the desktop's own program, else by asking the terminal, over ssh too. */
export async function copyText(text: string, desktop: Desktop): Promise<Copied> {
  for (const command of clipboards(desktop)) {
    // One after the other: the next is tried only where this one is not there.
    if (await ran(command, text)) return 'copied';
  }
  const request = `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
  // tmux hands on what is wrapped for it, with each escape doubled.
  const inside = desktop.env['TMUX'] !== undefined;
  desktop.write(
    inside ? `\u001BPtmux;${request.replaceAll('\u001B', '\u001B\u001B')}\u001B\\` : request,
  );
  return 'asked';
}

/** Opens a page in the browser; false where none can be opened from here. */
export async function openPage(url: string, desktop: Desktop): Promise<boolean> {
  for (const [file, ...args] of browsers(desktop)) {
    if (await ran([file, ...args, url])) return true;
  }
  return false;
}

const drawn = ({ env }: Desktop): boolean =>
  Boolean(env['WAYLAND_DISPLAY']) || Boolean(env['DISPLAY']);

function clipboards(desktop: Desktop): readonly Command[] {
  const { env, platform } = desktop;
  if (platform === 'darwin') return [['pbcopy']];
  if (platform === 'win32' || env['WSL_DISTRO_NAME']) return [['clip.exe']];
  return [
    ...(env['WAYLAND_DISPLAY'] ? [['wl-copy'] as const] : []),
    ...(env['DISPLAY']
      ? [['xclip', '-selection', 'clipboard'] as const, ['xsel', '--input', '--clipboard'] as const]
      : []),
  ];
}

function browsers(desktop: Desktop): readonly Command[] {
  const { env, platform } = desktop;
  if (platform === 'darwin') return [['open']];
  if (platform === 'win32' || env['WSL_DISTRO_NAME']) return [['explorer.exe']];
  return drawn(desktop) ? [['xdg-open']] : [];
}

/** Milliseconds: a clipboard program that stays is at work, as xclip is. */
const patienceMs = 1000;

/** Whether the program could be started and did not fail at once. */
function ran([file, ...args]: Command, input?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    const timer = setTimeout(() => resolve(true), patienceMs);
    const ended = (worked: boolean) => {
      clearTimeout(timer);
      resolve(worked);
    };
    child.once('error', () => ended(false));
    // explorer.exe answers 1 when all went well.
    child.once('exit', (code) => ended(code === 0 || file === 'explorer.exe'));
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    child.unref();
  });
}
