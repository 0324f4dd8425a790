import { useEffect, useState } from 'react';

/** The monotonic clock, once a second while something runs; when nothing does, no timer does. */
export function useNow(running: boolean): number {
  const [now, tick] = useState(() => performance.now());
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => tick(performance.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
