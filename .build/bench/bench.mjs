// Measures the built program beside its yardsticks, on Linux, and prints Markdown tables.
// node .build/bench/bench.mjs [--rounds 15] [--nodes 20,24] [--npx-rounds 5]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'esbuild';

import { nodeBinary } from '../node-binary.mjs';
import { measureMenu } from './menu.mjs';
import { measureNpx } from './npx.mjs';
import { measureStarts, subjects } from './starts.mjs';
import { median, percentile, table } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    nodes: { type: 'string', default: '20,24' },
    'npx-rounds': { type: 'string', default: '5' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'imgfix-bench-'));
const bin = join(root, 'bin', 'imgfix-wizard.js');
const select = join(folder, 'select.mjs');

/** How long a start may take, by major version of Node. */
const goals = {
  frame: { 20: { times: 2.1 }, 24: { times: 3.6 } },
  header: { 20: { over: 30 }, 24: { over: 10 } },
  version: { 20: { over: 10 }, 24: { over: 10 } },
  explain: { 20: { over: 60 }, 24: { over: 60 } },
};

const besideTheirs = (yardstick) => ({ beside: '@clack select', yardstick });
const beside = (values) => ({ beside: 'empty package', yardstick: median(values) });

async function onNode(major) {
  const file = nodeBinary(major);
  const rounds = Number(options.rounds);
  const times = await measureStarts(file, subjects(bin, select), { cwd: folder, rounds });
  const of = (name) => median(times.get(name));
  const besideFloor = { beside: '`node -e 0`', yardstick: of('floor') };
  const clack = (what) => ({ beside: '@clack select', yardstick: of(`clack ${what}`) });
  const ours = await measureMenu(file, [bin], {
    cwd: folder,
    shown: 'What did you see?',
    first: '› An error message',
    second: '› Access refused',
  });
  const theirs = await measureMenu(file, [select], {
    cwd: folder,
    shown: 'seventh',
    first: '● The first',
    second: '● The second',
  });
  const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`\nNode ${version}, ${rounds} interleaved rounds\n`);
  console.log(
    table([
      {
        what: 'first line, keyboard taken',
        value: of('menu header'),
        ...besideFloor,
        goal: goals.header[major],
      },
      {
        what: 'menu, first frame',
        value: of('menu frame'),
        ...besideFloor,
        goal: goals.frame[major],
      },
      { what: 'menu, first frame', value: of('menu frame'), ...clack('frame') },
      { what: 'menu, first answered key', value: of('menu key'), ...clack('key') },
      { what: '`--version`', value: of('--version'), ...besideFloor, goal: goals.version[major] },
      { what: '`explain`', value: of('explain'), ...besideFloor, goal: goals.explain[major] },
      ...[...times.keys()]
        .filter((name) => /^(--help|\w+ )/.test(name) && !/^(menu|clack) /.test(name))
        .map((name) => ({ what: `\`${name}\``, value: of(name), ...besideFloor })),
      {
        what: 'key to its frame, median',
        value: median(ours.latencies),
        ...besideTheirs(median(theirs.latencies)),
      },
      {
        what: 'key to its frame, p95',
        value: percentile(ours.latencies, 0.95),
        ...besideTheirs(percentile(theirs.latencies, 0.95)),
        goal: { most: 20 },
      },
      {
        what: 'memory at the menu',
        value: ours.mb,
        unit: 'MB',
        ...besideTheirs(theirs.mb),
        goal: { most: 75 },
      },
      {
        what: 'processor while idle, a second',
        value: ours.idle,
        ...besideTheirs(theirs.idle),
        goal: { most: 0 },
      },
    ]),
  );
}

async function throughNpx() {
  const { times, size, said } = await measureNpx({
    root,
    folder,
    rounds: Number(options['npx-rounds']),
  });
  console.log(`\nnpx from a registry on loopback, Node ${process.version}\n`);
  console.log(
    table([
      {
        what: '`npx imgfix-wizard --version`, cold',
        value: median(times.cold),
        ...beside(times.coldNothing),
        goal: { most: 2000 },
      },
      {
        what: '`npx imgfix-wizard --version`, hot',
        value: median(times.hot),
        ...beside(times.hotNothing),
      },
      { what: 'tarball', value: size / 1000, unit: 'kB', goal: { most: 600 } },
    ]),
  );
  if (said.length > 0) console.log(`\nnpx said: ${said.join('\n')}`);
}

try {
  await build({
    entryPoints: [fileURLToPath(new URL('select.mjs', import.meta.url))],
    outfile: select,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as __made } from 'node:module';const require = __made(import.meta.url);",
    },
  });
  console.log(`${cpus().length} x ${cpus()[0].model.trim()}`);
  for (const major of options.nodes.split(',')) await onNode(major);
  await throughNpx();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
