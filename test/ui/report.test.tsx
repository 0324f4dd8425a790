import { Box, renderToString } from 'ink';
import { describe, expect, test } from 'vitest';

import { ReportView } from '../../src/ui/screens/report-view.tsx';
import { type ReportState, initialReport, report } from '../../src/ui/screens/report.state.ts';
import { SizeProvider } from '../../src/ui/size.ts';
import { preview } from '../helpers/preview.ts';

const extent = { rows: 30, room: 10 };

test.each([
  ['down and up', ['down', 'down', 'up'], { top: 1 }],
  ['above the beginning', ['up'], { top: 0 }],
  ['a page', ['page-down'], { top: 10 }],
  ['Space, past the end', ['space', 'space', 'space', 'space'], { top: 20 }],
  ['End and Home', ['end', 'home', 'down'], { top: 1 }],
  ['the other choice', ['right'], { cursor: 1 }],
  ['and back', ['right', 'left'], { cursor: 0 }],
  ['a choice by its number', ['char:2'], { cursor: 1 }],
  ['Enter writes', ['enter'], { answer: 'write' }],
  ['Enter does not write', ['char:2', 'enter'], { answer: 'no', cursor: 1 }],
  ['an answer is final', ['enter', 'char:2', 'enter', 'char:f'], { answer: 'write', format: 'md' }],
  ['the next format, from its top', ['down', 'char:f'], { format: 'json', top: 0 }],
  ['round to the first', ['char:f', 'char:f', 'char:f'], { format: 'md' }],
  ['removals, and back', ['char:m', 'char:m'], { pane: 'text' }],
  ['Escape leaves the removals', ['char:m', 'escape'], { pane: 'text' }],
  ['removals are no format', ['char:m', 'char:f'], { pane: 'text', format: 'json' }],
] as const)('the report screen: %s', (_name, pressed, expected) => {
  const end = pressed.reduce<ReportState>((now, key) => report(now, key, extent), initialReport);
  expect(end).toMatchObject(expected);
});

const picture = (state: ReportState, columns: number, rows: number): string =>
  renderToString(
    <SizeProvider value={{ columns, rows }}>
      <Box width={columns}>
        <ReportView {...{ preview, state }} tally="sent 8 · spent $0.00" simulated />
      </Box>
    </SizeProvider>,
    { columns },
  );

describe.each([
  [40, 15],
  [40, 20],
  [80, 24],
])('at %i columns and %i rows', (columns, rows) => {
  test('report, summary and the line under the cursor all have room', () => {
    const shown = picture(initialReport, columns, rows);
    expect(shown.split('\n').length).toBeLessThanOrEqual(rows - 2);
    for (const part of [
      'removed  secret 2',
      'line 0 of a report',
      '› Write imgfix-report-',
      '  Do not',
    ])
      expect(shown).toContain(part);
  });

  test('a long line goes on in the next row', () => {
    expect(picture(initialReport, columns, rows).replace(/\s*\n │ /g, ' ')).toContain(
      `line 0 ${'of a report '.repeat(3)}`.trim(),
    );
  });

  test('removals are told by rule and place', () => {
    expect(picture({ ...initialReport, pane: 'removals' }, columns, rows)).toContain(
      'secret: 2 (error, tests)',
    );
  });
});

test('kept and checked are told where there is room', () => {
  const shown = picture(initialReport, 80, 24);
  expect(shown).toContain('kept     2 request ids, 4 rate-limit headers');
  expect(shown).toContain('checked  read again in every encoding: nothing was found');
});
