import type { Group } from '../causes/ids.ts';
import type { CauseEntry } from '../documents.ts';

/** What can differ between a baseline and now, with the groups of causes that such a difference explains. */
const explains = {
  key: ['access', 'limits'],
  organization: ['access', 'limits'],
  project: ['access', 'limits'],
  headers: ['access', 'client'],
  'base URL': ['access', 'request', 'path', 'client'],
  'way out': ['path'],
  'address family': ['path'],
  'TLS issuer': ['path'],
  proxy: ['path'],
  'extra CA': ['path'],
  'certificate checks': ['path'],
  model: ['request', 'access'],
  snapshot: ['request', 'service'],
  limits: ['limits'],
  price: [],
  'request shape': ['request'],
  SDK: ['request', 'client'],
  Node: ['client', 'path'],
  system: ['path'],
  'answer time': ['service', 'path'],
  'image time': ['service', 'limits'],
} as const satisfies Readonly<Record<string, readonly Group[]>>;

export type ChangeKind = keyof typeof explains;

export type Suspicion = 'high' | 'low';

/** Where no cause is named, what decides who calls, and which way, is looked at first. */
const standing: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'key',
  'organization',
  'project',
  'base URL',
  'way out',
  'TLS issuer',
  'certificate checks',
  'model',
]);

/** How suspicious a change is for the failure seen: whether it can explain the best cause. */
export function suspicionOf(kind: ChangeKind, causes: readonly CauseEntry[]): Suspicion {
  const [best] = causes.filter(({ certainty }) => certainty !== 'possible');
  if (!best) return standing.has(kind) ? 'high' : 'low';
  const groups: readonly Group[] = explains[kind];
  return groups.includes(best.group) ? 'high' : 'low';
}
