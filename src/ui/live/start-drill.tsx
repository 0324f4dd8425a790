import { DrillScreen, type DrillShown } from './drill-view.tsx';
import { type Live, type LiveTerminal, startLive } from './live.tsx';

/** Draws a drill until it is closed or breaks. */
export const startDrill = (shown: DrillShown, terminal: LiveTerminal): Live<DrillShown> =>
  startLive((state) => <DrillScreen {...state} />, shown, terminal);
