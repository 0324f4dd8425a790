import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'dotenv';

/** The files that frameworks load, in the order in which they are looked at here. */
const names = [
  '.env',
  '.env.local',
  '.env.development',
  '.env.development.local',
  '.env.production',
  '.env.production.local',
  '.env.test',
] as const;

/** One variable with the place it stands in: `.env:3`, or `the shell`. */
export type Variable = { readonly name: string; readonly value: string; readonly from: string };

/** Every variable of the project's .env files. A file that is missing or unreadable holds none. */
export async function envFileVariables(projectDir: string): Promise<readonly Variable[]> {
  const files = await Promise.all(names.map((name) => variablesOf(join(projectDir, name), name)));
  return files.flat();
}

async function variablesOf(path: string, name: string): Promise<readonly Variable[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return [];
  }
  if (text.includes('\0')) return [];
  const lines = text.split(/\r?\n/);
  return Object.entries(parse(text)).map(([variable, value]) => {
    const place = lines.findLastIndex((line) =>
      line
        .trimStart()
        .replace(/^export\s+/, '')
        .startsWith(variable),
    );
    return { name: variable, value, from: place < 0 ? name : `${name}:${place + 1}` };
  });
}
