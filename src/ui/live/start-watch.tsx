import { type Live, type LiveTerminal, startLive } from './live.tsx';
import { WatchScreen, type WatchShown, callsIn } from './watch-view.tsx';

/** Draws a watch until it is closed or breaks. */
export const startWatch = (shown: WatchShown, terminal: LiveTerminal): Live<WatchShown> =>
  startLive((state) => <WatchScreen {...state} />, shown, terminal);

export { callsIn };
