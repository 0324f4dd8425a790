import type { Found } from '../../check.ts';
import type { Situation } from '../../situation.ts';
import { keyGetsThrough } from '../about-target.ts';

/** Whether requests that should be refused may go to this host at all. */
export const mayProbe = ({ target, agreed }: Situation): boolean =>
  target.official || agreed.probeElsewhere === true;

/** A host that is not the official one might execute what the official one refuses: it is asked for first. */
export function probeAgreed(situation: Situation, found: Found): true | string {
  const elsewhere = `${situation.target.host} is not the official host and might make an image of it. Nothing is sent there unless you agree.`;
  return keyGetsThrough(situation, found) ?? (mayProbe(situation) || elsewhere);
}
