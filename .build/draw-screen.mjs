// What a terminal shows, as text elements of an SVG picture.

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
const plain = '#d4d4d4';
const [rowHeight, columnWidth, margin] = [18, 8.4, 12];

const escape = (text) => text.replace(/[&<>]/g, (char) => `&#${char.codePointAt(0)};`);
const hex = (rgb) => `#${rgb.toString(16).padStart(6, '0')}`;

function colourOf(cell) {
  if (cell.isFgRGB()) return hex(cell.getFgColor());
  return cell.isFgPalette() ? palette[cell.getFgColor() % 8] : plain;
}

function drawn(cell) {
  if (!cell) return { char: ' ', style: '' };
  const inverse = cell.isInverse();
  const fill = inverse ? '#ffffff' : colourOf(cell);
  const weight = cell.isBold() || inverse ? ' font-weight="bold"' : '';
  return {
    char: cell.getChars() || ' ',
    style: `fill="${fill}"${weight}${cell.isDim() ? ' opacity="0.65"' : ''}`,
  };
}

function spans(line, columns) {
  const parts = [];
  for (let column = 0; column < columns; column += 1) {
    const { char, style } = drawn(line?.getCell(column));
    const last = parts.at(-1);
    if (last?.style === style) last.text += char;
    else parts.push({ style, text: char });
  }
  while (parts.at(-1)?.text.trim() === '') parts.pop();
  return parts.map(({ style, text }) => `<tspan ${style}>${escape(text)}</tspan>`).join('');
}

/** What stands behind the characters, where it is another colour than the terminal's own. */
function grounds(line, columns, y) {
  const parts = [];
  for (let column = 0; column < columns; column += 1) {
    const cell = line?.getCell(column);
    const fill = cell?.isBgRGB() ? hex(cell.getBgColor()) : undefined;
    const last = parts.at(-1);
    if (last && last.fill === fill) last.length += 1;
    else parts.push({ fill, column, length: 1 });
  }
  return parts
    .filter(({ fill }) => fill !== undefined)
    .map(
      ({ fill, column, length }) =>
        `<rect x="${(margin + column * columnWidth).toFixed(1)}" y="${y - 13}" width="${(length * columnWidth).toFixed(1)}" height="${rowHeight}" fill="${fill}"/>`,
    )
    .join('');
}

/** One frame: the rows that are on the screen now. */
export const frameOf = (screen) =>
  Array.from({ length: screen.rows }, (_, row) => {
    const line = screen.buffer.active.getLine(screen.buffer.active.baseY + row);
    const text = spans(line, screen.cols);
    const y = row * rowHeight + margin + 14;
    const ground = grounds(line, screen.cols, y);
    // Half blocks are drawn as blocks: a font leaves gaps between its rows.
    return text === ''
      ? ''
      : `${ground}<text x="${margin}" y="${y}" xml:space="preserve">${text}</text>`;
  }).join('');

/** Frames one after the other, each for so many seconds, again and again. */
export function animation(frames, { cols, rows }, seconds) {
  const [width, height] = [cols * columnWidth + 2 * margin, rows * rowHeight + 2 * margin];
  const total = frames.length * seconds;
  const share = (100 / frames.length).toFixed(3);
  // Where nothing moves, by the reader's own wish too, the last frame stands.
  const style = `.f{visibility:hidden}.f:last-child{visibility:visible}@media (prefers-reduced-motion:no-preference){.f{animation:f ${total}s step-end infinite}}@keyframes f{0%{visibility:visible}${share}%{visibility:hidden}100%{visibility:hidden}}`;
  const groups = frames.map(
    (frame, place) =>
      `<g class="f" style="animation-delay:${place * seconds - total}s">${frame}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14"><style>${style}</style><rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>${groups.join('')}</svg>\n`;
}
