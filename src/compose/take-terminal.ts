/** From here on no key is echoed, cut or lost, and a paste is told from keys, whenever the first frame comes. */
export function takeTerminal(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): void {
  stdin.setRawMode(true);
  stdout.write('\u001B[?2004h');
}

/** Gives the terminal back; what Ink has given back already stays so. */
export function giveTerminal(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): void {
  stdin.setRawMode(false);
  stdout.write('\u001B[?2004l');
}
