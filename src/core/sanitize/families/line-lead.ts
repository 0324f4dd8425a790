/** What stands before each line of a text that something passes on: the name of a service, a time of a job, a label in brackets, a quote sign, the element of a page; or two of them. */
const leads =
  '(?:[\\w.-]{1,40}[ \\t]{0,20}\\|[ \\t]?|\\d{4}-\\d\\d-\\d\\dT[\\d:.]{6,20}(?:Z|[+-]\\d\\d:\\d\\d) (?:std(?:out|err) [FP] )?|\\[(?![a-z-]{3,25}-\\d{1,6}\\])[\\w.:-]{1,30}\\][ \\t]{1,2}|[#+][ \\t]{0,2}|>[ \\t]?|<(?:pre|p|code|li|div|td|msg)>(?:<!\\[CDATA\\[)?|[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d (?:[\\w.-]{1,40}|\\[host-\\d{1,4}\\]) [\\w./-]{1,40}(?:\\[\\d{1,8}\\])?: )';

/** One where one stands, so that it is never read as what is looked for behind it. */
export const lineLead = `(?:${leads}){0,4}(?!${leads})`;
