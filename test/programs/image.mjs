// A program as users write it: one image by plain fetch. Without an argument it behaves; with one it has that bad habit.
import { writeFileSync } from 'node:fs';

const habit = process.argv[2];
const { OPENAI_BASE_URL: base, OPENAI_API_KEY: key } = process.env;
const body = JSON.stringify({
  model: 'gpt-image-2',
  prompt: 'a paper boat',
  size: habit === 'sends-an-invalid-size' ? '1000x1000' : '1024x1024',
});
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function attempt() {
  try {
    const answer = await fetch(`${base}/images/generations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(Number(process.env.LIMIT_MS ?? 120_000)),
    });
    const id = answer.headers.get('x-request-id') ?? 'none';
    const after = Number(answer.headers.get('retry-after') ?? 0);
    const text = await answer.text();
    let json;
    try {
      json = JSON.parse(text);
    } catch {
      return { status: answer.status, id, after, text, why: 'the answer is no JSON' };
    }
    const b64 = json.data?.[0]?.b64_json;
    const why = json.error?.message ?? (b64 ? undefined : 'there is no image in the answer');
    return { status: answer.status, id, after, text, json, b64, why, code: json.error?.code };
  } catch (error) {
    if (habit === 'crashes') throw error;
    return {
      status: 0,
      id: 'none',
      after: 0,
      why: `connection failed: ${error.cause?.code ?? error.name}`,
    };
  }
}

function again({ status, code }, tried) {
  if (habit === 'retries-for-ever') return status !== 200;
  if (tried > 2) return false;
  if (habit === 'retries-everything') return status !== 200;
  if (code === 'insufficient_quota' && habit !== 'retries-a-quota') return false;
  return status === 0 || status === 429 || status >= 500;
}

let seen = await attempt();
for (let tried = 1; seen.why && again(seen, tried); tried += 1) {
  const growing = 400 * 2 ** (tried - 1) * (0.8 + Math.random() / 4);
  await wait(
    habit === 'ignores-retry-after'
      ? 300
      : habit === 'retries-at-once'
        ? 0
        : Math.max(seen.after * 1000, habit === 'retries-for-ever' ? 200 : growing),
  );
  seen = await attempt();
}

if (habit === 'takes-200-for-success' && seen.status === 200) {
  console.log('The image is ready.');
} else if (seen.why) {
  if (habit === 'crashes')
    throw new Error(`the call failed with ${seen.status}, request ${seen.id}`);
  if (habit === 'leaks-the-key')
    console.error(`failed with the headers {"authorization":"Bearer ${key}"}`);
  if (habit === 'leaks-half-of-the-key')
    console.error(`failed with the key ${key.slice(0, 30)}...`);
  if (habit === 'leaks-the-key-encoded')
    console.error(`failed: ${Buffer.from(`user:${key}`).toString('base64')}`);
  if (habit === 'prints-the-body') console.error(seen.text);
  if (habit === 'prints-the-parsed-body') console.error(seen.json);
  if (habit === 'swallows-the-error') process.exit(0);
  if (habit === 'is-silent') process.exit(1);
  if (habit === 'hangs') setInterval(() => {}, 1000);
  if (habit !== 'forgets-the-request-id')
    console.error(`No image: ${seen.status} ${seen.why} (request ${seen.id})`);
  else console.error(`No image: ${seen.status} ${seen.why}`);
  process.exitCode = 1;
} else {
  writeFileSync('boat.png', Buffer.from(seen.b64, 'base64'));
  console.log('boat.png');
}
