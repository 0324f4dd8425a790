import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** A registry on loopback that serves packed packages. Answers its address and how to close it. */
export async function serve(packages) {
  const server = createServer((request, response) => {
    const name = request.url.slice(1).replace(/\.tgz$/, '');
    const found = packages.find((one) => one.name === name);
    if (!found) return response.writeHead(404).end('{}');
    if (request.url.endsWith('.tgz')) return response.end(readFileSync(found.tarball));
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify(packument(found, `http://${request.headers.host}`)));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => server.close(),
  };
}

function packument({ name, tarball, manifest }, origin) {
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  const version = {
    ...manifest,
    _id: `${name}@${manifest.version}`,
    dist: { tarball: `${origin}/${name}.tgz`, integrity: `sha512-${digest}` },
  };
  return {
    name,
    'dist-tags': { latest: manifest.version },
    versions: { [manifest.version]: version },
  };
}
