import type { Program } from './cli-ports.ts';

/** Before Ink is loaded: its colour library knows only this variable, and reads it once. */
export function withoutColour({ process, env }: Pick<Program, 'process' | 'env'>): void {
  const unwanted = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  // What follows is the user's own program.
  const [own = ''] = process.argv.join('\0').split('\0--\0');
  if (unwanted || own.split('\0').includes('--no-color')) process.env['FORCE_COLOR'] = '0';
}
