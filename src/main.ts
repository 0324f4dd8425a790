import { beginWizard, opensWizard } from './compose/opening.ts';
import { run } from './compose/run.ts';
import { thisTool } from './compose/version.ts';

/** The program: picks the face, and is the only place that touches the process. */
const args = process.argv.slice(2);
const { env } = process;
const tool = thisTool();
if (opensWizard(args)) beginWizard({ env, version: tool.version, process });

const stop = new AbortController();
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
let killedBy: number | undefined;
let killedAt = 0;
/** npm hands the terminal's signal on, and so does the library that writes our files: at once, and meant once. In milliseconds. */
const echoes = 200;
for (const [signal, code] of Object.entries(signals)) {
  process.on(signal, () => {
    if (killedBy === undefined) {
      killedBy = code;
      killedAt = performance.now();
      stop.abort();
      return;
    }
    // A second one does not wait for the polite end.
    if (performance.now() - killedAt > echoes) process.exit(code);
  });
}

const fault = 'imgfix-wizard failed by its own fault. Nothing of it is a fault of your request.\n';
// Who reads has gone, or the terminal has: there is nobody to tell.
process.stdout.on('error', () => process.exit(killedBy ?? 1));
process.on('uncaughtException', () => {
  process.stderr.write(fault);
  process.exit(killedBy ?? 1);
});

const code = await run(args, {
  env,
  cwd: process.cwd(),
  platform: process.platform,
  signal: stop.signal,
  tool,
  process,
  streams: {
    stdin: process.stdin,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  },
});
process.exitCode = killedBy ?? code;
