/** What tells of a failed call by itself: no value before it goes on into it, over a blank or a break of a line. */
const forms: readonly string[] = [
  // An id: of a request, of an answer, at the edge, of anything else.
  '(?:req|resp)_\\w{6}|chatcmpl-|[0-9a-f]{16}-[A-Z]{3}(?!\\w)|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\\w-])',
  // What follows a call from one machine to the next, a commit, a digest.
  '[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(?![\\w-])|(?:commit|tree|parent) [0-9a-f]{7,40}(?!\\w)|sha(?:256:[0-9a-f]{64}|256-[\\w+/]{43}=|384-[\\w+/]{64}|512-[\\w+/]{86}==)(?![\\w+/=])',
  // A model.
  '(?:gpt-(?:image|oss|\\d)|dall-e-?\\d|chatgpt-|(?:claude|gemini|imagen|sora|flux)-(?:[a-z]{2,10}-)?\\d)',
  // A number of an error, its class, its code, its status.
  '(?:AADSTS\\d{4,9}|ORA-\\d{5})(?!\\w)',
  '(?:E(?:CONN|NOT|HOST|NET|ADDR|AI_)[A-Z]{4,12}|E(?:TIMEDOUT|PIPE|ACCES|PERM|NOENT|PROTO|MFILE|NOSPC|AI_AGAIN)|[A-Z]{2,}(?:_[A-Z]{2,}){1,8})(?![\\w=+/-])',
  '(?:[a-z]\\w{1,20}\\.){0,5}[A-Z][A-Za-z]{2,50}(?:Error|Exception)(?![\\w/+=-])',
  '[a-z]{3,20}(?:_[a-z]{2,20}){1,5}(?![\\w=+/.-])',
  '(?:[<*] )?HTTP(?:\\/\\d(?:\\.\\d)?)?[ \\t]{1,2}[1-5]\\d\\d(?!\\w)|[1-5]\\d\\d (?:OK|[A-Z][a-z]{2,12})(?!\\w)|(?:GET|POST|PUT|HEAD|DELETE|PATCH|CONNECT) (?:\\/|https?:)|https?:\\/\\/',
  // A kit or a runtime with its version, behind which no path goes on, a version, and what `git describe` says.
  '[A-Za-z][\\w.-]{1,40}(?:\\/v?|(?:@|==)v?|\\/[A-Za-z]{1,12} )\\d{1,4}\\.\\d[\\w.+-]{0,40}(?![\\w./+-])',
  '(?:[Nn]ode(?:\\.js)?|[Pp]ython|[Bb]un|[Dd]eno|[Rr]uby|PHP|[Jj]ava|go|npm|pip|openai(?:-\\w{2,8})?|curl|httpx|undici) v?\\d{1,4}\\.\\d',
  'v\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}(?:-[\\w.-]{1,40})?(?![\\w+/=])|\\d{1,3}\\.\\d{1,4}\\.\\d{1,4}(?![\\w.+/=-])',
  // A time, a size, a name with its value.
  '\\d{4}-\\d\\d-\\d\\d(?![\\w-])|\\d{4}-\\d\\d-\\d\\dT\\d\\d:|\\d\\d:\\d\\d:\\d\\d(?!\\w)|\\[\\d{4}-\\d\\d-\\d\\d|[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:|\\d{3,4}x\\d{3,4}(?!\\w)',
  // A place in code, an error of a system, a level of a log, a header, a message.
  'at (?:async |new )?[\\w.<>$]{2,60} \\(|(?:(?:[Ss]ystem|[A-Z]{3,8}) error|[Ee]rror code:?|\\[?[Ee]rrno:?) -?\\d|curl: \\(\\d|Caused by: |Traceback \\(|\\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL)[\\] ]|[A-Z][a-z]{1,20}(?:-[A-Z][a-z]{1,20}){1,5}: |[a-z]{1,20}(?:-[a-z\\d]{1,20}){1,5}: |(?:[A-Z][A-Za-z]{1,40})?(?:Error|Exception): ',
  '(?:(?:export|set|ENV) )?[A-Za-z_][\\w.-]{1,60}=(?=["\'`]?[\\w/$.@{[-])',
];

/** The same as a part of a pattern. */
export const evidence = `(?:${forms.join('|')})`;

const begins = new RegExp(`^${evidence}`);

/** Whether a text begins with it. */
export const beginsWithEvidence = (text: string): boolean => begins.test(text);

const behindBlank = new RegExp(`[ \\t]${evidence}`);

/** Where a part of a text ends that goes on behind a blank: before evidence. */
export function endBeforeEvidence(text: string, from: number, to: number): number {
  const at = text.slice(from, to + longest).search(behindBlank);
  return at === -1 ? to : Math.min(to, from + at);
}

/** So far does one look behind a part for what evidence begins there. */
const longest = 60;
