import { runProgram } from './cli/program.ts';
import { cliPorts } from './compose/cli-ports.ts';
import { openWizard } from './compose/open-wizard.ts';
import { scenarioList } from './standin/scenarios.ts';

/** The program: builds the real edge, picks the face, and is the only place that touches the process. */
const stop = new AbortController();
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
let killedBy: number | undefined;
for (const [signal, code] of Object.entries(signals)) {
  process.on(signal, () => {
    // A second one does not wait for the polite end.
    if (killedBy !== undefined) process.exit(code);
    killedBy = code;
    stop.abort();
  });
}

const fault = 'imgfix-wizard failed by its own fault. Nothing of it is a fault of your request.\n';
process.on('uncaughtException', () => {
  process.stderr.write(fault);
  process.exit(1);
});

const program = {
  env: process.env,
  cwd: process.cwd(),
  platform: process.platform,
  signal: stop.signal,
  process,
  streams: {
    stdin: process.stdin,
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
  },
};
const ports = cliPorts(program, (options) => openWizard(program, options));
const code = await runProgram(process.argv.slice(2), ports, { scenarios: scenarioList });
process.exitCode = killedBy ?? code;
