import { saveFree } from '../../src/cli/earn.ts';
import { openStore } from '../../src/edge/store/store.ts';
import { someBaseline } from './baseline.ts';

/**
 * A program of its own that saves and says so: DIR, a prefix of the names, and how many.
 * A line is written only after the store said that it is kept.
 */
const [dir = '', prefix = '', count = '0'] = process.argv.slice(2);
const store = openStore(dir);
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`mark ${String(await store.mark('a value'))}`);
for (let place = 0; place < Number(count); place += 1) {
  const at = new Date(Date.UTC(2026, 10, 24, 0, 0, place)).toISOString();
  const saved = await saveFree(someBaseline(`${prefix}${place}`, { savedAtUtc: at }), store);
  say(saved.kind === 'saved' ? `saved ${saved.baseline.name}` : `trouble ${saved.why}`);
  const rechecked = { schema: 1, at, atUtc: at, result: 'holds', changes: 0 } as const;
  const added = await store.addRecheck('shared', rechecked);
  if (added.kind === 'failed') say(`trouble ${added.why}`);
}
