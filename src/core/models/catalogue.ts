import { daysBetween } from '../days.ts';

/**
 * Image models and what each accepts: from the types of the openai npm SDK 7.57 and the deprecations page of
 * 2026-06-02, looked at on `checkedOn`. At run time the `shutdown_date` of the models endpoint wins over these dates.
 */
export const checkedOn = '2026-11-23';

/** Image models came and went every two months in 2026: an older catalogue says that it is old. In days. */
const oldAfter = 60;

/** Days since the catalogue was checked when it is old on that day (YYYY-MM-DD); undefined while it is not. */
export function catalogueAge(today: string): number | undefined {
  const days = daysBetween(checkedOn, today);
  return days > oldAfter ? days : undefined;
}

export type SizeRule =
  | { readonly mode: 'presets'; readonly values: readonly string[] }
  | {
      readonly mode: 'flexible';
      readonly multipleOf: number;
      /** Longest edge, in pixels. */
      readonly maxEdge: number;
      /** Long side over short side, at most. */
      readonly maxRatio: number;
      readonly minPixels: number;
      readonly maxPixels: number;
    };

export type ModelFacts = {
  readonly id: string;
  /** `alias` points to its newest snapshot; `floating` changes without notice. */
  readonly kind: 'model' | 'alias' | 'snapshot' | 'floating';
  /** The snapshot an alias stood for when the catalogue was checked. */
  readonly aliasOf?: string;
  /** YYYY-MM-DD. */
  readonly released?: string;
  /** YYYY-MM-DD from which every call is refused. */
  readonly endsOn?: string;
  /** What takes its place when it ends, or has ended. */
  readonly successor: string;
  readonly sizes: SizeRule;
  readonly qualities: readonly string[];
  readonly inputFidelity: readonly string[];
  /** US dollars per million output image tokens. */
  readonly usdPerMillionOut: number;
  /** First SDK version that knows it. */
  readonly sdkMin: { readonly node?: string; readonly python?: string };
};

const presets: SizeRule = {
  mode: 'presets',
  values: ['1024x1024', '1536x1024', '1024x1536', 'auto'],
};
/** Bounds seen live on gpt-image-2, 2026-04-28. */
const flexible: SizeRule = {
  mode: 'flexible',
  multipleOf: 16,
  maxEdge: 3840,
  maxRatio: 3,
  minPixels: 655_360,
  maxPixels: 8_294_400,
};
const threeQualities = ['low', 'medium', 'high', 'auto'];
const fiveQualities = ['low', 'medium', 'high', 'xhigh', 'max', 'auto'];
const flare = 'gpt-image-2.6-flare';
const none: readonly string[] = [];

type Row = Omit<ModelFacts, 'id' | 'usdPerMillionOut'> & { readonly usdPerMillionOut?: number };

const current26: Row = {
  kind: 'model',
  released: '2026-11-04',
  successor: flare,
  sizes: flexible,
  qualities: fiveQualities,
  inputFidelity: none,
  sdkMin: { node: '7.51.0' },
};
const current25: Row = { ...current26, released: '2026-09-08', sdkMin: { node: '7.12.0' } };
const current2: Row = {
  kind: 'alias',
  successor: flare,
  sizes: flexible,
  qualities: threeQualities,
  inputFidelity: none,
  sdkMin: { node: '6.37.0', python: '2.35.0' },
};
const ending: Row = {
  kind: 'model',
  successor: flare,
  endsOn: '2026-12-01',
  sizes: presets,
  qualities: threeQualities,
  inputFidelity: none,
  sdkMin: {},
};
const ending15: Row = {
  ...ending,
  inputFidelity: ['low', 'high'],
  sdkMin: { node: '6.14.0', python: '2.13.0' },
};
const gone: Row = {
  kind: 'model',
  successor: flare,
  sizes: presets,
  qualities: none,
  inputFidelity: none,
  sdkMin: {},
};

const snapshot = (row: Row): Row => ({ ...row, kind: 'snapshot' });
const alias = (row: Row, aliasOf: string): Row => ({ ...row, kind: 'alias', aliasOf });

const rows = {
  'gpt-image-2.6-flare': current26,
  'gpt-image-2.6-sunburst': current26,
  'gpt-image-2.5-flare': alias(current25, 'gpt-image-2.5-flare-2026-09-08'),
  'gpt-image-2.5-flare-2026-09-08': snapshot(current25),
  'gpt-image-2.5-sunburst': alias(current25, 'gpt-image-2.5-sunburst-2026-09-08'),
  'gpt-image-2.5-sunburst-2026-09-08': snapshot(current25),
  'gpt-image-2': alias(current2, 'gpt-image-2-2026-04-21'),
  'gpt-image-2-2026-04-21': snapshot(current2),
  'gpt-image-1.5': alias(ending15, 'gpt-image-1.5-2025-12-16'),
  'gpt-image-1.5-2025-12-16': snapshot(ending15),
  'gpt-image-1-mini': {
    ...ending,
    inputFidelity: ['low'],
    usdPerMillionOut: 8,
    sdkMin: { node: '6.2.0', python: '2.2.0' },
  },
  'chatgpt-image-latest': {
    ...ending,
    kind: 'floating',
    sdkMin: { node: '6.20.0', python: '2.35.0' },
  },
  'gpt-image-1': { ...gone, endsOn: '2026-10-23', sdkMin: { node: '4.96.0', python: '1.76.0' } },
  'dall-e-3': { ...gone, endsOn: '2026-05-12' },
  'dall-e-2': { ...gone, endsOn: '2026-05-12' },
} as const satisfies Readonly<Record<string, Row>>;

/** Held against the SDK's own list of models when the project is type-checked. */
export type CataloguedModel = keyof typeof rows;

export const catalogue: ReadonlyMap<string, ModelFacts> = new Map(
  Object.entries<Row>(rows).map(([id, row]) => [id, { id, usdPerMillionOut: 30, ...row }]),
);
