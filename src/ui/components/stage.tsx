import { Box, useIsScreenReaderEnabled, useWindowSize } from 'ink';
import { type ReactNode, useMemo } from 'react';

import { Covered } from '../covered.tsx';
import { SizeProvider, narrowBelow } from '../size.ts';
import { TooSmall } from './frame.tsx';

/** What every screen stands on: the terminal's size, or the one line that it is too small. */
export function Stage({ children }: { readonly children: ReactNode }) {
  const { columns, rows } = useWindowSize();
  const heard = useIsScreenReaderEnabled();
  const size = useMemo(
    () => (heard ? { columns: Math.max(columns, narrowBelow), rows: Infinity } : { columns, rows }),
    [heard, columns, rows],
  );
  const small = !heard && (columns < 40 || rows < 15);
  return (
    <SizeProvider value={size}>
      {small && <TooSmall columns={columns} rows={rows} />}
      <Covered when={small}>
        <Box flexDirection="column" width={columns}>
          {children}
        </Box>
      </Covered>
    </SizeProvider>
  );
}
