// What a run of the tests came to, from vitest's report as JSON: `GOOD BAD`, then what was not passed, a line each.
import { readFileSync } from 'node:fs';

let report;
try {
  report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
} catch {
  report = { testResults: [{ name: 'the tests gave no report', assertionResults: [] }] };
}
const names = report.testResults.flatMap(({ name, status, assertionResults }) => {
  const bad = assertionResults.filter((test) => test.status !== 'passed');
  // A file that cannot be loaded has no tests that could fail.
  return bad.length > 0 || status === 'passed' ? bad.map((test) => test.fullName) : [name];
});
console.log(report.numPassedTests ?? 0, names.length);
for (const name of names) console.log(name.replaceAll('\n', ' '));
