import type { ReadFailure } from './reading/reading.ts';
import type { SettingGroup } from './setting-groups.ts';

/** What the characters of a key tell, without the characters. */
export type KeyShape = {
  /** project, service account, legacy, admin, session, or another vendor's name. */
  readonly kind: string;
  readonly foreign: boolean;
  /** What is damaged: quotes, inner white space, a placeholder …; absent when nothing is. */
  readonly fault?: string;
};

/** A key by the place it lives in. Its characters stay in the edge. */
export type KeySeen = {
  readonly label: string;
  readonly from: string;
  readonly shape: KeyShape;
  /** It stands in a custom header, which takes the place of every other key. */
  readonly replaces?: true;
  /** Whether the masked echo of the pasted failure fits this key: then it is the failing one. Absent without an end to compare. */
  readonly echoed?: boolean;
};

export type SdkSeen = {
  readonly name: string;
  readonly version: string;
  readonly language: 'node' | 'python';
  /** File it was read from, relative to the project. */
  readonly from: string;
};

/** Where calls go. */
export type Target = {
  /** Without a trailing slash, such as https://api.openai.com/v1. */
  readonly baseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** The service's own hosts: api.openai.com and its data-residency names. */
  readonly official: boolean;
  /** Where the base URL was set; absent for the default. */
  readonly from?: string;
  /** What is wrong with its text, such as "/v1 stands in it twice". */
  readonly fault?: string;
};

export type SettingsSeen = {
  /** Groups of which at least one variable is set. */
  readonly groups: readonly SettingGroup[];
  readonly organization?: { readonly from: string; readonly id: string };
  readonly project?: { readonly from: string; readonly id: string };
  readonly headers?: string;
  readonly proxy?: {
    readonly from: string;
    readonly host: string;
    readonly kind: 'http' | 'socks';
  };
  /** Why the client of this project takes the proxy; absent when it ignores it. */
  readonly proxyInUse?: string;
  /** NO_PROXY names the API's host. */
  readonly proxyBypassed?: true;
  readonly certificateChecksOff?: string;
  readonly extraCa?: { readonly from: string; readonly readable: boolean };
  /** Where OPENAI_LOG asks for debug logs, which can hold prompts. */
  readonly debugLog?: string;
};

export type Machine = {
  readonly os: string;
  readonly arch: string;
  readonly node: string;
  /** IANA name, such as Europe/Berlin. */
  readonly timeZone: string;
  /** Network interfaces that are up, loopback left out. */
  readonly interfaces: number;
};

export type ImageRequest = {
  readonly endpoint: 'images.generate' | 'images.edit' | 'responses';
  readonly body: Readonly<Record<string, unknown>>;
};

/** What the user answered. */
export type Told = {
  readonly symptom?: Symptom;
  readonly runsOn?: 'here' | 'elsewhere';
  readonly frequency?: 'always' | 'sometimes';
  /** The plan or usage tier of the account, in the user's words. */
  readonly plan?: string;
  /** Fixes that the user tried, one a line. */
  readonly tried?: readonly string[];
};

export type Symptom = 'message' | 'access' | 'limits' | 'request' | 'path' | 'result' | 'nothing';

/** What the user agreed to beyond the free tiers of the official host. */
export type Agreed = {
  /** Requests that the official service refuses may go to another base URL, which might execute them. */
  readonly probeElsewhere?: true;
  /** The user's prompt may go to the free moderation of the service. */
  readonly promptMayLeave?: true;
  /** US dollars that may be spent at most in this climb; absent when nothing may be spent. */
  readonly maxUsd?: number;
};

/** Everything known before a climb: read on this machine, pasted, or told. */
export type Situation = {
  readonly machine: Machine;
  readonly keys: readonly KeySeen[];
  readonly target: Target;
  readonly settings: SettingsSeen;
  readonly sdks: readonly SdkSeen[];
  /** The model that the user's code asks for, where known. */
  readonly model?: string;
  /** The user's own failing request. Its prompt is private. */
  readonly request?: ImageRequest;
  readonly paste?: ReadFailure;
  readonly told: Told;
  /** Base of the status page, such as https://status.openai.com. */
  readonly statusUrl: string;
  /** Hosts asked without credentials to tell one name from the whole network. */
  readonly controlHosts: readonly string[];
  /** Local date of the run, YYYY-MM-DD. */
  readonly today: string;
  readonly agreed: Agreed;
  /** Set when a stand-in plays the service; shows as SIMULATED everywhere. */
  readonly simulated?: true;
};
