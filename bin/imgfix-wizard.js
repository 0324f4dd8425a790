#!/usr/bin/env node
/* Parsed by any Node since 12, so that an old one gets a line instead of a syntax error. */
var version = process.versions.node.split('.').map(Number);
var args = process.argv.slice(2);
if (version[0] < 20 || (version[0] === 20 && version[1] < 12)) {
  process.stderr.write(
    'imgfix-wizard needs Node 20.12 or later; this is ' + process.versions.node + '.\n',
  );
  process.exit(2);
}
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  /* Told before the loader of modules is up, which takes 15 ms. */
  process.stdout.write(require('../package.json').version + '\n');
} else {
  import('../dist/main.js').catch(function (error) {
    process.stderr.write(
      error && error.code === 'ERR_MODULE_NOT_FOUND'
        ? 'imgfix-wizard is not built. In a clone: npm ci && npm run build\n'
        : 'imgfix-wizard failed by its own fault. Nothing of it is a fault of your request.\n',
    );
    process.exit(1);
  });
}
