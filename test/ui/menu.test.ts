import { expect, test } from 'vitest';

import { menu } from '../../src/ui/components/menu.state.ts';

test.each([
  ['down and up again', ['down', 'up'], { cursor: 0 }],
  ['past the end', ['down', 'down', 'down'], { cursor: 1 }],
  ['a digit', ['char:2'], { cursor: 1 }],
  ['a digit too high', ['char:3'], { cursor: 0 }],
  ['a decision is final', ['enter', 'down', 'enter'], { cursor: 0, chosen: 0 }],
] as const)('a list: %s', (_name, pressed, state) => {
  expect(pressed.reduce((now, key) => menu(now, key, 2), { cursor: 0 })).toEqual(state);
});

test.each([
  ['a page on', ['page-down'], { cursor: 8 }],
  ['a page on and back', ['space', 'page-up'], { cursor: 0 }],
  ['not past the end', ['space', 'space', 'space', 'space'], { cursor: 26 }],
] as const)('a long list: %s', (_name, pressed, state) => {
  expect(pressed.reduce((now, key) => menu(now, key, 27), { cursor: 0 })).toEqual(state);
});

test('in a short list space is no key', () => {
  expect(menu({ cursor: 0 }, 'space', 3)).toEqual({ cursor: 0 });
});
