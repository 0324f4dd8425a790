/** What a program remarks on, and a user who wants a picture does not. */
const technical =
  /\b(?:errors?|api|keys?|models?|requests?|organi[sz]ation|verif\w+|deprecat\w+|support\w*|versions?|documentation|docs|https?|retry|retries|limits?|quota|gpt-\S+|dall-e\S*|node|python|sdk|install|upgrade|parameters?|[45]\d\d)\b/i;

const setting = /^\s*(?!(?:error|warning|help|hint|note|info)\b)[\w-]{2,30}:[ \t]+\S/;

const leadOfComment = /^[ \t]*(?:\/{2,3}|\/?\*{1,2}|#{1,6}|--|<!--)[ \t]*$/;

/** `note: run with …`: what compilers, runtimes and comments add. Told where the name begins, and where its text. */
export function isRemark(text: string, from: number, at: number, isQuoted = false): boolean {
  if (text.slice(from, from + 5).toLowerCase() !== 'note:') return false;
  const lines = text.slice(Math.max(0, from - 300), from).split('\n');
  const own = lines.at(-1) ?? '';
  if (isQuoted || /\S/.test(own))
    return /[:=][ \t]*$/.test(own) || (!isQuoted && leadOfComment.test(own));
  const [told = '', below] = text.slice(at, at + 600).split('\n', 2);
  const couldBeOfUser = text.startsWith('Note', from) && !technical.test(told);
  return !couldBeOfUser && !isAmongSettings(lines.at(-2), below);
}

/** A setting has others beside it. */
const isAmongSettings = (above = '', below = ''): boolean =>
  setting.test(above) || setting.test(below);
