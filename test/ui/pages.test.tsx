import { PassThrough } from 'node:stream';

import { Box, Text, render, renderToString } from 'ink';
import type { ReactElement } from 'react';
import { expect, test, vi } from 'vitest';

import { Frame } from '../../src/ui/components/frame.tsx';
import { Prose } from '../../src/ui/components/prose.tsx';
import { Stage } from '../../src/ui/components/stage.tsx';
import { Help } from '../../src/ui/screens/help.tsx';
import { SizeProvider } from '../../src/ui/size.ts';
import { openScreen } from '../helpers/screen.tsx';

type HelpProps = Parameters<typeof Help>[0];

const at = (columns: number, rows: number, screen: ReactElement) => (
  <SizeProvider value={{ columns, rows }}>
    <Box width={columns}>{screen}</Box>
  </SizeProvider>
);

const numbered = (count: number) =>
  Array.from({ length: count }, (_, place) => <Text key={place}>line {place + 1}.</Text>);

test('no row of running text starts with the space of a break', () => {
  // "aaaa bbbb" fills the row to its last column; the space after it would stand in the next one.
  const text = <Prose bold>aaaa bbbb cccc dddd</Prose>;
  expect(renderToString(text, { columns: 9 })).toBe('aaaa bbbb\ncccc\ndddd');
});

test('what fits is shown whole, and says nothing of more', () => {
  const frame = (
    <Frame headline="A" keys="esc" tally="">
      {numbered(8)}
    </Frame>
  );
  const picture = renderToString(at(40, 15, frame), { columns: 40 });
  expect(picture).toContain('line 8.');
  expect(picture).not.toContain('rows ');
});

test('of what does not fit a key shows the rest, and the first rows again', async () => {
  const frame = (
    <Frame headline="A" keys="esc" tally="" foot={<Text>foot</Text>}>
      {numbered(20)}
    </Frame>
  );
  const screen = await openScreen(at(40, 15, frame));
  await vi.waitFor(() => expect(screen.frame()).toContain('rows 1-8 of 20 · space: more'));
  expect(screen.frame().split('\n')).toHaveLength(13);
  await screen.press(' ', 'rows 9-16 of 20 · space: more');
  await screen.press(' ', 'line 20.');
  expect(screen.frame()).toContain('rows 13-20 of 20 · space: from the top');
  expect(screen.frame()).toContain('foot');
  await screen.press(' ', 'line 1.');
});

test('the help shows all of itself before a key goes back', async () => {
  const onBack = vi.fn<() => void>();
  const props = { ports: {}, tally: '', step: 'diagnosis', onBack } as unknown as HelpProps;
  const screen = await openScreen(at(40, 15, <Help {...props} />));
  await vi.waitFor(() => expect(screen.frame()).toContain('space: more'));
  await screen.press(' ', 'leaves at once');
  expect(onBack).not.toHaveBeenCalled();
  screen.send('x');
  await vi.waitFor(() => expect(onBack).toHaveBeenCalledOnce());
});

test('a screen reader is given all of it, however low the terminal', async () => {
  const stdout = Object.assign(new PassThrough(), { columns: 40, rows: 10, isTTY: true });
  const chunks: string[] = [];
  stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const app = render(
    <Stage>
      <Frame headline="A" keys="esc" tally="">
        {numbered(30)}
      </Frame>
    </Stage>,
    {
      stdout: stdout as unknown as NodeJS.WriteStream,
      isScreenReaderEnabled: true,
      interactive: true,
      patchConsole: false,
    },
  );
  await vi.waitFor(() => expect(chunks.join('')).toContain('line 30.'));
  expect(chunks.join('')).not.toContain('rows 1');
  app.unmount();
});
