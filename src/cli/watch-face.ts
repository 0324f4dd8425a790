import type { LiveView, WatchShown } from '../core/live.ts';
import type { Watched } from '../core/watch/watched.ts';
import type { CliPorts } from './ports.ts';
import { callLines, numbersLine } from './watch-lines.ts';

/** How a watch is told: in lines, or in a view above which what leaves it stays as lines. */
export type Face = {
  readonly say: (text: string) => void;
  readonly told: (calls: readonly Watched[]) => void;
  /** What the user's program prints, when it has no terminal of its own. */
  readonly output: ((text: string) => void) | undefined;
  /** It shows what has to be set. */
  readonly viewed: boolean;
  readonly end: () => void;
};

/** What is known of the traffic now. */
export type Now = () => Omit<WatchShown, 'baseUrl' | 'command' | 'calls'>;

const linesOf = (calls: readonly Watched[]): string =>
  calls.map((call) => `${callLines(call).join('\n')}\n`).join('');

/** Milliseconds between two lines of numbers, when there was a call in between. */
const everyMs = 30_000;

/** Lines, each final once it is printed. */
export function plainFace(say: (text: string) => void, changed: () => boolean, now: Now): Face {
  const tellNumbers = () => {
    const { numbers, inFlight, minutes } = now();
    say(`${numbersLine(numbers, inFlight, minutes)}\n`);
  };
  const beat = setInterval(() => changed() && tellNumbers(), everyMs);
  return {
    say,
    told: (calls) => say(linesOf(calls)),
    output: undefined,
    viewed: false,
    end() {
      clearInterval(beat);
      tellNumbers();
    },
  };
}

type About = Pick<WatchShown, 'baseUrl' | 'command'>;

/** Milliseconds between two looks at what time alone changes. */
const lookMs = 1000;

/** A view of the newest calls; undefined where none can be drawn. When it breaks, lines go on where it was. */
export async function liveFace(
  live: CliPorts['live'],
  about: About,
  { now, plain }: { readonly now: Now; readonly plain: () => Face },
): Promise<Face | undefined> {
  let calls: readonly Watched[] = [];
  let instead: Face | undefined;
  // A view can break before it is handed over here.
  let beat: ReturnType<typeof setInterval> | undefined;
  const onBroken = () => {
    clearInterval(beat);
    instead = plain();
    instead.told(calls);
    calls = [];
  };
  const shown = (): WatchShown => ({ ...about, ...now(), calls });
  const view: Awaited<ReturnType<typeof live.watch>> = await live.watch(shown(), onBroken);
  if (!view) return undefined;
  if (!instead) beat = setInterval(looked(view, shown), lookMs);
  return {
    say: view.say,
    told(more) {
      if (instead) return instead.told(more);
      calls = [...calls, ...more];
      const gone = calls.slice(0, Math.max(0, calls.length - view.room()));
      calls = calls.slice(gone.length);
      if (gone.length > 0) view.say(linesOf(gone));
      view.show(shown());
    },
    output: view.say,
    viewed: true,
    end() {
      clearInterval(beat);
      const left = calls;
      calls = [];
      // All calls stand above the last picture of the numbers, each once.
      if (left.length > 0) view.say(linesOf(left));
      view.show(shown());
      view.close();
      instead?.end();
    },
  };
}

/** Shows what changes without a call: how many are in flight, and what leaves the window. */
function looked(view: LiveView<WatchShown>, shown: () => WatchShown): () => void {
  let before = '';
  return () => {
    const next = shown();
    const mark = JSON.stringify([next.inFlight, next.numbers, next.series]);
    if (mark !== before) view.show(next);
    before = mark;
  };
}
