import { Box, Text } from 'ink';
import type { ReactNode } from 'react';

import { type Moment, momentsOf } from '../../core/baseline/history.ts';
import type { RecheckSeen } from '../../wizard/ports.ts';
import { narrowBelow, useSize } from '../size.ts';
import { type StateWord, useTheme } from '../theme.ts';

const cellWidth = 10;

const states: Readonly<Record<Moment['word'], { state?: StateWord; word: string }>> = {
  saved: { word: 'saved' },
  holds: { state: 'pass', word: 'holds' },
  broken: { state: 'fail', word: 'broken' },
  undecided: { state: 'unsure', word: 'unsure' },
};

type Seen = Pick<RecheckSeen, 'baseline' | 'history'>;

/** With the baseline's own there are two images to compare. */
const hasImages = ({ history }: Pick<Seen, 'history'>): boolean =>
  history.some(({ imageMs }) => imageMs !== undefined);

export const historyRows = (seen: Pick<Seen, 'history'>): number => (hasImages(seen) ? 4 : 3);

/** The rechecks over time, a column each: the day, the result, and the times on one scale. */
export function History({ baseline, history }: Seen) {
  const { columns } = useSize();
  const labelWidth = columns < narrowBelow ? 8 : 11;
  const most = Math.max(2, Math.floor((columns - 2 - labelWidth) / cellWidth));
  const moments = momentsOf(baseline, history, most);
  const longest = Math.max(1, ...moments.map(({ answerMs = 0 }) => answerMs));
  const row = (label: string, draw: (moment: Moment, place: number) => ReactNode) => (
    <Box height={1}>
      <Box width={labelWidth} flexShrink={0}>
        <Text dimColor>{label}</Text>
      </Box>
      {moments.map((moment, place) => (
        <Box key={`${moment.at} ${place}`} width={cellWidth} flexShrink={0}>
          {draw(moment, place)}
        </Box>
      ))}
    </Box>
  );
  return (
    <Box flexDirection="column">
      {row('history', ({ at }, place) => (
        <Text dimColor>{place === moments.length - 1 ? 'now' : at.slice(5, 10)}</Text>
      ))}
      {row('result', ({ word }) => (
        <Result {...states[word]} />
      ))}
      {row('answer', ({ answerMs }) => (
        <Answer ms={answerMs} longest={longest} />
      ))}
      {hasImages({ history }) &&
        row('image', ({ imageMs }) => <Text>{imageMs === undefined ? '' : timeOf(imageMs)}</Text>)}
    </Box>
  );
}

const timeOf = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);

function Result({ state, word }: { readonly state?: StateWord; readonly word: string }) {
  const { symbols, colors } = useTheme();
  if (state === undefined) return <Text dimColor>{word}</Text>;
  const color = colors[state];
  return (
    <Text {...(color !== undefined && { color })}>
      {symbols[state]} {word}
    </Text>
  );
}

function Answer({ ms, longest }: { readonly ms: number | undefined; readonly longest: number }) {
  const { ramp } = useTheme().pictures;
  if (ms === undefined) return null;
  const height = Math.min(ramp.length - 1, Math.floor((ms / longest) * ramp.length));
  return (
    <Text>
      {ms} ms {ramp[height]}
    </Text>
  );
}
