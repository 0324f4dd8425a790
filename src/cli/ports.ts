import type { Baseline } from '../core/baseline.ts';
import type { Check } from '../core/check.ts';
import type { RunRecord, Tool } from '../core/documents.ts';
import type { ImageFile } from '../core/lint/image-file.ts';
import type { Ports } from '../core/ports.ts';
import type { ImageRequest, Situation } from '../core/situation.ts';
import type { Relay, RelayOptions } from '../relay/relay.ts';
import type { Leak } from '../report/self-check.ts';
import type { DrillPorts } from '../run/drill.ts';

/** The gate of one run: every text and document that leaves goes through it. */
export type Gate = {
  clean: (text: string) => string;
  cleanAll: <T>(json: T) => T;
  findLeaks: (text: string) => readonly Leak[];
};

export type StoreRead<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string };

export type StoreWrite =
  | { readonly kind: 'ok' }
  | { readonly kind: 'failed'; readonly why: string };

/** Where runs and baselines live. */
export type Store = {
  readonly dir: string;
  saveLastRun: (record: RunRecord) => Promise<StoreWrite>;
  lastRun: () => Promise<StoreRead<RunRecord>>;
  saveBaseline: (baseline: Baseline) => Promise<StoreWrite>;
  baseline: (name: string) => Promise<StoreRead<Baseline>>;
  /** Newest first, with what could not be read. */
  baselines(): Promise<{
    readonly list: readonly Baseline[];
    readonly troubles: readonly string[];
  }>;
};

/** What the options and files of a command say about a run. */
export type RunOptions = {
  readonly projectDir?: string;
  readonly model?: string;
  readonly baseUrl?: string;
  readonly statusUrl?: string;
  readonly request?: ImageRequest;
  /** The pasted failure, raw. */
  readonly error?: string;
  readonly maxUsd?: number;
};

/** A run made ready: what is known, what acts, and what guards. */
export type Kit = {
  readonly situation: Situation;
  readonly checks: readonly Check[];
  readonly ports: Ports;
  readonly gate: Gate;
  /** A salted mark of the key in use; equal keys give equal marks on this machine only. */
  readonly keyMark: () => Promise<string | undefined>;
};

export type FileRead =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };

export type FileWrite =
  | { readonly kind: 'ok' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly why: string };

export type LineLog = { readonly write: (line: string) => void; readonly close: () => void };

/** What `watch` acts through. */
export type WatchPorts = {
  /** OPENAI_BASE_URL, where it is set: what the user's program would call. */
  readonly baseUrl?: string;
  readonly relay: (options: RelayOptions) => Promise<Relay>;
  readonly openLog: (
    file: string,
  ) => Promise<
    | { readonly kind: 'ok'; readonly log: LineLog }
    | { readonly kind: 'failed'; readonly why: string }
  >;
  /** Runs a program on this terminal; answers when it has ended. */
  readonly run: (
    command: readonly string[],
    settings: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<
    | { readonly kind: 'ended'; readonly code: number }
    | { readonly kind: 'not-started'; readonly why: string }
  >;
};

/** What the commands are given by main. */
export type CliPorts = {
  readonly tool: Tool;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly signal: AbortSignal;
  readonly prepare: (options: RunOptions) => Promise<Kit>;
  /** The gate without a run: the settings of this machine. */
  readonly gate: () => Promise<Gate>;
  readonly store: (dataDir: string | undefined) => Promise<Store>;
  /** A file, or standard input for `-`. */
  readonly read: (file: string) => Promise<FileRead>;
  /** Written whole or not at all, mode 0600. */
  readonly write: (file: string, text: string, force: boolean) => Promise<FileWrite>;
  /** Standard input is a pipe or a file: then it may be the input of a command that names none. */
  readonly piped: boolean;
  /** What the header of a picture says; undefined where it cannot be read. Paths are relative to `dir`. */
  readonly imageFile: (path: string, dir: string) => Promise<ImageFile | undefined>;
  readonly stamp: () => string;
  /** The stand-in, and programs of this machine. */
  readonly drill: DrillPorts;
  readonly watch: WatchPorts;
  /** Opens the wizard; answers its exit code. */
  readonly wizard: (options: WizardOptions) => Promise<number>;
};

export type WizardOptions = RunOptions & {
  readonly dataDir?: string;
  /** Name of a scenario: the wizard runs against the stand-in. */
  readonly demo?: string;
};
