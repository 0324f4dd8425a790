import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { serve } from './registry.mjs';

/** Packs a folder into another. */
function packed(folder, into) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into];
  const said = execFileSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ name, filename, size }] = JSON.parse(said);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, tarball: join(into, filename), size, manifest };
}

/** The yardstick of npx: a package with nothing in it but one line. */
function emptyPackage(folder) {
  mkdirSync(folder);
  const manifest = { name: 'npx-of-nothing', version: '1.0.0', bin: 'nothing.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'nothing.js'), "#!/usr/bin/env node\nconsole.log('1.0.0');\n");
  return folder;
}

/** Starts `npx` of the packed program and of an empty package, cold and hot, in turn. Milliseconds to exit. */
export async function measureNpx({ root, folder, rounds }) {
  const whole = join(folder, 'package');
  mkdirSync(whole);
  for (const part of ['bin', 'dist', 'package.json', 'README.md', 'LICENSE']) {
    cpSync(join(root, part), join(whole, part), { recursive: true });
  }
  const ours = packed(whole, folder);
  const nothing = packed(emptyPackage(join(folder, 'nothing')), folder);
  const registry = await serve([ours, nothing]);
  const times = { cold: [], hot: [], coldNothing: [], hotNothing: [] };
  const said = new Set();
  try {
    for (let round = 0; round < rounds; round += 1) {
      const cache = mkdtempSync(join(folder, 'cache-'));
      for (const heat of ['cold', 'hot']) {
        for (const [name, key] of [
          [ours.name, heat],
          [nothing.name, `${heat}Nothing`],
        ]) {
          const { ms, stderr } = await npx(name, { registry: registry.url, cache, folder });
          times[key].push(ms);
          if (stderr.trim() !== '') said.add(stderr.trim());
        }
      }
    }
  } finally {
    registry.close();
  }
  return { times, size: ours.size, said: [...said] };
}

function npx(name, { registry, cache, folder }) {
  const begun = performance.now();
  const child = spawn('npx', ['--yes', name, '--version'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      npm_config_registry: registry,
      npm_config_cache: cache,
      npm_config_update_notifier: 'false',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve({ ms: performance.now() - begun, stderr });
      else reject(new Error(`npx ${name} ended ${code}: ${stderr}`));
    });
  });
}
