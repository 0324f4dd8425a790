import { type Climbed, toldOf } from '../core/session.ts';
import type { Ready } from '../wizard/ports.ts';

/** What was previewed is what is written: the report of a climb is made once, until the user tells more. */
export function madeOnce(make: Ready['report']): Ready['report'] {
  const made = new WeakMap<Climbed, { told: string; report: ReturnType<Ready['report']> }>();
  return (climbed, now) => {
    const told = JSON.stringify(toldOf(now));
    const before = made.get(climbed);
    const report = before?.told === told ? before.report : make(climbed, now);
    made.set(climbed, { told, report });
    return report;
  };
}
