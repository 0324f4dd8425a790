/** Lock files and manifests: their package names hold every word there is. */
const generated =
  /"lockfileVersion"\s*:|^lockfileVersion:|^# yarn lockfile|^\[\[package\]\]$|^\s*"(?:devD|peerD|d)ependencies"\s*:\s*\{/m;

/** Nothing that somebody would read: a picture, an archive, a program, a lock file. Judged by its first characters. */
export function noText(raw: string): boolean {
  const start = raw.slice(0, 4000);
  // Not decodable, or a control character that no terminal prints.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const odd = start.match(/[\uFFFD\u0000-\u0006\u000E-\u001A\u007F]/g)?.length ?? 0;
  return odd > start.length / 20 || generated.test(start);
}
