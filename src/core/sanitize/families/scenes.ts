/** How a command, a step or what a service says begins: none of them is what a picture shows. */
const other =
  /^(?:npm|npx|yarn|pnpm|git|curl|pip3?|node|python\d?|docker|kubectl|brew|apt|cd|rm|ls|cat|sudo|export|set|unset|clear|restart|delete|remove|use|update|upgrade|(?:re|un)?install|change|switch|disable|enable|turn|check|run|reset|sign|log|retry|try|open|close|cannot|can't|could|unable|failed|failure|unsupported|unexpected|expected|invalid|missing|must|should|please|no|not|too|see|this|your|you|it|there|string|text|optional|required|returns?|returned|https?:)(?![\p{L}\d-])/iu;

const ofService =
  /\b(?:errors?|requests?|api|keys?|quota|organi[sz]ation|parameters?|invalid|status|https?|billing|account|must be|not supported|supported|timed? ?out|exceeded|failed|prompts?|tokens?|logs?|tests?|version|server|install|deprecated|docs|documentation|chart|diagram|badge|logo of openai|screenshot)\b|[{}<>$\\=]|\w\(|\w_\w|(?:^|\s)--?\w|\w\/\w+\//i;

/** Several words that could be what a picture shows, and nothing that a program says or is told. */
export const isScene = (value: string, blanks = 2): boolean =>
  value.split(/\s+/).length > blanks &&
  /\p{L}{2}/u.test(value) &&
  !other.test(value.trimStart()) &&
  !ofService.test(value);

/** What became of the prompt, on its line. */
const outcome =
  /[ \t]+(?:[-=]>|→|⇒|[([]?(?:req_|moderation_|content_policy|HTTP\b|status\b|id[:=])|[([]?[45]\d\d\b[)\]]?(?:[ \t]*$|[ \t]+[a-z]+_)).*$/;

/** A line up to what became of the prompt. */
export const withoutOutcome = (line: string): string => line.replace(outcome, '').trimEnd();
