import { Box, type DOMElement, Text, measureElement } from 'ink';
import { type ReactNode, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

import type { KeyName } from '../keys.ts';
import { useKeys } from '../use-keys.ts';

export type PageKey = 'space' | 'pgdn';

type Props = {
  /** The key that shows more; where space is a key of the screen itself, only pgdn does. */
  readonly pageKey: PageKey;
  /** No key is listened to yet. */
  readonly asleep: boolean;
  readonly children: ReactNode;
};

const unmeasured = { room: 0, whole: 0, over: false };

/** What gives way when there is no room for all of it: the last row says which part is shown, and how to see the rest. */
export function Pages({ pageKey, asleep, children }: Props) {
  const outer = useRef<DOMElement>(null);
  const inner = useRef<DOMElement>(null);
  const [{ room, whole, over }, measured] = useState(unmeasured);
  const [wanted, go] = useState(0);
  // What is drawn decides, at each drawing.
  const measure = useEffectEvent(() => {
    const next = { room: heightOf(outer.current), whole: heightOf(inner.current) };
    measured((before) => {
      if (before.room === next.room && before.whole === next.whole) return before;
      // The row that says so takes room itself: it goes only when all fits beside it.
      return { ...next, over: before.over ? next.whole >= next.room : next.whole > next.room };
    });
  });
  useLayoutEffect(() => measure());
  const shown = Math.max(1, room - 1);
  const last = over ? whole - shown : 0;
  const top = Math.min(wanted, last);
  const to = (place: number) => go(Math.max(0, Math.min(place, last)));
  const press = (key: KeyName) => {
    if (key === 'page-up') to(top - shown);
    else if (key === 'page-down') to(top + shown);
    else if (key === 'space' && pageKey === 'space') to(top === last ? 0 : top + shown);
  };
  return (
    <Box ref={outer} flexDirection="column" overflowY="hidden" flexShrink={1}>
      <Box flexDirection="column" overflowY="hidden" flexShrink={1} contentOffsetY={top}>
        <Box ref={inner} flexDirection="column" flexShrink={0}>
          {children}
        </Box>
      </Box>
      {over && (
        <Box flexShrink={0} height={1}>
          <Text dimColor wrap="truncate">
            rows {top + 1}-{Math.min(whole, top + shown)} of {whole} ·{' '}
            {top < last ? `${pageKey}: more` : endWords[pageKey]}
          </Text>
        </Box>
      )}
      {over && !asleep && <PageKeys press={press} />}
    </Box>
  );
}

const endWords: Readonly<Record<PageKey, string>> = {
  space: 'space: from the top',
  pgdn: 'pgup: back up',
};

const heightOf = (node: DOMElement | null): number =>
  node === null ? 0 : measureElement(node).height;

/** Listens while there is more than fits. */
function PageKeys({ press }: { readonly press: (key: KeyName) => void }) {
  useKeys(press);
  return null;
}
