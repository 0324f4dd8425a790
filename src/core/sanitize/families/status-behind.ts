/**
 * Before each part of a number that goes on behind a blank: once it is whole, what follows is the status of an answer.
 * Whole is a run, or so many digits as a number has at least.
 */
export const noStatus = (run: string, least: number): string =>
  `(?!(?<=${run}|(?:\\d[ ()./-]{0,3}){${least - 1}}\\d)[ \\t]\\(?[1-5]\\d\\d\\b\\)?(?![\\w-]|[.:]\\d|[ ]\\d))`;
