// Measures the relay of the built program: npm run build && node test/bench/relay.mjs [calls]
// Latency against no relay, throughput against a bare node:http relay, memory over many calls; ratios of one run.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, createServer, request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const bin = fileURLToPath(new URL('../../bin/imgfix-wizard.js', import.meta.url));
const [role, argument] = process.argv.slice(2);
const body = JSON.stringify({ model: 'gpt-image-2', prompt: 'a paper boat', size: '1024x1024' });
const answer = JSON.stringify({
  data: [{ b64_json: 'A'.repeat(20_000) }],
  usage: { input_tokens: 8, output_tokens: 196 },
});

/** What a relay costs at the least: node:http on both sides, and two pipes. */
function bareRelay(port) {
  const agent = new Agent({ keepAlive: true });
  return (request, response) => {
    const { method, url: path, headers } = request;
    const out = httpRequest({ port, host: '127.0.0.1', method, path, headers, agent }, (got) => {
      response.writeHead(got.statusCode, got.headers);
      got.pipe(response);
    });
    request.pipe(out);
  };
}

function upstream(request, response) {
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'req_bench' });
    response.end(answer);
  });
}

/** Starts a process and waits for the address that it prints. */
function start(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let seen = '';
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      if (seen.length > 10_000) return;
      seen += chunk;
      const url = /(?:OPENAI_BASE_URL=|^)(http:\S+)\n/m.exec(seen)?.[1];
      if (url) resolve({ child, url });
    });
  });
}

function call(url, agent) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const begun = performance.now();
    const request = httpRequest(`${url}/images/generations`, { method: 'POST', headers, agent });
    request.on('error', reject);
    request.on('response', (got) => {
      got.resume();
      got.on('end', () => resolve(performance.now() - begun));
    });
    request.end(body);
  });
}

async function rate(url, calls, width) {
  const agent = new Agent({ keepAlive: true, maxSockets: width });
  let left = calls;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      while ((left -= 1) >= 0) await call(url, agent);
    }),
  );
  agent.destroy();
  return calls / ((performance.now() - begun) / 1000);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
/** Processor time of a process so far, in milliseconds: the clock of Linux ticks a hundred times a second. */
const busy = ({ child }) => {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};
const rss = ({ child }) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function measure(calls) {
  const up = await start([here, 'upstream']);
  const bare = await start([here, 'bare', new URL(up.url).port]);
  const ours = await start([bin, 'watch', '--base-url', up.url]);
  const ways = { direct: up.url, bare: bare.url, ours: ours.url };

  const agents = Object.fromEntries(
    Object.keys(ways).map((way) => [way, new Agent({ keepAlive: true, maxSockets: 1 })]),
  );
  const times = { direct: [], bare: [], ours: [] };
  for (let count = 0; count < 1500; count += 1) {
    for (const way of Object.keys(ways)) {
      const ms = await call(ways[way], agents[way]);
      if (count >= 300) times[way].push(ms);
    }
  }
  const [direct, throughBare, throughOurs] = Object.values(times).map(median);
  console.log(
    `latency, median of 1200 calls each: direct ${direct.toFixed(3)} ms, bare relay ${throughBare.toFixed(3)} ms, watch ${throughOurs.toFixed(3)} ms`,
  );
  console.log(`  added by watch: ${(throughOurs - direct).toFixed(3)} ms (limit 1)`);

  const rates = { direct: [], bare: [], ours: [] };
  const before = [bare, ours].map(busy);
  for (let round = 0; round < 7; round += 1) {
    for (const way of Object.keys(ways)) rates[way].push(await rate(ways[way], 600, 16));
  }
  const [bareBusy, oursBusy] = [bare, ours].map((one, at) => (busy(one) - before[at]) / 4200);
  const [, bareRate, oursRate] = Object.values(rates).map(median);
  console.log(
    `throughput, median of 7 rounds: bare relay ${bareRate.toFixed(0)} calls/s, watch ${oursRate.toFixed(0)} calls/s`,
  );
  console.log(`  ratio: ${((oursRate / bareRate) * 100).toFixed(0)} % (limit 70)`);

  console.log(
    `  processor time a call: bare relay ${bareBusy.toFixed(2)} ms, watch ${oursBusy.toFixed(2)} ms`,
  );

  const sizes = [];
  for (let done = 0; done <= calls; done += calls / 10) {
    if (done > 0) await rate(ours.url, calls / 10, 16);
    sizes.push(rss(ours).toFixed(0));
  }
  console.log(`memory (RSS, MB) of watch over ${calls} further calls: ${sizes.join(' ')}`);
  for (const { child } of [up, bare, ours]) child.kill('SIGKILL');
  for (const agent of Object.values(agents)) agent.destroy();
}

if (role === 'upstream' || role === 'bare') {
  const server = createServer(role === 'bare' ? bareRelay(Number(argument)) : upstream);
  server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/v1`));
} else {
  await measure(Number(role ?? 10_000));
}
