import { counted } from '../core/counted.ts';
import type { Pasted, SessionEvent } from '../core/session.ts';
import { aboutKeyAlone, keyTaken } from '../core/steps/key-alone.ts';
import { symptoms } from '../core/steps/symptoms.ts';
import { type At, back } from './at.ts';
import type { Talk } from './talk.ts';

const ending = 'To end it: an empty line, and then a line with a single dot.';

/** What was seen: a text, a file with one, or a symptom. */
export async function welcome(at: At): Promise<SessionEvent> {
  const { talk, ports } = at;
  const { open, due, baselines } = await ports.notes();
  const [first] = baselines;
  talk.say(...[...open, ...due].map((line) => `! ${line}`));
  if (first) talk.say(`To repeat a saved baseline: imgfix-wizard recheck ${first.name}`);
  talk.begin('What did you see? Paste the error now, whole and as it is, or choose.');
  const inFile = { label: 'An error message in a file', hint: 'its name is asked for' };
  const chosen = await talk.chooseOr([...symptoms, inFile]);
  if (chosen === 'back') return back;
  if (typeof chosen === 'object') {
    talk.say(`It is read as an error message. ${ending}`);
    return pasted(at, await gather(talk, [chosen.text]));
  }
  const symptom = symptoms[chosen];
  return symptom ? { type: 'symptom-told', symptom: symptom.value } : fromFile(at);
}

/** A failure of many lines. */
export async function paste(at: At): Promise<SessionEvent> {
  const { talk, ports } = at;
  const example = ports.simulated?.paste;
  talk.begin('Paste the error. The whole text is best: status, body and request id.');
  talk.say(`Keys in it are masked. ${ending} A dot alone goes back.`);
  if (example !== undefined) talk.say(`Enter takes what this story shows: ${example}`);
  return pasted(at, await gather(talk, [], example));
}

async function fromFile(at: At): Promise<SessionEvent> {
  const { talk, readFile } = at;
  for (;;) {
    const name = await talk.typed('Which file holds the error?');
    if (!name) return back;
    const read = await readFile(name);
    if (read.kind === 'ok') return pasted(at, read.text);
    talk.say(`${name} cannot be read: ${read.why}.`);
  }
}

/** Lines up to the dot; nothing where there are none. An empty first line takes the example. */
export async function gather(
  talk: Talk,
  begun: readonly string[] = [],
  example?: string,
): Promise<string> {
  const lines = [...begun];
  for (;;) {
    const line = await talk.line();
    const last = lines.at(-1);
    const dot = line?.trim() === '.';
    if (line === undefined || (dot && (last ?? '').trim() === '')) return lines.join('\n').trim();
    if (last === undefined && line.trim() === '') {
      if (example !== undefined) return example;
      continue;
    }
    if (dot) talk.say(ending);
    lines.push(line);
  }
}

/** The most lines of it that are read back. */
const shownLines = 12;

/** What was pasted or piped in: a failure, unless it is nothing but a key. */
export async function pasted(
  { talk, ports }: Pick<At, 'talk' | 'ports'>,
  text: string,
): Promise<SessionEvent> {
  if (text.trim() === '') return back;
  const found = ports.keyIn(text);
  if (found) {
    const { headline, text: why, choices } = aboutKeyAlone(found.kind);
    talk.begin(headline);
    talk.say(why);
    if ((await talk.choose(choices)) !== 1) return back;
    found.take();
    talk.say(keyTaken);
    return { type: 'corrected', corrections: { keyTyped: true } };
  }
  const read = ports.readPaste(text);
  sayPasted(talk, read);
  return { type: 'pasted', pasted: read };
}

/** Read back, masked. */
function sayPasted(talk: Talk, { recognised, shown, lines }: Pasted): void {
  const more = lines - shownLines;
  talk.say(`Read, ${counted(lines, 'line')}: ${recognised}. Without its secrets:`);
  talk.say(
    ...shown
      .split('\n')
      .slice(0, shownLines)
      .map((line) => `  ${line}`),
  );
  if (more > 0) talk.say(`  and ${counted(more, 'line')} more.`);
}
