import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

import { spawn } from '@lydell/node-pty';

/** A program in a real pseudo-terminal of 80 x 24. Times are milliseconds since just before it was started. */
export function start(file, args, { cwd }) {
  const begun = performance.now();
  const child = spawn(file, args, {
    cols: 80,
    rows: 24,
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: cwd,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
    },
  });
  let written = '';
  let waiting;
  const plain = (from) => stripVTControlCharacters(written.slice(from));
  const look = () => {
    if (!waiting || !plain(waiting.from).includes(waiting.text)) return;
    const { resolve } = waiting;
    waiting = undefined;
    resolve(performance.now() - begun);
  };
  child.onData((data) => {
    written += data;
    look();
  });
  const exit = new Promise((resolve) => {
    child.onExit(() => {
      waiting?.reject(new Error(`ended before ${waiting.text}:\n${written}`));
      resolve(performance.now() - begun);
    });
  });
  const shown = (text, from = 0) =>
    new Promise((resolve, reject) => {
      waiting = { text, from, resolve, reject };
      look();
    });
  return {
    pid: child.pid,
    exit,
    /** When that text is written. */
    shown,
    /** When that text is written after a key. */
    press(key, text) {
      const from = written.length;
      child.write(key);
      return shown(text, from);
    },
    kill: () => child.kill('SIGKILL'),
  };
}

/** Resident memory in MB; Linux only. */
export const residentMb = (pid) =>
  Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** Processor time in milliseconds, user and system; Linux only. */
export function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
