import type { FaultId } from './drill/faults.ts';
import type { DrillProgress } from './drill/progress.ts';
import type { Numbers } from './watch/numbers.ts';
import type { Series } from './watch/series.ts';
import type { Watched } from './watch/watched.ts';

/** A view on a terminal that is shown a new state whenever there is one. When it breaks, `say` prints as ever. */
export type LiveView<State> = {
  readonly show: (state: State) => void;
  /** Whole lines above the view, which stay. */
  readonly say: (text: string) => void;
  /** Ends it; what it shows stays. */
  readonly close: () => void;
};

export type DrillShown = {
  readonly progress: DrillProgress;
  /** The base URL of each fault, where the user starts the program. */
  readonly addresses?: Readonly<Partial<Record<FaultId, string>>>;
};

export type WatchShown = {
  /** The relay. */
  readonly baseUrl: string;
  /** The program that is run through it; without one the user starts it. */
  readonly command?: string;
  /** The newest calls, newest last. */
  readonly calls: readonly Watched[];
  readonly numbers: Numbers;
  readonly series: Series;
  readonly inFlight: number;
  /** The window of the numbers. */
  readonly minutes: number;
};
