// What the commands do, as one part of the program that is loaded when a command runs.
export {
  baselineExportCommand,
  baselineImportCommand,
  baselineRemoveCommand,
} from './baseline-files.ts';
export { baselineListCommand, baselineShowCommand } from './baseline.ts';
export { checkCommand } from './check.ts';
export { drillCommand } from './drill.ts';
export { explainCommand } from './explain.ts';
export { runOptions } from './inputs.ts';
export { lintCommand } from './lint.ts';
export { modelsCommand } from './models.ts';
export { recheckCommand } from './recheck.ts';
export { reportCommand } from './report.ts';
export { sanitizeCommand } from './sanitize.ts';
export { watchCommand } from './watch.ts';
