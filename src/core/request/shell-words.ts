/**
 * The words of a command line as a POSIX shell splits them; line continuations of Windows (`^`, a back tick) count too.
 * Variables stay as they are written. An unclosed quote ends with the text.
 */
export function shellWords(command: string): readonly string[] {
  const text = command.replace(/[\\^`]\r?\n/g, ' ');
  const found: string[] = [];
  let word: string | undefined;
  for (const [piece] of text.matchAll(pieces)) {
    if (/^\s/.test(piece)) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + plain(piece);
    }
  }
  return word === undefined ? found : [...found, word];
}

const pieces =
  /\s+|\$'(?:[^'\\]|\\[\s\S])*'?|'[^']*'?|"(?:[^"\\]|\\[\s\S])*"?|\\[\s\S]|\$(?!')|[^\s'"\\$]+|\\$/g;

function plain(piece: string): string {
  const first = piece[0];
  if (piece.startsWith("$'")) return ansiC(piece.slice(2).replace(/'$/, ''));
  if (first === "'") return piece.slice(1).replace(/'$/, '');
  if (first === '"')
    return piece
      .slice(1)
      .replace(/"$/, '')
      .replace(/\\(["\\$`])/g, '$1');
  return first === '\\' && piece.length > 1 ? piece.slice(1) : piece;
}

const ansiC = (text: string): string =>
  text.replace(/\\([\s\S])/g, (_, one: string) => ({ n: '\n', t: '\t', r: '\r' })[one] ?? one);
