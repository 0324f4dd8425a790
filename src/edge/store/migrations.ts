/** Turns a value of an earlier format into the next one. Steps only go upward, and never write by themselves. */
type Step = (value: unknown) => unknown;

type Steps = Readonly<Record<number, Step>>;

/** Format 1 of a baseline knew less: what it did not keep stays unknown. Format 2 is whole; its page stays Markdown. */
const baselineSteps: Steps = {
  1: (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const { keyMark: _keyMark, ...kept } = { keyMark: undefined, host: '', ...value };
    return {
      parameters: [],
      settings: [],
      limits: [],
      official: /^((us|eu|ae|au|in|jp)\.)?api\.openai\.com$/.test(kept.host),
      ...kept,
      schema: 2,
    };
  },
};

const stepsOf: Readonly<Record<string, Steps>> = { baselines: baselineSteps };

/** The value of a file as the newest format has it. */
export function migrated(folder: string, from: number, to: number, value: unknown): unknown {
  let current = value;
  for (let step = from; step < to; step += 1) {
    current = stepsOf[folder]?.[step]?.(current) ?? current;
  }
  return current;
}
