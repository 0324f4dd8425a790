import type { LiveView, WatchShown } from '../../core/live.ts';
import { type LiveTerminal, startLive } from './live.tsx';
import { WatchScreen, callsIn } from './watch-view.tsx';

/** Draws a watch until it is closed or breaks. */
export const startWatch = (shown: WatchShown, terminal: LiveTerminal): LiveView<WatchShown> =>
  startLive((state) => <WatchScreen {...state} />, shown, terminal);

export { callsIn };
