import type { Symptom } from '../situation.ts';

/** What can be told without a message, on the first step. */
export const symptoms: readonly {
  readonly value: Symptom;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'message', label: 'An error message', hint: 'paste it' },
  { value: 'access', label: 'Access refused', hint: '401, 403, "Incorrect API key"' },
  {
    value: 'limits',
    label: 'Too many requests, or no money left',
    hint: '429, quota, billing limit',
  },
  { value: 'request', label: 'Request refused', hint: '400, a parameter, a model' },
  { value: 'path', label: 'No answer, or too late', hint: 'timeout, connection error, 5xx' },
  { value: 'result', label: 'An image comes, but not as expected', hint: 'no url, empty data' },
  { value: 'nothing', label: 'Nothing fails', hint: 'prove it and save a baseline' },
];
