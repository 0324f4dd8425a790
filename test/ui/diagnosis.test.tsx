import { Box, Text, renderToString } from 'ink';
import { render } from 'ink-testing-library';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import type { Climbed } from '../../src/core/session.ts';
import { choicesOf } from '../../src/core/steps/diagnosis.ts';
import { DiagnosisView } from '../../src/ui/screens/diagnosis-view.tsx';
import { useNamedWait, waitWords } from '../../src/ui/screens/named-wait.ts';
import { SizeProvider } from '../../src/ui/size.ts';
import { climbedOf } from '../helpers/climbed.ts';

let climbed: Climbed;
beforeEach(async () => {
  climbed ??= (await climbedOf('quota')).climbed;
});

const view = (columns: number, rows: number, open: readonly string[] = []) =>
  renderToString(
    <SizeProvider value={{ columns, rows }}>
      <Box width={columns}>
        <DiagnosisView
          climbed={climbed}
          open={open}
          choices={Array.from({ length: 9 }, (_, place) => ({ label: `choice ${place}` }))}
          cursor={0}
          tally=""
          simulated
        />
      </Box>
    </SizeProvider>,
    { columns },
  );

test.each([
  [40, 15],
  [40, 20],
  [80, 15],
  [80, 24],
])('at %i columns and %i rows the first fix shows', (columns, rows) => {
  const picture = view(columns, rows);
  expect(picture).toMatch(/fix 1:? +Add credit/);
});

test('without a key no image is offered, whose price could only be wrong', () => {
  const acts = (outcome: 'pass' | 'fail') =>
    choicesOf({
      ...climbed,
      results: climbed.results.map((one) =>
        one.id === 'local/key-present' ? { ...one, outcome } : one,
      ),
    }).map(({ act }) => act);
  expect(acts('pass')).toContain('prove');
  expect(acts('fail')).not.toContain('prove');
});

test('temporary changes that are open take one line', () => {
  expect(view(120, 40, ['still open: the VPN is off.', 'still open: a debug log.'])).toContain(
    '! still open: the VPN is off. And 1 more.',
  );
});

function Waiting({ seconds }: { readonly seconds: number }) {
  const [cause] = climbed.causes;
  const [result] = climbed.results;
  if (!cause || !result) throw new Error('no cause');
  const left = useNamedWait({
    ...climbed,
    causes: [{ ...cause, retry: 'after-wait' }],
    results: [
      { ...result, evidence: [{ code: 'wait-too-long', facts: { seconds }, source: result.id }] },
    ],
  });
  return <Text>{left === undefined ? 'no wait' : waitWords(left)}</Text>;
}

test('a wait that was named is counted down, and its end is said', async () => {
  const app = render(<Waiting seconds={2} />);
  onTestFinished(() => app.unmount());
  expect(app.lastFrame()).toBe('The wait that was named ends in 2 s.');
  await vi.waitFor(() => expect(app.lastFrame()).toContain('ends in 1 s'), { timeout: 2000 });
  await vi.waitFor(() => expect(app.lastFrame()).toContain('is over: test again'), {
    timeout: 2000,
  });
});
