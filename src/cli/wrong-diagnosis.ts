import type { Tool } from '../core/documents.ts';
import type { Explained } from '../core/explain.ts';
import { fenceFor } from '../report/escape-markdown.ts';

/** Longer pastes are cut for an issue: the head has the call, the tail the error. In characters. */
const longest = 6000;

/** A text to report a wrong diagnosis with, from parts that have gone through the gate. Nothing is sent. */
export function wrongDiagnosisIssue(
  cleaned: string,
  { verdict, causes, reading }: Explained,
  { name, version }: Tool,
): string {
  const named = causes.map(({ id, certainty }) => `${id} (${certainty})`);
  const fence = fenceFor(cleaned);
  return [
    '### A failure that was diagnosed wrongly',
    '',
    `- ${name} ${version} said: ${verdict}${named.length > 0 ? `: ${named.join(', ')}` : ''}`,
    '- it should have said: ',
    '- how it was found out: ',
    '',
    'The failure as pasted, with secrets and private parts replaced:',
    fence,
    cut(cleaned),
    fence,
    '',
    'What was read out of it:',
    '```json',
    JSON.stringify(reading, null, 2),
    '```',
    '',
  ].join('\n');
}

const cut = (text: string): string =>
  text.length <= longest
    ? text
    : `${text.slice(0, longest / 2)}\n[… ${text.length - longest} characters left out …]\n${text.slice(-longest / 2)}`;
