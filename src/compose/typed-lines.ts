import type { LineKind, Lines } from '../plain/talk.ts';
import type { JobControl } from '../ui/use-job-control.ts';

type Terminal = {
  readonly stdin: NodeJS.ReadStream;
  readonly out: (text: string) => void;
  /** Masks what is echoed. */
  readonly clean: (text: string) => string;
  readonly onInterrupt: () => void;
  readonly jobControl: JobControl | undefined;
};

type Asked = {
  readonly prompt: string;
  readonly kind: LineKind;
  readonly answer: (line: string | undefined) => void;
};

/** Control sequences of keys that a line has no use for, such as the arrows and the marks of a paste. */
// oxlint-disable-next-line no-control-regex -- the sequences begin with a control character
const sequences = /\u001B(?:\[[0-9;?]*[@-~]|O[A-Za-z])?/g;
const lastOne = /.$/su;
const [interrupt, end, suspend, emptied] = ['\u0003', '\u0004', '\u001A', '\u0015'];

/**
 * Lines of a terminal, read raw: a terminal that makes the lines itself cuts long ones (Linux after 4095 bytes, macOS
 * after 1024) and shows a pasted key. So what is typed is echoed here as it comes, and what is pasted when its line has
 * ended, masked.
 */
export function typedLines({ stdin, out, clean, onInterrupt, jobControl }: Terminal): Lines & {
  readonly close: () => void;
} {
  let ahead = '';
  let ended = false;
  let asked: Asked | undefined;
  let line = '';
  /** How much of the line stands on the screen. */
  let echoed = '';

  const answer = (said: string | undefined) => {
    const { answer: tell } = asked ?? {};
    asked = undefined;
    [line, echoed] = ['', ''];
    tell?.(said);
  };
  const finish = ({ kind }: Asked, typed: boolean) => {
    // A pasted text is shown as a whole by who reads it: of one line alone not every secret can be told.
    if (kind === 'text') out(typed || echoed !== '' ? '\n' : '');
    else if (kind === 'secret' || echoed === line) out('\n');
    else out(`${echoed === '' ? '' : '\n'}${clean(line)}\n`);
    answer(line);
  };
  const shorten = () => {
    if (echoed !== '' && echoed === line) {
      out('\b \b');
      echoed = echoed.replace(lastOne, '');
    }
    line = line.replace(lastOne, '');
  };
  const empty = () => {
    if (echoed !== '') out('\n');
    [line, echoed] = ['', ''];
  };
  const add = (char: string, { kind }: Asked, typed: boolean) => {
    if (char < ' ' && char !== '\t') return;
    if (typed && kind !== 'secret' && echoed === line) {
      out(char);
      echoed += char;
    }
    line += char;
  };
  const take = (char: string, now: Asked, typed: boolean) => {
    switch (char) {
      case '\r':
      case '\n':
        return finish(now, typed);
      case '\b':
      case '\u007F':
        return shorten();
      case emptied:
        return empty();
      case end:
        return line === '' ? answer(undefined) : undefined;
      default:
        return add(char, now, typed);
    }
  };
  const drain = () => {
    // More than one at once was pasted, or typed ahead.
    const typed = /^.$/su.test(ahead);
    for (const char of ahead) {
      if (!asked) break;
      ahead = ahead.slice(char.length);
      take(char, asked, typed);
    }
    if (asked && ended) answer(undefined);
  };
  const again = () => {
    stdin.setRawMode(false);
    stdin.setRawMode(true);
    if (asked) out(`\n${asked.prompt}${echoed}`);
  };
  const stop = async () => {
    stdin.setRawMode(false);
    await jobControl?.stop();
    stdin.setRawMode(true);
  };
  const onData = (data: string) => {
    if (data.includes(interrupt)) return onInterrupt();
    if (jobControl && data.includes(suspend)) void stop();
    ahead += data.replaceAll(suspend, '').replaceAll(sequences, '').replaceAll('\r\n', '\r');
    return drain();
  };
  const onEnd = () => {
    ended = true;
    drain();
  };
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.on('data', onData);
  stdin.on('end', onEnd);
  const off = jobControl?.onContinue(again);
  return {
    ask: (prompt, kind) =>
      new Promise((resolve) => {
        out(prompt);
        asked = { prompt, kind, answer: resolve };
        drain();
      }),
    forget() {
      ahead = '';
    },
    close() {
      off?.();
      if (asked) out('\n');
      asked = undefined;
      stdin.off('data', onData).off('end', onEnd);
      // A terminal that was opened beside a pipe goes on reading; it must not hold the program.
      stdin.pause();
      stdin.unref();
      stdin.setRawMode(false);
    },
  };
}
