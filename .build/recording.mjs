// Records the README's picture from a real run of the built program in a real terminal: the demo, from the paste to the report.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

import { animation, frameOf } from './draw-screen.mjs';

const size = { cols: 88, rows: 30 };
const secondsAFrame = 4;
const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'imgfix-recording-'));
const screen = new xterm.Terminal({ ...size, allowProposedApi: true });
const child = spawn(process.execPath, [`${root}bin/imgfix-wizard.js`, 'demo', 'model-retired'], {
  ...size,
  cwd: home,
  env: {
    PATH: process.env.PATH,
    HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    FORCE_COLOR: '3',
    COLORTERM: 'truecolor',
  },
});
child.onData((data) => screen.write(data));

const shown = () =>
  Array.from(
    { length: size.rows },
    (_, row) =>
      screen.buffer.active.getLine(screen.buffer.active.baseY + row)?.translateToString(true) ?? '',
  ).join('\n');
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const frames = [];

async function shownNow(wanted) {
  const until = Date.now() + 30_000;
  while (!shown().includes(wanted)) {
    if (Date.now() > until) throw new Error(`not shown: ${wanted}\n${shown()}`);
    await later(20);
  }
  await later(400);
}

/** Waits for what a step shows, and keeps it as a frame. */
async function frame(wanted) {
  await shownNow(wanted);
  frames.push(frameOf(screen));
}
const [enter, down] = ['\r', '\u001B[B'];

await frame('What did you see?');
child.write(
  "\u001B[200~openai.BadRequestError: Error code: 400 - {'error': {'message': \"Unknown parameter: 'response_format'.\", 'type': 'invalid_request_error', 'param': 'response_format', 'code': 'unknown_parameter'}}\u001B[201~",
);
await frame('show the plan');
child.write(enter);
await frame('› Climb');
child.write(enter);
await frame('Go through the fixes');
child.write('e');
await frame('Evidence 1 of');
child.write('\u001B');
await shownNow('› Go through the fixes');
child.write('f');
await shownNow('c copy');
child.write('x');
await frame('done');
child.write('\u001B');
await shownNow('› Go through the fixes');
child.write('p');
await frame('› No image');
child.write(down);
await shownNow('› Make the smallest image');
child.write(enter);
await frame('▀');
child.write(enter);
await frame('What is this baseline called?');
child.write(enter);
await frame('Write imgfix-report-');
child.write(enter);
await frame('Run your own program once more.');
child.kill('SIGKILL');
rmSync(home, { recursive: true, force: true });
writeFileSync(`${root}.github/wizard.svg`, animation(frames, size, secondsAFrame));
process.exit(0);
