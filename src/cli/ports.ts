import type { Marks } from '../core/baseline/baseline.ts';
import type { ExportFile, ExportedBaseline } from '../core/baseline/exported.ts';
import type { Account } from '../core/baseline/seen.ts';
import type { Check } from '../core/check.ts';
import type { Tool } from '../core/documents.ts';
import type { ImageFile } from '../core/lint/image-file.ts';
import type { DrillShown, LiveView, WatchShown } from '../core/live.ts';
import type { Ports } from '../core/ports.ts';
import type { RunOptions } from '../core/run-options.ts';
import type { Situation, Target } from '../core/situation.ts';
import type { Store } from '../core/store.ts';
import type { Relay, RelayOptions } from '../relay/options.ts';
import type { Leak } from '../report/self-check.ts';
import type { DrillPorts } from '../run/drill.ts';

/** The gate of one run: every text and document that leaves goes through it. */
export type Gate = {
  clean: (text: string) => string;
  cleanAll: <T>(json: T) => T;
  /** For what stays on this machine: hosts and folders keep their names. */
  cleanOwn: <T>(json: T) => T;
  findLeaks: (text: string) => readonly Leak[];
  /** What was replaced so far, by kind. */
  replaced: () => readonly { readonly kind: string; readonly count: number }[];
};

/** A run made ready: what is known, what acts, and what guards. */
export type Kit = {
  readonly situation: Situation;
  readonly checks: readonly Check[];
  readonly ports: Ports;
  readonly gate: Gate;
  /** Salted marks of the key in use, and of what else a baseline compares without keeping it. */
  readonly marks: (answered?: Account) => Promise<Marks>;
};

export type FileRead =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };

export type FileWrite =
  | { readonly kind: 'ok' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly why: string };

export type ExportOpened =
  | { readonly kind: 'ok'; readonly baseline: ExportedBaseline; readonly digest: string }
  | { readonly kind: 'refused'; readonly why: string };
export type LineLog = { readonly write: (line: string) => void; readonly close: () => void };

/** What `watch` acts through. */
export type WatchPorts = {
  /** OPENAI_BASE_URL, where it is set: what the user's program would call. */
  readonly baseUrl?: string;
  /** The proxy of the environment that leads to a host of https; its credentials stay in the edge. */
  readonly proxy: (target: Target) =>
    | {
        readonly from: string;
        readonly host: string;
        /** A SOCKS proxy is not used. */
        readonly kind: 'http' | 'socks';
      }
    | undefined;
  readonly relay: (
    options: Omit<RelayOptions, 'upstream'> & { readonly target: Target },
  ) => Promise<Relay>;
  readonly openLog: (
    file: string,
  ) => Promise<
    | { readonly kind: 'ok'; readonly log: LineLog }
    | { readonly kind: 'failed'; readonly why: string }
  >;
  /**
   * Runs a program; answers when it has ended. It has this terminal for itself, unless its output goes to `onOutput`:
   * then it has none.
   */
  readonly run: (
    command: readonly string[],
    settings: Readonly<Record<string, string>>,
    signal: AbortSignal,
    onOutput?: (text: string) => void,
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
  /** The text of an exported baseline, with what notices a later edit. */
  readonly seal: (
    baseline: ExportedBaseline,
    about: Pick<ExportFile, 'tool' | 'createdAt'>,
  ) => Promise<string>;
  readonly openExport: (text: string) => Promise<ExportOpened>;
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
  readonly drill: () => Promise<DrillPorts>;
  readonly watch: () => Promise<WatchPorts>;
  /** Live views; undefined where there is no terminal for one, or where the environment wants none. */
  readonly live: {
    readonly drill: (shown: DrillShown) => Promise<LiveView<DrillShown> | undefined>;
    /** `onBroken` is told when the view is gone before it was closed; `room` is how many calls it shows at most. */
    readonly watch: (
      shown: WatchShown,
      onBroken: () => void,
    ) => Promise<(LiveView<WatchShown> & { readonly room: () => number }) | undefined>;
  };
  /** Opens the wizard; answers its exit code. */
  readonly wizard: (options: WizardOptions) => Promise<number>;
};

export type WizardOptions = RunOptions & {
  /** Name of a scenario: the wizard runs against the stand-in. */
  readonly demo?: string;
  /** As lines that are written once, in place of screens. */
  readonly plain?: true;
};
