import type { StepId } from '../../core/journey.ts';
import { Frame } from '../components/frame.tsx';
import { Labelled } from '../components/labelled.tsx';
import type { KeyName } from '../keys.ts';
import { useKeys } from '../use-keys.ts';
import type { ScreenProps } from './props.ts';

type Line = readonly [key: string, does: string];

const everywhere: readonly Line[] = [
  ['enter', 'does what the line under the cursor says'],
  ['↑↓ j k', 'moves the cursor; 1-9 goes to that line'],
  ['esc', 'one step back; what was paid for stays'],
  ['q', 'leaves, where the last line says so'],
  ['ctrl+c', 'leaves at once; what is in flight is stopped'],
  ['space', 'shows more, where a screen has more rows than fit; so do pgdn and pgup'],
  ['paste', 'is taken on the first screens, never as keys'],
];

/** What only one screen knows. */
const here: Readonly<Partial<Record<StepId, readonly Line[]>>> = {
  diagnosis: [
    ['f', 'the fixes: c copies, o opens the page, x marks as done'],
    ['r', 'the same test again'],
    ['t', 'another network, machine or key'],
    ['e', 'every check with its evidence'],
    ['p', 'asks what an image would prove and cost'],
    ['w', 'the support report'],
  ],
  report: [
    ['↑↓', 'a row back and on; space, pgup and pgdn a page'],
    ['←→', 'write it, or do not'],
    ['m', 'what is left out, by rule and place'],
    ['f', 'Markdown, JSON, HTML'],
    ['c', 'copies the report'],
  ],
};

/** These show the rest of the help itself. */
const paging: ReadonlySet<KeyName> = new Set(['space', 'page-down', 'page-up']);

export function Help({
  ports,
  tally,
  step,
  onBack,
}: Pick<ScreenProps, 'ports' | 'tally'> & {
  readonly step: StepId;
  readonly onBack: () => void;
}) {
  useKeys((key) => {
    if (!paging.has(key)) onBack();
  });
  return (
    <Frame
      headline="Keys"
      keys="any other key goes back"
      narrowKeys="esc"
      tally={tally}
      simulated={ports.simulated !== undefined}
    >
      <Labelled lines={[...(here[step] ?? []), ...everywhere]} />
    </Frame>
  );
}
