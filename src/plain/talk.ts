/** Text is echoed when it is whole, by who asked for it; a secret never. */
export type LineKind = 'answer' | 'text' | 'secret';

/** Lines that are typed or pasted. */
export type Lines = {
  /** The next line; undefined at the end of the input. */
  readonly ask: (prompt: string, kind: LineKind) => Promise<string | undefined>;
  /** What was typed ahead does not count for the next question. */
  readonly forget: () => void;
};

export type Back = 'back';

/** A sentence, or a label with what belongs to it. */
type Line = string | readonly [label: string, text: string];

type Option = { readonly label: string; readonly hint?: string };

/** Questions and sentences, one line after the other: what was written is never touched again. */
export type Talk = {
  readonly say: (...lines: readonly Line[]) => void;
  /** As it is: it has gone through the gate already. */
  readonly show: (text: string) => void;
  /** The first sentence of a step. */
  readonly begin: (headline: string) => void;
  /** A place in the list, from 0; Enter alone takes the first. */
  readonly choose: (options: readonly Option[]) => Promise<number | Back>;
  /** The same; what is no answer is the beginning of a text. */
  readonly chooseOr: (options: readonly Option[]) => Promise<number | Back | { text: string }>;
  /** One line; Enter alone takes what is usual. Undefined goes back. */
  readonly typed: (question: string, usual?: string) => Promise<string | undefined>;
  readonly secret: (question: string) => Promise<string | undefined>;
  /** Yes or no; Enter alone is yes. */
  readonly yes: (question: string) => Promise<boolean | Back>;
  /** Before money or a prompt goes out: only the whole word agrees, typed after the question stood there. */
  readonly agreed: (question: string) => Promise<boolean | Back>;
  /** One line of a pasted text; undefined where the input ends. */
  readonly line: () => Promise<string | undefined>;
};

type Given = {
  readonly lines: Lines;
  readonly out: (text: string) => void;
  readonly clean: (text: string) => string;
  readonly simulated: boolean;
  /** Ends the wizard; whoever asked gets no answer any more. */
  readonly leave: (why: 'asked' | 'end') => void;
};

export function makeTalk({ lines, out, clean, simulated, leave }: Given): Talk {
  // Label and text by themselves: to the gate `prompt: …` would be the prompt.
  const worded = (line: Line): string => {
    const parts = typeof line === 'string' ? [line] : line.filter((part) => part !== '');
    return parts.map(clean).join(': ');
  };
  const say = (...said: readonly Line[]) => said.forEach((line) => out(`${worded(line)}\n`));
  const gone = (why: 'asked' | 'end') => {
    leave(why);
    return new Promise<never>(() => {});
  };
  const answer = async (prompt: string): Promise<string> => {
    const line = await lines.ask(clean(prompt), 'answer');
    if (line === undefined) return gone('end');
    const word = line.trim();
    return word === 'q' ? gone('asked') : word;
  };
  const chooseOr: Talk['chooseOr'] = async (options) => {
    const count = options.length;
    const list = () =>
      say(...options.map(({ label, hint = '' }, at) => [`  ${at + 1}. ${label}`, hint] as const));
    list();
    for (;;) {
      const word = await answer(
        `${count === 1 ? 'Number 1' : `Number, 1 to ${count}`}; Enter takes 1: `,
      );
      if (word === '') return 0;
      if (word === 'b') return 'back';
      const number = /^\d{1,2}$/.test(word) ? Number(word) : undefined;
      if (number !== undefined && number >= 1 && number <= count) return number - 1;
      if (word === '?') list();
      else if (number === undefined) return { text: word };
      else say(`There is no line ${number}.`);
    }
  };
  const typed: Talk['typed'] = async (question, usual = '') => {
    const word = await answer(usual === '' ? `${question} ` : `${question} Enter takes ${usual}: `);
    return word === 'b' ? undefined : word || usual;
  };
  return {
    say,
    show: out,
    begin: (headline) => say('', `${simulated ? 'SIMULATED. ' : ''}${headline}`),
    chooseOr,
    async choose(options) {
      for (;;) {
        const chosen = await chooseOr(options);
        if (typeof chosen !== 'object') return chosen;
        say('A number is asked for. b goes back, q leaves.');
      }
    },
    typed,
    async secret(question) {
      const line = await lines.ask(`${question} Nothing of it is shown: `, 'secret');
      return line === undefined ? gone('end') : line.trim() || undefined;
    },
    async yes(question) {
      for (;;) {
        const word = (await typed(question, 'yes'))?.toLowerCase();
        if (word === undefined) return 'back';
        if (/^y(es)?$/.test(word)) return true;
        if (/^no?$/.test(word)) return false;
        say('y or n is asked for.');
      }
    },
    async agreed(question) {
      lines.forget();
      const word = await answer(`${question} Type yes in full; Enter takes no: `);
      return word === 'b' ? 'back' : word === 'yes';
    },
    line: () => lines.ask('', 'text'),
  };
}
