/** What stands before each line of a text that something passes on: the name of a service, a time of a job, a label in brackets, a quote sign. */
export const lineLead =
  '(?:[\\w.-]{1,40}[ \\t]{0,20}\\|[ \\t]?|\\d{4}-\\d\\d-\\d\\dT[\\d:.]{6,20}Z |\\[[\\w.:-]{1,30}\\][ \\t]{1,2}|[#+][ \\t]{0,2}|>[ \\t]?)?';
