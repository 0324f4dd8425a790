import { useMenu } from '../use-menu.ts';
import { type Choice, Choices } from './choices.tsx';
import { Frame } from './frame.tsx';
import { Labelled } from './labelled.tsx';

type ViewProps = {
  readonly headline: string;
  /** What is sent, what it proves, what it costs. */
  readonly lines: readonly (readonly [label: string, text: string])[];
  readonly choices: readonly Choice[];
  readonly cursor: number;
  readonly tally: string;
  readonly simulated: boolean;
};

type Props = Omit<ViewProps, 'cursor'> & {
  readonly onChoose: (place: number) => void;
  readonly onBack: () => void;
};

/** Asks before money or a prompt goes out: the first choice sends nothing, and no letter or digit agrees. */
export function AskFirst({ onChoose, onBack, ...view }: Props) {
  const cursor = useMenu({ count: view.choices.length, digits: false, onChoose, onBack });
  return <AskFirstView {...view} cursor={cursor} />;
}

export function AskFirstView({ headline, lines, choices, cursor, tally, simulated }: ViewProps) {
  return (
    <Frame
      headline={headline}
      keys="↑↓ choose · enter decide · esc back"
      tally={tally}
      foot={<Choices choices={choices} cursor={cursor} />}
      simulated={simulated}
    >
      <Labelled lines={lines} />
    </Frame>
  );
}
