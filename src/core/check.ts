import type { CheckId, Evidence, EvidenceCode, Finding, Source, Tier } from './evidence.ts';
import type { Ports, Timings } from './ports.ts';
import type { Situation } from './situation.ts';

/** `unsure`: could not be asked, or the answer does not decide. */
export type Outcome = 'pass' | 'warn' | 'fail' | 'unsure';

/** One exchange with a server, as the report lists it. */
export type Exchange = {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** ISO 8601 with the local offset. */
  readonly at: string;
  readonly status?: number;
  readonly requestId?: string;
  /** The headers worth keeping (facts: errors.json `headers.keep`). */
  readonly headers?: Readonly<Record<string, string>>;
};

export type Judgement = {
  readonly outcome: Outcome;
  /** What was seen; the first one makes the check's summary. */
  readonly findings: readonly Finding[];
  /** Set when the findings were read elsewhere, as those of a pasted failure. */
  readonly source?: Source;
  /** What this answer proves, and what it does not. */
  readonly proves?: string;
  readonly notProven?: string;
  readonly timings?: Timings;
  readonly exchanges?: readonly Exchange[];
  /** US dollars of an answered, billed call. */
  readonly spentUsd?: number;
  /** A paid call without an answer. */
  readonly perhapsBilled?: true;
};

/** One request that a check will make, for the plan. */
export type PlannedRequest = {
  readonly host: string;
  /** Method and path, or the layer: `GET /v1/models`, `DNS`, `TCP 443`. */
  readonly what: string;
  /** Label of the key that goes along. */
  readonly key?: string;
  /** US dollars at most; absent when free. */
  readonly highestUsd?: number;
  /** What must have been seen first; absent when it is sent in any case. */
  readonly when?: string;
  /** How often it may be sent again after transient trouble. */
  readonly repeats?: number;
  /** True for connections that carry no HTTP request; they are named but not counted as requests. */
  readonly layer?: true;
};

/** Blocked: it would make sense, but cannot be asked; what waits for it is skipped too. */
export type Applies = true | string | { readonly blocked: string };

/** What earlier checks of the same climb found. */
export type Found = {
  has(...codes: readonly EvidenceCode[]): boolean;
  readonly evidence: readonly Evidence[];
};

export type Check = {
  readonly id: CheckId;
  readonly tier: Tier;
  /** The statement that the check tests, such as "The API host name resolves". */
  readonly title: string;
  /** One or two words for its row on the screen. */
  readonly short: string;
  /** Waits for these, and is skipped when one of them failed, was skipped or could not be asked. */
  readonly needs: readonly CheckId[];
  /** Waits for these, whatever they say. */
  readonly after: readonly CheckId[];
  /** Milliseconds until it is given up. */
  readonly limitMs: number;
  readonly sends: (situation: Situation) => readonly PlannedRequest[];
  /** `true`, or why it makes no sense here, or what stands in its way. */
  readonly applies: (situation: Situation, found: Found) => Applies;
  readonly run: (
    ports: Ports,
    situation: Situation,
    found: Found,
    signal: AbortSignal,
  ) => Promise<Judgement>;
};

type Definition<Seen> = {
  readonly id: CheckId;
  readonly title: string;
  readonly short: string;
  readonly needs?: readonly CheckId[];
  readonly after?: readonly CheckId[];
  readonly limitMs?: number;
  readonly sends?: (situation: Situation) => readonly PlannedRequest[];
  readonly applies?: (situation: Situation, found: Found) => Applies;
  readonly observe: (
    ports: Ports,
    situation: Situation,
    signal: AbortSignal,
    found: Found,
  ) => Promise<Seen> | Seen;
  readonly judge: (seen: Seen, situation: Situation, found: Found) => Judgement;
};

/** A check observes through a port and judges purely; a new kind of seen thing breaks the build until it is judged. */
export function defineCheck<Seen>(definition: Definition<Seen>): Check {
  const { id, title, short, needs = [], after = [], limitMs = 3000 } = definition;
  return {
    id,
    tier: tierOf(id),
    title,
    short,
    needs,
    after,
    limitMs,
    sends: definition.sends ?? (() => []),
    applies: definition.applies ?? (() => true),
    async run(ports, situation, found, signal) {
      const seen = await definition.observe(ports, situation, signal, found);
      return definition.judge(seen, situation, found);
    },
  };
}

const tierNames: Readonly<Record<string, Tier>> = {
  local: 'local',
  network: 'network',
  account: 'account',
  probe: 'probe',
  paid: 'paid',
};

export function tierOf(id: CheckId): Tier {
  return tierNames[id.slice(0, id.indexOf('/'))] ?? 'local';
}

export type About = Omit<Judgement, 'outcome' | 'findings'>;

const outcome =
  (name: Outcome) =>
  (findings: Finding | readonly Finding[], about: About = {}): Judgement => ({
    outcome: name,
    findings: [findings].flat(),
    ...about,
  });

export const pass = outcome('pass');
export const warn = outcome('warn');
export const fail = outcome('fail');
export const unsure = outcome('unsure');

/** A check as it ended. */
export type CheckResult = {
  readonly id: CheckId;
  readonly tier: Tier;
  readonly title: string;
  readonly short: string;
  readonly outcome: Outcome | 'skipped' | 'crashed';
  readonly durationMs: number;
  readonly evidence: readonly Evidence[];
  /** Why it was skipped. */
  readonly reason?: string;
  /** Cut off, or never begun, because the free tiers had used up their time: it says nothing. */
  readonly late?: true;
  /** Skipped because another check did not get through: what waits for this one is skipped too. */
  readonly blocked?: true;
} & Omit<Judgement, 'outcome' | 'findings' | 'source'>;

/** What these results found, as a later check is told it. */
export function foundIn(results: readonly CheckResult[]): Found {
  const evidence = results.flatMap((result) => result.evidence);
  const codes = new Set<EvidenceCode>(evidence.map(({ code }) => code));
  return { evidence, has: (...wanted) => wanted.some((code) => codes.has(code)) };
}
