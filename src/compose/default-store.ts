import type { Store } from '../core/store.ts';
import { defaultDataDir } from '../edge/store/data-dir.ts';
import { openStore } from '../edge/store/store.ts';

type Where = {
  readonly dataDir: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
};

/** The store of the named folder, or of this machine's usual one. */
export const openDefaultStore = ({ dataDir, env, platform }: Where): Store =>
  openStore(dataDir ?? defaultDataDir(env, platform));
