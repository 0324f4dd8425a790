import type { UpTo } from '../session.ts';

/** How far a climb may go, as it is agreed to. */
export type Agree = { readonly label: string; readonly upTo: UpTo };

/** Another host might execute what the official one refuses: there the default leaves it out. */
export function agreeable(official: boolean, host: string, hasKey: boolean): readonly Agree[] {
  const free: Agree = { label: 'Climb without a key: local and network only', upTo: 'network' };
  if (!hasKey) return [free];
  if (official) return [{ label: 'Climb', upTo: 'probe' }, free];
  return [
    { label: 'Climb', upTo: 'account' },
    {
      label: `Climb, and send what should be refused to ${host} too; it might be billed there`,
      upTo: 'probe',
    },
    free,
  ];
}
