import type { Climbed } from '../../core/session.ts';
import { around } from '../around.ts';
import { CheckDetail } from '../components/check-detail.tsx';
import { Frame } from '../components/frame.tsx';
import { Row } from '../components/row.tsx';
import { listRows, useSize } from '../size.ts';
import { useMenu } from '../use-menu.ts';
import type { ScreenProps } from './props.ts';

/** Every check that ran, in words; the one under the cursor with what it proves. */
export function Evidence({
  ports,
  climbed,
  tally,
  onBack,
}: Pick<ScreenProps, 'ports' | 'tally'> & {
  readonly climbed: Climbed;
  readonly onBack: () => void;
}) {
  const { entries } = climbed;
  const cursor = useMenu({ count: entries.length, onChoose: onBack, onBack, digits: false });
  const here = entries[cursor];
  const result = climbed.results.find(({ id }) => id === here?.id);
  const { columns, rows } = useSize();
  const room = listRows(rows - 14);
  return (
    <Frame
      key={here?.id}
      headline={`Evidence ${cursor + 1} of ${entries.length}`}
      keys="↑↓ check · esc back"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      {around(entries, cursor, room).map(({ id, outcome, summary }) => (
        <Row
          key={id}
          state={outcome}
          name={id.slice(id.indexOf('/') + 1)}
          seen={summary}
          here={id === here?.id}
          nameWidth={columns < 60 ? 14 : 20}
        />
      ))}
      {result && <CheckDetail result={ports.clean(result)} />}
    </Frame>
  );
}
