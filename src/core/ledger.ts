import { type Marks, sameMark } from './baseline/baseline.ts';
import type { SettingsSeen } from './situation.ts';

/** How a program can see by itself that a temporary change is undone. */
export type Watch =
  | { readonly by: 'setting'; readonly name: SeenSetting; readonly undoneWhen: 'set' | 'unset' }
  /** The mark of the key before the change: undone when that key is in use again, or is the same everywhere. */
  | { readonly by: 'key'; readonly mark: string }
  /** Nothing here shows it; only the user can say. */
  | { readonly by: 'user' };

type SeenSetting = 'certificate checks off' | 'proxy' | 'extra CA' | 'debug log';

/** Something that was changed only to find a cause, until it is undone. */
export type LedgerEntry = {
  /** The same change has the same id, so it is listed once. */
  readonly id: LedgerId;
  /** What was changed, as the start of a sentence, without a full stop. */
  readonly what: string;
  readonly why: string;
  /** How to undo it, in one sentence. */
  readonly undo: string;
  /** ISO 8601 with the local offset. */
  readonly since: string;
  readonly watch: Watch;
  /** Mark of the folder it was seen in: only there can it be seen to be undone. */
  readonly folder?: string;
  /** The user said that it belongs to the working setup. */
  readonly kept?: true;
};

export type LedgerId =
  | 'certificate-checks-off'
  | 'debug-log'
  | 'proxy-unset'
  | 'proxy-set'
  | 'extra-ca'
  | 'other-key'
  | 'vpn-off'
  | 'other-network'
  | 'raised-limit';

type Step = Pick<LedgerEntry, 'what' | 'why' | 'undo'>;

/** Every temporary change the wizard suggests or sees, in words. */
export const temporarySteps: Readonly<Record<LedgerId, Step>> = {
  'certificate-checks-off': {
    what: 'Certificate checks are switched off',
    why: 'It shows whether the certificate is the trouble; anyone in between can read the key meanwhile.',
    undo: 'Take NODE_TLS_REJECT_UNAUTHORIZED out of the shell and of .env.',
  },
  'debug-log': {
    what: 'The SDK writes debug logs',
    why: 'They show requests; they can hold prompts.',
    undo: 'Take OPENAI_LOG out of the shell and of .env.',
  },
  'proxy-unset': {
    what: 'The proxy is not used',
    why: 'It shows whether the proxy is the trouble.',
    undo: 'Set HTTPS_PROXY again as it was.',
  },
  'proxy-set': {
    what: 'Another way out, a proxy, is used',
    why: 'It shows whether the direct way is the trouble.',
    undo: 'Take HTTPS_PROXY out again.',
  },
  'extra-ca': {
    what: 'An extra CA is trusted',
    why: 'It shows whether a private certificate is the trouble.',
    undo: 'Take NODE_EXTRA_CA_CERTS out again.',
  },
  'other-key': {
    what: 'Another key is used',
    why: 'It shows whether the key or its account is the trouble.',
    undo: 'Put the first key back, or keep this one where your program reads it.',
  },
  'vpn-off': {
    what: 'The VPN is off',
    why: 'It shows whether the VPN is the trouble.',
    undo: 'Switch the VPN on again.',
  },
  'other-network': {
    what: 'Another network is used',
    why: 'It shows whether the first network is the trouble.',
    undo: 'Go back to the first network.',
  },
  'raised-limit': {
    what: 'A limit is raised',
    why: 'It shows whether the limit is the trouble.',
    undo: 'Set the limit back in the dashboard.',
  },
};

/** What this machine shows of the things that a temporary change touches. */
export type Surroundings = {
  readonly settings: Omit<SettingsSeen, 'groups'>;
  readonly marks: Marks;
  /** How many different keys are found. */
  readonly keys: number;
};

/** Entries that this machine shows by itself: nobody keeps them in a working setup. */
export function visibleSteps(
  { settings, marks }: Surroundings,
  since: string,
): readonly LedgerEntry[] {
  const ids: readonly (LedgerId | undefined)[] = [
    settings.certificateChecksOff === undefined ? undefined : 'certificate-checks-off',
    settings.debugLog === undefined ? undefined : 'debug-log',
  ];
  return ids.flatMap((id) => (id === undefined ? [] : [entryOf(id, since, marks)]));
}

/** What was changed between a failing run and a later one of the same session. */
export function stepsBetween(
  before: Surroundings,
  now: Surroundings,
  since: string,
): readonly LedgerEntry[] {
  const turned = (name: SeenSetting) =>
    Number(isSet(now.settings, name)) - Number(isSet(before.settings, name));
  // One key everywhere is no detour: it stands where the first one stood.
  const otherKey = now.keys > 1 && sameMark(before.marks.key, now.marks.key) === false;
  const seen: readonly (readonly [LedgerId, boolean])[] = [
    ['certificate-checks-off', turned('certificate checks off') > 0],
    ['debug-log', turned('debug log') > 0],
    ['proxy-unset', turned('proxy') < 0],
    ['proxy-set', turned('proxy') > 0],
    ['extra-ca', turned('extra CA') > 0],
    ['other-key', otherKey],
  ];
  return seen.flatMap(([id, changed]) => (changed ? [entryOf(id, since, before.marks)] : []));
}

/** One entry; `before` are the marks of before the change. */
export function entryOf(id: LedgerId, since: string, { key, folder }: Marks = {}): LedgerEntry {
  return {
    id,
    ...temporarySteps[id],
    since,
    watch: watchOf(id, key),
    ...(folder !== undefined && { folder }),
  };
}

function watchOf(id: LedgerId, mark: string | undefined): Watch {
  switch (id) {
    case 'certificate-checks-off':
      return { by: 'setting', name: 'certificate checks off', undoneWhen: 'unset' };
    case 'debug-log':
      return { by: 'setting', name: 'debug log', undoneWhen: 'unset' };
    case 'proxy-unset':
      return { by: 'setting', name: 'proxy', undoneWhen: 'set' };
    case 'proxy-set':
      return { by: 'setting', name: 'proxy', undoneWhen: 'unset' };
    case 'extra-ca':
      return { by: 'setting', name: 'extra CA', undoneWhen: 'unset' };
    case 'other-key':
      return mark === undefined ? { by: 'user' } : { by: 'key', mark };
    default:
      return { by: 'user' };
  }
}

/** The entries of this folder as this machine shows them now: which are undone, and which are not. */
export function review(
  entries: readonly LedgerEntry[],
  now: Surroundings,
): { readonly undone: readonly LedgerEntry[]; readonly open: readonly LedgerEntry[] } {
  const here = entries.filter(({ folder }) => sameMark(folder, now.marks.folder) !== false);
  const undone = here.filter((entry) => isUndone(entry, now));
  return { undone, open: stillOpen(here.filter((entry) => !undone.includes(entry))) };
}

export const stillOpen = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.filter(({ kept }) => !kept);

function isUndone({ watch }: LedgerEntry, { settings, marks, keys }: Surroundings): boolean {
  switch (watch.by) {
    case 'setting':
      return isSet(settings, watch.name) === (watch.undoneWhen === 'set');
    case 'key':
      return keys === 1 || sameMark(watch.mark, marks.key) === true;
    case 'user':
      return false;
  }
}

function isSet(settings: Surroundings['settings'], name: SeenSetting): boolean {
  const value: Readonly<Record<SeenSetting, unknown>> = {
    'certificate checks off': settings.certificateChecksOff,
    proxy: settings.proxy,
    'extra CA': settings.extraCa,
    'debug log': settings.debugLog,
  };
  return value[name] !== undefined;
}

/** One line for a plain face. */
export const ledgerLine = ({ what, undo, since }: LedgerEntry): string =>
  `still open: ${what}, since ${since.slice(0, 16).replace('T', ' ')}. ${undo}`;
