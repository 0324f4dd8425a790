import { start } from './terminal.mjs';

const down = '\u001B[B';

/** To the end of a program. */
const toExit = (args) => async (file, at) => ({ end: await start(file, args, at).exit });

/** To a menu's first frame, and to the frame that answers the key sent at its sight. */
const toMenu =
  (args, { header, shown, answered }) =>
  async (file, at) => {
    const menu = start(file, args, at);
    try {
      const early = header === undefined ? {} : { header: await menu.shown(header) };
      const frame = await menu.shown(shown);
      return { ...early, frame, key: await menu.press(down, answered) };
    } finally {
      menu.kill();
      await menu.exit;
    }
  };

/** What is started in every round, in this order. A command is one line. */
export const subjects = (bin, select) => ({
  floor: toExit(['-e', '0']),
  clack: toMenu([select], { shown: 'seventh', answered: '● The second' }),
  menu: toMenu([bin], {
    header: 'finds why',
    shown: 'What did you see?',
    answered: '› Access refused',
  }),
  '--version': toExit([bin, '--version']),
  '--help': toExit([bin, '--help']),
  // One line, as it is pasted.
  explain: toExit([bin, 'explain', "Unknown parameter: 'response_format'."]),
  'check --up-to local': toExit([bin, 'check', '--up-to', 'local']),
});

/** Interleaved rounds after one that is not counted, so that a drifting machine drifts for all. */
export async function measureStarts(file, all, { cwd, rounds }) {
  const times = new Map();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of Object.entries(all)) {
      for (const [what, ms] of Object.entries(await run(file, { cwd }))) {
        const key = what === 'end' ? name : `${name} ${what}`;
        if (round > 0) times.set(key, [...(times.get(key) ?? []), ms]);
      }
    }
  }
  return times;
}
