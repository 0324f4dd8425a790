// The official SDK with its own retries, and an error that is caught and told.
import { writeFileSync } from 'node:fs';

import OpenAI from 'openai';

const client = new OpenAI();
try {
  const answer = await client.images.generate({ model: 'gpt-image-2', prompt: 'a paper boat' });
  const b64 = answer.data?.[0]?.b64_json;
  if (!b64) throw new Error(`there is no image in the answer (request ${answer._request_id})`);
  writeFileSync('boat.png', Buffer.from(b64, 'base64'));
} catch (error) {
  const { status = '', code = '', requestID = '', message } = error;
  console.error(`No image: ${status} ${code} ${message.slice(0, 200)} ${requestID}`);
  process.exitCode = 1;
}
