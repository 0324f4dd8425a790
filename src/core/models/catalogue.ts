/**
 * Image models and what each accepts, as of 2026-11-23 (SDK 7.57 types; the deprecations page of 2026-06-02).
 * At run time the `shutdown_date` of the models endpoint wins over these dates.
 */
export const catalogueAsOf = '2026-11-23';

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
  /** YYYY-MM-DD from which every call is refused. */
  readonly endsOn?: string;
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
  successor: flare,
  sizes: flexible,
  qualities: fiveQualities,
  inputFidelity: none,
  sdkMin: { node: '7.51.0' },
};
const current25: Row = { ...current26, sdkMin: { node: '7.12.0' } };
const current2: Row = {
  ...current26,
  qualities: threeQualities,
  sdkMin: { node: '6.37.0', python: '2.35.0' },
};
const ending: Row = {
  successor: flare,
  endsOn: '2026-12-01',
  sizes: presets,
  qualities: threeQualities,
  inputFidelity: none,
  sdkMin: {},
};
const gone: Row = {
  successor: flare,
  sizes: presets,
  qualities: none,
  inputFidelity: none,
  sdkMin: {},
};

const rows: Readonly<Record<string, Row>> = {
  'gpt-image-2.6-flare': current26,
  'gpt-image-2.6-sunburst': current26,
  'gpt-image-2.5-flare': current25,
  'gpt-image-2.5-flare-2026-09-08': current25,
  'gpt-image-2.5-sunburst': current25,
  'gpt-image-2.5-sunburst-2026-09-08': current25,
  'gpt-image-2': current2,
  'gpt-image-2-2026-04-21': current2,
  'gpt-image-1.5': {
    ...ending,
    inputFidelity: ['low', 'high'],
    sdkMin: { node: '6.14.0', python: '2.13.0' },
  },
  'gpt-image-1.5-2025-12-16': {
    ...ending,
    inputFidelity: ['low', 'high'],
    sdkMin: { node: '6.14.0', python: '2.13.0' },
  },
  'gpt-image-1-mini': {
    ...ending,
    inputFidelity: ['low'],
    usdPerMillionOut: 8,
    sdkMin: { node: '6.2.0', python: '2.2.0' },
  },
  'chatgpt-image-latest': { ...ending, sdkMin: { node: '6.20.0', python: '2.35.0' } },
  'gpt-image-1': { ...gone, endsOn: '2026-10-23', sdkMin: { node: '4.96.0', python: '1.76.0' } },
  'dall-e-3': { ...gone, endsOn: '2026-05-12' },
  'dall-e-2': { ...gone, endsOn: '2026-05-12' },
};

export const catalogue: ReadonlyMap<string, ModelFacts> = new Map(
  Object.entries(rows).map(([id, row]) => [id, { id, usdPerMillionOut: 30, ...row }]),
);
