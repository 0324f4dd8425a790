import { cpuMs, residentMb, start } from './terminal.mjs';

const [down, up] = ['\u001B[B', '\u001B[A'];
const [keys, idleMs, apartMs] = [60, 3000, 60];
const wait = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** A menu that stands: memory in MB, processor milliseconds a second while nobody types, and keys to their frame. */
export async function measureMenu(file, args, { cwd, shown, first, second }) {
  const menu = start(file, args, { cwd });
  try {
    await menu.shown(shown);
    await menu.press(down, second);
    await wait(1000);
    const mb = residentMb(menu.pid);
    const before = cpuMs(menu.pid);
    await wait(idleMs);
    const idle = (cpuMs(menu.pid) - before) / (idleMs / 1000);
    const latencies = [];
    for (let pressed = 0; pressed < keys; pressed += 1) {
      await wait(apartMs);
      const begun = performance.now();
      await (pressed % 2 === 0 ? menu.press(up, first) : menu.press(down, second));
      latencies.push(performance.now() - begun);
    }
    return { mb, idle, latencies };
  } finally {
    menu.kill();
  }
}
