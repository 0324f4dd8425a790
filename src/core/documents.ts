import type { CauseId, Group } from './causes/ids.ts';
import type { Exchange, Outcome } from './check.ts';
import type { CheckId, Tier } from './evidence.ts';
import type { Timings, Way } from './ports.ts';
import type { Certainty } from './rank.ts';
import type { Reading } from './reading/reading.ts';
import type { Machine, SdkSeen, Told } from './situation.ts';

/** The JSON documents of CONTRACT.md. Every text in them has gone through the sanitizer when they leave. */

export type CodedText = { readonly code: string; readonly text: string };

export type FixEntry = { readonly text: string; readonly command?: string; readonly link?: string };

export type CauseEntry = {
  readonly id: CauseId;
  readonly title: string;
  readonly group: Group;
  readonly certainty: Certainty;
  readonly because: readonly CodedText[];
  readonly against: readonly CodedText[];
  readonly retry: 'never' | 'after-wait' | 'after-change';
  readonly fixes: readonly FixEntry[];
};

export type Next = { readonly check?: string; readonly question?: string; readonly how?: string };

export type CheckEntry = {
  readonly id: CheckId;
  readonly tier: Tier;
  readonly title: string;
  readonly outcome: Outcome | 'skipped' | 'crashed';
  /** What was seen, in one sentence. */
  readonly summary: string;
  readonly durationMs: number;
  readonly evidence: readonly CodedText[];
  readonly proves?: string;
  readonly requestId?: string;
  readonly timings?: Timings;
};

export type RequestIdEntry = {
  readonly id: string;
  readonly at: string;
  readonly checkId: CheckId;
  readonly status: number;
};

export type Cost = {
  readonly highestUsd: number;
  readonly spentUsd: number;
  readonly billedRequests: number;
  readonly perhapsBilled: number;
};

export type Tool = { readonly name: 'imgfix-wizard'; readonly version: string };

export type CheckDocument = {
  readonly schema: 'imgfix.check/1';
  readonly tool: Tool;
  /** ISO 8601 with the local offset. */
  readonly createdAt: string;
  readonly durationMs: number;
  readonly verdict: 'healthy' | 'problem' | 'inconclusive';
  /** Set when a stand-in played the service. */
  readonly simulated?: true;
  readonly causes: readonly CauseEntry[];
  /** Causes that had something for them and were excluded, with what excluded them. */
  readonly excluded: readonly CauseEntry[];
  readonly next?: Next;
  readonly checks: readonly CheckEntry[];
  readonly notProven: readonly string[];
  readonly requestIds: readonly RequestIdEntry[];
  readonly environment: {
    readonly os: string;
    readonly arch: string;
    readonly node: string;
    readonly timeZone: string;
    readonly sdks: readonly Pick<SdkSeen, 'name' | 'version' | 'from'>[];
  };
  readonly cost: Cost;
};

/** One parameter of the user's request: its name and a value that is not private, or its type and length. */
export type ParameterShape = { readonly name: string; readonly value: string };

/** A run as it is kept: the document, and what a report says about its surroundings. Never a key or a prompt. */
export type RunRecord = {
  readonly schema: 'imgfix.run/1';
  readonly check: CheckDocument;
  readonly about: {
    readonly startedAt: string;
    readonly startedAtUtc: string;
    readonly target: {
      readonly host: string;
      readonly official: boolean;
      readonly baseUrl: string;
    };
    readonly model?: string;
    readonly endpoint?: string;
    readonly parameters: readonly ParameterShape[];
    /** Parameters that were shown to fail together, without the others. */
    readonly reducedTo?: readonly string[];
    /** Where keys were found; their characters are nowhere. */
    readonly keys?: readonly string[];
    readonly reading?: Reading;
    readonly told: Told;
    readonly machine: Machine;
    /** Absent where none was tried. */
    readonly way?: Way;
    readonly tlsIssuer?: string;
    readonly exchanges: readonly (Exchange & { readonly checkId: CheckId })[];
    /** Lines that say what the user changed between the climbs of this run. */
    readonly retests: readonly Retest[];
  };
};

/** One "I changed something, test again": which checks ended otherwise. */
export type Retest = {
  readonly at: string;
  readonly changed: readonly {
    readonly id: CheckId;
    readonly before: string;
    readonly now: string;
  }[];
};
