// Draws the README's picture from a real run of the built program: the demo, up to its diagnosis.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const [columns, rows] = [90, 36];
const root = fileURLToPath(new URL('..', import.meta.url));
const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
const child = spawn(process.execPath, [`${root}bin/imgfix-wizard.js`, 'demo', 'model-retired'], {
  cols: columns,
  rows,
  cwd: '/tmp',
  env: {
    PATH: process.env.PATH,
    HOME: '/tmp',
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    FORCE_COLOR: '1',
  },
});
child.onData((data) => screen.write(data));

const line = (row) => screen.buffer.active.getLine(screen.buffer.active.baseY + row);
const shown = () =>
  Array.from({ length: rows }, (_, row) => line(row)?.translateToString(true) ?? '').join('\n');
async function waitFor(text) {
  const until = Date.now() + 20_000;
  while (!shown().includes(text)) {
    if (Date.now() > until) throw new Error(`not shown: ${text}\n${shown()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

await waitFor('What did you see?');
child.write(
  "\u001B[200~openai.BadRequestError: Error code: 400 - {'error': {'message': \"The model 'dall-e-3' does not exist.\", 'type': 'image_generation_user_error', 'param': 'model', 'code': 'invalid_value'}}\u001B[201~",
);
await waitFor('show the plan');
child.write('\r');
await waitFor('› Climb');
child.write('\r');
await waitFor('I changed something');
await new Promise((resolve) => setTimeout(resolve, 300));

const palette = [
  '#1e1e1e',
  '#f07178',
  '#8fc76b',
  '#e5c07b',
  '#6cb6ff',
  '#c792ea',
  '#56b6c2',
  '#d4d4d4',
];
const escape = (text) => text.replace(/[&<>]/g, (char) => `&#${char.codePointAt(0)};`);

function drawn(cell) {
  if (!cell) return { char: ' ', style: '' };
  const fill = cell.isFgPalette() ? palette[cell.getFgColor() % 8] : '#d4d4d4';
  const weight = cell.isBold() ? ' font-weight="bold"' : '';
  return {
    char: cell.getChars() || ' ',
    style: `fill="${fill}"${weight}${cell.isDim() ? ' opacity="0.65"' : ''}`,
  };
}

function spans(row) {
  const cells = line(row);
  const parts = [];
  for (let column = 0; column < columns; column += 1) {
    const { char, style } = drawn(cells?.getCell(column));
    const last = parts.at(-1);
    if (last?.style === style) last.text += char;
    else parts.push({ style, text: char });
  }
  return parts.map(({ style, text }) => `<tspan ${style}>${escape(text)}</tspan>`).join('');
}

const last = shown().trimEnd().split('\n').length;
const [width, height] = [columns * 8.4 + 24, last * 18 + 24];
const texts = Array.from(
  { length: last },
  (_, row) => `<text x="12" y="${row * 18 + 26}" xml:space="preserve">${spans(row)}</text>`,
);
writeFileSync(
  `${root}.github/wizard.svg`,
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14"><rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>${texts.join('')}</svg>\n`,
);
child.kill('SIGKILL');
process.exit(0);
