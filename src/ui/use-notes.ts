import { useEffect, useEffectEvent, useState } from 'react';

import type { Notes, WizardPorts } from '../wizard/ports.ts';

const none: Notes = { open: [], due: [], baselines: [] };

/** What an earlier run left open, read after the screen stands. */
export function useNotes(ports: WizardPorts): Notes {
  const [notes, show] = useState(none);
  const read = useEffectEvent(() => void ports.notes().then(show));
  useEffect(() => read(), []);
  return notes;
}
