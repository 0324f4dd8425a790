import type { DrillShown, LiveView, WatchShown } from '../core/live.ts';
import type { LiveTerminal } from '../ui/live/live.tsx';
import type { Program } from './cli-ports.ts';
import { settleColour } from './colour.ts';
import { giveTerminal, takeTerminal } from './take-terminal.ts';
import { drawsUnicode, jobControl } from './terminal.ts';

/** Whether a view may be drawn. Where it may not, the plain lines say the same. */
function drawable({ process, env }: Program): boolean {
  const ci = env['CI'] ?? '';
  return (
    process.stdin.isTTY &&
    process.stdout.isTTY &&
    process.stderr.isTTY &&
    env['TERM'] !== 'dumb' &&
    (ci === '' || ci === 'false') &&
    env['INK_SCREEN_READER'] !== 'true'
  );
}

type Start<State> = (terminal: LiveTerminal) => LiveView<State>;

/** Opens a view. Whatever breaks in it ends the view alone: calls in flight go on, and so do the plain lines. */
async function openLive<State>(
  program: Program,
  load: () => Promise<Start<State>>,
  onBroken: () => void = () => {},
): Promise<LiveView<State> | undefined> {
  if (!drawable(program)) return undefined;
  const { process, env, platform, streams } = program;
  const { stdin, stdout } = process;
  settleColour(program);
  takeTerminal(stdin, stdout);
  let live: LiveView<State> | undefined;
  const end = () => {
    process.setUncaughtExceptionCaptureCallback(null);
    process.off('exit', end);
    live = undefined;
    giveTerminal(stdin, stdout);
  };
  const broken = () => {
    if (!live) return;
    end();
    streams.err('The view fell over, by its own fault. The lines go on.\n');
    onBroken();
  };
  const safely = (act: (view: LiveView<State>) => void) => {
    if (!live) return;
    const view = live;
    try {
      act(view);
    } catch {
      fell(view);
    }
  };
  const fell = (view: LiveView<State>) => {
    try {
      view.close();
    } catch {
      // It fell over while it was put away.
    }
    broken();
  };
  try {
    const start = await load();
    live = start({
      stdin,
      stdout,
      unicode: drawsUnicode(env, platform),
      jobControl: jobControl(process),
      // As main knows it; Windows ends a process that is sent one.
      onInterrupt: () => void process.emit('SIGINT', 'SIGINT'),
      onBroken: broken,
    });
  } catch {
    end();
    return undefined;
  }
  process.once('exit', end);
  // What Ink does on a timer of its own cannot be caught where it is asked for.
  process.setUncaughtExceptionCaptureCallback(() => live && fell(live));
  return {
    show: (state) => safely((view) => view.show(state)),
    say(text) {
      const view = live;
      safely(({ say }) => say(text));
      // Written as ever where there is no view, or where it has just gone.
      if (!view || !live) streams.out(text);
    },
    close: () =>
      safely((view) => {
        view.close();
        end();
      }),
  };
}

/** The view of a drill. */
export const openDrill = (program: Program, shown: DrillShown) =>
  openLive(program, async () => {
    const { startDrill } = await import('../ui/live/start-drill.tsx');
    return (terminal) => startDrill(shown, terminal);
  });

/** The view of a watch. */
export async function openWatch(program: Program, shown: WatchShown, onBroken: () => void) {
  if (!drawable(program)) return undefined;
  settleColour(program);
  const { callsIn, startWatch } = await import('../ui/live/start-watch.tsx');
  const start: Start<WatchShown> = (terminal) => startWatch(shown, terminal);
  const view = await openLive(program, () => Promise.resolve(start), onBroken);
  return view && { ...view, room: () => callsIn(program.process.stdout.rows) };
}
