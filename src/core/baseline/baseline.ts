import type { ParameterShape, Tool } from '../documents.ts';
import type { Way } from '../ports.ts';
import { untaken } from '../untaken.ts';

/** Salted marks of private values: equal values give equal marks on this machine only. They are never exported. */
export type Marks = {
  readonly key?: string;
  readonly organization?: string;
  readonly project?: string;
  /** What the answers themselves name; it need not be written as the settings write it. */
  readonly organizationThatAnswers?: string;
  readonly projectThatAnswers?: string;
  /** Of the folder that was looked at, so that its SDK is compared with itself. */
  readonly folder?: string;
};

/** Settings that bend a call; only whether they were set is kept. */
export type SettingName = 'organization' | 'project' | 'headers' | 'proxy' | 'extra CA';

/** A working configuration with the date of its test. Never a key, a prompt or an image. */
export type Baseline = {
  readonly schema: 2;
  readonly name: string;
  readonly tool: Tool;
  /** ISO 8601 with the local offset. */
  readonly savedAt: string;
  /** ISO 8601, UTC. */
  readonly savedAtUtc: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly simulated?: true;
  /** Absent in an imported file that was made at a private host. */
  readonly host?: string;
  readonly baseUrl?: string;
  /** Made at the service's own host. */
  readonly official: boolean;
  readonly model: string;
  /** The snapshot that answered, where the answer names one. */
  readonly snapshot?: string;
  readonly endpoint: 'images.generate';
  /** The known-good request; of its prompt only the length. */
  readonly parameters: readonly ParameterShape[];
  readonly sdks: Readonly<Record<string, string>>;
  readonly node: string;
  readonly os: string;
  readonly arch?: string;
  readonly way: Way;
  readonly family?: 4 | 6;
  readonly tlsIssuer?: string;
  readonly settings: readonly SettingName[];
  readonly marks?: Marks;
  /** The image's own time, in milliseconds. */
  readonly latencyMs: number;
  /** First byte of the API's answer without a key, in milliseconds. */
  readonly answerMs?: number;
  readonly image: {
    readonly type: string;
    readonly width: number;
    readonly height: number;
    readonly bytes: number;
  };
  readonly usage?: { readonly inputTokens?: number; readonly outputTokens?: number };
  readonly costUsd: number;
  /** US dollars that the known-good could cost at most, by the catalogue of then. */
  readonly highestUsd?: number;
  readonly limits: readonly Limit[];
  /** YYYY-MM-DD on which the model ends, where that was known. */
  readonly modelEndsOn?: string;
  /** Date of the model catalogue that was built in. */
  readonly catalogueAsOf?: string;
  readonly requestIds: readonly string[];
  readonly checks: readonly { readonly id: string; readonly outcome: string }[];
  /** The sanitized report of that run. */
  readonly evidence?: EvidencePage;
  /** Set when the file came from another machine. */
  readonly imported?: { readonly at: string; readonly digest: string };
};

/** A web page beside the baseline; earlier versions kept Markdown in it. */
export type EvidencePage =
  | { readonly format: 'html'; readonly file: string; readonly digest: string }
  | { readonly format: 'md'; readonly text: string };

/** A rate limit a minute: of requests, tokens or input images. */
export type Limit = { readonly bucket: string; readonly limit: number };

/** A name has letters, digits, dots, dashes and underscores only, 64 at most. */
export const baselineName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The name itself when it is free, else with the first free number behind it. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  return untaken(
    (one) => used.has(one.toLowerCase()),
    (nth) => (nth === '' ? name : `${name.slice(0, 60)}${nth}`),
  );
}

/** Equal, different, or not to be told: marks of two machines, or of two salts, say nothing about each other. */
export function sameMark(one: string | undefined, other: string | undefined): boolean | undefined {
  if (one === undefined || other === undefined) return undefined;
  return saltOf(one) === saltOf(other) ? one === other : undefined;
}

const saltOf = (mark: string): string => mark.slice(0, mark.indexOf('.'));
