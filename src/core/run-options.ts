import type { ImageRequest } from './situation.ts';

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
  /** Where baselines and the last run live, when not where they live by default. */
  readonly dataDir?: string;
};
