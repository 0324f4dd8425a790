import type { Next } from '../documents.ts';
import type { Reading } from './reading.ts';

/** How to capture what a failure does not show, in the language that the user has. */
const captures: readonly (readonly [sdk: RegExp, how: string])[] = [
  [
    /python|litellm/,
    'except openai.APIStatusError as e: print(e.status_code, e.request_id, e.response.text)',
  ],
  [/node|vercel/i, 'catch (e) { console.error(e.status, e.requestID, e.code, e.error, e.cause) }'],
];

const anyway =
  'Node: console.error(e.status, e.requestID, e.error, e.cause). Python: print(e.status_code, e.request_id, e.response.text). curl: add -i.';

/** What to ask for when neither status nor words of the failure are known; undefined when they are. */
export function missingOf({
  status,
  type,
  code,
  networkCode,
  sdk = '',
  speaker,
}: Reading): Next | undefined {
  if (speaker === 'other') {
    return {
      question: 'What does the image call itself print?',
      how: `What stands here is the failure of another service. ${anyway}`,
    };
  }
  const told = type !== undefined || code !== undefined || networkCode !== undefined;
  if (status !== undefined && told) return undefined;
  return {
    question: 'What do status, body and request id of the failure say?',
    how: captures.find(([words]) => words.test(sdk))?.[1] ?? anyway,
  };
}
