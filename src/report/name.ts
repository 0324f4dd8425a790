/** imgfix-report-2026-11-23.md, by the local date of the stamp. */
export const reportFileName = (stamp: string, format: 'md' | 'json'): string =>
  `imgfix-report-${stamp.slice(0, 10)}.${format}`;
