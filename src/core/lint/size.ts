import type { ModelFacts } from '../models/catalogue.ts';
import { type Problem, type Rule, wordOf } from './problem.ts';

/** Sizes by arithmetic: three presets for the older models, bounds for the flexible ones. */
export const sizeRule: Rule = ({ body: { size }, prefix, model }) => {
  if (size === undefined || !model || size === 'auto') return [];
  const why = typeof size === 'string' ? misfit(size, model) : 'size is text such as 1024x1024';
  if (why === undefined) return [];
  const to = typeof size === 'string' ? nearest(size, model) : 'auto';
  const problem: Problem = {
    param: `${prefix}size`,
    rule: 'size',
    text: `${wordOf(size)} does not fit ${model.id}: ${why}.`,
    fix: `Use ${to}.`,
    severity: 'error',
    causeId: 'param_size',
    to,
  };
  return [problem];
};

const presets = ['1024x1024', '1536x1024', '1024x1536'];

function misfit(size: string, { sizes }: ModelFacts): string | undefined {
  if (presets.includes(size)) return undefined;
  const [, w, h] = /^(\d+)x(\d+)$/.exec(size) ?? [];
  if (w === undefined || h === undefined) return 'it is not WIDTHxHEIGHT';
  if (sizes.mode === 'presets') return `it takes ${sizes.values.join(', ')} only`;
  const [width, height] = [Number(w), Number(h)];
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  if (width % sizes.multipleOf !== 0 || height % sizes.multipleOf !== 0) {
    return `width and height are multiples of ${sizes.multipleOf}`;
  }
  if (long > sizes.maxEdge) return `the longest edge has ${sizes.maxEdge} at most`;
  if (long > short * sizes.maxRatio) return `the ratio is ${sizes.maxRatio}:1 at most`;
  if (width * height < sizes.minPixels) return `it has fewer than ${sizes.minPixels} pixels`;
  return width * height > sizes.maxPixels
    ? `it has more than ${sizes.maxPixels} pixels`
    : undefined;
}

/** A size of the same shape that fits; else a preset of the same orientation. */
function nearest(size: string, model: ModelFacts): string {
  const [, w = '0', h = '0'] = /^(\d+)\D+(\d+)$/.exec(size) ?? [];
  const [width, height] = [Number(w), Number(h)];
  const rounded = [width, height].map((edge) => Math.max(16, Math.round(edge / 16) * 16)).join('x');
  if (misfit(rounded, model) === undefined) return rounded;
  if (width === height) return '1024x1024';
  return width > height ? '1536x1024' : '1024x1536';
}
