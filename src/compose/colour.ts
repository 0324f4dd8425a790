import type { Program } from './cli-ports.ts';

/**
 * Whether colours are wanted. Before Ink is loaded: its colour library knows only this variable, and reads it once.
 */
export function settleColour({ process, env }: Pick<Program, 'process' | 'env'>): boolean {
  const unwanted = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  // What follows is the user's own program.
  const [own = ''] = process.argv.join('\0').split('\0--\0');
  const coloured = !unwanted && !own.split('\0').includes('--no-color');
  if (!coloured) process.env['FORCE_COLOR'] = '0';
  return coloured;
}
