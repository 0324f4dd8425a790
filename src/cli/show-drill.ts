import type { FaultId } from '../core/drill/faults.ts';
import {
  type DrillNews,
  type DrillProgress,
  drilling,
  initialDrill,
} from '../core/drill/progress.ts';
import type { DrillShown } from '../core/live.ts';
import type { CliPorts, Gate } from './ports.ts';

/** A drill shown as it goes; undefined where no view can be drawn. */
export async function showDrill(
  faults: readonly FaultId[],
  gate: Gate,
  live: CliPorts['live'],
  about: Pick<DrillShown, 'addresses'> = {},
) {
  let progress = initialDrill(faults);
  const view = await live.drill({ ...about, progress });
  return (
    view && {
      say: view.say,
      close: view.close,
      see(news: DrillNews): void {
        progress = drilling(progress, news);
        view.show({ ...about, progress: cleaned(progress, gate) });
      },
    }
  );
}

/** Paths and ids come from the user's program; what was judged is clean already. */
const cleaned = ({ rows }: DrillProgress, gate: Gate): DrillProgress => ({
  rows: rows.map((row) => ({ ...row, attempts: gate.cleanAll(row.attempts) })),
});
