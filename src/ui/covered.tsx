import { Box } from 'ink';
import { type ReactNode, createContext, useContext } from 'react';

const CoveredContext = createContext(false);

/** Whether something else is on the screen: then keys and pastes are not for what is below it. */
export const useCovered = (): boolean => useContext(CoveredContext);

/** Puts a screen out of sight without ending it: what it has under way, a paid call too, goes on and is not begun again. */
export function Covered({
  when,
  children,
}: {
  readonly when: boolean;
  readonly children: ReactNode;
}) {
  const above = useCovered();
  return (
    <CoveredContext.Provider value={above || when}>
      <Box flexDirection="column" display={when ? 'none' : 'flex'}>
        {children}
      </Box>
    </CoveredContext.Provider>
  );
}
