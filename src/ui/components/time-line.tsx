import { Text } from 'ink';

import type { Attempt } from '../../core/drill/progress.ts';
import { timeLine } from '../../core/drill/time-line.ts';
import { useTheme } from '../theme.ts';

type Props = {
  readonly attempts: readonly Attempt[];
  readonly columns: number;
  readonly spanMs: number;
  readonly nowMs?: number | undefined;
};

/** Attempts at their times. What it shows is said in words beside it. */
export function TimeLine({ attempts, columns, spanMs, nowMs }: Props) {
  const { moments } = useTheme().pictures;
  const scale = { columns, spanMs, ...(nowMs !== undefined && { nowMs }) };
  return (
    <Text wrap="truncate">
      {timeLine(attempts, scale)
        .map((moment) => moments[moment])
        .join('')}
    </Text>
  );
}

/** What its signs mean. */
export function Legend() {
  const { attempt, answering, wait, told } = useTheme().pictures.moments;
  return (
    <Text dimColor wrap="truncate">
      {attempt} attempt {answering} no answer yet {wait} wait {told} the wait it was told ends
    </Text>
  );
}
