import type { DrillShown, LiveView } from '../../core/live.ts';
import { DrillScreen } from './drill-view.tsx';
import { type LiveTerminal, startLive } from './live.tsx';

/** Draws a drill until it is closed or breaks. */
export const startDrill = (shown: DrillShown, terminal: LiveTerminal): LiveView<DrillShown> =>
  startLive((state) => <DrillScreen {...state} />, shown, terminal);
